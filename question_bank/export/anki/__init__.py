"""A bank as an Anki deck (.apkg): one item, one note, one card."""
