"""Article text to ``article.Article``, every character with its place in the original.

The way in is ``readers``: ``decoding`` makes text of the bytes, one module a format (``markdown``,
``namuwiki``, ``plain``) makes a ``draft`` of it, ``composing`` splits that into sections, sentences
(``sentences``) and footnotes. The readers share ``numbering`` (of headings), ``lists`` (prose or entry),
``inline`` and ``clean`` (marks left out); a ``passage`` is text that remembers its places.
"""
