"""Reports of learners on questions: made while studying, settled while reviewing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from quiz.domain.errors import NotFoundError
from quiz.models import Card, Item, Report, ReportReason, ReportStatus, Review, User
from quiz.models.report import LONGEST_REMARK

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session


def report_item(  # noqa: PLR0913 - what a form sends
    session: Session, now: datetime, user: User, review_id: int, *, reason: ReportReason, remark: str
) -> None:
    """Report the question that an answer was given to.

    A learner has one open report of an item: reporting it again corrects that. The remark is cut at 500
    characters. Raises NotFoundError where the answer is not this learner's.
    """
    item_id = session.scalar(
        select(Card.item_id).join(Review.card).where(Review.id == review_id, Review.user_id == user.id)
    )
    if item_id is None:
        raise NotFoundError(f"review {review_id}")
    text = remark.replace("\x00", "").strip()[:LONGEST_REMARK]
    is_mine = (Report.item_id == item_id, Report.user_id == user.id, Report.status == ReportStatus.OPEN)
    report = session.scalar(select(Report).where(*is_mine))
    if report is None:
        report = Report(item_id=item_id, user_id=user.id, status=ReportStatus.OPEN)
        session.add(report)
    report.reason, report.remark, report.made_at = reason, text, now
    try:
        session.commit()
    except IntegrityError:  # sent twice at once: the other one is saved
        session.rollback()


def open_reports(session: Session, deck_id: int) -> dict[int, list[Report]]:
    """Return the open reports on a deck's items by item id, the oldest first."""
    found: defaultdict[int, list[Report]] = defaultdict(list)
    reports = session.scalars(
        select(Report)
        .join(Report.item)
        .where(Item.deck_id == deck_id, Report.status == ReportStatus.OPEN)
        .order_by(Report.made_at, Report.id)
    )
    for report in reports:
        found[report.item_id].append(report)
    return found


def settle_reports(session: Session, now: datetime, user: User, item: Item, *, status: ReportStatus) -> int:
    """Mark the open reports on an item as done or dismissed; return how many there were."""
    reports = open_reports(session, item.deck_id).get(item.id, [])
    for report in reports:
        report.status, report.resolved_at, report.resolved_by_id = status, now, user.id
    session.commit()
    return len(reports)
