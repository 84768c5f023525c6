from pathlib import Path

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.ballot.tally import read_tally
from question_bank.facts.identity import vote_id
from question_bank.facts.model import Vote
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

SHARED = Path(__file__).parents[3] / "../shared/articles"


def votes(*paragraphs: str, title: str = "두 나라의 교류") -> tuple[Vote, ...]:
    text = "\n\n".join((f"# {title}", *paragraphs))
    return draw_timeline(read_article(text.encode(), name="article.md", article_id="a")).votes


def vote(*paragraphs: str) -> Vote:
    (found,) = votes(*paragraphs)
    return found


BEFORE = "북한은 지뢰를 금지하는 유엔 결의안에 반대표를 던졌다."


def test_a_count_includes_the_country_that_the_list_leaves_out() -> None:
    found = vote(
        f"{BEFORE} 이 결의안에 반대표를 던진 국가는 총 4개국이며, 북한 이외의 국가는 쿠바, 이란, 시리아다."
    )

    assert found.no == 4
    assert found.no_list == ("북한", "쿠바", "이란", "시리아")
    assert found.list_complete
    assert found.motion == "지뢰를 금지하는 유엔 결의안"
    assert found.body == "유엔"


def test_totals_that_the_article_does_not_give_are_none() -> None:
    found = vote(f"{BEFORE} 이 결의안에 반대한 나라는 모두 2개국으로, 쿠바와 벨라루스이다.")

    assert (found.yes, found.abstain, found.absent) == (None, None, None)
    assert found.no_list == ("쿠바", "벨라루스")


def test_a_list_that_disagrees_with_its_count_is_not_complete() -> None:
    found = vote(f"{BEFORE} 이 결의안에 반대한 나라는 모두 3개국으로, 쿠바와 벨라루스이다.")

    assert found.no == 3
    assert found.no_list == ("쿠바", "벨라루스")
    assert not found.list_complete


def test_a_list_with_an_unknown_member_is_left_out() -> None:
    found = vote(f"{BEFORE} 이 결의안에 반대한 나라는 모두 2개국으로, 쿠바와 아틀란티스이다.")

    assert (found.no, found.no_list) == (2, ())


def test_a_motion_that_is_nowhere_named_gives_no_vote() -> None:
    assert votes("이 결의안에 반대한 나라는 모두 2개국으로, 쿠바와 벨라루스이다.") == ()


def test_the_body_may_be_that_of_the_title() -> None:
    (found,) = votes("선거법 개정안은 찬성 80표, 반대 12표로 가결됐다.", title="네팔 의회")

    assert found.body == "네팔 의회"


def test_the_date_of_the_sentence_before_counts_only_where_that_tells_of_the_ballot() -> None:
    tally = "의회는 이 제재안을 찬성 60표, 반대 31표로 통과시켰다."

    assert vote(f"2009년 6월 3일 의회는 무역 제재안을 표결에 부쳤다. {tally}").edtf == Edtf.of(2009, 6, 3)
    assert vote(f"2009년 6월 3일 정부는 무역 제재안을 제출했다. {tally}").edtf is None


def test_the_date_of_the_matter_is_not_certain() -> None:
    found = vote("1979년 침공과 관련해서는 유엔 총회가 철군 결의안을 찬성 104표, 반대 18표로 채택했다.")

    assert found.edtf is not None
    assert found.edtf.uncertain


def test_a_date_of_another_paragraph_is_not_that_of_a_ballot() -> None:
    found = vote(
        "2023년 1월 3일 의회가 다시 열렸다.", "의회의 예산안 심사 회의에서 예산안이 찬성 9표로 가결됐다."
    )

    assert found.edtf is None


def test_the_date_of_a_report_is_not_that_of_the_ballot() -> None:
    found = votes("2011년 3월 2일 로이터 통신은 의회가 예산안을 찬성 60표로 가결했다고 보도했다.")

    assert [one.edtf for one in found] in ([], [None])


def test_a_ballot_that_is_told_twice_is_one_vote() -> None:
    told = "2016년 12월 9일 국회는 총리 해임안을 찬성 234표, 반대 56표로 가결했다."
    again = "2016년 12월 9일 국회 본회의에서 총리 해임안이 찬성 234표로 가결되었다."

    found = vote(told, again)

    assert (found.yes, found.no) == (234, 56)
    assert found.id == vote_id("a", told)


