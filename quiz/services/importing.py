"""Taking a bank into the database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from question_bank.edition.comparison import Comparison
from question_bank.edition.teaching import is_a_teachers, keep_work
from question_bank.errors import BankError
from question_bank.items.model import ItemType, Status
from quiz.domain.errors import RefusedError
from quiz.domain.grading import Solution, grade
from quiz.models import Decision, Deck, Item, Judgement
from quiz.services.calibrating import difficulties_of
from quiz.services.converting import (
    EMPTY,
    as_json,
    content_of,
    timeline_of,
    to_bank_item,
    write_timeline,
)
from quiz.services.placing import Sections
from quiz.services.recalling import make_due
from quiz.services.settling import settle

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from question_bank.bank import Bank
    from question_bank.facts.model import Timeline
    from question_bank.items.model import Item as BankItem

_CHOSEN = {ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE, ItemType.ORDERING}
_ASKED = ("type", "stem", "options", "answer", "accepted")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in items. ``changed`` counts those with any new content, retired ones aside."""

    deck_id: int
    added: int
    changed: int
    unchanged: int
    retired: int


def import_bank(session: Session, now: datetime, bank: Bank, *, owner_id: int | None = None) -> ImportReport:
    """Make or renew the deck of an article: items are found again by id, so cards and reviews stay.

    Items that are gone are retired, not deleted. Where a key was corrected, every card of the item is due at
    once; not where only its words are others (``Comparison.answers_alike``). Without an owner the deck is for
    everybody on this server. What a teacher did here stands as it does in a new edition
    (``question_bank.edition``): edits, rejections and own questions; only a key that was corrected in the
    article overrules an edit.
    Raises BankError, naming the item, where a key has not the shape of its type or is not among the options:
    nobody could answer that.
    """
    for given in bank.items:
        check_key(given)
    deck = _find_deck(session, bank.article.id, owner_id)
    if deck is None:
        deck = Deck(article_id=bank.article.id, owner_id=owner_id, edition=0)
        session.add(deck)
    before = timeline_of(deck) or EMPTY
    _describe(deck, bank, now)
    session.flush()
    return _Renewal(session, now, deck, bank, before=before).run()


class _Renewal:
    """One import: the rows of a deck on their way to what a bank says."""

    def __init__(self, session: Session, now: datetime, deck: Deck, bank: Bank, *, before: Timeline) -> None:
        self._session, self._now, self._deck, self._bank = session, now, deck, bank
        self._known = {item.key: item for item in deck.items}
        self._sections = Sections(bank.timeline.events)
        # above every edition that was here: what changes is newer than all that was exported before
        self._edition = max(bank.edition, deck.edition + 1)
        self._comparison = Comparison(before, bank.timeline, bank.article.text)
        self._difficulties = difficulties_of(session, deck.id)
        self.added = self.changed = self.unchanged = self.retired = 0

    def run(self) -> ImportReport:
        """Renew every item, commit, and return what was done."""
        deck, bank = self._deck, self._bank
        deck.edition = max(deck.edition, bank.edition)
        for position, given in enumerate(bank.items):
            row = self._known.pop(given.id, None)
            if row is None:
                content = content_of(given, self._sections)
                self._session.add(Item(deck_id=deck.id, key=given.id, position=position, **content))
                self.added += 1
            else:
                row.position = position
                self._renew(row, self._settle(row, given))
        for position, gone in enumerate(self._known.values(), len(bank.items)):
            if is_a_teachers(old := to_bank_item(gone)):
                gone.position = position
                self._renew(gone, keep_work(old, None, self._comparison)[0])
            elif gone.status is not Status.RETIRED:
                gone.status, gone.changed_in = Status.RETIRED, self._edition
                deck.edition = self._edition
                self.retired += 1
        self._session.commit()
        return ImportReport(deck.id, self.added, self.changed, self.unchanged, self.retired)

    def _settle(self, row: Item, given: BankItem) -> BankItem:
        """Return what an item is from now on: as the bank has it, or as a teacher left it here."""
        if given.difficulty == self._difficulties.get(row.id):  # no estimate: what the answers here showed
            given = replace(given, difficulty=row.difficulty)
        return settle(to_bank_item(row), given, self._comparison)

    def _renew(self, row: Item, standing: BankItem) -> None:
        """Write what an item is from now on, and count it."""
        content = content_of(standing, self._sections)
        differing = {name for name, value in content.items() if getattr(row, name) != value}
        if not differing - {"changed_in"} and row.changed_in >= standing.changed_in:
            self.unchanged += 1
            return
        if row.changed_in >= standing.changed_in and differing - {"evidence", "difficulty"}:
            content["changed_in"] = self._edition
        self._deck.edition = max(self._deck.edition, content["changed_in"])
        if differing & {"type", "answer", "stem"} and self._is_corrected(row, standing):
            make_due(self._session, row, self._now)
        _forget_judgement(self._session, row, content)
        for name, value in content.items():
            setattr(row, name, value)
        self.changed += 1

    def _is_corrected(self, row: Item, standing: BankItem) -> bool:
        """Tell whether who learned the answer that stands here has learned something that is wrong now."""
        old = to_bank_item(row)
        return old.type is not standing.type or not self._comparison.answers_alike(old, standing)


def _forget_judgement(session: Session, row: Item, content: dict[str, Any]) -> None:
    """Forget a decision that was made of another question than the one that stands there from now on."""
    judgement = session.get(Judgement, row.id)
    if judgement is None:
        return
    is_other = any(getattr(row, name) != content[name] for name in _ASKED)
    is_rejection = judgement.decision is Decision.REJECTED
    if content["status"] is Status.ACTIVE if is_rejection else is_other:
        session.delete(judgement)


def _find_deck(session: Session, article_id: str, owner_id: int | None) -> Deck | None:
    """Return the deck of an article with this owner (None: for everybody)."""
    owned = Deck.owner_id.is_(None) if owner_id is None else Deck.owner_id == owner_id
    return session.scalar(select(Deck).where(Deck.article_id == article_id, owned))


def _describe(deck: Deck, bank: Bank, now: datetime) -> None:
    """Write what the bank says of its article."""
    article = bank.article
    deck.title = article.title
    deck.language = article.language
    deck.article_text = article.text
    deck.timeline = write_timeline(bank.timeline)
    deck.generator = {"version": bank.generator.version, "seed": bank.generator.seed}
    deck.sha256 = article.sha256
    deck.revised = article.revised
    deck.source_url = article.source_url
    deck.licence = article.licence
    deck.imported_at = now


def check_key(item: BankItem) -> None:
    """Raise BankError, naming the item, where its own key would not be graded as right."""
    solution = Solution(item.type, item.key, item.accepted, item.tolerance)
    try:
        is_right = grade(solution, as_json(item.key)).passed
    except RefusedError:
        is_right = False
    if not is_right:
        raise BankError(
            f"item {item.id}: {item.key!r} does not fit the type {item.type}; correct or remove it"
        )
    if item.options is None or item.type not in _CHOSEN:
        return
    chosen = (item.key,) if isinstance(item.key, str) else item.key
    if isinstance(chosen, tuple) and not set(chosen) <= set(item.options):
        raise BankError(f"item {item.id}: the key {item.key!r} is not among the options; add it to them")
