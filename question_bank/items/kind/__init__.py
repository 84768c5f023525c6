"""The kinds of question, one module each; each makes the item of one statement or raises UnsuitableError.

``registry`` lists them all. Dates: ``date_entry`` (to write), ``choice_of_date``. What happened:
``choice_of_event``. Who: ``choice_of_actor``, ``choice_of_counterpart``. Where: ``choice_of_place``.
How many: ``number_entry``, ``choice_of_figure``. Names to write: ``short_answer``, of things ``thing``; left
out: ``cloze`` (``part`` goes through what each statement has of these). To judge: ``true_false``.
Several events: ``ordering``, ``first``, ``matching``, ``response`` (``cluster`` puts them together); several
facts: ``matching_of_facts``, ``matching_of_offices``, ``matching_of_agreements``.
Facts: ``office`` (by the ``deed`` of its holder, ``incumbency`` proves it), ``agreement`` (``treaty`` finds
them), ``location``, ``naming``, ``maker``, ``route``, ``figure``. Ballots: ``vote`` (``ballot`` names one,
where ``motion`` tells that it can be named), ``voter``, ``vote_count``. ``draft`` is what
the items on one statement share, ``proof`` what those on facts rest on, ``rejected`` what became no question.
"""
