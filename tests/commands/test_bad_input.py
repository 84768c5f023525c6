"""Bad input gets one clear line that names the place and the mend, and exit status 1."""

import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from question_bank.bank import write_bank
from tests.commands.conftest import Run
from tests.factories.bank import make_bank


def write_sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.seek(50_000_000)
        file.write(b".")


ARTICLES: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "blank": (lambda path: path.write_bytes(b" \n\n "), "white space"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 8), "byte"),
    "latin-1": (
        lambda path: path.write_bytes("Die Verträge über Öl, geschlossen in Köln".encode("latin-1")),
        "offset 9 (line 1)",
    ),
    "PDF": (lambda path: path.write_bytes(b"%PDF-1.7\n" + bytes(range(256))), "this is a PDF"),
    "Word": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(64)), "this is a zip archive"),
    "web archive": (lambda path: path.write_bytes(b"From: <Saved by Blink>\r\n"), "MHTML"),
    "HTML without an article": (
        lambda path: path.write_text("<!DOCTYPE html><body><script>draw('가람시')</script>", "utf-8"),
        "no sentence found when read as html",
    ),
    "NUL": (
        lambda path: path.write_bytes("가람시가 2001년에\0 한빛시와".encode()),
        "byte 0x00 at offset 23 (line 1)",
    ),
    "half a surrogate pair": (
        lambda path: path.write_bytes("가람시".encode("utf-16") + b"\x00\xd8" + "는".encode("utf-16-le")),
        "offset 8 (line 1) is not valid UTF-16",
    ),
    "surrogate in UTF-8": (
        lambda path: path.write_bytes("가람시".encode() + b"\xed\xa0\x80"),
        "byte 0xED at offset 9",
    ),
    "English in UTF-16 without a mark": (
        lambda path: path.write_bytes("The treaty was signed on 19 June 2024.".encode("utf-16-le")),
        "UTF-16 without a byte order mark",
    ),
    "50 MB": (write_sparse, "50.0 MB"),
    "no date": (
        lambda path: path.write_text("북한과 러시아는 이웃한 나라이다. 두만강이 둘 사이를 흐른다.", "utf-8"),
        "no date",
    ),
    "English": (
        lambda path: path.write_text("The treaty was signed on 19 June 2024 in Pyongyang.", "utf-8"),
        "Korean",
    ),
}


@pytest.mark.parametrize("command", ["timeline", "build"])
@pytest.mark.parametrize("kind", ARTICLES)
def test_an_article_that_cannot_be_used_gets_one_line(run: Run, here: Path, command: str, kind: str) -> None:
    make, said = ARTICLES[kind]
    make(here / "article.txt")
    status, out, err = run(command, "article.txt")
    assert (status, out) == (1, "")
    assert err.startswith("quiz: article.txt: ")
    assert said in err
    assert err.count("\n") == 1
    assert ";" in err, "the line tells the mend"
    assert os.listdir(here) == ["article.txt"], "nothing half-made is left behind"  # noqa: PTH208 - names


def test_a_missing_file_is_named(run: Run) -> None:
    status, _, err = run("build", "nowhere.txt")
    assert (status, err) == (1, "quiz: nowhere.txt: No such file or directory\n")


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00", '{"schema": "bank/2"}', '{"schema": "bank/1"}'])
@pytest.mark.parametrize("command", [["check"], ["export", "--to", "anki", "-o", "deck.apkg"]])
def test_a_broken_bank_gets_one_line_and_nothing_on_standard_output(
    run: Run, here: Path, content: str, command: list[str]
) -> None:
    (here / "bank.json").write_text(content, "utf-8")
    status, out, err = run(command[0], "bank.json", *command[1:])
    assert (status, out) == (1, "")
    assert err.startswith("quiz: bank.json: ")
    assert err.count("\n") == 1


