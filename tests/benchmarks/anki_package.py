"""Writing an Anki package beside genanki."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import genanki

from question_bank.export.anki.note import notes
from question_bank.export.anki.notetype import FIELDS
from question_bank.export.anki.package import write_package
from tests.benchmarks.figure import Figure, best

if TYPE_CHECKING:
    from question_bank.bank import Bank


def measure_anki(bank: Bank, count: int = 20_000) -> list[Figure]:
    """Writing many notes beside genanki: seconds and bytes."""
    items = tuple(
        replace(bank.items[number % len(bank.items)], id=f"bench-{number}") for number in range(count)
    )
    large = replace(bank, items=items)
    package = write_package(large)
    ours = best(lambda: write_package(large), rounds=2)
    model = genanki.Model(
        1,
        "bench",
        [{"name": name} for name in FIELDS],
        [{"name": "1", "qfmt": "{{Question}}", "afmt": "{{Answer}}"}],
    )

    def write_with_genanki() -> int:
        deck = genanki.Deck(2, "bench")
        for note in notes(large):
            deck.add_note(genanki.Note(model=model, fields=list(note.fields), guid=note.guid))
        buffer = io.BytesIO()
        genanki.Package(deck).write_to_file(buffer)
        return len(buffer.getvalue())

    start = time.perf_counter()
    size = write_with_genanki()
    peer = time.perf_counter() - start
    return [
        Figure(f"Anki, seconds for {count:,} notes; genanki", f"{ours:.2f}", f"{peer:.2f}", ours / peer, 1.0),
        Figure(
            "Anki, MB of the package; genanki",
            f"{len(package) / 1e6:.1f}",
            f"{size / 1e6:.1f}",
            len(package) / size,
            0.5,
        ),
    ]
