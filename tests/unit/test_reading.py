"""The counts of a reading are those of the tables that the readers filled."""

import pytest

from tests.factories.bank import make_bank
from tests.reading.sheet import HEAD, draw, write_sheet, write_table
from tests.reading.verdict import count, read_verdicts, wilson


def test_items_are_drawn_once_with_their_group_and_in_the_order_of_the_bank() -> None:
    bank = make_bank()
    drawn = draw(bank, bank.items[:1], count=2, seed=3)

    ids = [item.id for _, item in drawn]
    assert ids == [item.id for item in bank.items if item.id in ids]
    assert len(ids) == len(set(ids))
    assert {group for group, item in drawn if item is bank.items[0]} <= {"best", "both"}
    assert all(item.stem in write_sheet("표", drawn) for _, item in drawn)
    assert len(write_table(drawn).splitlines()) == len(drawn) + 1


def test_verdicts_are_counted_by_group() -> None:
    rows = (
        "1\ta\trandom\taccept\t\t3\t1\t0\t",
        "2\tb\tboth\treject\tkey, unnatural\t3\t0\t1\tdate of another event",
        "3\tc\tbest\taccept\t\t0\t0\t0\t",
    )
    table = "\n".join([HEAD, *rows])

    lines = count(read_verdicts(table))

    assert lines[0].startswith("drawn at random: 1 of 2 accepted")
    assert lines[1].startswith("ranked best: 1 of 2 accepted")
    assert lines[2] == "wrong options: 5 of 6 plausible, 1 true"
    assert lines[3:] == ["fault key: 1", "fault unnatural: 1"]


@pytest.mark.parametrize("row", ["1\ta\trandom\t\t\t3\t\t\t", "1\ta\trandom\taccept\tkey\t3\t\t\t"])
def test_a_line_that_is_not_filled_is_named(row: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_verdicts(f"{HEAD}\n{row}")


def test_interval_of_a_share_holds_it() -> None:
    low, high = wilson(85, 100)

    assert low < 0.85 < high
    assert (round(low, 3), round(high, 3)) == (0.767, 0.907)
