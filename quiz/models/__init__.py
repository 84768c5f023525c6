"""The tables. Importing this package makes every model known to ``Base.metadata`` and sets SQLite up."""

from quiz.models import engine
from quiz.models.base import Base
from quiz.models.card import Card
from quiz.models.deck import Deck, Item
from quiz.models.judgement import Decision, Judgement
from quiz.models.report import Report, ReportReason, ReportStatus
from quiz.models.review import Review
from quiz.models.revision import ItemChange, Revision, RevisionAction
from quiz.models.user import Role, User

__all__ = [
    "Base",
    "Card",
    "Decision",
    "Deck",
    "Item",
    "ItemChange",
    "Judgement",
    "Report",
    "ReportReason",
    "ReportStatus",
    "Review",
    "Revision",
    "RevisionAction",
    "Role",
    "User",
    "engine",
]
