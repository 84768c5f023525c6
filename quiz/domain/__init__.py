"""The rules of learning as plain Python: values in, values out. No framework, no database, no clock."""
