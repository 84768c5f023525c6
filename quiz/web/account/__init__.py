"""Accounts: signing up, in and out, guests, recovery, settings."""

from quiz.web.account import settings, views

blueprint = views.blueprint

__all__ = ["blueprint", "settings", "views"]
