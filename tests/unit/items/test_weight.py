"""What is worth knowing by its day, by its month or year, or by no date; and the tables that say so."""

from __future__ import annotations

import pytest

from question_bank.data.table import read_table
from question_bank.dates.edtf import Edtf
from question_bank.items.grain import date_to_ask, tell_when, tell_when_sure
from question_bank.items.kind.choice_of_date import ask_when
from question_bank.items.kind.choice_of_event import ask_what
from question_bank.items.kind.date_entry import ask_for_date
from question_bank.items.kind.true_false import judge
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Item
from question_bank.items.option.date import pick_dates
from question_bank.items.refusal import UnusableError, refuse_text
from question_bank.items.statement import Statement
from question_bank.items.weight import is_passing, is_turning_point, weigh_happening
from tests.factories.chronicle import Row, find_statement, read_chronicle

AROUND = (
    ("2009-02-03", "마루읍이 가람군에 벽돌 300장을 보냈다."),
    ("2010-04-09", "가람군이 낡은 성문을 헐었다."),
    ("2014-07-21", "마루읍이 염전의 제방을 고쳤다."),
    ("2015-10-30", "다솜시가 우물의 뚜껑을 바꾸었다."),
)


def _read(sentence: str, *more: Row, date: str = "2012-03-02") -> tuple[Material, Statement]:
    material = read_chronicle(*AROUND, *more, (date, sentence))
    found = [one for one in material.statements if one.event.headline.endswith(sentence)]
    assert len(found) == 1
    return material, found[0]


def _made(make: object, sentence: str, *more: Row) -> Item | None:
    assert callable(make)
    material, statement = _read(sentence, *more)
    try:
        item = make(material, statement)
    except UnsuitableError:
        return None
    assert isinstance(item, Item)
    return item


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("나루시와 가람시는 수로 협정을 맺었다.", "agreement"),
        ("나루시는 바다 보호법에 서명했다.", "agreement"),
        ("나루시에서 가람 도서관이 문을 열었다.", "opening"),
        ("나루시에서 전쟁이 일어났다.", "war"),
        ("나루시에서 정상회담이 열렸다.", "summit"),
        ("나루호가 처음 바다로 나갔다.", "first"),
        ("나루시와 가람시는 오랜 인연을 맺었다.", None),
        ("나루시에서 축제의 노래가 일어났다.", None),
        ("나루시는 가람군에 소금 400자루를 보냈다.", None),
    ],
)
def test_a_happening_weighs_by_its_verb_and_what_it_is_done_to(sentence: str, kind: str | None) -> None:
    assert weigh_happening(_read(sentence)[1]) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "나루시는 가람시에 축전을 보냈다.",
        "나루시는 도움을 준 가람시에 사의를 표했다.",
        "가람읍이 엄격한 관리 상태에 놓였다.",
        "나루 통신은 배가 가라앉았다고 보도했다.",
    ],
)
def test_courtesies_states_and_reports_have_no_question_for_their_date(sentence: str) -> None:
    assert is_passing(_read(sentence)[1])
    assert _made(ask_for_date, sentence) is None
    assert _made(ask_when, sentence) is None
    assert _made(ask_what, sentence) is None


WEIGHTY = "나루시와 가람시는 평화 조약을 맺었다."
LESSER = "나루시는 부두의 난간을 새로 칠했다."


def test_the_day_is_asked_of_what_weighs_and_the_year_of_the_rest() -> None:
    weighty, lesser = _made(ask_for_date, WEIGHTY), _made(ask_for_date, LESSER)
    assert weighty is not None
    assert lesser is not None
    assert (weighty.key, lesser.key) == ("2012-03-02", "2012")
    assert weighty.stem.endswith("몇 년 몇 월 며칠인가?")
    assert lesser.stem == "나루시가 부두의 난간을 새로 칠한 해는 몇 년인가?"


def test_a_lesser_event_is_chosen_by_its_month_among_those_of_other_years() -> None:
    chosen = _made(ask_when, LESSER)
    assert chosen is not None
    assert chosen.key == "2012년 3월"
    assert len({option.split("년")[0] for option in chosen.options or ()}) == 4


def test_what_may_happen_every_year_is_not_dated_by_a_year_alone() -> None:
    material, statement = _read("나루시가 가람군을 방문했다.", date="2012")
    with pytest.raises(UnsuitableError, match="another time"):
        date_to_ask(material, statement)
    material, statement = _read("나루시가 염전의 제방을 고치기 위해 가람군을 방문했다.", date="2012-03")
    assert date_to_ask(material, statement, written=True) == Edtf.parse("2012")


def test_a_lesser_event_is_told_and_asked_for_by_its_month() -> None:
    told, chosen = _made(judge, LESSER), _made(ask_what, LESSER)
    assert told is not None
    assert "2일" not in told.stem
    assert chosen is not None
    assert chosen.stem == "다음 중 2012년 3월에 있었던 일은 무엇인가?"


def test_events_of_one_month_give_one_question_for_what_happened_in_it() -> None:
    material = read_chronicle(
        *AROUND, ("2012-03-02", LESSER), ("2012-03-20", "가람시는 우물에 지붕을 얹었다.")
    )
    stems = []
    for statement in material.statements:
        try:
            stems.append(ask_what(material, statement).stem)
        except UnsuitableError:
            continue
    assert stems.count("다음 중 2012년 3월에 있었던 일은 무엇인가?") == 1


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ("2012-03-02", "나루시는 개항 76주년을 맞아 부두의 난간을 새로 칠했다."),
        ("2021-03-02", "나루시는 코로나19 때문에 부두의 난간을 새로 칠했다."),
        ("2012-03-02", "나루시는 8년 만에 부두의 난간을 새로 칠했다."),
    ],
)
def test_a_year_that_the_statement_tells_is_not_asked(date: str, sentence: str) -> None:
    material, statement = _read(sentence, date=date)
    with pytest.raises(UnsuitableError, match="tells its year"):
        date_to_ask(material, statement, written=True)


