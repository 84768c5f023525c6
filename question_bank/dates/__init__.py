"""Date expressions of Korean text to EDTF, with the reason for each year.

The way in is ``resolve``: an article's dates, each with its days, the source of its year and its certainty.
It takes two steps.

What the words say, in one text: ``korean`` finds the expressions (``expression``), ``grammar`` holds their
patterns; ``reading`` reads one end of a date with ``years`` and ``special``, ``joining`` joins two ends;
``vocabulary`` loads the reviewed word lists.

Which days they mean, in the article: ``scanning`` notes where each stands, ``roles`` what it does in its
sentence; ``carrying`` gives each its value in turn, as ``narrative`` tells where the story stands (an
``anchor``) and ``outlook`` what lies ahead: ``placing`` for a month without a year, ``relating`` for 이듬해
and 사흘 뒤, ``evidence`` for anniversaries and pauses, ``reckoning`` for the lunar calendar; ``composing``
writes the value.

Used everywhere: ``edtf``, the value itself; ``model``, a date's mention; ``wording``, a date in Korean.
"""
