"""What a sentence calls only 구단 or leaves to the clause before is named in its headline."""

from question_bank.facts.model import Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

CLUB = "한결 유나이티드는 한결시를 연고로 하는 프로 축구단이다."


def events(*sentences: str, title: str = "한결 유나이티드") -> list[Event]:
    text = f"# {title}\n\n" + " ".join(sentences) + "\n"
    return list(draw_timeline(read_article(text.encode(), name="a.md", article_id="a")).events)


def test_the_common_noun_for_the_articles_subject_gives_way_to_its_name() -> None:
    (event,) = events(CLUB, "2011년 3월 5일 팀은 새 경기장으로 옮겼다.")
    assert event.headline == "한결 유나이티드는 새 경기장으로 옮겼다"
    assert event.quizzable
    assert [(one.name, one.implied) for one in event.participants] == [("한결 유나이티드", True)]
    assert event.selector.quote == "2011년 3월 5일 팀은 새 경기장으로 옮겼다."


def test_the_particle_fits_the_name() -> None:
    (event,) = events(
        "새벽전자는 축전지를 만드는 회사이다.", "1971년 4월 2일 회사가 첫 공장을 세웠다.", title="새벽전자"
    )
    assert event.headline.startswith("새벽전자가 ")


def test_a_common_noun_behind_another_body_stays_as_it_is() -> None:
    found = events(CLUB, "2010년 5월 6일 대한축구협회는 가람 시티를 받아들였다. 2011년 3월 5일 팀은 옮겼다.")
    assert not any("한결" in event.headline for event in found)


def test_a_clause_takes_the_subject_of_the_clause_before_and_shows_it() -> None:
    sentence = "핀란드는 2001년 3월 4일 협정에 서명했고, 2003년 5월 6일 협정을 비준했다."
    _, second = events(sentence, title="두 나라의 교류")
    assert second.headline == "핀란드는 협정을 비준했다"
    assert second.quizzable
    assert second.selector.quote == sentence


def test_a_sentence_that_leaves_its_subject_to_the_one_before_is_not_asked() -> None:
    _, second = events(
        "핀란드는 2001년 3월 4일 협정에 서명했다.", "2003년 5월 6일 비준했다.", title="두 나라의 교류"
    )
    assert not second.quizzable


def test_those_who_met_are_the_subject_of_a_meeting_without_one() -> None:
    (event,) = events("2013년 4월. 강경화 장관과 푸틴 대통령 간의 만남을 가졌다.", title="두 나라의 교류")
    assert (event.headline, event.quizzable) == ("강경화 장관과 푸틴 대통령이 만남을 가졌다", True)


def test_a_meeting_with_a_subject_stays_as_it_is() -> None:
    (event,) = events("2013년 4월 핀란드는 강경화와 푸틴 간의 만남을 가졌다.", title="두 나라의 교류")
    assert event.headline == "핀란드는 강경화와 푸틴 간의 만남을 가졌다"


def test_one_word_is_enough_where_nothing_else_is_wanted() -> None:
    *_, dissolved = events(CLUB, "2011년 3월 5일 팀은 해체되었다.")
    assert (dissolved.headline, dissolved.quizzable) == ("한결 유나이티드는 해체되었다", True)
