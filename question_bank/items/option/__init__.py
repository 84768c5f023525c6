"""Wrong options that a learner could take for right.

``date`` for dates, ``distractors`` for events, ``rival`` for people, bodies and countries (``rank``: how
like they are, ``meeting``: who may have been met as well), ``place`` and ``figure``.
Beside facts: ``office`` (offices and who held them), ``country``, ``city``; ``ballot`` for votes;
``cast`` counts whom an article tells of.
"""
