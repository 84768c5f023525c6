"""Sentences and dates to a timeline of events, each with its proof.

The way in is ``timeline``; ``events`` draws the events of one sentence, taken apart into clauses by
``division`` where ``cut`` tells; ``model`` holds the values.

Who: ``gazetteer`` (known names), ``learning`` (those an article teaches, with ``definition`` and
``namesake``), ``person`` (beside an office, by ``name_form``), ``institution`` (behind a country) and
``stranger`` find them, the last by ``nominal`` (runs of nouns) with ``body``, ``actor_noun``, ``foreign`` and
``korean_name``; ``tail`` reads the particle after a name, ``names`` settles them as ``mention``.
Where: ``places``.
Who takes part: ``participant``, with the ``office`` held then and the subject that is left out (``ellipsis``,
from the ``reading`` of the sentence before; ``gap`` tells whether one is; ``description``, a body called by
what it is; ``protagonist``, whom the whole article is about; ``pair``, whose relations it is about).
What is said: ``syntax`` (subjects, quotation, predicate; ``chronicle`` for lines without one),
``attribution`` (who says so, with ``speech``),
``dating`` (which date is that of the happening; ``background`` and ``attachment`` tell which is not),
``headline`` (the sentence without it; ``completion`` puts a subject in), ``quantities`` (with ``figure``),
``votes`` (with ``ballot``), ``agreement`` (treaties and accords, by ``agreement_name``).
Without a date: ``undated`` (who holds which office, what joins what, other names).
Told twice or in two ways: ``happening`` (an event as it is compared), ``comparison``, ``dissent`` (a
date that others give otherwise), ``reconciliation``.
May it be asked: ``judgement`` and ``reference`` give the reason against it (``pronoun``: what only its own
sentence explains).
``word_list`` loads the words that these rules look for, ``identity`` makes the ids.
"""
