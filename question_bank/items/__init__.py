"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep.

The way in is ``generate``; ``model`` holds the question, ``arrangement`` puts them in their order, ``checks``
applies the rules to any bank.

What they are made of: ``material`` for a whole article, ``statement`` for one event (``refusal`` and
``reference`` say which is none), ``actor``, ``similarity`` and ``period`` (what is alike, what is near),
``occasion`` (what comes every year), ``year_proof`` (which passage names the year).
How they are made: ``kind`` (one module a kind of question), ``option`` (wrong options), ``wording``; ``rule``
holds the rules. How hard one will be: ``difficulty``.
"""
