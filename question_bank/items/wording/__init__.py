"""How items read: ``question`` (stems), ``explanation``, ``tag``, and dates in texts (``date_text``)."""
