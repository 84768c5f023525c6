"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep.

The way in is ``generate``; ``model`` holds the question, ``arrangement`` puts them in their order, ``checks``
applies the rules to any bank.

What they are made of: ``material`` for a whole article, ``statement`` for one event (``date_cut`` takes its
date out, ``refusal`` and ``reference`` say which is none, ``completeness``, ``belonging``, ``side`` and
``naming`` what it must not leave out, ``soundness`` which words do not go together; ``writing`` puts it
in good Korean, by ``rewording`` and ``repair``, and ``full_name`` names its people in full, ``title_order``
before their office; ``topic`` says whether it is about its subject), ``actor``, ``slot``, ``thing``,
``figure`` and ``verb`` (what else of it can be asked for), ``place_kind`` (what a place is called),
``spelling``, ``era``, ``tenure`` and ``prominence`` (how names are written, who is near in time, who held
which office, whose name is worth writing), ``press`` (what is only a report),
``similarity``, ``bond``, ``period`` and ``occasion`` (what is alike, what
belongs together, what is near, what comes every year), ``recurrence`` (what may come again, what is too
slight), ``truth`` (what is told truly), ``weight``, ``grain`` and ``lifetime`` (what is worth its day, how
exactly it is asked, when it could have been), ``year_proof`` and ``subject_proof`` (which passage names the
year, the subject).
How they are made: ``kind`` (one module a kind of question), ``option`` (wrong options), ``wording``; ``rule``
holds the rules, ``solver`` answers without the keys. How hard one will be: ``difficulty``.
Which are kept: ``selection``, by ``merit`` (``ground``: what the statement itself gives) and so that none
tells another one's answer (``giveaway``).
"""
