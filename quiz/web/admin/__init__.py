"""The people of this server, for administrators."""

from quiz.web.admin.views import blueprint

__all__ = ["blueprint"]
