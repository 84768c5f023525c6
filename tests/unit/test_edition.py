from dataclasses import replace

import pytest

from question_bank.bank import Bank
from question_bank.build import build_bank
from question_bank.dates.edtf import Edtf
from question_bank.edition.adoption import adopt_ids
from question_bank.edition.change import Merge
from question_bank.edition.merger import merge
from question_bank.facts.model import Timeline
from question_bank.facts.timeline import draw_timeline
from question_bank.items.material import gather
from question_bank.items.model import Asks, Item, ItemType, Origin, Status
from question_bank.items.wording.question import ORDER_STEM
from question_bank.source.readers import read_article
from question_bank.spans import Selector
from tests.factories.bank import make_bank

BANK = make_bank()
TEXT = BANK.article.text
FIRST = BANK.items[0]


def follow(
    previous: tuple[Item, ...], fresh: tuple[Item, ...], timeline: Timeline | None = None, text: str = TEXT
) -> Merge:
    return merge(replace(BANK, items=previous), fresh, timeline or BANK.timeline, text)


def merged(
    previous: Item, fresh: tuple[Item, ...], timeline: Timeline | None = None, text: str = TEXT
) -> tuple[Item, str]:
    change = follow((previous,), fresh, timeline, text).changes[0]
    return change.after, change.kind


def redated(edtf: str) -> Timeline:
    """The timeline with another date for its first event."""
    first, *rest = BANK.timeline.events
    date = f"{edtf[:4]}년 {int(edtf[5:7])}월 {int(edtf[8:])}일"
    quote = first.selector.quote.replace("2001년 3월 4일", date)
    selector = replace(first.selector, exact=quote, quote=quote)
    return replace(BANK.timeline, events=(replace(first, edtf=Edtf.parse(edtf), selector=selector), *rest))


def edition(text: str, previous: Bank | None = None) -> Bank:
    return build_bank(text.encode(), name="city.md", previous=previous).bank


TOLD = (
    "1998년 3월 2일 몽골과 쿠바는 울란바토르에서 우정 협약을 맺었다.",
    "1999년 7월 11일 몽골은 쿠바에 양털 30t을 보냈다.",
    "2001년 4월 6일 쿠바는 울란바토르에 문화원을 열었다.",
    "2002년 5월 11일 몽골 국립 발레단이 아바나에서 공연했다.",
    "2005년 6월 15일 쿠바는 몽골 유학생 40명에게 장학금을 주었다.",
    "2008년 10월 3일 몽골은 쿠바의 태풍 피해 지역에 천막을 보냈다.",
    "2011년 1월 19일 쿠바 의료진이 울란바토르에 병원을 세웠다.",
    "2013년 8월 7일 몽골은 아바나에 대사관을 다시 열었다.",
    "2016년 11월 25일 쿠바는 몽골과 야구 교류 협정을 체결했다.",
    "2019년 9월 30일 몽골은 쿠바산 설탕의 관세를 없앴다.",
)
ARTICLE = "# 몽골과 쿠바의 관계\n\n" + "\n\n".join(TOLD) + "\n"
HOSPITAL = TOLD[6]
MORE = "2010년 4월 2일 쿠바는 몽골 대초원에 풍력 발전기 열 기를 세웠다."


def test_nothing_changed_keeps_the_edition() -> None:
    result = follow(BANK.items, BANK.items)
    assert result.edition == BANK.edition
    assert result.items == BANK.items
    assert result.counts() == {"kept": len(BANK.items)}


def test_a_moved_statement_keeps_its_item_and_follows_its_quote() -> None:
    selector = replace(FIRST.evidence[0], start=500, end=500 + len(FIRST.evidence[0].exact))
    item, kind = merged(FIRST, (replace(FIRST, evidence=(selector,)),))
    assert kind == "kept"
    assert item.evidence == (selector,)
    assert item.changed_in == FIRST.changed_in


def test_another_estimate_of_the_difficulty_is_no_change() -> None:
    assert merged(FIRST, (replace(FIRST, difficulty=0.9),)) == (FIRST, "kept")


def test_a_corrected_key_is_marked_and_dated() -> None:
    result = follow((FIRST,), (replace(FIRST, key="2001-03-05"),), redated("2001-03-05"))
    assert result.edition == 2
    assert [change.kind for change in result.changes] == ["corrected"]
    assert result.items[0].changed_in == 2


def test_a_key_in_other_words_is_no_correction() -> None:
    told = next(item for item in BANK.items if item.type is ItemType.MULTIPLE_CHOICE)
    options = tuple(f"{option} 것" for option in told.options or ())
    item, kind = merged(told, (replace(told, key=f"{told.key} 것", options=options),))
    assert (item.options, kind) == (options, "reworded")


