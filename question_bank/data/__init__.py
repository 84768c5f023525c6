"""Reviewed language data and the sample article, as text files."""
