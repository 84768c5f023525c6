"""Sentences and dates to a timeline of events, each with its proof.

The way in is ``timeline``; ``events`` draws the event of one sentence, ``model`` holds the values.

Who: ``gazetteer`` (known names), ``learning`` (those an article teaches), ``person``, ``institution`` and
``places`` find them, ``tail`` reads the particle after a name, ``names`` settles them as ``mention``.
What is said: ``syntax`` (subjects, quotation, predicate), ``attribution`` (who says so), ``dating`` (which
date is that of the happening), ``quantities``, ``votes``.
May it be asked: ``judgement`` and ``reference`` give the reason against it.
``word_list`` loads the words that these rules look for, ``identity`` makes the ids.
"""
