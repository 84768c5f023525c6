"""Korean text helpers: Hangul syllables, how words end when read aloud, particles and numerals."""
