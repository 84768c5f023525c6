import pytest

from question_bank.items.occasion import is_yearly


@pytest.mark.parametrize(
    "text",
    [
        "두 시장이 광복절을 맞아 축전을 주고받았다",
        "한빛시장이 러시아의 날에 꽃을 보냈다",
        "새벽시가 해마다 쌀을 보냈다",
        "김솔 시장이 생일을 맞은 이슬에게 편지를 썼다",
    ],
)
def test_a_day_of_every_year_tells_no_year_apart(text: str) -> None:
    assert is_yearly(text)


@pytest.mark.parametrize(
    "text",
    ["한빛시가 창건 76주년 광복절 행사를 열었다", "한빛시가 새벽시와 협약을 맺었다", "설계도를 넘겼다"],
)
def test_a_numbered_anniversary_and_other_days_come_once(text: str) -> None:
    assert not is_yearly(text)
