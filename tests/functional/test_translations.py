from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

import quiz
from quiz.app import template_folder
from quiz.domain.errors import Reason
from quiz.domain.grading import Verdict
from quiz.web.message import REASONS, VERDICTS

PACKAGE = Path(quiz.__file__).parent
KEYWORDS = {"_": None, "_l": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2)}
CATALOGUE = PACKAGE / "translations" / "ko" / "LC_MESSAGES" / "messages.po"
TEMPLATES = sorted(template_folder().rglob("*.html"))
# The names of languages stand in their own language; keys of the keyboard have their names
NOT_TRANSLATED = {"한국어", "English", "Enter"}
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.fixture(scope="module")
def korean() -> dict[str, Message]:
    with CATALOGUE.open("rb") as file:
        return {_first(entry.id): entry for entry in read_po(file, locale="ko") if entry.id}


@pytest.fixture(scope="module")
def used() -> set[str]:
    python = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS)
    pages = extract_from_dir(template_folder(), [("**.html", "jinja2")], keywords=KEYWORDS)
    return {_first(found[2]) for found in [*python, *pages]}


def _first(message: str | tuple[str, ...] | list[str]) -> str:
    return message[0] if isinstance(message, tuple) else message


def test_every_text_is_translated(korean: dict[str, Message], used: set[str]) -> None:
    assert used - korean.keys() == set()


def test_no_translation_is_left_over(korean: dict[str, Message], used: set[str]) -> None:
    assert korean.keys() - used == set()


def test_no_translation_is_empty_or_doubtful(korean: dict[str, Message]) -> None:
    for entry in korean.values():
        assert _first(entry.string), entry.id
        assert not entry.fuzzy, entry.id


def test_translations_hold_the_same_values(korean: dict[str, Message]) -> None:
    for text, entry in korean.items():
        assert set(PLACEHOLDER.findall(_first(entry.string))) == set(PLACEHOLDER.findall(text)), text


def test_translations_speak_politely_throughout(korean: dict[str, Message]) -> None:
    """Sentences end in 해요체; 합니다체 and plain forms would mix two voices."""
    for entry in korean.values():
        for sentence in re.split(r"(?<=[.!?])\s+", _first(entry.string)):
            assert not re.search(r"(니다|[^하]십시오|시오|한다|된다|이다)[.!]$", sentence), sentence


def test_every_reason_and_verdict_has_its_sentence() -> None:
    assert REASONS.keys() == set(Reason)
    assert VERDICTS.keys() == set(Verdict)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_speaks_one_language_only(template: Path) -> None:
    tree = Environment(extensions=["jinja2.ext.i18n"], autoescape=True).parse(
        template.read_text(encoding="utf-8")
    )
    for block in tree.find_all(nodes.Block):
        if block.name == "width":  # a class of main, not a text
            block.body = []
    source = "\x00".join(data.data for data in tree.find_all(nodes.TemplateData))
    # a tag may be cut in two by an expression: what stands between < and > is no text
    visible = re.sub(r"<[^>]*>", "\n", source)
    words = {word.strip() for word in re.split(r"[\n\x00]", visible)}
    left = {word for word in words if re.search(r"[A-Za-z가-힣]{2,}", word)} - NOT_TRANSLATED
    assert left == set()
