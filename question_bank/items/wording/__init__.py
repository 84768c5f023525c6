"""How items read.

``question`` (stems), ``blank`` (stems that ask in place, and those with a blank),
``fact`` and ``ballot`` (the same for facts and votes, with what is said afterwards; ``motion`` is what was
voted on),
``explanation``, ``tag``, dates in texts (``date_text``), figures with their units (``figure``) and what else
is right (``answer``).
"""
