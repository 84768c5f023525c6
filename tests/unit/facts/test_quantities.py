import pytest

from question_bank.facts.model import FigurePrecision, Quantity
from question_bank.facts.quantities import find_quantities
from question_bank.korean.morphology import tokens


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, tokens(text))


@pytest.mark.parametrize(
    ("text", "value", "unit", "precision", "of"),
    [
        ("몽골은 2만5천t의 밀을 보냈다.", 25000, "t", FigurePrecision.EXACT, "밀"),
        ("은행은 자금 3천만 달러를 풀었다.", 30_000_000, "달러", FigurePrecision.EXACT, "자금"),
        ("공사에 331억 원이 들었다.", 33_100_000_000, "원", FigurePrecision.EXACT, ""),
        ("배에는 선원 150여 명이 탔다.", 150, "명", FigurePrecision.APPROXIMATE, "선원"),
        ("피해 규모가 최대 8조원에 달한다.", 8_000_000_000_000, "원", FigurePrecision.MAXIMUM, "피해 규모"),
        ("수출액이 지난해보다 72.9% 늘었다.", 72.9, "%", FigurePrecision.EXACT, "수출액"),
        ("찬성한 나라는 총 5개국이었다.", 5, "개국", FigurePrecision.EXACT, "나라"),
        ("배는 적어도 네 차례 떠났다.", 4, "차례", FigurePrecision.MINIMUM, ""),
        ("관광객의 수가 3분의 1로 줄었다.", 0.3333, "", FigurePrecision.EXACT, "관광객의 수"),
        ("손님 1,696명이 왔다.", 1696, "명", FigurePrecision.EXACT, "손님"),
    ],
)
def test_a_figure_is_read_in_base_units(
    text: str, value: float, unit: str, precision: FigurePrecision, of: str
) -> None:
    (found,) = quantities(text)

    assert (found.value, found.unit, found.precision, found.of) == (value, unit, precision, of)
    assert found.exact in text


def test_a_range_has_both_ends() -> None:
    (found,) = quantities("방문객은 2천~7천 명이었다.")

    assert found.value == (2000, 7000)
    assert found.precision is FigurePrecision.RANGE


def test_a_vague_number_has_no_value() -> None:
    (found,) = quantities("로켓 수백만 발이 쌓였다.")

    assert found.value is None
    assert found.precision is FigurePrecision.VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "2년 8개월 만에 열차가 다시 다녔다.",
        "2019년 3월 5일에 만났다.",
        "두 번째 회담을 열었다.",
        "제3회 대회가 열렸다.",
        "30대 남성이 왔다.",
        "15일간 머물렀다.",
        "홈팀이 2 대 1로 이겼다.",
        "3번째 만남이었다.",
    ],
)
def test_durations_dates_ordinals_and_ages_are_no_figures(text: str) -> None:
    assert quantities(text) == ()
