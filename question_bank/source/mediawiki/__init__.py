"""The source of a MediaWiki page.

The way in is ``reader``: ``bracket`` matches the brackets, ``hold`` sets one character for each, ``cell``
splits the lines of a table, ``inline`` reads a paragraph by ``walk`` (over the tree that mwparserfromhell
makes), ``link`` and ``template``.
"""
