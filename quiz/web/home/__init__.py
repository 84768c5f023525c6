"""The first page: what this is, and the decks."""

from quiz.web.home.views import blueprint

__all__ = ["blueprint"]