def test_a_bank_in_another_encoding_names_the_byte(run: Run, here: Path) -> None:
    (here / "bank.json").write_bytes(write_bank(make_bank()).encode("utf-16"))
    status, _, err = run("check", "bank.json")
    assert status == 1
    assert "byte 0 is not UTF-8" in err


def test_flaws_are_lines_of_item_rule_and_reason(run: Run, here: Path) -> None:
    document = json.loads(write_bank(make_bank()))
    document["items"][1]["key"] = "아무도 모르는 일"
    (here / "bank.json").write_text(json.dumps(document), "utf-8")
    status, out, _ = run("check", "bank.json")
    assert status == 1
    rows = [line.split("\t") for line in out.splitlines()]
    assert all(len(row) == 3 for row in rows)
    assert {row[0] for row in rows} >= {"한빛-새벽-2"}


def test_wrong_usage_ends_with_two(run: Run) -> None:
    assert run("build")[0] == 2
    assert run("frobnicate")[0] == 2
    assert run("export", "bank.json", "--to", "stone", "-o", "x")[0] == 2


def test_a_bad_file_does_not_stop_the_others(run: Run, here: Path) -> None:
    folder = here / "articles"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"")
    (folder / "good.md").write_text(
        "# 우정 협약\n\n2001년 3월 4일 한빛시가 새벽시와 우정 협약을 맺었다.\n", "utf-8"
    )
    status, _, err = run("timeline", "articles", "--json", "-o", "out")
    assert status == 1
    assert "bad.txt" in err
    assert "1 of 2 articles failed" in err
    assert json.loads((here / "out" / "good.json").read_text("utf-8"))["schema"] == "timeline/1"


FACT = "2001년 3월 4일 가람시는 한빛시와 우정 협약을 맺었다."


@pytest.mark.parametrize("command", ["timeline", "build"])
@pytest.mark.parametrize(
    ("encoding", "told"), [("cp949", "CP949"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")]
)
def test_an_encoding_that_had_to_be_guessed_is_told_in_one_line(
    run: Run, here: Path, command: str, encoding: str, told: str
) -> None:
    (here / "article.txt").write_bytes(f"우정 협약\n\n{FACT}\n".encode(encoding))
    status, _, err = run(command, "article.txt")
    assert status == 0
    assert err.startswith("quiz: article.txt: read as ")
    assert told in err
    assert err.count("\n") == 1


def test_a_page_in_an_old_encoding_is_read(run: Run, here: Path) -> None:
    page = (
        f"<html><head><meta charset=euc-kr><title>우정 협약</title></head><body><p>{FACT}</p></body></html>"
    )
    (here / "article.html").write_bytes(page.encode("cp949"))
    status, out, err = run("timeline", "article.html")
    assert status == 0
    assert "2001-03-04" in out
    assert "CP949" in err


@pytest.mark.parametrize(
    "text",
    [
        FACT,
        f"\ufeff{FACT}",
        unicodedata.normalize("NFD", FACT),
        "\u200f".join(FACT),
        FACT.replace("2001", "20\u202e01\u202c").replace("3월", "\u20663\u2069월"),
        f"<!DOCTYPE html><p>{FACT.replace(' ', '&nbsp;')}",
        f"<!DOCTYPE html><p>{''.join(f'&#{ord(letter)};' for letter in FACT)}",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_date_is_found_however_its_letters_are_written(
    run: Run, here: Path, text: str, encoding: str
) -> None:
    (here / "article.txt").write_bytes(text.encode(encoding))
    status, out, err = run("timeline", "article.txt", "--json")
    assert (status, err) == (0, "")
    content = json.loads(out)
    assert [date["edtf"] for date in content["dates"]] == ["2001-03-04"]
    original = text.encode(encoding).decode("utf-8-sig" if encoding == "utf-8" else encoding)
    for found in (content["dates"][0], content["events"][0]["selector"]):
        assert original[found["start"] : found["end"]] == found["exact"]
    assert content["events"][0]["selector"]["quote"] == FACT
