"""Reviewed language data, the sample article, and ``table``, which reads the tables.

``dates``: feasts, reigns, lands, names like dates; ``gazetteer``: names, offices, and the words of rules;
each file's first lines explain its columns. ``sample``: an article to try, with its licence.
"""
