"""A new edition of a bank: what a learner has studied keeps its identity when the article is edited.

Ids come from statements. ``adoption`` gives a statement that was reworded, or whose date was corrected, the
id that it had; ``resemblance`` tells which one that is. ``decision`` keeps what was drawn by lot. ``merger``
makes the items of the next edition; ``comparison`` tells it what still reads as before, ``teaching`` keeps a
teacher's work and ``joint`` the questions on several statements; ``change`` is what became of each item.
"""
