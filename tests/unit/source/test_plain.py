from question_bank.source.article import Article, Kind
from question_bank.source.readers import read_article


def read(text: str) -> Article:
    return read_article(text.encode(), name="글.txt", format="plain")


def test_short_first_line_is_the_title_and_numbered_lines_are_headings() -> None:
    article = read(
        "가람시의 역사\n\n1. 처음\n\n1901년 시가 섰다.\n\n1.1. 부두\n배가 왔다.\n\n2. 나중\n다리를 놓았다.\n"
    )
    assert article.title == "가람시의 역사"
    assert [section.headings for section in article.sections] == [("처음",), ("처음", "부두"), ("나중",)]


def test_text_without_title_takes_the_name_of_its_file() -> None:
    article = read("1901년 가람시가 섰다. 이듬해 학교가 섰다.")
    assert (article.title, article.id) == ("글", "글")
    assert [sentence.text for sentence in article.sentences()] == [
        "1901년 가람시가 섰다.",
        "이듬해 학교가 섰다.",
    ]


def test_numbered_lines_side_by_side_are_a_list() -> None:
    article = read("가람시\n\n세 가지가 있다.\n\n1. 시청\n2. 학교\n3. 부두\n")
    assert [section.heading for section in article.sections] == [None]
    entries = [sentence.text for sentence in article.sentences() if sentence.kind is Kind.ENTRY]
    assert entries == ["1. 시청", "2. 학교", "3. 부두"]


def test_table_of_contents_is_no_prose() -> None:
    article = read("가람시\n\n1. 처음\n2. 나중\n\n1. 처음\n\n1901년 섰다.\n\n2. 나중\n\n1950년 커졌다.\n")
    assert [section.headings for section in article.sections] == [("처음",), ("나중",)]
    assert [sentence.text for sentence in article.sentences()] == ["1901년 섰다.", "1950년 커졌다."]


def test_chapters_are_headings() -> None:
    article = read("가람지\n\n제1장 처음\n\n1901년 섰다.\n\n제2장 나중\n\n1950년 커졌다.\n")
    assert [section.headings for section in article.sections] == [("제1장 처음",), ("제2장 나중",)]


def test_wrapped_lines_are_one_paragraph() -> None:
    article = read(
        "가람시\n\n가람시는 1901년 봄에 바닷가의 작은 마을 셋을 모아서 세운\n"
        "도시로서 그 뒤로 오십 해 동안 꾸준히 자라 왔고 지금은\n사람이 많이 산다.\n"
    )
    assert len(list(article.sentences())) == 1


def test_lines_that_are_sentences_are_paragraphs_of_their_own() -> None:
    article = read("가람시\n\n1901년에 가람시가 섰다.\n1902년에 학교가 섰다.\n")
    assert len(article.sections[0].paragraphs) == 2


def test_bullets_are_cut_from_entries() -> None:
    article = read("가람시\n\n- 1901년 시청\n• 1902년 학교\n① 1903년 부두\n")
    assert [sentence.text for sentence in article.sentences()] == [
        "1901년 시청",
        "1902년 학교",
        "1903년 부두",
    ]


def test_short_line_alone_is_a_heading_but_several_are_a_list() -> None:
    article = read(
        "가람시\n\n처음 모습\n\n1901년 시가 섰다.\n\n1950년\n\n"
        "다리를 놓았다.\n\n시청\n\n학교\n\n부두\n\n배가 왔다.\n"
    )
    assert [section.headings for section in article.sections] == [("처음 모습",), ("1950년",)]
    assert [sentence.text for sentence in article.sentences()][2:] == ["시청", "학교", "부두", "배가 왔다."]


def test_dated_line_alone_is_an_entry() -> None:
    article = read("가람시\n\n1901년 시청 세움\n\n시청은 붉은 집이었다.\n")
    assert [section.heading for section in article.sections] == [None]


def test_bibliography_and_addresses_are_left_out() -> None:
    article = read(
        "가람시\n\n1901년 시가 섰다.\nhttps://example.org/a?b=1\n\n<참고 문헌>\n\n김가람, 《가람지》, 1988.\n"
        "외부 링크\n누리집 모음\n"
    )
    assert [sentence.text for sentence in article.sentences()] == ["1901년 시가 섰다."]


def test_lead_with_a_foreign_name_in_brackets_is_prose() -> None:
    article = read("누리섬\n\n누리섬(영어: Nuri)은 동쪽 바다에 있다.\n\n넓이: 31제곱킬로미터이다.\n")
    assert [(s.kind, s.text) for s in article.sentences()] == [
        (Kind.PROSE, "누리섬(영어: Nuri)은 동쪽 바다에 있다."),
        (Kind.ENTRY, "넓이: 31제곱킬로미터이다."),
    ]