def test_a_statement_that_is_gone_retires_its_item() -> None:
    item, kind = merged(FIRST, ())
    assert (item.status, kind, item.changed_in) == (Status.RETIRED, "retired", 2)


def test_a_retired_item_whose_statement_comes_back_is_restored() -> None:
    item, kind = merged(replace(FIRST, status=Status.RETIRED), (FIRST,))
    assert (item.status, kind) == (Status.ACTIVE, "restored")


def test_a_teachers_wording_survives_a_rebuild() -> None:
    edited = replace(FIRST, stem="협약이 맺어진 날은?", edited=True)
    assert merged(edited, (FIRST,)) == (edited, "kept")
    assert merged(edited, ()) == (edited, "kept")


def test_a_teachers_wording_takes_over_a_corrected_key() -> None:
    edited = replace(FIRST, stem="협약이 맺어진 날은?", edited=True)
    item, kind = merged(edited, (replace(FIRST, key="2001-03-05"),), redated("2001-03-05"))
    assert (item.stem, item.key, kind) == (edited.stem, "2001-03-05", "corrected")


def test_a_teachers_key_stands_while_the_article_does() -> None:
    edited = replace(FIRST, key="2001-03", edited=True)
    assert merged(edited, (FIRST,)) == (edited, "kept")


def test_a_date_that_was_corrected_is_corrected_in_a_teachers_words() -> None:
    judged = replace(FIRST, type=ItemType.TRUE_FALSE, key=True, stem="2001년 3월 4일에 협약을 맺었다.")
    edited = replace(judged, stem="2001년 3월 4일에 두 도시가 협약을 맺었다.", edited=True)
    item, _ = merged(edited, (judged,), redated("2001-03-05"))
    assert (item.stem, item.key) == ("2001년 3월 5일에 두 도시가 협약을 맺었다.", True)


def test_a_teachers_wording_that_became_wrong_gives_way() -> None:
    judged = replace(FIRST, type=ItemType.TRUE_FALSE, key=False, stem="2001년 3월 5일에 협약을 맺었다.")
    edited = replace(judged, stem="2001년 3월 5일에 한빛시와 새벽시가 우정 협약을 맺었다.", edited=True)
    fresh = replace(judged, stem="2001년 3월 9일에 한빛시와 새벽시가 우정 협약을 맺었다.")
    item, kind = merged(edited, (fresh,), redated("2001-03-05"))
    assert (item.stem, kind) == (fresh.stem, "reworded")


def test_a_teachers_wording_is_restored_with_its_statement() -> None:
    edited = replace(FIRST, stem="협약이 맺어진 날은?", edited=True, status=Status.RETIRED)
    item, kind = merged(edited, (FIRST,))
    assert (item.stem, item.status, kind) == (edited.stem, Status.ACTIVE, "restored")


@pytest.mark.parametrize("fresh", [(), (replace(FIRST, key="2001-03-05"),)])
def test_a_rejected_item_stays_rejected(fresh: tuple[Item, ...]) -> None:
    item, kind = merged(replace(FIRST, status=Status.REJECTED), fresh)
    assert (item.status, kind) == (Status.REJECTED, "kept")


def test_a_teachers_own_question_finds_its_quote_again() -> None:
    quote = FIRST.evidence[0].exact
    own = replace(FIRST, id="own", origin=Origin.TEACHER, events=(), evidence=FIRST.evidence)
    item, kind = merged(own, (), text="머리말\n" + quote)
    assert kind == "kept"
    assert [(selector.start, selector.exact) for selector in item.evidence] == [(4, quote)]


def test_a_quote_that_stands_twice_is_the_nearer_one() -> None:
    text = "산은 높다. 강은 깊다. 산은 높다."
    own = replace(
        FIRST,
        id="own",
        origin=Origin.TEACHER,
        events=(),
        evidence=(Selector(10, 16, "산은 높다.", "산은 높다."),),
    )
    assert [one.start for one in merged(own, (), text=text)[0].evidence] == [14]


def test_lots_once_drawn_hold() -> None:
    one = edition(ARTICLE)
    two = edition(f"{ARTICLE}\n{MORE}\n", one)
    truths = {item.id: item.key for item in two.items if item.type is ItemType.TRUE_FALSE}
    judged = [item for item in one.items if item.type is ItemType.TRUE_FALSE]
    assert judged
    assert [truths[item.id] for item in judged] == [item.key for item in judged]


