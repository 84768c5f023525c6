import pathlib

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.identity import event_id
from question_bank.facts.model import Act, Confidence, DateRole, Event, Timeline
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

SAMPLE = pathlib.Path(__file__).parents[3] / "question_bank/data/sample/article.md"
SHARED = pathlib.Path(__file__).parents[3] / "../shared/articles"


def timeline(*sentences: str, title: str = "두 나라의 교류") -> Timeline:
    text = f"# {title}\n\n" + " ".join(sentences) + "\n"
    return draw_timeline(read_article(text.encode(), name="article.md", article_id="a"))


def event(sentence: str) -> Event:
    (found,) = timeline(sentence).events
    return found


def test_a_statement_becomes_an_event_with_its_quote() -> None:
    sentence = "2019년 3월 17일 몽골과 베트남은 하노이에서 관광 협정을 체결했다."
    found = event(sentence)

    assert found.quizzable
    assert found.edtf == Edtf.of(2019, 3, 17)
    assert (found.confidence, found.date_role) == (Confidence.CERTAIN, DateRole.EVENT)
    assert [one.name for one in found.participants] == ["몽골", "베트남"]
    assert found.places == ("하노이",)
    assert found.selector.quote == sentence
    assert found.headline == "몽골과 베트남은 하노이에서 관광 협정을 체결했다"


def test_the_finer_date_inside_the_coarser_one_dates_the_event() -> None:
    found = event("2021년 9월. 최선희 북한 외무상이 17일 왕이 중국 외교부장을 만났다.")

    assert found.edtf == Edtf.of(2021, 9, 17)
    assert found.headline == "최선희 북한 외무상이 왕이 중국 외교부장을 만났다"


def test_the_office_at_that_time_goes_with_the_person() -> None:
    found = event("2020년 5월 2일 세르게이 쇼이구 러시아 국방장관이 울란바토르를 방문했다.")

    assert [(one.name, one.role) for one in found.participants] == [("세르게이 쇼이구", "러시아 국방장관")]