def test_counts_that_conflict_are_none() -> None:
    found = vote(
        "2016년 12월 9일 국회는 총리 해임안을 찬성 234표, 반대 56표로 가결했다.",
        "2016년 12월 9일 국회는 총리 해임안을 찬성 236표로 가결했다.",
    )

    assert (found.yes, found.no) == (None, 56)


def test_two_ballots_of_one_motion_stay_two() -> None:
    found = votes(
        "2008년 9월 29일 하원은 구제 금융안을 찬성 205표, 반대 228표로 부결시켰다.",
        "하원은 구제 금융안을 찬성 263표, 반대 171표로 통과시켰다.",
    )

    assert [(one.yes, one.edtf) for one in found] == [(205, Edtf.of(2008, 9, 29)), (263, None)]


def test_an_id_does_not_change_with_another_sentence() -> None:
    told = "국회는 선거법 개정안을 찬성 171표, 반대 92표, 기권 3표로 가결했다."

    assert vote(told).id == vote("몽골은 넓다.", f"2001년 1월 5일 국회가 열렸다. {told}").id


@pytest.mark.parametrize(
    "text",
    [
        "찬성률 72.3%, 반대 27.7%",
        "찬성 3분의 2",
        "찬성 100여 표, 반대 50표 이상",
        "약 30개국이 찬성",
        "찬성과 반대가 각각 절반",
        "20 대 30으로 부결",
    ],
)
def test_shares_and_rounded_figures_are_no_counts(text: str) -> None:
    assert read_tally(text, 0, len(text)).counts == {}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("찬성 1만 2,345표, 반대 871표", {"찬성": 12345, "반대": 871}),
        ("찬성 9표 반대 1표 기권 2표", {"찬성": 9, "반대": 1, "기권": 2}),
        ("9개국 찬성 1개국 반대 2개국 기권", {"찬성": 9, "반대": 1, "기권": 2}),
        ("찬성(9), 반대(1)", {"찬성": 9, "반대": 1}),
        ("찬성은 33개국이었고 13개국이 반대했으며 10개국은 불참했다", {"찬성": 33, "반대": 13, "불참": 10}),
        ("141 대 5로 채택", {"찬성": 141, "반대": 5}),
        ("찬성 9표로 채택했으나 찬성 10표라는 기록도 있다", {}),
    ],
)
def test_a_tally_gives_each_number(text: str, counts: dict[str, int]) -> None:
    assert read_tally(text, 0, len(text)).counts == counts


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real article is not at hand")
def test_the_ballots_of_a_real_article() -> None:
    (path,) = SHARED.glob("000_*.txt")
    panel, invasion, missile = draw_timeline(read_article(path.read_bytes(), name=path.name)).votes

    assert (invasion.no, invasion.list_complete) == (5, True)
    assert set(invasion.no_list) == {"북한", "러시아", "벨라루스", "에리트레아", "시리아"}
    assert (panel.edtf, panel.no_list) == (Edtf.of(2024, 3, 28), ("러시아",))
    assert (missile.edtf, missile.no_list) == (None, ("중국", "러시아"))
    assert {(one.yes, one.abstain, one.absent) for one in (panel, invasion, missile)} == {(None, None, None)}


def test_a_bare_bill_in_an_article_whose_title_is_a_law_is_that_law() -> None:
    told = (
        "정부는 2015년 3월 4일 법안을 민의원에 냈다. 민의원 농업위원회는 5월 3일 찬성 9표, 반대 6표로 법안을 "
        "본회의에 넘겼다. 그러나 6월 9일 본회의에서 법안은 찬성 48표, 반대 51표, 기권 3표로 부결되었다."
    )

    found = votes(told, title="어장보호법 파동")

    assert [(vote.body, vote.motion, vote.no) for vote in found] == [
        ("민의원 농업위원회", "어장보호법안", 6),
        ("민의원", "어장보호법안", 51),
    ]
    assert votes(told, title="폐광의 역사") == ()


def test_a_change_of_the_law_in_the_title_is_named_by_both() -> None:
    (found,) = votes(
        "귀족원은 2015년 7월 4일 수정안을 찬성 21표, 반대 19표로 통과시켰다.", title="어장보호법 논란"
    )

    assert found.motion == "어장보호법 수정안"