def test_a_statement_reworded_and_taken_out_is_known_when_it_comes_back() -> None:
    one = edition(ARTICLE)
    reworded = edition(ARTICLE.replace("병원을 세웠다", "종합 병원을 지었다"), one)
    gone = edition(ARTICLE.replace(HOSPITAL, ""), reworded)
    back = edition(ARTICLE.replace("병원을 세웠다", "종합 병원을 지었다"), gone)
    (old,) = (event.id for event in one.timeline.events if "병원" in event.headline)
    (new,) = (event.id for event in back.timeline.events if "병원" in event.headline)
    assert old == new
    states = [{item.status for item in bank.items if item.events == (old,)} for bank in (gone, back)]
    assert states == [{Status.RETIRED}, {Status.ACTIVE}]
    assert [bank.edition for bank in (one, reworded, gone, back)] == [1, 2, 3, 4]


def test_an_id_that_was_taken_over_is_not_given_twice() -> None:
    reworded = ARTICLE.replace("병원을 세웠다", "종합 병원을 지었다")
    one = edition(ARTICLE)
    both = edition(f"{reworded}\n{HOSPITAL}\n", edition(reworded, one))
    ids = [event.id for event in both.timeline.events]
    assert len(set(ids)) == len(ids) == len(one.timeline.events) + 1
    assert {event.id for event in one.timeline.events} < set(ids)


def joined(bank: Bank) -> Item:
    """An ordering of the 2nd, 4th, 7th and 9th statement, as an earlier edition may have drawn it."""
    events = [bank.timeline.events[place] for place in (1, 3, 6, 8)]
    told = {one.event.id: one.text for one in gather(bank.article.id, bank.timeline, 0).statements}
    texts = tuple(told[event.id] for event in events)
    return replace(
        bank.items[0],
        id=f"{bank.article.id}-{'0' * 12}",
        type=ItemType.ORDERING,
        asks=Asks.ORDER,
        stem=ORDER_STEM,
        options=texts[::-1],
        key=texts,
        events=tuple(event.id for event in events),
        evidence=tuple(event.selector for event in events),
    )


def test_a_question_on_several_statements_stays_while_all_are_told() -> None:
    one = edition(ARTICLE)
    joint = joined(one)
    learned = replace(one, items=(*one.items, joint))
    reworded = ARTICLE.replace("병원을 세웠다", "종합 병원을 지었다")
    two = edition(f"{reworded}\n{MORE}\n", learned)
    kept = next(item for item in two.items if item.id == joint.id)
    assert kept.status is Status.ACTIVE
    assert kept.key == (*joint.key[:2], "쿠바 의료진이 울란바토르에 종합 병원을 지었다", joint.key[3])  # type: ignore[index]
    assert kept.evidence[2].quote == HOSPITAL.replace("병원을 세웠다", "종합 병원을 지었다")
    # in another order of time it would be wrong
    redated = edition(ARTICLE.replace("2011년 1월 19일", "2018년 1월 19일"), learned)
    assert next(item for item in redated.items if item.id == joint.id).status is Status.RETIRED


def test_a_reworded_statement_takes_over_the_id() -> None:
    events = BANK.timeline.events
    quote = events[0].selector.quote.replace("우정 협약을 맺었다", "우호 협약을 체결했다")
    reworded = replace(events[0], id="e-new", selector=replace(events[0].selector, exact=quote, quote=quote))
    timeline = replace(BANK.timeline, events=(reworded, *events[1:]))
    assert [event.id for event in adopt_ids(timeline, BANK.timeline).events] == [event.id for event in events]


def test_another_statement_takes_over_nothing() -> None:
    events = BANK.timeline.events
    quote = "2030년 누리도에서 제3회 바다 축제가 열렸다."
    other = replace(events[0], id="e-new", selector=replace(events[0].selector, exact=quote, quote=quote))
    timeline = replace(BANK.timeline, events=(other, *events[1:]))
    assert adopt_ids(timeline, BANK.timeline).events[0].id == "e-new"


def _timeline(*sentences: str) -> Timeline:
    text = "# 여러 나라\n\n" + "\n\n".join(sentences) + "\n"
    return draw_timeline(read_article(text.encode(), name="a.md", article_id="a"))


def test_a_corrected_fact_keeps_its_id() -> None:
    old = _timeline("에펠탑의 높이는 324m이다.", "로마는 이탈리아의 수도이다.")
    new = _timeline("에펠탑의 높이는 330m이다.", "로마는 이탈리아의 수도이다.")

    assert [fact.id for fact in adopt_ids(new, old).facts] == [fact.id for fact in old.facts]
    assert [fact.object for fact in adopt_ids(new, old).facts] == ["330m", "이탈리아"]


