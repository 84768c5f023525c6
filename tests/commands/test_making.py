"""Article to timeline, bank and deck, by command."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from question_bank.bank import write_bank
from tests.commands.conftest import Run
from tests.factories.bank import make_bank

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
    assert total == "dated statements: 1, with a certain date: 1"
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


def test_a_statement_that_is_not_asked_tells_why(run: Run, here: Path) -> None:
    (here / "article.md").write_text("2003년 5월 이에 크게 반발했다.\n", "utf-8")
    assert "[not asked: " in run("timeline", "article.md")[1]


def test_what_comes_by_a_pipe_goes_on_by_one(run: Run, monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    with SAMPLE.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        status, out, err = run("build", "-")
    assert status == 0
    assert json.loads(out)["schema"] == "bank/1"
    assert "items in standard output" in err
    assert not list(here.iterdir())


@pytest.mark.parametrize(
    "command",
    [
        ["build", "a.md", "-o", "a.md"],
        ["timeline", "a.md", "-o", "a.md"],
        ["export", "a.md", "--to", "anki", "-o", "a.md"],
    ],
)
def test_a_result_is_never_written_over_what_it_is_made_from(
    run: Run, here: Path, command: list[str]
) -> None:
    (here / "a.md").write_text(DATED, "utf-8")
    assert run(*command)[0] == 2
    assert (here / "a.md").read_text("utf-8") == DATED


def test_a_bank_with_a_teachers_edits_is_not_built_over(run: Run, here: Path) -> None:
    run("build", str(SAMPLE), "-o", "bank.json")
    document = json.loads((here / "bank.json").read_text("utf-8"))
    document["items"][0].update(edited=True, stem="선생님이 고친 물음은 무엇인가?")
    (here / "bank.json").write_text(json.dumps(document), "utf-8")
    status, _, err = run("build", str(SAMPLE), "-o", "bank.json")
    assert (status, err.count("\n")) == (1, 1)
    assert "--previous bank.json" in err
    assert run("build", str(SAMPLE), "-o", "bank.json", "--previous", "bank.json")[0] == 0
    assert "선생님이 고친 물음은 무엇인가?" in (here / "bank.json").read_text("utf-8")


def test_a_link_is_followed_and_stays_a_link(run: Run, here: Path) -> None:
    (here / "kept").mkdir()
    (here / "bank.json").symlink_to(here / "kept" / "bank.json")
    assert run("build", str(SAMPLE), "-o", "bank.json")[0] == 0
    assert (here / "bank.json").is_symlink()
    assert (here / "kept" / "bank.json").is_file()


@pytest.mark.parametrize(
    "command", [["import", "bank.json"], ["export", "bank.json", "--to", "anki", "-o", "deck.apkg"]]
)
@pytest.mark.parametrize(
    ("position", "change"),
    [
        (0, {"key": "1999-01-01"}),
        (1, {"key": "아무도 모르는 일"}),
        (1, {"id": "한빛-새벽-1"}),
        (2, {"key": False}),
    ],
)
def test_what_would_teach_something_wrong_is_not_passed_on(
    run: Run, here: Path, command: list[str], position: int, change: dict[str, object]
) -> None:
    document = json.loads(write_bank(make_bank()))
    document["items"][position].update(change)
    (here / "bank.json").write_text(json.dumps(document), "utf-8")
    status, out, err = run(*command)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "would be taught" in err


def test_a_bank_without_a_question_retires_nothing(run: Run, here: Path) -> None:
    (here / "bank.json").write_text(write_bank(replace(make_bank(), items=())), "utf-8")
    assert (
        run("import", "bank.json")[2] == "quiz: bank.json: no active question in it; build the bank again\n"
    )
