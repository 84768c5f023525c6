"""The source of a NamuWiki page.

The way in is ``reader``; ``bracket`` matches the brackets, ``inline`` reads a line.
"""
