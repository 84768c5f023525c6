"""The item-writing rules as code.

For one item: ``stem`` and ``question`` (what it asks for, and in what form), ``grammar`` (particles and
endings), ``option``, ``name`` (of people among the options), ``key`` (with ``key_form``) and ``answer`` for
each type of item, ``claim`` (whose words are asked about), ``occurrence`` (the one event asked about),
``rival`` (options that are right as well), ``explanation`` (with what a second reader answers). Between
items: ``bank``. A breach is a ``flaw``; ``cast`` is who and what an article names.
"""
