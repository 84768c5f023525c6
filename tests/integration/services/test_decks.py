import pytest
from sqlalchemy.orm import Session

from quiz.domain.errors import NotFoundError
from quiz.services.decks import Counts, list_decks, read_article, read_deck
from quiz.services.importing import import_bank
from quiz.services.studying import answer, next_card
from tests.factories.bank import SENTENCES, make_bank
from tests.factories.study import NOW, make_dated_bank, make_deck, make_learner


def test_decks_are_listed_by_title_with_what_waits(session: Session) -> None:
    user = make_learner(session, new_per_day=5)
    make_deck(session, 8)
    import_bank(session, NOW, make_bank(), owner_id=user.id)
    rows = list_decks(session, NOW, user)
    assert [(row.title, row.items, row.counts, row.is_own) for row in rows] == [
        ("등대 연표", 8, Counts(new=5, learning=0, due=0), False),
        ("한빛시와 새벽시", 4, Counts(new=3, learning=0, due=0), True),  # one is a sibling of two others
    ]


def test_counts_follow_the_answers(session: Session) -> None:
    user = make_learner(session, new_per_day=5)
    make_deck(session, 8)
    question = next_card(session, NOW, user).question
    assert question is not None
    answer(session, NOW, user, question.item_id, None, sequence=0, duration_ms=1_000)
    assert list_decks(session, NOW, user)[0].counts == Counts(new=4, learning=1, due=0)
    assert list_decks(session, NOW, user)[0].counts.total == 5


def test_another_persons_deck_is_not_there(session: Session) -> None:
    mine, other = make_learner(session), make_learner(session, "박하늘")
    deck_id = import_bank(session, NOW, make_dated_bank(), owner_id=mine.id).deck_id
    assert list_decks(session, NOW, other) == []
    assert read_deck(session, mine, deck_id).owner_id == mine.id
    for forbidden in (
        lambda: read_deck(session, other, deck_id),
        lambda: read_article(session, other, deck_id),
        lambda: next_card(session, NOW, other, deck_id),
    ):
        with pytest.raises(NotFoundError):
            forbidden()
    assert next_card(session, NOW, other).question is None


def test_the_quote_is_marked_where_it_stands(session: Session) -> None:
    user = make_learner(session)
    bank = make_bank()
    deck_id = import_bank(session, NOW, bank).deck_id
    quote = bank.items[1].evidence[0]
    lines = read_article(session, user, deck_id, [(quote.start, quote.end)])
    assert ["".join(part.text for part in line.fragments) for line in lines] == [
        line for _, line in SENTENCES
    ]
    assert [line.is_marked for line in lines] == [False, True, False, False]
    marked = [part.text for line in lines for part in line.fragments if part.mark == 0]
    assert marked == [quote.exact]


def test_a_quote_may_run_over_lines_and_overlap_another(session: Session) -> None:
    user = make_learner(session)
    deck_id = import_bank(session, NOW, make_bank()).deck_id
    text = make_bank().article.text
    lines = read_article(session, user, deck_id, [(3, 60), (50, 70), (9_000, 9_010)])
    for number, (start, end) in enumerate([(3, 60), (60, 70)]):
        marked = "".join(part.text for line in lines for part in line.fragments if part.mark == number)
        assert marked == text[start:end].replace("\n", "")
    assert all(text.startswith(line.fragments[0].text, line.start) for line in lines)
