"""The item-writing rules as code.

For one item: ``stem`` and ``question`` (what it asks for, and in what form), ``option``, ``key`` (with
``key_form``) and ``answer`` for each type of item, ``claim`` (whose words are asked about), ``rival``
(options that are right as well), ``explanation`` (with what a second reader answers). Between items:
``bank``. A breach is a ``flaw``.
"""
