"""Date expressions of Korean text to EDTF, with the reason for each year.

The way in is ``resolve``: an article's dates, each with its days, the source of its year and its certainty.
It takes two steps.

What the words say, in one text: ``korean`` finds the expressions (``expression``) where ``seed`` shows that
one may begin; ``grammar`` holds their patterns; ``reading`` reads one end of a date with ``years``,
``figures``, ``feast``, ``sexagenary``, ``season``, ``english``, ``weekday`` and ``special``, and what follows
its head with ``tail``; ``offset`` reads a stretch of time (사흘 뒤), ``joining`` joins two ends; ``spelled``
writes spelled dates in figures before; ``vocabulary`` loads the reviewed word lists.

Which days they mean, in the article: ``scanning`` notes where each stands, ``roles`` what it does in its
sentence, ``quoting`` which belong to what is quoted there, ``citing`` which to a reference, ``prospect``
which lie ahead of the story; ``carrying`` gives each its ``value`` in turn,
as ``narrative`` tells where the story stands (an ``anchor``), ``movement`` what moves it and ``outlook`` what
lies ahead: ``placing`` for a month without a year in its ``setting``, ``relating`` for 이듬해 and 사흘 뒤,
``occasion`` for 취임 이듬해, ``choosing`` where a writing leaves several years, ``evidence`` for
anniversaries and pauses, ``reckoning`` for the lunar calendar; ``composing`` writes the value.

Used everywhere: ``edtf``, the value itself; ``model``, a date's mention; ``wording``, a date in Korean.
"""
