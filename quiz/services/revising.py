"""Steps of a teacher in a deck: kept when they are made, taken back one after the other."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload, selectinload

from question_bank.items.model import Status
from quiz.domain.errors import Reason, RefusedError
from quiz.models import Card, Decision, Deck, Item, ItemChange, Judgement, Revision, RevisionAction, User
from quiz.services.recalling import make_due

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_COLUMNS = (
    *("stem", "options", "answer", "accepted", "tolerance", "explanation", "evidence"),
    *("status", "edited"),
)
_JUDGEMENT = "judgement"


class Step(NamedTuple):
    """What an undo would take back, or took back; ``kept``: items left as others changed them since."""

    revision_id: int
    action: RevisionAction
    items: int
    kept: int = 0


class Recorder:
    """Writes one step down: look at the items before they change, then after.

    ``judgements`` are those of the deck by item id; a step changes them by ``decide``.
    """

    def __init__(self, session: Session, now: datetime, user: User, deck: Deck) -> None:
        self._session, self._now, self._user, self._deck = session, now, user, deck
        self._judgements = judgements_of(session, deck.id)
        self._before: dict[int, tuple[Item, dict[str, Any]]] = {}

    def watch(self, item: Item) -> None:
        """Remember an item as it is now."""
        self._before[item.id] = (item, snapshot(item, self._judgements.get(item.id)))

    def decide(self, item: Item, decision: Decision | None, reason: str = "") -> None:
        """Set what is decided of an item; None takes the decision away."""
        present = self._judgements.pop(item.id, None)
        if decision is None:
            if present is not None:
                self._session.delete(present)
            return
        judgement = present or Judgement(item_id=item.id)
        judgement.decision, judgement.reason = decision, reason
        judgement.user_id, judgement.decided_at = self._user.id, self._now
        self._judgements[item.id] = judgement
        self._session.add(judgement)

    def record(self, action: RevisionAction) -> int:
        """Keep what changed since, in a new edition of the deck, and commit; return of how many items.

        Raises RefusedError(CHANGED_SINCE) where another request decided on the same items meanwhile.
        """
        revision = self._revision(action)
        edition = self._deck.edition + 1
        for item, before in self._before.values():
            after = snapshot(item, self._judgements.get(item.id))
            changed = {name for name, value in after.items() if before[name] != value}
            if changed - {_JUDGEMENT}:
                item.changed_in = self._deck.edition = edition
            if "answer" in changed:
                make_due(self._session, item, self._now)
            if changed:
                revision.changes.append(_change(item, before, after, changed))
        number = len(revision.changes)
        if number:
            self._session.add(revision)
        try:
            self._session.commit()
        except IntegrityError:  # sent twice at once: the other one is saved
            self._session.rollback()
            raise RefusedError(Reason.CHANGED_SINCE) from None
        return number

    def record_new(self, item: Item) -> None:
        """Keep that an item was added, in a new edition of the deck, and commit."""
        self._deck.edition += 1
        item.changed_in = self._deck.edition
        self._session.add(item)
        self._session.flush()
        self.decide(item, Decision.ACCEPTED)
        after = snapshot(item, self._judgements[item.id])
        revision = self._revision(RevisionAction.ADD)
        revision.changes.append(ItemChange(item_id=item.id, before={}, after=after))
        self._session.add(revision)
        self._session.commit()

    def _revision(self, action: RevisionAction) -> Revision:
        return Revision(deck_id=self._deck.id, user_id=self._user.id, action=action, made_at=self._now)


def judgements_of(session: Session, deck_id: int) -> dict[int, Judgement]:
    """Return the decisions on a deck's items by item id, with the teachers who made them."""
    found = session.scalars(
        select(Judgement)
        .join(Judgement.item)
        .where(Item.deck_id == deck_id)
        .options(joinedload(Judgement.user).load_only(User.name))
    )
    return {judgement.item_id: judgement for judgement in found}


def _change(item: Item, before: dict[str, Any], after: dict[str, Any], changed: set[str]) -> ItemChange:
    return ItemChange(
        item_id=item.id,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )


