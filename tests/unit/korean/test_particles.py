"""Particles fit the word before them as it is read aloud."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.korean.hangul import Ending, compose
from question_bank.korean.particles import attach, particle_for
from question_bank.korean.reading import ending, spoken_end

TABLE = Path(__file__).parents[2] / "data" / "particles.tsv"
SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)
PAIRS = ("은/는", "이/가", "을/를", "과/와", "으로/로", "이나/나", "이다/다", "은커녕/는커녕")


def _rows() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [(word, particle, expected) for word, particle, expected in rows]


ROWS = _rows()


def test_table_has_enough_cases_and_none_twice() -> None:
    assert len(ROWS) >= 200
    assert len({(word, particle) for word, particle, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("word", "particle", "expected"), ROWS)
def test_particle_fits_word_as_judged_by_hand(word: str, particle: str, expected: str) -> None:
    assert particle_for(word, particle) == expected
    assert attach(word, particle) == word + expected


@pytest.mark.parametrize("word", ["서울", "1", "7", "8", "L", "R", "Google", "ㄹ", "日", "‘교실’", "물(水)"])
def test_final_rieul_takes_ro_but_otherwise_counts_as_consonant(word: str) -> None:
    assert ending(word) is Ending.RIEUL
    assert [particle_for(word, pair) for pair in ("으로/로", "으로서", "으로부터/로부터")] == [
        "로",
        "로서",
        "로부터",
    ]
    assert [particle_for(word, pair) for pair in ("을", "가", "와", "나")] == ["을", "이", "과", "이나"]


@pytest.mark.parametrize("final", ["ㄺ", "ㄻ", "ㄼ", "ㄽ", "ㄾ", "ㄿ", "ㅀ"])
def test_rieul_cluster_takes_euro(final: str) -> None:
    assert particle_for(compose("ㄱ", "ㅏ", final), "로") == "으로"


@pytest.mark.parametrize("notation", ["을", "를", "을/를", "를/을", "을(를)", "를(을)", "(을)를", " 을 "])
def test_every_notation_names_the_same_pair(notation: str) -> None:
    assert attach("산", notation) == "산을"
    assert attach("바다", notation) == "바다를"


@pytest.mark.parametrize("notation", ["으로", "로", "으로/로", "로/으로", "(으)로", "으로(로)"])
def test_every_notation_of_ro_names_the_same_pair(notation: str) -> None:
    assert [attach(word, notation) for word in ("산", "들", "바다")] == ["산으로", "들로", "바다로"]


def test_lone_form_shared_by_two_particles_goes_to_the_commoner() -> None:
    assert particle_for("영철", "야") == "아"
    assert particle_for("영철", "이야") == "이야"
    assert particle_for("영희", "이야") == "야"


def test_copula_is_shortened_only_when_the_pair_asks() -> None:
    assert attach("의사", "이다") == "의사이다"
    assert attach("의사", "이다/다") == "의사다"
    assert attach("의사", "(이)고") == "의사고"
    assert attach("선생", "이다/다") == "선생이다"


@pytest.mark.parametrize(
    "particle",
    ["에서", "에게", "께서", "의", "도", "만", "까지", "부터", "에서는", "만을", "까지의", "입니다"],
)
def test_invariant_particle_passes_through(particle: str) -> None:
    assert (
        particle_for("서울", particle)
        == particle_for("바다", particle)
        == particle_for("😀", particle)
        == particle
    )


@pytest.mark.parametrize(
    ("particle", "expected"),
    [
        ("을", "을(를)"),
        ("가", "이(가)"),
        ("로", "(으)로"),
        ("나", "(이)나"),
        ("와는", "과(와)는"),
        ("는커녕", "은(는)커녕"),
        ("였다", "이었다(였다)"),
        ("예요", "이에요(예요)"),
    ],
)
def test_unreadable_word_gets_the_double_form(particle: str, expected: str) -> None:
    assert spoken_end("🚀") == ""
    assert particle_for("🚀", particle) == expected


@pytest.mark.parametrize("word", ["", " ", "\n\t", "\u3000"])
def test_blank_word_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="empty word"):
        particle_for(word, "을")
    with pytest.raises(ValueError, match="empty word"):
        attach(word, "에서")


@pytest.mark.parametrize("particle", ["", "를를", "다", "고", "을/가", "은는", "wo", "이/"])
def test_unknown_particle_is_refused(particle: str) -> None:
    with pytest.raises(ValueError, match="unknown particle"):
        particle_for("산", particle)


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(PAIRS))
def test_any_word_gets_one_of_the_three_forms(word: str, pair: str) -> None:
    closed, opened = pair.split("/")
    double = particle_for("😀", pair)
    assert particle_for(word, pair) in {closed, opened, double}
    assert particle_for(word, closed + "/" + opened) == particle_for(word, opened + "/" + closed)


@given(SYLLABLES, st.sampled_from(PAIRS))
def test_only_the_last_syllable_matters(syllable: str, pair: str) -> None:
    plain = particle_for(syllable, pair)
    for word in (
        f"가{syllable}",
        f"각{syllable}",
        f"“{syllable}”",
        f"{syllable}(각)",
        f"{syllable}.",
        f"{syllable}😀",
    ):
        assert particle_for(word, pair) == plain
    assert particle_for(unicodedata.normalize("NFD", syllable), pair) == plain


@given(st.integers(0, 10**30))
def test_thousands_commas_never_change_the_particle(number: int) -> None:
    assert ending(f"{number:,}") is ending(str(number))
