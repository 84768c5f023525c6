"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep.

The way in is ``generate``; ``model`` holds the question, ``arrangement`` puts them in their order, ``checks``
applies the rules to any bank.

What they are made of: ``material`` for a whole article, ``statement`` for one event (``refusal`` and
``reference`` say which is none, ``completeness`` and ``naming`` what it must not leave out), ``actor``, ``slot`` and ``figure`` (what else of it can be asked for),
``spelling`` and ``era`` (how names are written, who is near in time), ``similarity`` and ``period`` (what is
alike, what is near),
``tenure`` (who held which office when), ``occasion`` (what comes every year),
``year_proof`` and ``subject_proof`` (which passage names
the year, the subject).
How they are made: ``kind`` (one module a kind of question), ``option`` (wrong options), ``wording``; ``rule``
holds the rules, ``solver`` answers without the keys. How hard one will be: ``difficulty``.
Which are kept: ``selection``, by ``merit`` and so that none tells another one's answer (``giveaway``).
"""
