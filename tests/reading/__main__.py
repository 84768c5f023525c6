"""Draw questions for a reader, and count what readers said.

``python -m tests.reading draw BANK FOLDER [--count 100] [--best 50] [--seed 1]`` writes ``questions.md`` and
``verdicts.tsv`` there; ``python -m tests.reading count TABLE…`` prints the counts of filled tables.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from question_bank.bank import read_bank
from question_bank.items.merit import rank
from question_bank.items.model import Status
from tests.reading.sheet import draw, write_sheet, write_table
from tests.reading.verdict import count, read_verdicts


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="python -m tests.reading", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("bank", type=Path)
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("--best", type=int, default=50)
    drawing.add_argument("--seed", type=int, default=1)
    commands.add_parser("count").add_argument("tables", type=Path, nargs="+")
    options = parser.parse_args()
    if options.command == "count":
        verdicts = [one for table in options.tables for one in read_verdicts(table.read_text("utf-8"))]
        print("\n".join(count(verdicts)))
        return
    bank = read_bank(options.bank.read_text("utf-8"), name=options.bank.name)
    active = [item for item in bank.items if item.status is Status.ACTIVE]
    best = rank(active, bank.timeline)[: options.best]
    drawn = draw(bank, best, count=options.count, seed=options.seed)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "questions.md").write_text(write_sheet(bank.article.title, drawn), "utf-8")
    (options.folder / "verdicts.tsv").write_text(write_table(drawn), "utf-8")
    print(f"{len(drawn)} questions in {options.folder}")


if __name__ == "__main__":
    main()
