import pytest

from question_bank.facts.model import Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def last_event(text: str, title: str = "기록") -> Event:
    found = draw_timeline(read_article(f"# {title}\n\n{text}\n".encode(), name="article.md"))
    return found.events[-1]


def restored(text: str, title: str = "기록") -> list[str]:
    return [one.name for one in last_event(text, title).participants if one.implied]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("프로이센은 1866년 오스트리아를 꺾었다. 1870년 7월 프랑스를 공격했다.", "프로이센"),
        ("마리 퀴리는 1891년 파리로 떠났다. 1893년 물리학 학위를 받았다.", "마리 퀴리"),
        ("노무현 대통령은 2007년 10월 2일 선을 넘었다. 4일 선언에 서명했다.", "노무현"),
        ("한빛 유나이티드는 2010년 승격했다. 2012년 3월 새 감독을 영입했다.", "한빛 유나이티드"),
        ("장보고는 828년 청해진을 세웠다. 839년 군사를 보냈다. 846년 암살되었다.", "장보고"),
    ],
)
def test_a_topic_goes_on_in_a_sentence_without_a_subject(text: str, name: str) -> None:
    assert restored(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "두 사람은 2007년 10월 3일 회담했다. 4일 선언에 서명했다.",
        "노무현 대통령과 김정일 위원장은 2007년 10월 3일 회담했다. 4일 선언에 서명했다.",
        "박지성이 결승골을 넣었다. 2003년 1월 네덜란드로 떠났다.",
        "스페인의 함대는 1588년 5월 떠났다. 8월 영국을 공격했다.",
        "미국은 1950년 7월 병력을 보냈다. 그러자 10월 강을 건너 공격했다.",
        "검찰은 2017년 3월 31일 박민수를 구속했다. 4월 17일 풀려났다.",
        "국회는 2004년 3월 12일 안건을 가결했다. 5월 14일 기각되었다.",
        "통신사는 1990년 협상이 끝났다고 보도했다. 3월에는 협정을 체결했다.",
        "맥아더는 1950년 인천에 상륙했다. 트루먼은 1951년 4월 그를 해임했다. 1952년 떠났다.",
        "도시는 1950년 무너졌다. 1955년 다시 세웠다.",
    ],
)
def test_a_subject_that_is_not_certain_is_left_out(text: str) -> None:
    assert restored(text) == []


def test_a_new_paragraph_takes_nothing_from_the_one_before() -> None:
    assert restored("프로이센은 1866년 오스트리아를 꺾었다.\n\n1870년 7월 프랑스를 공격했다.") == []


def test_an_entry_of_a_list_takes_nothing_from_the_one_before() -> None:
    assert restored("- 프로이센은 1866년 오스트리아를 꺾었다.\n- 1870년 7월 프랑스를 공격했다.") == []


def test_a_clause_shares_the_subject_of_the_clause_before() -> None:
    text = "이소연은 2008년 4월 8일 우주로 떠났으며, 같은 달 19일 지구로 돌아왔다."

    assert restored(text) == ["이소연"]


@pytest.mark.parametrize(
    "text",
    [
        "박민수 감독이 2018년 4월 돌아왔다. 그는 10월 물러났다.",
        "박민수는 2018년 4월 돌아왔다. 그는 10월 대회에서 졌다.",
    ],
)
def test_a_pronoun_means_the_one_person_of_the_sentence_before(text: str) -> None:
    assert restored(text) == ["박민수"]


def test_a_pronoun_after_two_persons_means_nobody() -> None:
    assert restored("박민수는 2018년 4월 이정호와 만났다. 그는 10월 물러났다.") == []


def test_in_an_article_about_a_club_its_coach_does_not_go_on() -> None:
    club = "한빛 유나이티드는 새벌의 프로 축구단이다. 감독 박민수는 2009년 9월 계약서에 서명했다."

    assert restored(f"{club} 12월에는 남해에서 훈련했다.", "한빛 유나이티드") == []
    assert restored(f"{club} 2012년 사임했다.", "한빛 유나이티드") == ["박민수"]


def test_a_restored_subject_makes_no_question_of_its_own() -> None:
    found = last_event("프로이센은 1866년 오스트리아를 꺾었다. 1870년 7월 프랑스를 공격했다.")

    assert not found.quizzable


def headlines(text: str) -> list[tuple[str, bool]]:
    found = draw_timeline(read_article(f"# 기록\n\n{text}\n".encode(), name="a.md")).events
    return [(event.headline, event.quizzable) for event in found]


def test_a_topic_goes_on_to_a_second_act_upon_an_object() -> None:
    assert headlines("프로이센은 1866년 성을 세우고 1871년 이웃 나라를 하나로 합쳤다.")[1] == (
        "프로이센은 이웃 나라를 하나로 합쳤다",
        True,
    )


@pytest.mark.parametrize(
    "text",
    [
        "마리 퀴리는 1897년 이렌 퀴리를 낳았고, 1935년 상을 받았다.",
        "노무현 대통령은 2003년 문재인을 불렀고, 2012년 선거를 치렀다.",
    ],
)
def test_another_person_in_the_first_clause_may_be_the_one_who_goes_on(text: str) -> None:
    assert restored(text) == []


def test_one_who_is_left_out_goes_on_through_clauses_and_what_it_became() -> None:
    found = headlines(
        "핀란드는 1986년 11월 28일 가입했다. 1988년 2월 남극에 기지를 세웠고, 1989년 10월 협의국이 되었다. "
        "1995년 5월 서울에서 회의를 열었다."
    )
    assert found[1:] == [
        ("핀란드는 남극에 기지를 세웠다", True),
        ("핀란드는 협의국이 되었다", True),
        ("핀란드는 서울에서 회의를 열었다", True),
    ]


def test_what_a_person_became_needs_a_subject() -> None:
    assert restored("마리 퀴리는 1891년 파리로 떠났다. 1903년 회원이 되었다.") == []


def test_what_became_the_talk_of_all_may_be_what_was_done() -> None:
    assert restored("핀란드는 1988년 대회를 열었다. 1990년 화제가 되었다.") == []


def test_a_visitor_goes_on_to_a_meeting() -> None:
    text = "2001년 4월 24일 노무현이 방중하였다. 열차를 타고 왔다고 한다. 4월 25일에는 푸틴과 회담을 하였다."
    assert headlines(text)[-1] == ("노무현은 푸틴과 회담을 하였다", True)


@pytest.mark.parametrize(
    "text",
    [
        "2001년 4월 24일 노무현이 훈장을 받았다. 4월 25일에는 푸틴과 회담을 하였다.",
        "2001년 4월 24일 노무현이 방중하였다. 장쩌민이 왔다고 한다. 4월 25일에는 푸틴과 회담을 하였다.",
    ],
)
def test_whoever_did_not_come_alone_does_not_go_on_to_a_meeting(text: str) -> None:
    assert restored(text) == []


def test_a_pronoun_behind_a_date_is_a_pronoun() -> None:
    text = "한서우(1901년 3월 2일 ~ 1977년 5월 6일)는 한국의 시인이다.\n\n1926년 가을 그는 수원으로 떠났다."
    assert last_event(text, "한서우").headline.startswith("한서우는 ")
