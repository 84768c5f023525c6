"""A deck of the database as files, with what teachers did to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from question_bank.bank import read_bank, write_bank
from quiz import clock
from quiz.commands.database import open_database
from quiz.models import RevisionAction, User
from quiz.services import drafting, reviewing
from quiz.services.importing import import_bank
from tests.commands.conftest import Run
from tests.factories.study import make_dated_bank, make_learner

BANK = make_dated_bank(4)
STEM = "1번 등대에 불이 켜진 날은 몇 년 몇 월 며칠인가?"


def take_in(run: Run, here: Path, *, title: str = "등대 연표", article_id: str = "등대") -> None:
    bank = make_dated_bank(4, article_id=article_id)
    path = here / f"{article_id}.json"
    path.write_text(write_bank(replace(bank, article=replace(bank.article, title=title))), encoding="utf-8")
    status, _, error = run("import", str(path))
    assert status == 0, error


def teach() -> None:
    """Edit the first question and reject the second, as a teacher does in the application."""
    with open_database(None) as session:
        teacher: User = make_learner(session, "한선생")
        deck = reviewing.open_deck(session, teacher, 1)
        first, second = deck.items[:2]
        wording = drafting.Wording(STEM, None, "2000-01-01", explanation="첫 등대다.")
        reviewing.edit_item(session, clock.now(), teacher, first, wording, changed_in=first.changed_in)
        reviewing.decide(
            *(session, clock.now(), teacher, deck),
            items={second.id},
            action=RevisionAction.REJECT,
            reason="너무 쉬움",
        )


def test_a_teachers_work_goes_into_the_bank_and_comes_back_whole(run: Run, here: Path) -> None:
    take_in(run, here)
    teach()
    status, out, error = run("export", "deck:등대", "--to", "bank", "-o", "out.json")
    assert (status, error) == (0, "")
    assert "4 questions of the deck '등대 연표'" in out
    bank = read_bank((here / "out.json").read_text(encoding="utf-8"), name="out.json")
    assert [(item.stem, item.edited, item.status.value) for item in bank.items[:2]] == [
        (STEM, True, "active"),
        (BANK.items[1].stem, False, "rejected"),
    ]
    assert run("check", "out.json")[1] == ""
    status, out, _ = run("import", "out.json")
    assert (status, out) == (0, "등대 연표: 0 added, 0 changed, 4 unchanged, 0 retired\n")


def test_a_deck_is_found_by_its_title_and_becomes_an_anki_deck(run: Run, here: Path) -> None:
    take_in(run, here)
    teach()
    assert run("export", "deck:등대 연표", "--to", "anki", "-o", "out.apkg")[0] == 0
    assert (here / "out.apkg").read_bytes().startswith(b"PK")


def test_a_name_that_is_no_decks_or_several_gets_one_line(run: Run, here: Path) -> None:
    status, _, error = run("export", "deck:등대", "--to", "bank", "-o", "out.json")
    said = "no deck for everyone has this id or title; there are: none; 'quiz import BANK' makes one"
    assert (status, error) == (1, f"quiz: deck:등대: {said}\n")
    take_in(run, here, article_id="곶")
    take_in(run, here, article_id="섬")
    status, _, error = run("export", "deck:등대 연표", "--to", "bank", "-o", "out.json")
    assert (status, error) == (
        1,
        "quiz: deck:등대 연표: 2 decks have this title; name one by its id: 곶, 섬\n",
    )
    assert run("export", "deck:없음", "--to", "bank", "-o", "out.json")[2].endswith("there are: 곶, 섬\n")
    assert run("export", "deck:섬", "--to", "bank", "-o", "out.json")[0] == 0
    assert [path.name for path in here.iterdir() if path.name.startswith("out")] == ["out.json"]


def test_a_deck_of_an_older_version_is_imported_again_first(run: Run, here: Path, tmp_path: Path) -> None:
    take_in(run, here)
    with closing(sqlite3.connect(tmp_path / "data" / "quiz.sqlite3")) as database, database:
        database.execute("UPDATE decks SET timeline = NULL, generator = NULL")
    status, _, error = run("export", "deck:등대", "--to", "bank", "-o", "out.json")
    assert (status, error) == (
        1,
        "quiz: deck:등대: imported by an older version; import its bank again\n",
    )
    take_in(run, here)
    assert run("export", "deck:등대", "--to", "bank", "-o", "out.json")[0] == 0


def test_somebodys_own_deck_is_not_exported_by_name(run: Run, here: Path) -> None:
    with open_database(None) as session:
        owner = make_learner(session, "박하늘")
        import_bank(session, clock.now(), BANK, owner_id=owner.id)
    status, _, error = run("export", "deck:등대", "--to", "bank", "-o", "out.json")
    assert (status, "no deck for everyone" in error) == (1, True)
