"""Bank to the files of other programs, one module a format."""