def test_lists_of_what_is_told_twice_follow_the_ids_that_events_take_over() -> None:
    fine = "2003년 6월 9일 몽골과 쿠바는 항공 협정을 맺었다."
    old = _timeline(fine, "2003년 몽골과 쿠바는 항공 협정을 맺었다.")
    new = adopt_ids(_timeline(fine, "2003년 몽골과 쿠바가 항공 협정을 체결했다."), old)

    assert new.duplicates == old.duplicates
    assert {name for group in new.duplicates for name in group} == {event.id for event in new.events}


def test_a_ballot_told_in_other_words_keeps_its_id() -> None:
    told = "2019년 5월 3일 새벽시 의회는 다리 건설안을 찬성 30표, 반대 12표로 가결했다."
    old, new = _timeline(told), _timeline(told.replace("가결했다", "통과시켰다"))
    assert old.votes
    assert [vote.id for vote in adopt_ids(new, old).votes] == [vote.id for vote in old.votes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # the next one of a row
        (
            "2019년 4월 1일 누리도에서 제3회 바다 축제가 열렸다.",
            "2020년 4월 1일 누리도에서 제4회 바다 축제가 열렸다.",
        ),
        # another treaty of another day
        (
            "2019년 4월 1일 몽골과 쿠바는 어업 협정을 맺었다.",
            "2019년 6월 1일 몽골과 페루는 항공 협정을 맺었다.",
        ),
        # another act of the same day and the same town
        ("2019년 4월 1일 새벽시는 낡은 등대를 헐었다.", "2019년 4월 1일 새벽시는 어린이 도서관을 열었다."),
    ],
)
def test_a_statement_in_the_place_of_another_is_another(before: str, after: str) -> None:
    around = (
        "2011년 1월 19일 새벽시는 성문을 문화재로 지정했다.",
        "2021년 8월 7일 한빛시에서 농민들이 시위를 벌였다.",
    )
    old, new = _timeline(around[0], before, around[1]), _timeline(around[0], after, around[1])
    changed = adopt_ids(new, old).events
    assert changed[0].id == old.events[0].id
    assert changed[1].id not in {event.id for event in old.events}


@pytest.mark.parametrize(
    "date", ["2019년 4월 2일", "2019년 5월 1일", "2018년 4월 1일", "2018년 5월 2일", "2019년 4월"]
)
def test_a_corrected_date_keeps_the_id(date: str) -> None:
    told = "2019년 4월 1일 새벽시는 낡은 등대를 헐고 공원을 만들었다."
    around = (
        "2011년 1월 19일 새벽시는 성문을 문화재로 지정했다.",
        "2021년 8월 7일 한빛시에서 농민들이 시위를 벌였다.",
    )
    old = _timeline(around[0], told, around[1])
    new = adopt_ids(_timeline(around[0], told.replace("2019년 4월 1일", date), around[1]), old)
    assert [event.id for event in new.events] == [event.id for event in old.events]


def test_two_statements_that_change_places_and_words_keep_their_ids() -> None:
    left = "2019년 4월 1일 새벽시는 낡은 등대를 헐었다."
    right = "2019년 9월 5일 한빛시는 시립 도서관을 열었다."
    old = _timeline(left, right)
    new = adopt_ids(_timeline(right.replace("열었다", "개관했다"), left.replace("헐었다", "철거했다")), old)
    assert [event.id for event in new.events] == [event.id for event in reversed(old.events)]


CABINET = (
    "# 내각\n\n## 한 해\n\n2003년 3월 9일 독일 외무장관 요슈카 피셔가 베를린에서 연설했다. "
    "2003년 5월 3일 독일 국방장관 페터 슈트루크는 예산을 발표했다. "
    "2003년 6월 8일 독일 경제장관 지그마르 가브리엘은 낡은 공장을 고쳤다.\n"
)


def test_who_held_an_office_is_retired_where_the_bank_keeps_another_way_to_ask() -> None:
    bank = build_bank(CABINET.encode(), name="내각.md").bank
    office = next(item for item in bank.items if item.asks is Asks.OFFICE and len(item.events) == 2)
    rest = tuple(item for item in bank.items if item.id != office.id)
    assert any(set(item.events) & set(office.events) for item in rest)
    after = {one.after.id: one.after for one in merge(bank, rest, bank.timeline, bank.article.text).changes}
    assert after[office.id].status is Status.RETIRED
