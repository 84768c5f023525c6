"""What can go wrong in the library, said so that a person can mend it."""


class QuestionBankError(Exception):
    """Bad input: one line that names the place and the mend.

    ``str(error)`` is that line. Every error of the library is a child of this class, so that a command shows
    the line and ends with status 1 instead of a traceback.
    """


class ArticleError(QuestionBankError):
    """The article cannot be read: empty, too large, not text, not Korean, without a date."""


class EdtfError(QuestionBankError, ValueError):
    """The text is not a date of the EDTF subset."""


class BankError(QuestionBankError):
    """The bank file cannot be read: not JSON, another schema, a missing or wrong field."""


class ExportError(QuestionBankError):
    """The bank cannot be written in the format asked for."""
