from dataclasses import replace

from question_bank.edition import adopt_ids, merge
from question_bank.facts.model import Timeline
from question_bank.facts.timeline import draw_timeline
from question_bank.items.model import Item, Origin, Status
from question_bank.source.readers import read_article
from question_bank.spans import Selector
from tests.factories.bank import make_bank

BANK = make_bank()
TEXT = BANK.article.text


def merged(
    previous: tuple[Item, ...], fresh: tuple[Item, ...], text: str = TEXT
) -> dict[str, tuple[Item, str]]:
    result = merge(previous, 1, fresh, text)
    kinds = {change.item: change.kind for change in result.changes}
    return {item.id: (item, kinds[item.id]) for item in result.items}


def test_nothing_changed_keeps_the_edition() -> None:
    result = merge(BANK.items, 3, BANK.items, TEXT)
    assert result.edition == 3
    assert result.items == BANK.items
    assert result.counts() == {"kept": len(BANK.items)}


def test_a_moved_statement_keeps_its_item_and_follows_its_quote() -> None:
    first = BANK.items[0]
    selector = replace(first.evidence[0], start=500, end=500 + len(first.evidence[0].exact))
    item, kind = merged((first,), (replace(first, evidence=(selector,)),))[first.id]
    assert kind == "kept"
    assert item.evidence == (selector,)
    assert item.changed_in == first.changed_in


def test_a_corrected_key_is_marked_and_dated() -> None:
    first = BANK.items[0]
    result = merge((first,), 1, (replace(first, key="2001-03-05"),), TEXT)
    assert result.edition == 2
    assert [change.kind for change in result.changes] == ["corrected"]
    assert result.items[0].changed_in == 2


def test_a_statement_that_is_gone_retires_its_item() -> None:
    first = BANK.items[0]
    item, kind = merged((first,), ())[first.id]
    assert (item.status, kind, item.changed_in) == (Status.RETIRED, "retired", 2)


def test_a_retired_item_whose_statement_comes_back_is_restored() -> None:
    first = BANK.items[0]
    item, kind = merged((replace(first, status=Status.RETIRED),), (first,))[first.id]
    assert (item.status, kind) == (Status.ACTIVE, "restored")


def test_a_teachers_wording_survives_a_rebuild() -> None:
    edited = replace(BANK.items[0], stem="협약이 맺어진 날은?", edited=True)
    item, kind = merged((edited,), (BANK.items[0],))[edited.id]
    assert (item, kind) == (edited, "kept")


def test_a_teachers_wording_takes_over_a_corrected_key() -> None:
    edited = replace(BANK.items[0], stem="협약이 맺어진 날은?", edited=True)
    item, kind = merged((edited,), (replace(BANK.items[0], key="2001-03-05"),))[edited.id]
    assert (item.stem, item.key, kind) == (edited.stem, "2001-03-05", "corrected")


def test_a_rejected_item_stays_rejected() -> None:
    rejected = replace(BANK.items[0], status=Status.REJECTED)
    item, _ = merged((rejected,), (replace(BANK.items[0], key="2001-03-05"),))[rejected.id]
    assert item.status is Status.REJECTED


def test_a_teachers_own_question_finds_its_quote_again() -> None:
    quote = BANK.items[0].evidence[0].exact
    own = replace(
        BANK.items[0], id="own", origin=Origin.TEACHER, evidence=(Selector(0, len(quote), quote, quote),)
    )
    item, kind = merged((own,), (), "머리말\n" + quote)["own"]
    assert kind == "kept"
    assert [(selector.start, selector.exact) for selector in item.evidence] == [(4, quote)]


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
