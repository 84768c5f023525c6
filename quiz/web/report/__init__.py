"""Learners report what is wrong with a question."""

from quiz.web.report.views import blueprint

__all__ = ["blueprint"]
