"""Article text to ``article.Article``, every character with its place in the original.

The way in is ``readers``: ``decoding`` makes text of the bytes, ``letter`` sees which characters they write,
one module or package a format (``markdown``, ``namuwiki``, ``plain``, ``namumark``, ``mediawiki``,
``webpage``) makes a ``draft`` of it, ``composing`` splits that into sections, sentences (``sentences``) and
footnotes. A ``passage`` is text that remembers its places.

The readers share ``numbering`` (of headings), ``lists`` (prose or entry), ``inline``, ``reference`` and
``clean`` (marks left out); the wikis and the web page also ``strand`` (a passage put together, its gaps),
``table``, ``picture`` and ``footnote``. ``wiki_sign`` tells the sources of wiki pages apart.
"""
