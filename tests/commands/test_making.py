"""Article to timeline, bank and deck, by command."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.commands.conftest import Run

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "question_bank" / "data" / "sample" / "article.md"
DATED = "# 우정 협약\n\n2001년 3월 4일 한빛시가 새벽시와 우정 협약을 맺었다.\n"


def test_the_same_article_gives_the_same_bytes(run: Run, here: Path) -> None:
    assert run("build", str(SAMPLE), "-o", "a.json")[0] == 0
    assert run("build", str(SAMPLE), "-o", "b.json")[0] == 0
    assert (here / "a.json").read_bytes() == (here / "b.json").read_bytes()


def test_a_build_says_what_it_made_and_what_it_rejected(run: Run) -> None:
    status, out, err = run("build", str(SAMPLE), "-o", "bank.json")
    assert (status, err) == (0, "")
    for word in ("items in bank.json", "multiple_choice", "date_entry", "true_false", "ordering", "rejected"):
        assert word in out


def test_the_sample_bank_has_no_flaw(run: Run) -> None:
    run("build", str(SAMPLE), "-o", "bank.json")
    assert run("check", "bank.json")[:2] == (0, "")
    status, out, _ = run("check", "bank.json", "--json")
    assert (status, json.loads(out)) == (0, {"schema": "check/1", "flaws": []})


def test_the_options_of_the_build_stand_in_the_bank(run: Run, here: Path) -> None:
    options = [
        "--id",
        "mine",
        "--seed",
        "7",
        "--source-url",
        "https://example.org/a",
        "--licence",
        "CC BY 4.0",
    ]
    assert run("build", str(SAMPLE), "-o", "bank.json", *options)[0] == 0
    bank = json.loads((here / "bank.json").read_text("utf-8"))
    assert bank["article"]["id"] == "mine"
    assert bank["article"]["source_url"] == "https://example.org/a"
    assert bank["article"]["licence"] == "CC BY 4.0"
    assert bank["generator"]["seed"] == 7
    assert all(item["id"].startswith("mine-") for item in bank["items"])


def test_an_edited_article_keeps_what_it_still_says(run: Run, here: Path) -> None:
    text = SAMPLE.read_text("utf-8")
    run("build", str(SAMPLE), "-o", "first.json")
    removed = "2024년 2월 21일 북한과 러시아는 체육교류의정서를 맺었다."
    assert text.count(removed) == 1
    (here / "edited.md").write_text(text.replace(removed, "") + "\n끝.\n", "utf-8")
    status, out, _ = run("build", "edited.md", "-o", "second.json", "--previous", "first.json")
    assert status == 0
    assert "retired" in out
    first, second = (json.loads((here / name).read_text("utf-8")) for name in ("first.json", "second.json"))
    assert second["edition"] == 2
    assert second["article"]["id"] == first["article"]["id"]
    status_of = {item["id"]: item["status"] for item in second["items"]}
    assert {item["id"] for item in first["items"]} <= set(status_of)
    gone = {item["id"] for item in first["items"] if removed in item["evidence"][0]["quote"]}
    assert gone
    assert {status_of[item] for item in gone} == {"retired"}


def test_a_previous_bank_of_another_article_is_refused(run: Run, here: Path) -> None:
    run("build", str(SAMPLE), "-o", "first.json")
    status, _, err = run("build", str(SAMPLE), "-o", "x.json", "--previous", "first.json", "--id", "other")
    assert status == 1
    assert "the previous bank is of the article" in err


def test_a_timeline_goes_to_standard_output_as_table_or_json(run: Run, here: Path) -> None:
    (here / "article.md").write_text(DATED, "utf-8")
    status, out, _ = run("timeline", "article.md")
    assert status == 0
    header, row, total = out.splitlines()
    assert header.split() == ["when", "how", "sure", "role", "what", "the", "article", "says"]
    assert row.split(maxsplit=3)[:3] == ["2001-03-04", "certain", "event"]
    assert total == "1 dated statements, 1 of them with a certain date"
    document = json.loads(run("timeline", "article.md", "--json")[1])
    assert document["schema"] == "timeline/1"
    assert document["article"]["title"] == "우정 협약"
    for date in document["dates"]:
        assert DATED[date["start"] : date["end"]] == date["exact"]
    for event in document["events"]:
        selector = event["selector"]
        assert DATED[selector["start"] : selector["end"]] == selector["exact"]


def test_standard_input_is_an_article_too(run: Run, monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    (here / "article.md").write_text(DATED, "utf-8")
    with (here / "article.md").open() as file:
        monkeypatch.setattr("sys.stdin", file)
        assert "2001-03-04" in run("timeline", "-")[1]


def test_a_folder_gives_a_file_for_each_article(run: Run, here: Path) -> None:
    folder = here / "articles"
    folder.mkdir()
    for name in ("a.md", "b.txt"):
        (folder / name).write_text(DATED, "utf-8")
    assert run("timeline", "articles", "--json", "-o", "out")[0] == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == ["a.json", "b.json"]
    assert run("timeline", "articles")[0] == 2


def test_a_bank_becomes_an_anki_deck(run: Run, here: Path) -> None:
    run("build", str(SAMPLE), "-o", "bank.json")
    status, out, _ = run("export", "bank.json", "--to", "anki", "-o", "deck.apkg")
    assert status == 0
    assert "북러 관계" in out
    assert zipfile.is_zipfile(here / "deck.apkg")


def test_the_help_of_every_command_is_there(run: Run) -> None:
    for command in ("timeline", "build", "check", "export", "import", "user", "serve"):
        status, out, _ = run(command, "--help")
        assert status == 0
        assert "Usage: quiz" in out
