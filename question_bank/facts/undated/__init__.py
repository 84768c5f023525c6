"""Facts without a date: who holds which office, what joins what, what is where, what it is called.

The way in is ``finding``. ``plainness`` says which sentences may state a fact, ``outline`` gives a sentence
as a row of noun phrases and verbs, ``term`` reads names in it (``proper_name``: which morphemes are one),
``background`` what those before it tell.
Each of these reads one kind of statement: ``definition`` (X는 A와 B를 잇는 다리이다), ``attribute``
(X의 길이는 12km이다), ``existence`` (A에 X가 있다), ``alias`` (other names, read by ``epithet``), ``party``
(agreements), ``office`` (``tenancy``: held when). ``triviality`` says what is never worth asking.
``relation`` holds the closed set of relations.
"""
