"""The whole way from an article's bytes to its bank."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from question_bank.bank import Bank, BankArticle, Generator
from question_bank.edition.adoption import adopt_ids
from question_bank.edition.change import Merge
from question_bank.edition.decision import recall_questions, recall_truths
from question_bank.edition.merger import merge
from question_bank.errors import ArticleError, BankError
from question_bank.facts.timeline import draw_timeline
from question_bank.items.generate import generate_items
from question_bank.items.model import Status
from question_bank.source.readers import read_article

if TYPE_CHECKING:
    from question_bank.facts.model import Timeline
    from question_bank.source.article import Article


@dataclass(frozen=True, slots=True)
class Origin:
    """What the bank says of where its article comes from."""

    source_url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Build:
    """A bank, the candidates that were rejected by reason, and how it differs from the previous edition.

    ``encoding`` is that in which the article was read.
    """

    bank: Bank
    rejected: tuple[tuple[str, int], ...]
    merge: Merge | None
    encoding: str = "utf-8"


def draw(
    data: bytes, *, name: str, article_id: str | None = None, article_format: str | None = None
) -> tuple[Article, Timeline]:
    """Read an article and draw its timeline.

    ``name`` is the file's name for messages. Raises ArticleError with one line where the article cannot be
    read or holds no date.
    """
    article = read_article(data, name=name, article_id=article_id, format=article_format)
    timeline = draw_timeline(article)
    if not any(date.edtf for date in timeline.dates):
        raise ArticleError(f"{name}: no date in the whole text; give an article that tells dated events")
    return article, timeline


def build_bank(  # noqa: PLR0913 - the options of the command, one each
    data: bytes,
    *,
    name: str,
    seed: int = 0,
    article_id: str | None = None,
    article_format: str | None = None,
    origin: Origin | None = None,
    previous: Bank | None = None,
) -> Build:
    """Make the bank of an article; the same input and options give the same bank.

    With ``previous`` items keep their ids and a teacher's edits although the article was edited. Raises
    ArticleError where the article cannot be read, BankError where ``previous`` is of another article.
    """
    origin = origin or Origin()
    kept_id = article_id or (previous.article.id if previous else None)
    if previous and kept_id != previous.article.id:
        other = previous.article.id
        raise BankError(
            f"{name}: the previous bank is of the article {other!r}, not {kept_id!r}; leave --id out"
        )
    article, timeline = draw(data, name=name, article_id=kept_id, article_format=article_format)
    if previous:
        timeline = adopt_ids(timeline, previous.timeline, previous.items)
    earlier = previous.items if previous else ()
    generation = generate_items(
        article.id,
        timeline,
        seed=seed,
        truths=recall_truths(earlier),
        known=recall_questions(earlier),
        morphemes=article.morphemes(),
    )
    merged = merge(previous, generation.items, timeline, article.text) if previous else None
    items = merged.items if merged else generation.items
    if not any(item.status is Status.ACTIVE for item in items):
        raise ArticleError(f"{name}: no question can be made of it; see 'quiz timeline' for the reasons")
    head = BankArticle(
        id=article.id,
        title=article.title,
        language=article.language,
        sha256=digest(article.text),
        revised=article.revised,
        source_url=origin.source_url or (previous.article.source_url if previous else None),
        licence=origin.licence or (previous.article.licence if previous else None),
        text=article.text,
    )
    bank = Bank(
        merged.edition if merged else 1, Generator(version("yeonpyo-quiz"), seed), head, timeline, items
    )
    return Build(bank, generation.rejected, merged, article.encoding)


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