def test_the_day_of_a_report_is_not_that_of_the_event() -> None:
    found = event("2018년 9월 26일에 타스 통신은 항구에서 불법 도박장이 적발되었다고 보도했다.")

    assert found.date_role is DateRole.REPORT
    assert (found.attribution.speaker, found.attribution.act) == ("타스 통신", Act.REPORTED)
    assert found.quizzable


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("2018년 3월 2일 이에 대해 러시아는 항의 서한을 보냈다.", "points to another sentence"),
        ("2018년 3월 2일 그는 평양을 떠나 서울에 도착했다.", "points to another sentence"),
        ("2018년 3월 2일 양국은 새 협정을 체결했다.", "points to another sentence"),
        ("2018년 3월 2일 이 조약은 국회에서 비준되었다.", "points to another sentence"),
        ("2018년 3월 2일 평양에서 새 협정을 체결했다.", "the subject is left out"),
        ("2018년 3월 2일 러시아와 북한이 송환에 대해 체결하였다.", "the object is left out"),
        ("2018년 3월 2일 러시아가 밀을 보낸 것으로 알려졌다.", "hearsay: nobody is named as its source"),
        ("2018년 3월 2일 타스 통신은 북한이 곧 항복할 것이라고 보도했다.", "a rumour or a forecast"),
        ("타스 통신은 몽골이 2018년 6월 쿠바에 보리를 보낸다고 보도했다.", "a rumour or a forecast"),
        (
            "타스 통신은 2018년 몽골이 쿠바에 보리를 보냈다고 보도했다.",
            "unclear whether the date is that of the words or of what they tell",
        ),
        ("2018년 3월 2일 모스크바에서 북한 노동자가 숨진 채 발견됐다.", "a private person's death or trial"),
        ("2018년 3월 2일 러시아 법원은 박모 씨에게 벌금을 물렸다.", "a private person's death or trial"),
        ("2018년 3월 2일 러시아는 무려 세 번이나 약속을 어겼다.", "the author's own comment"),
        ("1990년대에 러시아가 북한에 밀을 보냈다.", "the date is no finer than a decade"),
        ("2018년 3월 초 러시아가 북한에 밀을 보냈다.", "the date is not certain"),
        ("2018년 3월부터 러시아와 북한을 잇는 열차가 멈추었다.", "the date has an open end"),
        ("2018년 3월 2일 러시아는 북한을 지원하고 있다.", "a state, a plan or a rule, not a past happening"),
        ("2018년 3월 2일 마을에서 큰 잔치가 열렸다.", "names no person, body or place"),
        ("2018년 3월 2일 러시아어 대회가 열렸다.", "names no person, body or place"),
        ("2018년 3월 2일 신용 등급이 A+에서 AA-로 올랐다.", "names no person, body or place"),
        (
            "2018년 3월에 체결된 협정은 러시아와 북한의 교역을 늘렸다.",
            "the date is that of a plan, a deadline or a comparison",
        ),
    ],
)
def test_what_no_teacher_would_ask_is_refused_with_a_reason(sentence: str, reason: str) -> None:
    found = event(sentence)

    assert (found.quizzable, found.reason) == (False, reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "2018년 3월 2일 러시아 외무부는 무기를 샀다는 보도를 부인했다.",
        "2018년 3월 2일 러시아 외무부는 두 달 안에 대사를 보낼 것이라고 밝혔다.",
    ],
)
def test_who_denied_or_announced_something_on_a_certain_day_may_be_asked(sentence: str) -> None:
    found = event(sentence)

    assert found.attribution is not None
    assert (found.attribution.speaker, found.date_role) == ("러시아 외무부", DateRole.REPORT)
    assert found.quizzable


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("2018년 3월 2일 알렉산드르 마체고라 대사는 북한이 곧 물러설 것으로 전망했다.", True),
        ("2018년 3월 2일 알렉산드르 마체고라 대사는 북한이 물러설 가능성은 작다고 밝혔다.", True),
        ("2018년 3월 2일 타스 통신은 북한이 물러설 가능성은 작다고 보도했다.", False),
        ("2018년 3월 2일 한 러시아 장교는 북한이 물러설 가능성은 작다고 밝혔다.", False),
        ("알렉산드르 마체고라 대사는 북한이 2018년 6월 물러설 가능성은 작다고 밝혔다.", False),
    ],
)
def test_what_a_person_by_name_expects_may_be_asked_as_a_saying(sentence: str, *, asked: bool) -> None:
    assert event(sentence).quizzable is asked


def test_what_a_connective_at_the_start_points_to_is_left_out() -> None:
    found = event("그사이 2018년 3월 2일 러시아가 평양에 새 학교를 열었다.")

    assert (found.headline, found.quizzable) == ("러시아가 평양에 새 학교를 열었다", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "1946년 9월 1일: 수원읍이 수원시로 승격됨",
        "1967년 3월 2일: 수원대교 착공",
        "1969년 5월 17일: 수원대교 개통 (길이 412m)",
    ],
)
def test_a_chronicles_line_that_ends_in_a_noun_of_what_happened_may_be_asked(sentence: str) -> None:
    assert event(sentence).quizzable


@pytest.mark.parametrize(
    "sentence",
    [
        "1967년 3월 2일: 구간 착공",
        "1967년 3월 2일: 수원대교의 길이",
        "1967년 3월 2일: 기록마다 날짜가 다름",
        "1967년 3월 2일: 수원대교에 남은 흔적이 있음",
    ],
)
def test_a_line_without_a_happening_or_without_a_name_is_not_asked(sentence: str) -> None:
    assert not event(sentence).quizzable


def test_a_named_persons_death_may_be_asked() -> None:
    assert event("1994년 7월 8일 김일성이 평양에서 사망했다.").quizzable


def test_a_date_that_is_not_certain_makes_no_question() -> None:
    doubtful = [
        e for e in draw_timeline(read_article(SAMPLE.read_bytes(), name="a.md")).events if e.quizzable
    ]

    assert all(e.confidence is Confidence.CERTAIN for e in doubtful)
    assert not any(e.edtf.uncertain or e.edtf.is_open for e in doubtful)


