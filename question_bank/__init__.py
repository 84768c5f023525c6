"""Draws a timeline and a question bank out of an encyclopedia article.

A library of plain values: it knows no web framework, no database, no clock and no global chance.
The way of the data: ``source`` (text to Article) → ``dates`` (text to EDTF) → ``facts`` (Timeline) →
``items`` (questions) → ``bank`` (the JSON file that the application serves) → ``export``.
"""
