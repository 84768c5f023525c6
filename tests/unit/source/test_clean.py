import pytest

from question_bank.source.clean import ends_as_sentence, is_link_list, is_pointer, remove_debris
from question_bank.source.passage import Passage


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("다리를 놓았다.#", "다리를 놓았다."),
        ("다리를 놓았다 #", "다리를 놓았다"),
        ("다리를 놓았다.## 그리고 길을 냈다. ##", "다리를 놓았다. 그리고 길을 냈다."),
        ("다리를 놓았다.#1#2 배도 샀다.#1 #2", "다리를 놓았다. 배도 샀다."),
        ("다리를 놓았는데,# 곧 무너졌다.# (영어)", "다리를 놓았는데, 곧 무너졌다."),
        ("다리를 놓았다.#. 그러나 무너졌다.", "다리를 놓았다. 그러나 무너졌다."),
        ("다리를 놓았다.* 그리고 떠났다.", "다리를 놓았다. 그리고 떠났다."),
        ("다리를 놓았다.뉴스", "다리를 놓았다."),
        ("다리를 놓았다. 가람 일보 기사", "다리를 놓았다."),
        ("다리를 놓았다. 기사 3월 2일 배가 왔다.", "다리를 놓았다. 3월 2일 배가 왔다."),
        ("다리를 놓았다. ## 영어 기사 원문 그날 배가 왔다.", "다리를 놓았다. 그날 배가 왔다."),
        ("\u200b다리를\u00ad 놓았다.\ufeff", "다리를 놓았다."),
    ],
)
def test_link_debris_is_cut(raw: str, seen: str) -> None:
    assert remove_debris(Passage.of(raw, 0, len(raw))).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "기사 작성법을 배웠다. 기사 한 편을 썼다.",
        "그는 C# 언어를 배웠다.",
        "구호는 #함께가자 였다.",
        "뉴스가 나왔다. 영상 기록은 남지 않았다.",
        "별 다섯 개(*****)를 받았다.",
    ],
)
def test_words_that_only_look_like_debris_stay(text: str) -> None:
    assert remove_debris(Passage.of(text, 0, len(text))).text == text


def test_places_stay_true_behind_what_was_cut() -> None:
    raw = "배가 왔다.# 사람이 왔다.#"
    passage = remove_debris(Passage.of(raw, 0, len(raw)))
    start = passage.text.index("사람")
    assert raw[passage.places[start] :].startswith("사람이")


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("자세한 내용은 가람항 문서를 참고하십시오.", True),
        ("누리섬 문단을 참고할 것.", True),
        ("시장은 옛 문서를 참고하여 다리를 놓았다.", False),
    ],
)
def test_sentence_that_only_sends_elsewhere_is_told(text: str, pointer: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_pointer(text) is pointer


def test_heading_of_links_is_told_from_one_of_prose() -> None:
    assert is_link_list("관련 문서")
    assert is_link_list("참고 문헌")
    assert not is_link_list("관련 사건")


@pytest.mark.parametrize("text", ["갔다.", "갔다", "갔다.[3]", '"가자!"', "갔을까?", "좋아요", "좋다"])
def test_final_mark_or_ending_closes_a_sentence(text: str) -> None:
    assert ends_as_sentence(text)


@pytest.mark.parametrize("text", ["1901년 시청 세움", "개요", "푸른 바다", "캐나다"])
def test_noun_closes_no_sentence(text: str) -> None:
    assert not ends_as_sentence(text)
