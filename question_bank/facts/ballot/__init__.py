"""What a clause says of a ballot; the way in is :mod:`question_bank.facts.votes`.

A ``telling`` joins what the others read in a ``clause``: ``tally`` (the numbers), ``voter`` (who voted how),
``motion`` and ``body`` (what was voted on, and by whom). ``day`` gives its date, ``duplicate`` makes one
vote of two tellings.
"""
