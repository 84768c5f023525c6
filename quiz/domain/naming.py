"""Names of accounts and recovery codes: what they may look like, and how they are compared."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from quiz.domain.errors import Reason, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST_NAME = 2
LONGEST_NAME = 40
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 512  # Argon2 reads all of it: a longer one would only cost time
FEWEST_LETTERS = 4  # different ones: aaaaaaaa, abababab and 12121233 are tried first
# What fingers or the alphabet say by themselves, forwards and backwards
RUNS = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "가나다라마바사아자차카타파하",
)

# What Unicode counts as letters, marks or signs and draws as nothing (Default_Ignorable_Code_Point): Hangul
# fillers, joiners, Khmer and Mongolian selectors, variation selectors, the empty braille cell
INVISIBLE = re.compile(
    "[\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\u2800\U000e0100-\U000e01ef]"
)
# Vietnamese and Thai put up to three marks on a letter; a pile of them covers the lines above and below
PILE = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4}")

CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none of 0 O 1 I L
CODE_GROUPS = 5
CODE_GROUP_LENGTH = 4


def clean_name(text: str) -> str:
    """Return a name as it is kept: NFC, single blanks inside, none at the ends.

    Raises RefusedError: NAME_LENGTH (2 to 40 characters), NAME_CHARACTERS (control and invisible characters,
    no letter or digit at all, or more marks on a letter than any script writes).
    """
    name = " ".join(unicodedata.normalize("NFC", text).split())
    categories = [unicodedata.category(char) for char in name]
    if any(kind.startswith("C") for kind in categories) or INVISIBLE.search(name) or PILE.search(name):
        raise RefusedError(Reason.NAME_CHARACTERS)
    if name and not any(kind[0] in "LN" for kind in categories):
        raise RefusedError(Reason.NAME_CHARACTERS)
    if not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
        raise RefusedError(Reason.NAME_LENGTH, shortest=SHORTEST_NAME, longest=LONGEST_NAME)
    return name


def fold_name(name: str) -> str:
    """Return the form in which two names are the same: NFC, case and blanks at the ends left aside."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", name).split()).casefold())


def check_password(password: str, name: str) -> None:
    """Raise RefusedError where a password is no good for the account of this name.

    PASSWORD_TOO_SHORT: under 8 characters. PASSWORD_TOO_LONG: over 512. PASSWORD_TOO_EASY: it is the name, or
    has less than four different characters, or is a piece of a run such as 12345678.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise RefusedError(Reason.PASSWORD_TOO_SHORT, limit=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise RefusedError(Reason.PASSWORD_TOO_LONG, limit=LONGEST_PASSWORD)
    folded = fold_name(password)
    is_run = any(folded in run or folded in run[::-1] for run in RUNS)
    if folded == fold_name(name) or is_run or len(set(folded)) < FEWEST_LETTERS:
        raise RefusedError(Reason.PASSWORD_TOO_EASY)


def make_code(choose: Callable[[str], str]) -> str:
    """Return a recovery code, XXXX-XXXX-XXXX-XXXX-XXXX: 31 ** 20, about 99 bits.

    ``choose`` picks one character of a text; the caller hands in ``secrets.choice``.
    """
    groups = ("".join(choose(CODE_ALPHABET) for _ in range(CODE_GROUP_LENGTH)) for _ in range(CODE_GROUPS))
    return "-".join(groups)


def hash_code(code: str) -> str:
    """Return what is kept of a recovery code: SHA-256 of its letters and digits, in capitals.

    A fast hash is enough: with 99 random bits there is nothing to guess, unlike with a password.
    """
    letters = "".join(char for char in code.upper() if char in CODE_ALPHABET)
    return hashlib.sha256(letters.encode()).hexdigest()
