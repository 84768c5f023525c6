from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.card import CardState
from quiz.domain.queue import LEARN_AHEAD, Candidate, Limits, Queue, build_queue

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MINUTE = timedelta(minutes=1)


def new(item: int, *events: str) -> Candidate:
    return Candidate(item, 1, item, events or (f"e{item}",))


def learning(item: int, minutes: float, *, step: int = 0, event: str | None = None) -> Candidate:
    return Candidate(
        *(item, 1, item, (event or f"e{item}",), CardState.LEARNING, step, NOW + minutes * MINUTE)
    )


def review(item: int, days_late: int = 0, *events: str) -> Candidate:
    due = TODAY - timedelta(days=days_late)
    return Candidate(item, 1, item, events or (f"e{item}",), CardState.REVIEW, due_on=due)


def queue(
    *candidates: Candidate, limits: Limits | None = None, answered: dict[int, Candidate] | None = None
) -> Queue:
    return build_queue(candidates, NOW, TODAY, limits or Limits(), answered or {})


def ids(candidates: tuple[Candidate, ...]) -> list[int]:
    return [one.item_id for one in candidates]


def test_learning_comes_before_reviews_before_new() -> None:
    built = queue(new(1), review(2), learning(3, -1))
    assert built.next() == learning(3, -1)
    assert queue(new(1), review(2)).next() == review(2)
    assert queue(new(1)).next() == new(1)
    assert queue().next() is None


def test_learning_cards_come_in_the_order_in_which_their_time_came() -> None:
    assert ids(queue(learning(1, -1), learning(2, -5), learning(3, -3)).learning_due) == [2, 3, 1]


def test_reviews_come_in_the_order_of_their_days() -> None:
    assert ids(queue(review(1), review(2, 3), review(3, 1), review(4, -1)).reviews) == [2, 3, 1]


def test_a_learning_card_whose_time_has_not_come_waits_for_the_others() -> None:
    built = queue(learning(1, 5), new(2))
    assert built.next() == new(2)
    assert queue(learning(1, 5)).next() == learning(1, 5)


def test_nothing_is_shown_more_than_twenty_minutes_ahead() -> None:
    built = queue(learning(1, 30))
    assert built.next() is None
    assert built.next(fresh=True) is None
    assert built.wait_until == NOW + 30 * MINUTE - LEARN_AHEAD
    assert built.learning == 1


def test_a_learner_who_sits_down_anew_meets_the_failed_card_first() -> None:
    built = queue(learning(1, 0.5), learning(2, -2, step=1), review(3), new(4))
    assert built.next() == learning(2, -2, step=1)
    assert built.next(fresh=True) == learning(1, 0.5)


def test_siblings_are_not_asked_on_the_same_day() -> None:
    built = queue(review(1, 0, "a"), review(2, 0, "a"), new(3, "a", "b"), new(4, "b"), new(5, "b"))
    assert (ids(built.reviews), ids(built.new)) == ([1], [4])


def test_siblings_of_what_was_answered_today_wait_until_tomorrow() -> None:
    built = queue(review(1, 0, "a"), new(2, "a"), new(3, "b"), answered={9: new(9, "a")})
    assert (ids(built.reviews), ids(built.new)) == ([], [3])


def test_the_same_event_of_another_deck_is_no_sibling() -> None:
    assert ids(queue(new(2, "a"), answered={9: Candidate(9, 7, 9, ("a",))}).new) == [2]


def test_a_card_is_not_its_own_sibling() -> None:
    assert ids(queue(review(1, 0, "a"), answered={1: review(1, 0, "a")}).reviews) == [1]


def test_siblings_of_a_learning_card_wait() -> None:
    built = queue(learning(1, 5, event="a"), review(2, 0, "a"), new(3, "a"))
    assert (built.reviews, built.new) == ((), ())


def test_learning_cards_are_never_buried() -> None:
    built = queue(learning(1, -1, event="a"), learning(2, -2, event="a"), answered={9: new(9, "a")})
    assert built.learning == 2


candidates = st.lists(
    st.one_of(
        st.builds(new, st.integers(1, 99), st.sampled_from("abcdef")),
        st.builds(
            review,
            *(st.integers(1, 99), st.integers(-3, 9), st.sampled_from("abcdef")),
        ),
        st.builds(learning, st.integers(1, 99), st.integers(-60, 60)),
    ),
    unique_by=lambda one: one.item_id,
)


@given(candidates, st.integers(0, 5), st.integers(0, 5))
def test_limits_and_siblings_hold_for_any_mix(
    pool: list[Candidate], most_new: int, most_reviews: int
) -> None:
    built = queue(*pool, limits=Limits(most_new, most_reviews))
    assert len(built.new) <= most_new
    assert len(built.reviews) <= most_reviews
    events = [event for one in built.reviews + built.new for event in one.events]
    assert len(events) == len(set(events))
    assert built.learning == sum(one.state is CardState.LEARNING for one in pool)
    something = built.learning_due or built.reviews or built.new or built.learning_ahead
    assert (built.next() is not None) == bool(something)
