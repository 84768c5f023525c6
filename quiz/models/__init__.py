"""The tables. Importing this package makes every model known to ``Base.metadata`` and sets SQLite up."""

from quiz.models import engine
from quiz.models.base import Base
from quiz.models.card import Card
from quiz.models.deck import Deck, Item
from quiz.models.review import Review
from quiz.models.user import Role, User

__all__ = ["Base", "Card", "Deck", "Item", "Review", "Role", "User", "engine"]
