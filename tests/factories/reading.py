"""What the tests of the readers ask of an article that was read, whatever its format."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.readers import read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.source.article import Article, Kind, Sentence


def shown(article: Article) -> list[str]:
    """Return what a reader sees of the body in order: headings and sentences."""
    lines: list[str] = []
    for section in article.sections:
        lines += [section.heading.text] if section.heading else []
        lines += [sentence.text for paragraph in section.paragraphs for sentence in paragraph.sentences]
    return lines


def noted(article: Article) -> list[str]:
    """Return what the footnotes say in order."""
    return [sentence.text for note in article.footnotes for sentence in note.paragraph.sentences]


def of_kind(article: Article, kind: Kind) -> list[str]:
    """Return the sentences of one kind."""
    return [sentence.text for sentence in article.sentences() if sentence.kind is kind]


def marks(article: Article) -> list[tuple[str, str]]:
    """Return the label of each footnote with the text that its anchor covers."""
    anchors = [(note.label, note.anchor) for note in article.footnotes]
    return [(label, article.text[span.start : span.end] if span else "") for label, span in anchors]


def check_places(article: Article) -> None:
    """Fail unless every sentence stands where its selector says, and those of the body in order."""
    body = [s for section in article.sections for p in section.paragraphs for s in p.sentences]
    for sentence in article.sentences():
        selector = sentence.passage.selector(article.text)
        assert article.text[selector.start : selector.end] == selector.exact
        assert sentence.text == sentence.text.strip()
        assert selector.quote
    spans = [_span(article, sentence) for sentence in body]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for footnote in article.footnotes:
        assert footnote.anchor is None or article.text[footnote.anchor.start : footnote.anchor.end]


def check_words(words: Iterable[str], lines: Sequence[str]) -> None:
    """Fail unless the words stand in the lines in this order."""
    text, place = "\n".join(lines), 0
    for word in words:
        found = text.find(word, place)
        assert found >= 0, f"{word!r} is missing behind {text[max(0, place - 40) : place]!r} in {text!r}"
        place = found + len(word)


def _span(article: Article, sentence: Sentence) -> tuple[int, int]:
    selector = sentence.passage.selector(article.text)
    return selector.start, selector.end


def check_read_or_refused(pieces: str, kind: str) -> None:
    """Read a sentence with anything behind it: every place is true, or the refusal is one line."""
    text = "가람시의 배가 왔다.\n" + pieces.replace("\0", "")
    try:
        article = read_article(text.encode("utf-8", "ignore"), name="x", format=kind)
    except ArticleError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a refusal is one line
    else:
        check_places(article)
