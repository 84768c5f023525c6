"""Article text to Article: readers, cleaning with true offsets, sentences."""
