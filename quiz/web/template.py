"""What every template can use beside its own values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import format_date, format_percent, get_locale
from markupsafe import Markup, escape

from question_bank.dates.edtf import Edtf
from question_bank.dates.wording import word_date
from question_bank.korean.particles import attach
from quiz.web import message, moment, preference, target

if TYPE_CHECKING:
    from datetime import date

    from flask import Flask

BLANK = Markup('<span class="blank"></span>')


def show_blank(stem: str) -> Markup:
    """Draw the blank of a cloze (``____``) as a line to write on; the rest is escaped."""
    return BLANK.join(escape(part) for part in stem.split("____"))


def say_key_date(edtf: str) -> str:
    """Say a date key (EDTF) as the article's readers write it: 1990년 9월 30일."""
    return word_date(Edtf.parse(edtf))


def say_weekday(day: date) -> str:
    """Say a day near by: month, day and weekday."""
    korean = str(get_locale()) == "ko"
    return str(format_date(day, "M월 d일 EEEE" if korean else "EEEE, d MMMM"))


def register(app: Flask) -> None:
    """Give the templates their filters and functions."""
    app.add_template_filter(attach, "josa")
    app.add_template_filter(show_blank, "show_blank")
    app.add_template_filter(message.say_verdict, "verdict")
    app.add_template_filter(moment.say_due, "due")
    app.add_template_filter(moment.say_days, "days")
    app.add_template_filter(format_date, "date")
    app.add_template_filter(format_percent, "percent")
    app.add_template_filter(say_key_date, "key_date")
    app.add_template_filter(say_weekday, "weekday")
    app.add_template_global(preference.choose_theme)
    app.add_template_global(target.here)
    app.jinja_env.globals["rating_names"] = message.RATINGS
    app.context_processor(lambda: {"language": str(get_locale() or "ko")})
