"""A deck of the database as a bank, with all that teachers did to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload, undefer

from question_bank.bank import Bank, BankArticle, Generator
from question_bank.errors import BankError
from quiz.models import Deck
from quiz.services.calibrating import difficulties_of
from quiz.services.converting import timeline_of, to_bank_item

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def export_deck(session: Session, name: str) -> Bank:
    """Return the deck for everybody whose article has this id or title, as a bank.

    The difficulty of an item that was answered is that which the answers show. Raises BankError with one line
    where there is no such deck, where several have this title, or where a deck was imported before timelines
    were kept.
    """
    decks = session.scalars(
        select(Deck)
        .where(Deck.owner_id.is_(None), or_(Deck.article_id == name, Deck.title == name))
        .order_by(Deck.article_id)
        .options(undefer(Deck.article_text), undefer(Deck.timeline), selectinload(Deck.items))
    ).all()
    decks = [deck for deck in decks if deck.article_id == name] or decks
    if len(decks) > 1:
        ids = ", ".join(deck.article_id for deck in decks)
        raise BankError(f"deck:{name}: {len(decks)} decks have this title; name one by its id: {ids}")
    if not decks:
        everybodys = select(Deck.article_id).where(Deck.owner_id.is_(None))
        known = session.scalars(everybodys.order_by(Deck.article_id))
        ids = ", ".join(known) or "none; 'quiz import BANK' makes one"
        raise BankError(f"deck:{name}: no deck for everyone has this id or title; there are: {ids}")
    return bank_of(session, decks[0])


def bank_of(session: Session, deck: Deck) -> Bank:
    """Return a deck as a bank. Raises BankError where its timeline was not kept."""
    timeline = timeline_of(deck)
    if timeline is None or deck.generator is None:
        raise BankError(f"deck:{deck.article_id}: imported by an older version; import its bank again")
    difficulties = difficulties_of(session, deck.id)
    article = BankArticle(
        id=deck.article_id,
        title=deck.title,
        language=deck.language,
        sha256=deck.sha256,
        revised=deck.revised,
        source_url=deck.source_url,
        licence=deck.licence,
        text=deck.article_text,
    )
    items = tuple(to_bank_item(item, difficulties.get(item.id)) for item in deck.items)
    generator = Generator(deck.generator["version"], deck.generator["seed"])
    return Bank(deck.edition, generator, article, timeline, items)
