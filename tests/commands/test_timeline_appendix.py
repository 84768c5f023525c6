from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article
from quiz.commands.timeline import appendix, table

TEXT = """# 두 나라의 다리

로마는 이탈리아의 수도이다. 울릉도의 인구는 9천 명이다.

2003년 몽골과 쿠바는 항공 협정을 맺었다.

2003년 6월 9일 몽골과 쿠바는 항공 협정을 맺었다.

인천대교는 2009년 10월 19일 개통되었다.

인천대교는 2010년 3월 2일 개통되었다.
"""


def test_facts_doubles_and_contradictions_follow_the_table_in_words() -> None:
    timeline = draw_timeline(read_article(TEXT.encode(), name="a.md", article_id="a"))
    lines = appendix(timeline).splitlines()

    assert "로마  capital of  이탈리아" in lines
    assert "울릉도의 인구  count  9천 명  [not asked: holds at the time of the text only]" in lines
    assert lines[lines.index("told more than once: 1") + 1 :][:2] == [
        "  2003  몽골과 쿠바는 항공 협정을 맺었다",
        "  2003-06-09  몽골과 쿠바는 항공 협정을 맺었다",
    ]
    assert lines[lines.index("contradictions: 1") + 1 :] == [
        "two dates",
        "  2009-10-19  인천대교는 개통되었다",
        "  2010-03-02  인천대교는 개통되었다",
    ]
    assert "[not asked: the article gives two dates for it]" in table(timeline)


def test_a_timeline_without_facts_has_no_appendix() -> None:
    article = read_article("# 비\n\n2003년 6월 9일 비가 왔다.\n".encode(), name="a.md", article_id="a")

    assert appendix(draw_timeline(article)) == ""
