"""The item-writing rules as code.

``stem``, ``option``, ``key`` (with ``key_form``) for one item, ``bank`` between items;
a breach is a ``flaw``.
"""
