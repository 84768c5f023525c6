"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep.

The way in is ``generate``; ``model`` holds the question, ``arrangement`` puts them in their order, ``checks``
applies the rules to any bank.

What they are made of: ``material`` for a whole article, ``statement`` for one event (``date_cut`` takes
its date out, ``refusal`` and ``reference`` say which is none, ``completeness``, ``belonging`` and ``naming``
what it must not leave out, ``soundness`` which words do not go together), ``actor``, ``slot``, ``figure``
and ``verb`` (what else of it can be asked for), ``spelling``, ``era`` and ``tenure`` (how names are written,
who is near in time, who held which office), ``similarity``, ``period`` and ``occasion`` (what is alike, what
is near, what comes every year), ``year_proof`` and ``subject_proof`` (which passage names the year, the
subject).
How they are made: ``kind`` (one module a kind of question), ``option`` (wrong options), ``wording``; ``rule``
holds the rules, ``solver`` answers without the keys. How hard one will be: ``difficulty``.
Which are kept: ``selection``, by ``merit`` and so that none tells another one's answer (``giveaway``).
"""
