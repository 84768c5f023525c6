"""The .apkg file: a collection of schema 11 in a zip, the same bytes for the same bank.

Facts from Anki's own importer: the entry ``collection.anki21`` marks schema 11; ``"schedVer": 2`` keeps it
from rewriting learning answers; a note is found again by its guid and renewed where its ``mod`` is newer.
"""

from __future__ import annotations

import hashlib
import html
import io
import json
import re
import sqlite3
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from question_bank.export.anki.note import Note, notes
from question_bank.export.anki.notetype import NOTETYPE_ID, notetype

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.bank import Bank

EPOCH = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
"""Epoch seconds of 2020-01-01, before which no exported moment lies, so that ids look plausible to Anki."""

_ID_ROOM = 100_000_000_000  # ids are milliseconds of about three years from EPOCH on
_TAG = re.compile(r"<[^>]+>")
_SUSPENDED = -1

_TABLES = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null,
  due integer not null, ivl integer not null, factor integer not null, reps integer not null,
  lapses integer not null, left integer not null, odue integer not null, odid integer not null,
  flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""


def write_package(bank: Bank, *, built_at: int | None = None) -> bytes:
    """Return the bank as an .apkg file.

    ``built_at``: epoch seconds that stand for an edition whose article names no revision day (the variable
    SOURCE_DATE_EPOCH of reproducible builds). A note's ``mod`` is that moment plus one second an edition,
    never the clock: Anki ignores changed text under an equal ``mod``, so each edition's must be greater.
    """
    title = bank.article.title.replace("::", ":")  # two colons would nest the deck below another
    deck_id, withdrawn_id = (_identity(kind, bank.article.id) for kind in ("deck", "withdrawn"))
    base = _moment(bank, built_at)
    all_notes = notes(bank)
    decks = [_deck(1, "Default", "", base), _deck(deck_id, title, _description(bank), base)]
    if not all(note.is_active for note in all_notes):
        decks.append(_deck(withdrawn_id, f"{title} (폐기된 문항)", "", base))
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_TABLES)
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (
                EPOCH,
                base * 1000,
                EPOCH * 1000,
                _json(_CONFIG),
                _json({str(NOTETYPE_ID): notetype(deck_id, EPOCH)}),
                _json({str(deck["id"]): deck for deck in decks}),
                _json({"1": _DECK_OPTIONS}),
            ),
        )
        _insert(connection, all_notes, (withdrawn_id, deck_id), base)
        connection.commit()
        collection = connection.serialize()
    finally:
        connection.close()
    return _zip({"collection.anki21": collection, "media": b"{}"})


def _moment(bank: Bank, built_at: int | None) -> int:
    """Return the epoch second from which this edition's moments count."""
    if revised := bank.article.revised:
        return int(datetime(revised.year, revised.month, revised.day, tzinfo=UTC).timestamp())
    return EPOCH if built_at is None else built_at


def _insert(
    connection: sqlite3.Connection, all_notes: Iterable[Note], decks: tuple[int, int], base: int
) -> None:
    """Write the notes and their cards; ``decks`` are those of the withdrawn and of the active ones.

    Withdrawn notes are suspended too, but Anki heeds that only where learning progress is imported; in a deck
    of their own a newcomer does not meet them, and who had the note keeps its card where it was.
    """
    taken: set[int] = set()
    note_rows, card_rows = [], []
    for position, note in enumerate(all_notes, 1):
        note_id, card_id = (_free(_identity(kind, note.guid), taken) for kind in ("note", "card"))
        changed_at = base + note.changed_in
        sort = html.unescape(_TAG.sub("", note.fields[0]))
        # Anki looks for duplicates of the first field by the first 32 bits of its SHA-1
        checksum = int(hashlib.sha1(sort.encode(), usedforsecurity=False).hexdigest()[:8], 16)
        tags = f" {' '.join(note.tags)} "
        content = "\x1f".join(note.fields)
        note_rows.append((note_id, note.guid, NOTETYPE_ID, changed_at, tags, content, sort, checksum))
        queue = 0 if note.is_active else _SUSPENDED
        card_rows.append((card_id, note_id, decks[note.is_active], changed_at, queue, position))
    connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", note_rows)
    connection.executemany(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", card_rows
    )


def _identity(kind: str, name: str) -> int:
    """Return the id of a deck, note or card: a moment in milliseconds that comes from its name alone."""
    digest = hashlib.sha256(f"{kind}\x1f{name}".encode()).digest()
    return EPOCH * 1000 + int.from_bytes(digest[:8], "big") % _ID_ROOM


def _free(identity: int, taken: set[int]) -> int:
    while identity in taken:
        identity += 1
    taken.add(identity)
    return identity


def _description(bank: Bank) -> str:
    article = bank.article
    lines = [article.title, article.source_url, article.licence]
    return "<br>".join(html.escape(line) for line in lines if line)


def _deck(deck_id: int, name: str, description: str, base: int) -> dict[str, Any]:
    today = [0, 0]
    return {
        "id": deck_id,
        "mod": base,
        "name": name,
        "usn": -1,
        "lrnToday": today,
        "revToday": today,
        "newToday": today,
        "timeToday": today,
        "collapsed": False,
        "browserCollapsed": False,
        "desc": description,
        "dyn": 0,
        "conf": 1,
        "extendNew": 0,
        "extendRev": 0,
    }


_CONFIG = {
    "schedVer": 2,
    "curDeck": 1,
    "activeDecks": [1],
    "newSpread": 0,
    "collapseTime": 1200,
    "timeLim": 0,
    "estTimes": True,
    "dueCounts": True,
    "curModel": None,
    "nextPos": 1,
    "sortType": "noteFld",
    "sortBackwards": False,
    "addToCur": True,
    "dayLearnFirst": False,
}

_DECK_OPTIONS = {
    "id": 1,
    "mod": 0,
    "name": "Default",
    "usn": 0,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "new": {
        "bury": True,
        "delays": [1, 10],
        "initialFactor": 2500,
        "ints": [1, 4, 7],
        "order": 1,
        "perDay": 20,
    },
    "rev": {"bury": True, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
    "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
    "dyn": False,
}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _zip(entries: dict[str, bytes]) -> bytes:
    """Return a zip of these entries with fixed dates, so that the same bank gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=1)
    return buffer.getvalue()
