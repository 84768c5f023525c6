"""Several acts of one subject that one date covers."""

from __future__ import annotations

import pytest

from question_bank.korean.clause import read_clause


@pytest.mark.parametrize(
    ("statement", "modifier"),
    [
        (
            "새벽시와 한빛시는 무역을 논의했고 관광을 협의했다",
            "새벽시와 한빛시가 무역을 논의하고 관광을 협의한",
        ),
        (
            "새벽시와 한빛시는 무역을 논의하였으며 관광을 협의하였다",
            "새벽시와 한빛시가 무역을 논의하고 관광을 협의한",
        ),
        (
            "한빛군은 광역시로 승격되었고 한빛광역시로 개칭되었다",
            "한빛군이 광역시로 승격되고 한빛광역시로 개칭된",
        ),
        (
            "김솔은 새벽시 시장에서 물러났고 나루대학교로 돌아갔다",
            "김솔이 새벽시 시장에서 물러나고 나루대학교로 돌아간",
        ),
    ],
)
def test_acts_of_one_subject_lose_all_tenses_but_the_last(statement: str, modifier: str) -> None:
    clause = read_clause(statement)
    assert clause.modifier() == modifier
    assert clause.joined is not None
    assert not clause.compound


@pytest.mark.parametrize(
    "statement",
    [
        "한빛시는 쇠내다리를 제안했고 받아들여졌다",
        "나루호는 쇠내항을 떠났고 닷새 뒤 부산에 닿았다",
        "한빛시는 쇠내다리를 놓았지만 나루길을 닦지 못했다",
        "최별은 상인들을 만나고 돌아온 박온을 나루역에서 맞았다",
        "한빛전자는 사원 300명을 내보냈고 나루 공장을 팔겠다고 발표했다",
    ],
)
def test_acts_of_several_actors_or_times_stay_two(statement: str) -> None:
    clause = read_clause(statement)
    assert clause.compound
    assert clause.joined is None
