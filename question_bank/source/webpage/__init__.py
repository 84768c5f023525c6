"""A saved web page.

The way in is ``reader``: ``tag`` and ``element`` parse the HTML, ``page`` holds what is read, ``boilerplate``
tells what is not the article, ``head`` reads title and last change, ``line``, ``table`` and ``note`` the
lines, tables and footnotes.
"""
