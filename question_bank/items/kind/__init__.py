"""The kinds of question, one module each; each makes the item of one statement or raises UnsuitableError.

``registry`` lists them all. Dates: ``date_entry`` (to write), ``choice_of_date``. What happened:
``choice_of_event``. Who: ``choice_of_actor``. To judge: ``true_false``. Several events: ``ordering``.
``draft`` is what the items on one statement share.
"""
