"""Wrong options that a learner could take for right.

``distractors`` for dates and events, ``rival`` for actors.
"""
