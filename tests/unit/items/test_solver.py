"""A second reader answers from the stem, the options and the timeline alone."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from question_bank.bank import Bank
from question_bank.build import build_bank
from question_bank.dates.edtf import Edtf
from question_bank.items import solver
from question_bank.items.model import Asks, Item, ItemType, Key
from question_bank.items.solver.index import Index
from question_bank.items.solver.judgement import judge
from question_bank.items.solver.moment import read_moment, read_moments, without_moments
from question_bank.items.solver.question import Wants, read_question
from question_bank.items.solver.verdict import Knowledge, disagree, solve
from tests.factories.events import CITY, Told, make_timeline
from tests.factories.flawed import read_subjects

SAMPLE = Path(__file__).parents[3] / "question_bank" / "data" / "sample" / "article.md"
MAKERS = ("kind", "option", "material", "statement", "wording", "actor", "similarity", "rule", "slot")
BLANK = Item("x", ItemType.MULTIPLE_CHOICE, Asks.OTHER, "", None, "", (), None, "", (), (), (), 0.5)


@pytest.fixture(scope="module")
def bank() -> Bank:
    return build_bank(SAMPLE.read_bytes(), name="article.md").bank


@pytest.fixture(scope="module")
def knowledge(bank: Bank) -> Knowledge:
    return Knowledge.of(bank.timeline)


def test_solver_imports_nothing_that_makes_questions() -> None:
    for module in pkgutil.iter_modules(solver.__path__):
        source = importlib.import_module(f"question_bank.items.solver.{module.name}").__file__
        tree = ast.parse(Path(str(source)).read_text(encoding="utf-8"))
        imported = {
            name
            for node in ast.walk(tree)
            for name in (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else []
            )
        }
        own = {name.removeprefix("question_bank.items.") for name in imported if ".items." in name}
        assert {name.split(".")[0] for name in own} <= {"solver", "model"}
        assert not {name.split(".")[0] for name in own} & set(MAKERS)


def test_sample_bank_is_answered_as_its_keys_say(bank: Bank, knowledge: Knowledge) -> None:
    assert {item.stem: found for item in bank.items if (found := disagree(item, knowledge))} == {}


def test_nearly_every_changed_key_is_noticed(bank: Bank, knowledge: Knowledge) -> None:
    unnoticed = [
        item.stem
        for item in bank.items
        if disagree(replace(item, key=_another_key(item), accepted=()), knowledge) is None
    ]
    assert len(unnoticed) <= 0.05 * len(bank.items), unnoticed


def _another_key(item: Item) -> Key:  # noqa: PLR0911 - a form a type of item
    """Return a wrong key of the same form: a distractor, a date beside it, the other truth."""
    key, options = item.key, item.options or ()
    if isinstance(key, bool):
        return not key
    if isinstance(key, int | float):
        return key + 1 + 2 * (item.tolerance or 0)
    if item.type is ItemType.MULTIPLE_CHOICE:
        return next(option for option in options if option != key)
    if item.type is ItemType.ORDERING and isinstance(key, tuple):
        return cast("Key", (key[1], key[0], *key[2:]))
    if item.type is ItemType.MATCHING and isinstance(key, tuple):
        (left, right), (other, its), *rest = key
        return cast("Key", ((left, its), (other, right), *rest))
    if isinstance(key, tuple):
        return tuple(option for option in options if option not in key)
    if item.type in {ItemType.DATE_ENTRY, ItemType.TIMELINE_PLACEMENT}:
        point = Edtf.parse(key).start
        assert point is not None
        if point.day:
            return str(Edtf.of(point.year, point.month, point.day % 28 + 1))
        return str(Edtf.of(point.year, point.month % 12 + 1) if point.month else Edtf.of(point.year + 1))
    return "한아름"


def test_neither_key_nor_evidence_is_looked_at(bank: Bank, knowledge: Knowledge) -> None:
    for item in bank.items:
        if item.type is not ItemType.MATCHING:
            stripped = replace(item, key="", accepted=(), explanation="", events=(), evidence=(), tags=())
            assert solve(stripped, knowledge) == solve(item, knowledge)


def test_pairs_are_not_taken_from_the_key() -> None:
    (subject,) = [one for one in read_subjects() if one.name == "football-club"]
    item, known = subject.items["pairs"], Knowledge.of(subject.timeline)
    assert isinstance(item.key, tuple)
    (a, one), (b, two), (c, three) = item.key
    turned = replace(item, key=((a, two), (b, three), (c, one)))
    assert solve(turned, known) == solve(item, known)
    assert disagree(item, known) is None
    assert disagree(turned, known) is not None


def test_two_answers_are_told() -> None:
    double = replace(CITY[0], edtf="2014-05-06", date="2014년 5월 6일")
    double = replace(double, sentence=CITY[0].sentence.replace(CITY[0].date, double.date))
    known = Knowledge.of(make_timeline((*CITY, double))[1])
    asked = replace(
        BLANK,
        type=ItemType.DATE_ENTRY,
        stem="한빛시와 새벽시가 평화 협정을 맺은 날은 몇 년 몇 월 며칠인가?",
        key="1998-03-02",
    )
    assert str(disagree(asked, known)).startswith("more than one answer")
    assert disagree(asked, Knowledge.of(make_timeline()[1])) is None


def test_what_the_timeline_does_not_tell_has_no_answer() -> None:
    known = Knowledge.of(make_timeline()[1])
    asked = replace(
        BLANK, stem="은하수 망원경이 완성된 날은 언제인가?", options=("1998년", "2001년", "2005년")
    )
    assert solve(asked, known) == frozenset()
    assert disagree(replace(asked, key="2001년"), known) == "no answer found"


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("1999년 7월에 한빛시가 새벽시에 쌀 30t을 보냈다.", True),
        ("1999년 7월에 한빛시가 새벽시에 쌀 70t을 보냈다.", False),
        ("2003년 8월에 한빛시가 새벽시에 쌀 30t을 보냈다.", False),
        ("2004년 2월 8일에 김솔 한빛시 시장이 등대의 불을 다시 켜겠다고 밝혔다.", False),
        ("2004년 2월 8일에 박온 새벽시 대변인이 등대의 불을 다시 켜겠다고 밝혔다.", True),
    ],
)
def test_statement_is_judged_by_date_figure_and_name(statement: str, verdict: bool) -> None:  # noqa: FBT001 - a parameter
    known = Knowledge.of(make_timeline()[1])
    assert solve(replace(BLANK, type=ItemType.TRUE_FALSE, stem=statement), known) == {verdict}


@pytest.mark.parametrize(
    ("stem", "wants", "noun"),
    [
        ("협약을 맺은 날은 언제인가?", Wants.DATE, ""),
        ("협약을 맺은 것은 몇 년 몇 월인가?", Wants.DATE, ""),
        ("협약을 맺은 때를 연표에 표시하시오.", Wants.DATE, ""),
        ("다음 중 1998년 3월에 있었던 일은 무엇인가?", Wants.HAPPENING, ""),
        ("다음 중 가장 먼저 일어난 일은 무엇인가?", Wants.FIRST, ""),
        ("다음 중 가장 나중에 일어난 일은 무엇인가?", Wants.LAST, ""),
        ("1999년에 보낸 쌀은 몇 t인가?", Wants.FIGURE, "t인가"),
        ("1999년에 한빛시는 쌀 몇 t을 보냈는가?", Wants.FIGURE, "t을"),
        ("1998년에 협약을 맺은 인물은 누구인가?", Wants.NAME, "인물"),
        ("1998년에 김솔은 누구를 만났는가?", Wants.NAME, "인물"),
        ("1998년에 김솔은 어느 나라와 협약을 맺었는가?", Wants.NAME, "나라"),
        ("1998년 당시 한빛시 시장이었던 인물은 누구인가?", Wants.HOLDER, "인물"),
        ("1998년 당시 김솔은 어떤 직책에 있었는가?", Wants.OFFICE, "직책"),
        ("1998년에 항구를 연 김솔의 직책은 무엇인가?", Wants.OFFICE_OF, "직책"),
        ("협약에 서명한 도시를 모두 고르시오.", Wants.NAME, "도시"),
    ],
)
def test_stem_is_read_by_what_it_asks(stem: str, wants: Wants, noun: str) -> None:
    question = read_question(stem)
    assert question.wants is wants
    assert question.noun == noun


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2002년 5월 11일", "2002-05-11"),
        ("2002년 5월", "2002-05"),
        ("기원전 57년", "-0056"),
        ("1990년대", "199X"),
        ("2017년 상반기", "2017-01/2017-06"),
        ("2019년 1월 3일부터 5일까지", "2019-01-03/2019-01-05"),
        ("2010년부터 2016년까지", "2010/2016"),
        ("2000년 이후", "2000/.."),
        ("2002-05", "2002-05"),
    ],
)
def test_date_is_read_as_it_is_written(text: str, edtf: str) -> None:
    assert str(read_moment(text)) == edtf


def test_lengths_of_time_and_impossible_days_are_no_dates() -> None:
    assert read_moments("120년 동안 징역 2년을 살고 2001년 2월 30일에") == ()
    assert without_moments("2001년 5월에 강이 넘쳤다").strip() == "강이 넘쳤다"


def test_look_up_is_bounded_however_long_the_timeline() -> None:
    many = tuple(
        replace(
            one, date=f"{1000 + turn}년", edtf=f"{1000 + turn}", sentence=f"{1000 + turn}년 {one.sentence}"
        )
        for turn in range(60)
        for one in CITY
    )
    index = Index.of(make_timeline(many)[1].events)
    looked_at = Counter(len(index.find(one.sentence)) for one in CITY)
    assert max(looked_at) <= 64 + 24


@pytest.mark.parametrize(
    ("told", "true"),
    [
        ("마루 시장은 2010년 5월 6일에 새벽시를 방문하여 다리를 열었다", True),
        ("마루 시장은 2010년 5월 6일에 물결시를 방문하여 다리를 열었다", False),
        ("등대지기들은 2012년 3월 4일에 나루항으로부터 쌀을 받았다", True),
        ("등대지기들은 2012년 3월 4일에 쇠내항으로부터 쌀을 받았다", False),
    ],
)
def test_a_verb_on_the_way_may_be_another_word_and_a_name_may_not(told: str, *, true: bool) -> None:
    sentences = (
        Told("2010-05-06", "2010년 5월 6일", "2010년 5월 6일 마루 시장은 새벽시에 들러 다리를 열었다."),
        Told("2012-03-04", "2012년 3월 4일", "2012년 3월 4일 등대지기들은 나루항에서 쌀을 받았다."),
    )
    assert judge(Index.of(make_timeline(sentences)[1].events), told) is true
