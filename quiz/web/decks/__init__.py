"""A deck and the article it comes from."""

from quiz.web.decks.views import blueprint

__all__ = ["blueprint"]