def snapshot(item: Item, judgement: Judgement | None) -> dict[str, Any]:
    """Return what a step may change of an item, as JSON holds it."""
    columns = {name: getattr(item, name) for name in _COLUMNS}
    decided = judgement and {
        "decision": judgement.decision.value,
        "reason": judgement.reason,
        "user_id": judgement.user_id,
        "decided_at": judgement.decided_at.isoformat(),
    }
    return {**columns, "status": item.status.value, _JUDGEMENT: decided}


def last_step(session: Session, user: User, deck: Deck) -> Step | None:
    """Return the step that an undo would take back; None where this teacher has none left in this deck."""
    revision = _last_revision(session, user, deck)
    return Step(revision.id, revision.action, len(revision.changes)) if revision else None


def undo_step(
    session: Session, now: datetime, user: User, deck: Deck, *, revision_id: int | None = None
) -> Step:
    """Take back the last step of this teacher in this deck, a bulk action wholly; again: the one before.

    What somebody else, or a new edition, changed since stays as it is. An added question that nobody has
    answered is deleted, another one is rejected. ``revision_id``: the step that was meant.
    Raises RefusedError: NO_STEP_TO_UNDO, CHANGED_SINCE (another step is the last by now).
    """
    revision = _last_revision(session, user, deck)
    if revision is None:
        raise RefusedError(Reason.NO_STEP_TO_UNDO)
    if revision_id is not None and revision.id != revision_id:
        raise RefusedError(Reason.CHANGED_SINCE)
    deck.edition += 1
    changes, judgements = list(revision.changes), judgements_of(session, deck.id)
    undone = 0
    for change in changes:
        judgement = judgements.get(change.item_id)
        if not _is_as_left(change, judgement):
            continue
        _revert(session, change, judgement, deck.edition)
        if "answer" in change.before:
            make_due(session, change.item, now)
        undone += 1
    revision.undone_at = now
    step = Step(revision.id, revision.action, undone, len(changes) - undone)
    session.commit()
    return step


def _last_revision(session: Session, user: User, deck: Deck) -> Revision | None:
    return session.scalar(
        select(Revision)
        .where(Revision.deck_id == deck.id, Revision.user_id == user.id, Revision.undone_at.is_(None))
        .order_by(Revision.id.desc())
        .limit(1)
        .options(selectinload(Revision.changes).options(joinedload(ItemChange.item)))
    )


def _is_as_left(change: ItemChange, judgement: Judgement | None) -> bool:
    """Tell whether an item is still as the step left it."""
    present = snapshot(change.item, judgement)
    return all(present[name] == value for name, value in change.after.items())


def _revert(session: Session, change: ItemChange, judgement: Judgement | None, edition: int) -> None:
    """Put one item back to what it was before the step."""
    item = change.item
    if not change.before:
        _withdraw(session, item, edition)
        return
    for name, value in change.before.items():
        if name == _JUDGEMENT:
            _put_back(session, item, judgement, value)
        else:
            setattr(item, name, Status(value) if name == "status" else value)
    if change.before.keys() - {_JUDGEMENT}:
        item.changed_in = edition


def _withdraw(session: Session, item: Item, edition: int) -> None:
    is_answered = session.scalar(select(Card.id).where(Card.item_id == item.id).limit(1)) is not None
    if is_answered:
        item.status, item.changed_in = Status.REJECTED, edition
    else:
        session.delete(item)


def _put_back(session: Session, item: Item, present: Judgement | None, value: dict[str, Any] | None) -> None:
    """Put the decision on an item back to what it was."""
    if value is None:
        if present is not None:
            session.delete(present)
        return
    judgement = present or Judgement(item_id=item.id)
    judgement.decision, judgement.reason = Decision(value["decision"]), value["reason"]
    teacher = session.get(User, value["user_id"]) if value["user_id"] else None
    judgement.user_id = teacher.id if teacher else None
    judgement.decided_at = datetime.fromisoformat(value["decided_at"])
    session.add(judgement)
