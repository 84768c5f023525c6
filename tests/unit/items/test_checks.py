"""Each item-writing rule finds what breaks it, and nothing in a sound bank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from question_bank.items.checks import RULES, check_items
from question_bank.items.generate import generate_items
from question_bank.items.kind.ordering import order_events
from question_bank.items.material import gather
from question_bank.items.model import Asks, Item, ItemType, Status
from tests.factories.events import make_timeline
from tests.factories.flawed import Subject, read_subjects

SUBJECTS = read_subjects()
TEXT, TIMELINE = make_timeline()
ITEMS = generate_items("두-도시", TIMELINE, seed=7).items


def _first(kind: ItemType, asks: Asks | None = None, key: object = None) -> Item:
    return next(
        item
        for item in ITEMS
        if item.type is kind and (asks is None or item.asks is asks) and (key is None or item.key == key)
    )


ENTRY = _first(ItemType.DATE_ENTRY, key="1998-03-02")
WHEN = _first(ItemType.MULTIPLE_CHOICE, Asks.DATE)
WHAT = _first(ItemType.MULTIPLE_CHOICE, Asks.EVENT)
WHO = _first(ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT)
TRUE = _first(ItemType.TRUE_FALSE, key=True)
FALSE = _first(ItemType.TRUE_FALSE, key=False)
ORDER = next(order_events(gather("두-도시", TIMELINE, 7)))
CLOZE = replace(
    ENTRY,
    type=ItemType.CLOZE,
    asks=Asks.OTHER,
    stem="한빛시와 새벽시는 ____을 맺었다.",
    key="평화 협정",
    options=("평화 협정", "평화 조약", "교환 계약"),
)


def _rules(item: Item, text: str | None = TEXT) -> set[str]:
    return {flaw.rule for flaw in check_items([item], TIMELINE, text) if flaw.item == item.id}


def _options(item: Item) -> tuple[str, ...]:
    assert item.options is not None
    return item.options


BREACHES: dict[str, tuple[Item, Callable[[Item], Item]]] = {
    "empty_stem": (ENTRY, lambda item: replace(item, stem=" ")),
    "stem_starts_with_blank": (CLOZE, lambda item: replace(item, stem="____은 한빛시와 새벽시가 맺었다.")),
    "cloze_blank": (CLOZE, lambda item: replace(item, stem="한빛시와 새벽시는 협약을 맺었다.")),
    "particle_after_blank": (
        CLOZE,
        lambda item: replace(item, options=("평화 협정", "무역 협정", "포로 교환 규범서")),
    ),
    "double_particle": (CLOZE, lambda item: replace(item, stem="한빛시와 새벽시는 ____을(를) 맺었다.")),
    "negative_stem": (WHO, lambda item: replace(item, stem="다음 가운데 시장이 아닌 사람은 누구인가?")),
    "true_false_negation": (TRUE, lambda item: replace(item, stem=item.stem.replace("다.", "지 않았다."))),
    "incomplete_stem": (ENTRY, lambda item: replace(item, stem="평화 협정을 맺은 날")),
    "unresolved_reference": (ENTRY, lambda item: replace(item, stem="그가 떠난 날은 언제인가?")),
    "giveaway_in_stem": (ENTRY, lambda item: replace(item, stem="1998년 봄에 협약을 맺은 날은 언제인가?")),
    "clang_clue": (
        WHO,
        lambda item: replace(
            item, stem=item.stem + " 나루", key="나루 박", options=("나루 박", "김솔", "이든")
        ),
    ),
    "option_count": (WHEN, lambda item: replace(item, options=(str(item.key), _options(item)[0]))),
    "duplicate_options": (WHO, lambda item: replace(item, options=(*_options(item)[:3], _options(item)[0]))),
    "options_unequal_length": (
        WHO,
        lambda item: replace(
            item, key="가나다라마바사아자차", options=("가나다라마바사아자차", "김솔", "이든")
        ),
    ),
    "options_mixed_form": (
        WHAT,
        lambda item: replace(item, options=(str(item.key), "평화 협정", "쌀 보내기")),
    ),
    "options_mixed_grain": (
        WHEN,
        lambda item: replace(item, options=("1997년", "1998년 3월 2일", "2001년 5월")),
    ),
    "options_overlap": (WHEN, lambda item: replace(item, options=("1998년", "1998년 3월 2일", "2001년"))),
    "options_unsorted": (WHEN, lambda item: replace(item, options=tuple(reversed(_options(item))))),
    "all_or_none_of_the_above": (WHO, lambda item: replace(item, options=(*_options(item)[:3], "정답 없음"))),
    "absolute_term": (TRUE, lambda item: replace(item, stem=item.stem.replace("에 ", "에 항상 ", 1))),
    "options_where_none_belong": (TRUE, lambda item: replace(item, options=("참", "거짓"))),
    "key_not_an_option": (WHO, lambda item: replace(item, key="아무개")),
    "unknown_event": (ENTRY, lambda item: replace(item, events=("e-none",))),
    "evidence_mismatch": (
        ENTRY,
        lambda item: replace(item, evidence=(replace(item.evidence[0], start=1),)),
    ),
    "date_key_wrong": (ENTRY, lambda item: replace(item, key="1998-03-03")),
    "event_key_wrong": (
        WHAT,
        lambda item: replace(item, key=next(one for one in _options(item) if one != item.key)),
    ),
    "key_outside_evidence": (
        WHO,
        lambda item: replace(item, key=next(one for one in _options(item) if one != item.key)),
    ),
    "true_false_key_wrong": (FALSE, lambda item: replace(item, key=True)),
    "ordering_key_wrong": (
        ORDER,
        lambda item: replace(
            item, key=tuple(reversed(item.key)) if isinstance(item.key, tuple) else item.key
        ),
    ),
    "incomplete_item": (ENTRY, lambda item: replace(item, explanation="")),
}


@pytest.mark.parametrize("rule", BREACHES)
def test_breach_is_found_by_its_rule(rule: str) -> None:
    item, breach = BREACHES[rule]
    assert rule not in _rules(item)
    assert rule in _rules(breach(item))


def test_every_rule_has_a_breach_and_a_source() -> None:
    told_elsewhere = {case.rule for subject in read_subjects() for case in subject.cases}
    assert {rule.name for rule in RULES} <= {*BREACHES, *told_elsewhere}
    assert all(rule.source for rule in RULES)


def test_true_statement_called_false_is_found() -> None:
    assert "true_false_key_wrong" in _rules(replace(TRUE, key=False))


def test_wrong_key_among_the_dates_is_found() -> None:
    other = next(option for option in _options(WHEN) if option != WHEN.key)
    assert "date_key_wrong" in _rules(replace(WHEN, key=other))


@pytest.mark.parametrize(
    "stem",
    [
        "이천일 년에 도서관을 세운 해는 언제인가?",
        "二〇〇一年에 도서관을 세운 해는 언제인가?",
        "도서관(2001)을 세운 해는 언제인가?",
    ],
)
def test_answer_in_the_stem_is_found_in_every_spelling(stem: str) -> None:
    year = next(item for item in ITEMS if item.type is ItemType.DATE_ENTRY and item.key == "2001")
    assert "giveaway_in_stem" in _rules(replace(year, stem=stem))


def test_duration_is_no_date() -> None:
    assert "giveaway_in_stem" not in _rules(replace(ENTRY, stem="4년여 만에 협약을 맺은 날은 언제인가?"))


def test_marked_negative_stem_is_allowed() -> None:
    assert "negative_stem" not in _rules(replace(WHO, stem="다음 가운데 시장이 ‘아닌’ 사람은 누구인가?"))


def test_date_that_became_uncertain_is_found() -> None:
    event = next(event for event in TIMELINE.events if event.id in ENTRY.events)
    doubtful = replace(event, confidence="probable")
    timeline = replace(TIMELINE, events=(doubtful,))
    assert "date_not_certain" in {flaw.rule for flaw in check_items([ENTRY], timeline, TEXT)}


def test_retired_item_is_not_checked() -> None:
    assert _rules(replace(ENTRY, stem="", status=Status.RETIRED)) == set()


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (replace(ENTRY), "duplicate_id"),
        (replace(ENTRY, id="x"), "duplicate_item"),
        (replace(ENTRY, id="x", stem=ENTRY.stem.replace("몇 년 몇 월 며칠", "언제")), "sibling_overlap"),
    ],
)
def test_items_that_repeat_one_another_are_found(other: Item, rule: str) -> None:
    assert rule in {flaw.rule for flaw in check_items([ENTRY, other], TIMELINE, TEXT)}


def test_answer_in_the_stem_of_an_item_about_another_event_is_found() -> None:
    told = replace(WHO, id="x", events=(TIMELINE.events[-1].id,), stem=f"1998년 3월 2일에 {ENTRY.stem}")
    flaws = check_items([ENTRY, told], TIMELINE, TEXT)
    assert "answer_in_another_stem" in {flaw.rule for flaw in flaws if flaw.item == ENTRY.id}


def test_keys_at_one_place_are_found() -> None:
    many = [
        replace(
            WHO,
            id=f"x{number}",
            stem=f"{number}번 시장은 누구인가?",
            options=("박온", f"가{number}", f"나{number}", f"다{number}"),
        )
        for number in range(40)
    ]
    keyed = [replace(item, key="박온") for item in many]
    rules = {flaw.rule for flaw in check_items(keyed, TIMELINE, TEXT) if flaw.item == "bank"}
    assert rules == {"key_position_unbalanced"}


def test_statements_that_are_all_true_are_found() -> None:
    many = [replace(TRUE, id=f"x{number}", stem=f"{TRUE.stem} {number}") for number in range(30)]
    rules = {flaw.rule for flaw in check_items(many, TIMELINE, TEXT) if flaw.item == "bank"}
    assert rules == {"true_false_unbalanced"}


def test_beginning_of_the_key_in_the_stem_is_a_clue() -> None:
    clue = replace(WHO, stem="강변과 섬의 값이 올랐다고 밝힌 곳은 어디인가?", key="강변개발부", evidence=())
    assert "clang_clue" in _rules(replace(clue, options=("강변개발부", "나루 의회", "한빛 법원")))
    assert "clang_clue" not in _rules(
        replace(clue, options=("강변개발부", "강변개발부 본부", "강변개발부 지부"))
    )


def test_last_name_in_the_evidence_is_enough() -> None:
    proof = WHO.evidence[0]
    assert "key_outside_evidence" not in _rules(
        replace(
            WHO,
            key=f"다온 {WHO.key}",
            options=(f"다온 {WHO.key}", "라온 이든", "마루 최별"),
            evidence=(proof,),
        )
    )


def test_another_transcription_in_the_evidence_is_enough() -> None:
    proof = replace(WHO.evidence[0], quote="새벽시 대변인 다온 나무로는 등대의 불을 켰다.")
    for key, named in (("다온 나로무", True), ("다온 나로마", False)):
        item = replace(WHO, key=key, options=(key, "라온 이든", "마루 최별"), evidence=(proof,))
        assert ("key_outside_evidence" not in _rules(item)) is named


LIGHTHOUSE = next(one for one in SUBJECTS if one.name == "blind-lighthouse-service")
LEAGUE = next(one for one in SUBJECTS if one.name == "blind-football-league")


def _found(subject: Subject, item: Item) -> set[str]:
    return {flaw.rule for flaw in check_items([item], subject.timeline, subject.text)}


@pytest.mark.parametrize(
    "stem",
    [
        "2010년 5월 1일 이후 리그가 두레TV와 맺은 중계권 계약의 금액은 얼마인가?",
        "2010년 5월 1일에 이 모 씨가 이끌던 리그가 두레TV와 맺은 중계권 계약의 금액은 얼마인가?",
    ],
)
def test_what_a_stem_settles_itself_points_nowhere(stem: str) -> None:
    assert _found(LEAGUE, replace(LEAGUE.items["rights"], stem=stem)) == set()


def test_year_is_the_right_key_where_a_year_is_asked_of_a_day() -> None:
    item = replace(
        LEAGUE.items["five"],
        asks=Asks.DATE,
        stem="오다은이 한 경기에서 5골을 넣은 것은 몇 년인가?",
        options=("1989년", "1993년", "1998년", "2001년"),
        key="1993년",
    )
    assert _found(LEAGUE, item) == set()
    assert "date_key_wrong" in _found(LEAGUE, replace(item, key="1998년"))


@pytest.mark.parametrize(
    ("stem", "is_wrong"),
    [
        ("1968년 12월에 등대국이 세관과 항로 표지 협정을 맺었다.", False),
        ("1968년 12월에 등대국이 세관와 항로 표지 협정을 맺었다.", True),
        ("1968년 12월에 등대국이 세관과 항로 표지 협정를 맺었다.", True),
        ("1968년 12월에 등대국과 세관은 3km를 나아가며 협정에 서명했다.", False),
        ("1968년 12월에 등대국과 세관은 3km을 나아가며 협정에 서명했다.", True),
        ("1968년 12월에 등대국과 세관이 가을 마을에서 협정에 서명했다.", False),
    ],
)
def test_particle_after_a_name_or_a_unit_must_fit(stem: str, *, is_wrong: bool) -> None:
    item = replace(LIGHTHOUSE.items["relit"], stem=stem, events=(), evidence=(), explanation="")
    assert ("particle_wrong" in _found(LIGHTHOUSE, item)) == is_wrong


@pytest.mark.parametrize(
    ("name", "options", "rule"),
    [
        ("rescue", ("서문호", "배유찬", "세종대왕"), "distractor_far"),
        ("rescue", ("서문호", "배유찬", "윤소래"), "distractor_far"),
        ("rescue", ("서문호", "배유찬", "지환"), "name_cut"),
        ("opened", ("1803년 6월 1일", "1903년 6월 1일", "1911년 3월 14일"), "distractor_far"),
    ],
)
def test_names_and_dates_far_from_the_article_are_no_options(
    name: str, options: tuple[str, ...], rule: str
) -> None:
    sound = LIGHTHOUSE.items[name]
    assert _found(LIGHTHOUSE, sound) == set()
    assert _found(LIGHTHOUSE, replace(sound, options=options)) == {rule}


def test_two_people_of_like_short_names_are_two() -> None:
    item = replace(LEAGUE.items["five"], options=("김유진", "오다은", "김유민"))
    assert "options_same_name" not in _found(LEAGUE, item)


def test_free_item_of_a_teacher_is_judged_by_its_form() -> None:
    item = replace(
        LEAGUE.items["weekly"],
        stem="백로 FC가 임금을 밀린 것을 본 주간지는 무엇인가?",
        events=(),
        evidence=(),
    )
    assert _found(LEAGUE, item) == set()


@pytest.mark.parametrize(("count", "is_rare"), [(7, False), (8, True)])
def test_keys_all_alike_are_told_from_eight_on(count: int, *, is_rare: bool) -> None:
    coach = LEAGUE.items["coach"]
    items = [
        replace(coach, id=f"{number}", stem=f"{number}호 등대에 불이 켜졌다.", events=(), evidence=())
        for number in range(count)
    ]
    found = {flaw.rule for flaw in check_items(items, LEAGUE.timeline, LEAGUE.text)}
    assert ("true_false_unbalanced" in found) == is_rare
