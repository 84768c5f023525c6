"""Wrong options that a learner could take for right.

``distractors`` for dates and events, ``rival`` for people, bodies and countries (``rank``: how like they
are), ``place`` and ``figure``.
Beside facts: ``office`` (offices and who held them), ``country``, ``city``; ``ballot`` for votes;
``cast`` counts whom an article tells of.
"""
