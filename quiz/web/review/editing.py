"""Writing a question: its form, checked while it is written and before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from question_bank.items.model import ItemType, Origin
from quiz.domain.errors import Reason, RefusedError
from quiz.extensions import db
from quiz.services import drafting, reviewing
from quiz.services.checking import FlawedError, check_item, find_blocking
from quiz.services.converting import to_bank_item
from quiz.web.apart import run_apart
from quiz.web.identity import for_teachers, learner
from quiz.web.message import say_refusal
from quiz.web.moment import now
from quiz.web.review.forms import DateForm, NumberForm, QuestionForm, TextForm, TruthForm
from quiz.web.review.option.forms import ChoiceForm, OptionsForm, OrderForm, PairForm, ResponseForm
from quiz.web.review.views import WORDS, blueprint, open_deck
from quiz.web.row_number import row_number
from quiz.web.target import asked_target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.model import Item as BankItem
    from question_bank.items.rule.flaw import Flaw
    from quiz.models import Deck, Item

Answer = str | BaseResponse | tuple[str, int]
FORMS: dict[ItemType, type[QuestionForm]] = {
    ItemType.MULTIPLE_CHOICE: ChoiceForm,
    ItemType.MULTIPLE_RESPONSE: ResponseForm,
    ItemType.ORDERING: OrderForm,
    ItemType.MATCHING: PairForm,
    ItemType.TRUE_FALSE: TruthForm,
    ItemType.DATE_ENTRY: DateForm,
    ItemType.TIMELINE_PLACEMENT: DateForm,
    ItemType.NUMBER_ENTRY: NumberForm,
    ItemType.SHORT_ANSWER: TextForm,
    ItemType.CLOZE: TextForm,
}
"""The form of each type."""


@blueprint.route("/decks/<row:deck_id>/review/items/<row:item_id>", methods=["GET", "POST"])
@for_teachers
def edit_item(deck_id: int, item_id: int) -> Answer:
    """Show a question as a form; save what was written."""
    deck = open_deck(deck_id)
    item = reviewing.find_item(deck, item_id)
    form = form_for(item.type, item)
    if request.method == "GET":
        form.fill(to_bank_item(item))
        return draw_form(deck, form, item.type, item, run_apart(check_item, deck, to_bank_item(item)))
    if not form.validate():
        return draw_form(deck, form, item.type, item), 422
    try:
        wording = form.wording(with_quote=item.origin is Origin.TEACHER)
        draft = drafting.reword(deck, to_bank_item(item), wording)
        if asks_again(flaws := run_apart(check_item, deck, draft), item):
            return draw_form(deck, form, item.type, item, flaws), 422
        changed_in = request.form.get("changed_in", 0, type=int)
        reviewing.edit_item(db.session(), now(), learner(), item, wording, changed_in=changed_in)
    except FlawedError as error:
        return draw_form(deck, form, item.type, item, error.flaws), 422
    except RefusedError as error:
        return draw_form(deck, show_refusal(form, error), item.type, item), 422
    flash(_("The question is saved."), "success")
    return redirect(asked_target(url_for("review.show_review", deck_id=deck_id, item=item_id)))


@blueprint.route("/decks/<row:deck_id>/review/new", methods=["GET", "POST"])
@for_teachers
def add_item(deck_id: int) -> Answer:
    """Show the empty form of a type of question; add what was written."""
    deck = open_deck(deck_id)
    kind = request.values.get("type", ItemType.MULTIPLE_CHOICE, type=ItemType)
    form = form_for(kind)
    if request.method == "GET":
        return draw_form(deck, form, kind)
    if not form.validate():
        return draw_form(deck, form, kind), 422
    try:
        wording = form.wording(with_quote=True)
        if asks_again(flaws := run_apart(check_item, deck, drafting.draft_own(deck, kind, wording))):
            return draw_form(deck, form, kind, flaws=flaws), 422
        item = reviewing.add_item(db.session(), now(), learner(), deck, wording, kind=kind)
    except FlawedError as error:
        return draw_form(deck, form, kind, flaws=error.flaws), 422
    except RefusedError as error:
        return draw_form(deck, show_refusal(form, error), kind), 422
    flash(_("Your question is in the deck."), "success")
    return redirect(url_for("review.show_review", deck_id=deck_id, item=item.id, flag="own"))


@blueprint.post("/decks/<row:deck_id>/review/check")
@for_teachers
def check(deck_id: int) -> str:
    """Give the flaws of a question as it is being written, as a piece of its page."""
    deck = open_deck(deck_id)
    number = request.form.get("item", type=row_number)
    item = reviewing.find_item(deck, number) if number else None
    kind = item.type if item else request.form.get("type", type=ItemType) or abort(400)
    form = form_for(kind, item)
    flaws: Sequence[Flaw] = ()
    problems: list[str] = []
    if complete := form.validate():
        try:
            flaws = run_apart(check_item, deck, draft_of(deck, form, kind, item))
        except FlawedError as error:
            flaws = error.flaws
        except RefusedError as error:
            problems = [say_refusal(error)]
    return render_template(
        "review/_flaws.html",
        **WORDS,
        flaws=flaws,
        grave=find_blocking(flaws, own=is_own(item)),
        problems=problems,
        complete=complete,
        live=True,
    )


def draft_of(deck: Deck, form: QuestionForm, kind: ItemType, item: Item | None) -> BankItem:
    """Return what the form holds as an item of the bank."""
    if item is None:
        return drafting.draft_own(deck, kind, form.wording(with_quote=True))
    wording = form.wording(with_quote=item.origin is Origin.TEACHER)
    return drafting.reword(deck, to_bank_item(item), wording)


def form_for(kind: ItemType, item: Item | None = None) -> QuestionForm:
    """Return the form of a type of question, with empty lines where it has lines."""
    form = FORMS[kind]()
    if isinstance(form, OrderForm) and item is not None:
        form.remember(to_bank_item(item))
    if isinstance(form, OptionsForm | PairForm) and (item is None or form.is_submitted()):
        form.add_lines()
    return form


def is_own(item: Item | None) -> bool:
    """Tell whether a question is a teacher's own: a new one (None), or one that was added."""
    return item is None or item.origin is Origin.TEACHER


def asks_again(flaws: Sequence[Flaw], item: Item | None = None) -> bool:
    """Tell whether the teacher is to look at flaws first: grave ones always, others until they are seen."""
    return bool(find_blocking(flaws, own=is_own(item))) or (bool(flaws) and "anyway" not in request.form)


def show_refusal(form: QuestionForm, error: RefusedError) -> QuestionForm:
    """Put a refusal to the field that it is about."""
    field = form.quote if error.reason is Reason.PASSAGE_NOT_FOUND else form.stem
    field.errors = [*field.errors, say_refusal(error)]
    return form


def draw_form(
    deck: Deck,
    form: QuestionForm,
    kind: ItemType,
    item: Item | None = None,
    flaws: Sequence[Flaw] = (),
) -> str:
    """Draw the page of a question's form."""
    return render_template(
        "review/edit_item.html",
        **WORDS,
        deck=deck,
        form=form,
        kind=kind,
        item=item,
        flaws=flaws,
        grave=find_blocking(flaws, own=is_own(item)),
        problems=[],
        writable=FORMS,
        with_quote=is_own(item),
    )