def test_an_identical_statement_is_one_event() -> None:
    sentence = "2019년 3월 17일 몽골은 베트남에 밀을 보냈다."

    assert len(timeline(sentence, "비가 왔다.", sentence).events) == 1


def test_an_event_keeps_its_id_when_it_moves() -> None:
    sentence = "2019년 3월 17일 몽골은 베트남에 밀을 보냈다."
    before = event(sentence).id
    after = timeline("2001년 1월 5일 쿠바는 페루와 협정을 체결했다.", sentence).events[1].id

    assert before == after == event_id("a", "2019년 3월 17일 몽골은, 베트남에 밀을 보냈다!")


def test_two_dates_of_one_agreement_are_listed_and_not_asked() -> None:
    found = timeline(
        "2016년 11월 4일 몽골과 베트남은 어업보호협정을 체결했다.",
        "2019년 3월 17일 몽골과 베트남은 어업보호협정을 체결했다.",
    )

    assert [e.reason for e in found.events] == ["the article gives two dates for it"] * 2


def test_a_sentence_without_a_date_is_no_event() -> None:
    assert timeline("2001년 1월 5일 쿠바는 페루와 협정을 맺었다.", "몽골은 넓다.").events[1:] == ()


def test_a_ballot_takes_the_date_of_the_sentence_before() -> None:
    found = timeline(
        "2022년 3월 2일 쿠바는 지뢰를 금지하는 유엔 결의안에 반대표를 던졌다.",
        "이 결의안에 반대한 회원국은 모두 3개국으로, 쿠바, 북한, 시리아이다.",
    )

    assert found.votes[0].edtf == Edtf.of(2022, 3, 2)
    assert found.votes[0].no_list == ("쿠바", "북한", "시리아")


def test_every_selector_holds_what_stands_there() -> None:
    article = read_article(SAMPLE.read_bytes(), name="article.md")
    found = draw_timeline(article)

    assert found.events
    for one in (*found.events, *found.votes):
        assert article.text[one.selector.start : one.selector.end] == one.selector.exact


def test_the_sample_gives_many_questions_and_no_pair_of_equal_ids() -> None:
    found = draw_timeline(read_article(SAMPLE.read_bytes(), name="article.md"))
    quizzable = [one for one in found.events if one.quizzable]

    assert len(quizzable) >= 0.55 * len(found.events)
    assert len({one.id for one in found.events}) == len(found.events)
    assert all(one.reason is None for one in quizzable)
    assert all(one.reason for one in found.events if not one.quizzable)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real article is not at hand")
def test_a_real_article_gives_events_and_its_claims_keep_their_speakers() -> None:
    for path in sorted(SHARED.glob("*.txt")):
        found = draw_timeline(read_article(path.read_bytes(), name=path.name))
        asked = [one for one in found.events if one.quizzable]

        assert asked
        assert all(one.attribution is None or one.attribution.speaker for one in asked)


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "그리고 2018년 6월 11일에 러시아는 북한에 밀을 보냈다.",
            "러시아는 북한에 밀을 보냈다",
        ),
        (
            "러시아 측이 선거 직전인 2018년 6월 11일에 열차로 밀을 보냈다.",
            "러시아 측이 선거 직전 열차로 밀을 보냈다",
        ),
        (
            "2018년 김정은은 광복절을 맞아 푸틴에게 축전을 보냈다.",
            "김정은은 광복절을 맞아 푸틴에게 축전을 보냈다",
        ),
    ],
)
def test_the_headline_is_a_whole_sentence_without_its_date(sentence: str, headline: str) -> None:
    assert event(sentence).headline == headline


def test_a_holiday_that_is_only_the_occasion_does_not_date_the_event() -> None:
    assert event("2018년 김정은은 광복절을 맞아 푸틴에게 축전을 보냈다.").edtf == Edtf.of(2018)


def test_countries_behind_their_signs_are_marked_as_implied() -> None:
    found = event("2018년 4월 24일 김정은이 처음으로 방러하였다.")

    assert [(one.name, one.implied) for one in found.participants] == [("김정은", False), ("러시아", True)]
