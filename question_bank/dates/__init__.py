"""Date expressions of Korean text to EDTF, with the reason for each year."""
