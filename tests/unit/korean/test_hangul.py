"""Syllables come apart into jamo and go together again."""

from __future__ import annotations

import unicodedata

import pytest

from question_bank.korean.hangul import (
    Ending,
    compose,
    decompose,
    ending_of,
    final_consonant,
    is_syllable,
    letter_name,
)

SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]


def test_every_syllable_survives_the_round_trip() -> None:
    assert all(compose(*decompose(char)) == char for char in SYLLABLES)


def test_every_syllable_agrees_with_unicode_on_having_a_final() -> None:
    for char in SYLLABLES:
        assert bool(final_consonant(char)) == (len(unicodedata.normalize("NFD", char)) == 3)


@pytest.mark.parametrize(
    ("char", "parts"),
    [
        ("가", ("ㄱ", "ㅏ", "")),
        ("값", ("ㄱ", "ㅏ", "ㅄ")),
        ("힣", ("ㅎ", "ㅣ", "ㅎ")),
        ("뷁", ("ㅂ", "ㅞ", "ㄺ")),
    ],
)
def test_syllable_comes_apart(char: str, parts: tuple[str, str, str]) -> None:
    assert decompose(char) == parts


@pytest.mark.parametrize("char", ["", "가나", "a", "ㄱ", "1", "\uabff", "\ud7a4"])
def test_what_is_no_syllable_is_refused(char: str) -> None:
    assert not is_syllable(char)
    for function in (decompose, final_consonant, ending_of):
        with pytest.raises(ValueError, match="not a Hangul syllable"):
            function(char)


@pytest.mark.parametrize(
    "parts", [("ㄱ", "ㅏ", "ㄸ"), ("ㄳ", "ㅏ", ""), ("", "ㅏ", ""), ("ㄱ", "ㄱ", ""), ("ㄱ", "", "")]
)
def test_misplaced_jamo_are_refused(parts: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError, match=r"not a syllable|substring"):
        compose(*parts)


@pytest.mark.parametrize(
    ("char", "kind"),
    [("나", Ending.VOWEL), ("물", Ending.RIEUL), ("삶", Ending.CONSONANT), ("산", Ending.CONSONANT)],
)
def test_ending_counts_only_lone_rieul_as_rieul(char: str, kind: Ending) -> None:
    assert ending_of(char) is kind


def test_lone_jamo_have_names() -> None:
    assert [letter_name(char) for char in "ㄱㄷㅅㅎㄲㅏㅣ"] == [
        "기역",
        "디귿",
        "시옷",
        "히읗",
        "쌍기역",
        "아",
        "이",
    ]
    assert [letter_name(char) for char in ("가", "a", "ㄳ", "", "ㅏㅑ")] == ["", "", "", "", ""]
