"""Slips of grammar that are mended, and what is left because nobody can be sure."""

import pytest

from question_bank.data.table import read_table
from question_bank.items.repair import repair
from question_bank.items.writing import carry, write_out
from question_bank.korean.particles import particle_for


@pytest.mark.parametrize(
    ("found", "mended"),
    [
        ("부산에 밀수선이 포착되었다", "부산에서 밀수선이 포착되었다"),
        ("부산에서 가게가 생겼다", "부산에 가게가 생겼다"),
        ("부산에서는 가게가 생겼다", "부산에는 가게가 생겼다"),
        ("나루호가 부산에 쌀 수입을 늘렸다", "나루호가 부산으로부터 쌀 수입을 늘렸다"),
        ("나루호가 부산에 쌀 수입을 요청했다", "나루호가 부산에 쌀 수입을 요청했다"),
        ("나루호가 불법 조업 하다가 붙잡혔다", "나루호가 불법 조업을 하다가 붙잡혔다"),
        ("나루호가 짐을 운반 하였다", "나루호가 짐을 운반 하였다"),
        ("나루호가 조약을 체결 하였다", "나루호가 조약을 체결하였다"),
        ("배가 적발 되었다", "배가 적발되었다"),
        ("대표단이 부산 방문했다", "대표단이 부산을 방문했다"),
        ("대표단이 부산 시장을 방문했다", "대표단이 부산 시장을 방문했다"),
        ("쌀을 보내겠다고 제안한 보도를 믿었다", "쌀을 보내겠다고 제안했다는 보도를 믿었다"),
        ("쌀을 보냈다고 전한 보도를 믿었다", "쌀을 보냈다고 전한 보도를 믿었다"),
        ("제방이 무너진 뒤로는 시장이 다리를 닫았다", "제방이 무너진 뒤 시장이 다리를 닫았다"),
        ("제방이 무너진 뒤로 다리를 닫고 있었다", "제방이 무너진 뒤로 다리를 닫고 있었다"),
        ("배가 왔다고 나루통신이 밝혔다", "배가 왔다고 나루통신이 보도했다"),
        ("배가 왔다고 나루시가 밝혔다", "배가 왔다고 나루시가 밝혔다"),
        ("시장은 부산항 개통 당시 부산항의 개통을 반겼다", "시장은 부산항의 개통을 반겼다"),
        ("시장은 부산항 개통 당시 나루역의 개통을 반겼다", "시장은 부산항 개통 당시 나루역의 개통을 반겼다"),
        ("시장이 영국의 부산침공을 막았다", "시장이 영국의 부산 침공을 막았다"),
    ],
)
def test_slip_with_one_mend_is_mended(found: str, mended: str) -> None:
    assert repair(found) == mended
    assert repair(mended) == mended


def test_particles_of_the_table_fit_a_place() -> None:
    for row in read_table("korean/particle_misfits.tsv"):
        assert row["particle"] != row["right"]
        assert particle_for("부산", row["right"])


def test_names_keep_their_spelling_when_a_sentence_is_written_out() -> None:
    told = '나루시는 "길을 고쳐야" 한다고 밝혔다'
    assert write_out(told, ("나루시",)) == "나루시는 길을 고쳐야 한다고 밝혔다"
    assert write_out("김대중이라는 배가 닿았다", ("김대중",)) == "김대중이라는 배가 닿았다"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("부산에 배가 포착됐다", "부산에서 배가 포착됐다", "배가"),
        ("배가 부산에서 닻을 내렸다", "배가 부산에 닻을 내렸다", "닻을"),
        ("‘길’을 고쳐야 한다", "길을 고쳐야 한다", "고쳐야"),
    ],
)
def test_place_of_the_date_goes_with_the_words_behind_it(old: str, new: str, word: str) -> None:
    assert carry(old, new, old.index(word)) == new.index(word)
    assert carry(old, new, 0) == 0
