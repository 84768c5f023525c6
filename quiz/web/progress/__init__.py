"""What a learner did and what comes."""

from quiz.web.progress.views import blueprint

__all__ = ["blueprint"]
