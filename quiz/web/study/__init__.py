"""Studying: a question, its answer, the rating."""

from quiz.web.study.views import blueprint

__all__ = ["blueprint"]