@pytest.mark.parametrize(
    ("like", "told"),
    [
        ("마루읍은 염전의 제방을 고쳤다.", "2012-03"),
        ("가람시는 부두의 난간을 다시 새로 칠했다.", "2012-03-02"),
    ],
)
def test_the_day_stays_where_the_like_was_done_in_the_same_month(like: str, told: str) -> None:
    material, statement = _read("가람시는 부두의 난간을 새로 칠했다.", ("2012-03-20", like))
    assert tell_when_sure(material, statement) == Edtf.parse(told)


def test_the_date_of_words_is_told_by_its_month_and_not_to_be_written() -> None:
    material, statement = _read("가람시는 부두의 난간을 새로 칠하겠다고 밝혔다.")
    assert tell_when(statement) == Edtf.parse("2012-03")
    with pytest.raises(UnsuitableError, match="not worth writing"):
        date_to_ask(material, statement, written=True)


def test_rows_stand_in_order_and_once() -> None:
    for table, columns in (
        ("weight", ("kind", "word", "of", "day")),
        ("things", ("thing", "word")),
        ("terms", ("name", "first", "last")),
        ("heads", ("name", "first", "last")),
    ):
        rows = [tuple(row[column] for column in columns) for row in read_table(f"items/{table}.tsv")]
        assert rows == sorted(set(rows)), table


def test_what_a_happening_is_done_to_is_known() -> None:
    things = {row["thing"] for row in read_table("items/things.tsv")}
    wanted = {row["of"] for row in read_table("items/weight.tsv")}
    assert wanted - {"-"} == things
    assert {row["day"] for row in read_table("items/weight.tsv")} == {"always", "never", "own"}


def test_what_was_for_some_years_ended_after_it_began() -> None:
    for table in ("terms", "heads"):
        for row in read_table(f"items/{table}.tsv"):
            assert row["last"] == "-" or int(row["first"]) <= int(row["last"]), row


@pytest.mark.parametrize(
    ("sentence", "turning"),
    [
        ("나루시에서 전쟁이 일어났다.", True),
        ("나루시와 가람시는 평화 조약을 맺었다.", True),
        ("나루시와 가람시는 국교를 끊었다.", True),
        ("나루시와 가람시는 수로 협정을 맺었다.", False),
        ("나루시에서 가람 도서관이 문을 열었다.", False),
        ("나루시는 바다 보호법에 서명했다.", False),
        ("나루호가 처음 바다로 나갔다.", False),
    ],
)
def test_the_very_day_is_kept_for_turning_points(sentence: str, turning: bool) -> None:  # noqa: FBT001
    statement = _read(sentence)[1]
    assert weigh_happening(statement) is not None
    assert is_turning_point(statement) is turning


def test_the_day_of_death_counts_for_whom_the_article_is_about() -> None:
    death = ("2013-03-02", "한소리가 나루시에서 병으로 사망했다.", "한소리")
    told = read_chronicle(
        ("2009-02-03", "한소리가 가람군의 성문을 헐었다.", "한소리"),
        ("2010-02-03", "한소리가 마루읍의 제방을 고쳤다.", "한소리"),
        death,
    )
    assert is_turning_point(find_statement(told, "사망"))
    other = read_chronicle(*AROUND, death)
    assert not is_turning_point(find_statement(other, "사망"))


def test_a_door_opened_again_is_no_beginning() -> None:
    told = read_chronicle(
        ("2009-02-03", "한소리가 가람군의 성문을 헐었다.", "한소리"),
        ("2010-02-03", "한소리가 마루읍의 제방을 고쳤다.", "한소리"),
        ("2013-03-02", "한소리가 공사를 마치고 다시 문을 열었다.", "한소리"),
    )
    assert not is_turning_point(find_statement(told, "문을"))


@pytest.mark.parametrize(
    "text",
    [
        "나루 도서관이 예약제로 다시 문을 열었다",
        "한소리가 가람 앞바다로 귀환했다",
        "잃어버렸던 거울이 가람시의 한 시장에 나왔다",
        "총회가 금수 해제 촉구 결의를 채택했다",
    ],
)
def test_what_leans_back_is_refused(text: str) -> None:
    with pytest.raises(UnusableError, match="leans back"):
        refuse_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "공사로 문을 닫았던 나루 도서관이 다시 문을 열었다",
        "한소리가 달에서 가람 앞바다로 귀환했다",
        "총회가 나루국에 대한 금수 해제 촉구 결의를 채택했다",
    ],
)
def test_what_tells_what_was_before_may_be_asked(text: str) -> None:
    refuse_text(text)


def test_wrong_months_of_a_storm_lie_in_its_season() -> None:
    material, statement = _read("나루시는 태풍 마루에 소금 창고를 잃었다.", date="2012-08")
    for seed in range(12):
        for wrong in pick_dates(material, statement, Edtf.parse("2012-08"), material.chance(str(seed))):
            assert wrong.first()[1] in {7, 8, 9}
