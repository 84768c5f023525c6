import pytest

from question_bank.source.passage import Passage
from question_bank.source.sentences import split_sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence, _ in split_sentences(Passage.of(text, 0, len(text)))]


def test_each_statement_is_a_sentence() -> None:
    assert split("배가 왔다. 사람이 내렸다. 밤이 되었다.") == ["배가 왔다.", "사람이 내렸다.", "밤이 되었다."]


@pytest.mark.parametrize(
    "date",
    ["11월 1일", "9월", "2023년 7월", "1950년 6월 25일", "29일", "2019년 상반기", "지난 1월", "기원전 57년"],
)
def test_date_with_a_full_stop_stays_with_its_event(date: str) -> None:
    text = f"{date}. 2년8개월 동안 멈춘 뱃길이 다시 열렸다."
    assert split(text) == [text]
    assert split(f"비가 왔다. {text}") == ["비가 왔다.", text]


def test_date_of_figures_and_stops_is_not_cut() -> None:
    text = "2019. 4. 24. 시장이 부두를 열었다."
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        '시장은 "배가 왔다. 사람이 내렸다. 기쁘다."라고 말했다.',
        "시장은 “배가 왔다. 사람이 내렸다.”라며 웃었다.",
        "그는 ‘간다. 곧 온다.’고 적었다.",
        "배가(낡은 배였다. 이름은 없었다.) 가라앉았다.",
    ],
)
def test_quotation_is_not_cut_in_two(text: str) -> None:
    assert split(text) == [text]


def test_quotation_that_opens_a_sentence_starts_it() -> None:
    assert split("시장이 크게 웃었다. “바다로 가는 길이 열릴 것”이라고 말하기도 했다.") == [
        "시장이 크게 웃었다.",
        "“바다로 가는 길이 열릴 것”이라고 말하기도 했다.",
    ]


def test_quotation_mark_that_never_closes_binds_nothing() -> None:
    assert split('그는 "간다고 했다. 배가 왔다.') == ['그는 "간다고 했다.', "배가 왔다."]


def test_chinese_character_starts_its_own_sentence() -> None:
    assert split("사람이 내렸다. 美 측은 떠났다. 東·西 두 편이 만났다.") == [
        "사람이 내렸다.",
        "美 측은 떠났다.",
        "東·西 두 편이 만났다.",
    ]


def test_sentence_never_spans_lines() -> None:
    assert split("배가 온\n사람이 내렸다.") == ["배가 온", "사람이 내렸다."]


def test_offsets_stay_true_behind_characters_outside_the_basic_plane() -> None:
    text = "🚢🚢 배가 왔다. 🎉 사람이 내렸다. 𠮷 씨도 왔다."
    sentences = [sentence for sentence, _ in split_sentences(Passage.of(text, 0, len(text)))]
    assert [text[s.places[0] : s.places[-1] + 1] for s in sentences] == [s.text for s in sentences]
    assert "".join(s.text for s in sentences).replace(" ", "") == text.replace(" ", "")
    assert sentences[-1].text == "𠮷 씨도 왔다."


def test_very_long_line_is_split_whole() -> None:
    text = "가람시에 배가 왔다. " * 2000
    sentences = split(text)
    assert len(sentences) == 2000
    assert set(sentences) == {"가람시에 배가 왔다."}


def test_long_line_without_an_end_loses_nothing() -> None:
    text = "배" * 9000
    assert "".join(split(text)) == text


def test_blank_text_has_no_sentence() -> None:
    assert split(" \n \t") == []
