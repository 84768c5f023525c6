from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.passage import Coverage, Passage

passages = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(passages), passages)
def test_overlap_is_a_character_in_common(shown: list[Passage], asked: Passage) -> None:
    coverage = Coverage()
    for passage in shown:
        coverage.add(passage)
    covered = {place for start, end in shown for place in range(start, end)}
    assert coverage.overlaps([asked]) == (not covered.isdisjoint(range(*asked)))


def test_neighbours_do_not_overlap() -> None:
    coverage = Coverage()
    coverage.add((10, 20))
    assert not coverage.overlaps([(0, 10), (20, 30)])
    assert coverage.overlaps([(0, 5), (19, 20)])
