"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep.

The way in is ``generate``; ``model`` holds the question, ``arrangement`` puts them in their order.

What they are made of: ``material`` for a whole article, ``statement`` for one event (``refusal`` and
``reference`` say which is none), ``actor``, ``similarity`` and ``period`` (what is alike, what is near),
``occasion`` (what comes every year), ``year_proof`` (which passage names the year). One module a kind:
``date_entry``, ``multiple_choice``, ``ordering``, ``true_false``. Wrong options: ``distractors`` for dates
and events, ``rival`` for actors. Words: ``wording``, ``date_text``.

The rules are in ``checks``: ``stem_check``, ``option_check``, ``key_check`` (with ``key_form``) for one item,
``bank_check`` between items; a breach is a ``flaw``.
"""
