import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from question_bank.errors import ArticleError
from question_bank.facts.timeline import draw_timeline
from question_bank.source.article import Article
from question_bank.source.passage import Passage
from question_bank.source.readers import READERS, read_article
from tests.factories.junk import articles

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(article: Article) -> None:
    spans = []
    for sentence in article.sentences():
        selector = sentence.passage.selector(article.text)
        assert article.text[selector.start : selector.end] == selector.exact
        assert sentence.text == sentence.text.strip()
        assert selector.quote
        check_letters(sentence.passage, article.text)
        spans.append((selector.start, selector.end))
    notes = sum(len(footnote.paragraph.sentences) for footnote in article.footnotes)
    for part in (spans[: len(spans) - notes], spans[len(spans) - notes :]):
        assert all(end <= start for (_, end), (start, _) in pairwise(part))
    assert len({start for start, _ in spans}) == len(spans)
    for footnote in article.footnotes:
        assert footnote.anchor is None or footnote.anchor.end <= len(article.text)


def check_letters(passage: Passage, text: str) -> None:
    """Each letter is the one at its place, but for a raised figure and for what stands for several there."""
    for i, letter in enumerate(passage.text):
        raw = text[passage.places[i] : passage.end(i)]
        plain = unicodedata.normalize("NFKC", letter).replace("\N{MINUS SIGN}", "-")  # of ⁻ and ₋
        same = letter == raw or plain == unicodedata.normalize("NFKC", raw)
        assert same or letter.isspace() or letter == "…" or len(raw) > 1


def check_refusal(message: str) -> None:
    assert message.startswith("x: ")
    assert "\n" not in message


def read(text: str, kind: str | None) -> Article | None:
    data = text.encode("utf-8", "ignore")
    try:
        article = read_article(data, name="x", format=kind)
    except ArticleError as error:
        check_refusal(str(error))
        return None
    assert article.text == data.decode("utf-8-sig")
    check(article)
    return article


@pytest.mark.parametrize("kind", READERS)
@FEW
@given(data=st.data())
def test_sentences_and_dates_stand_where_their_selectors_say(kind: str, data: st.DataObject) -> None:
    text = data.draw(articles(kind)).replace("\0", "")
    article = read(text, data.draw(st.sampled_from([kind, None])))
    if article is not None:
        dates = draw_timeline(article).dates
        assert all(article.text[date.start : date.end] == date.exact for date in dates)


@pytest.mark.parametrize("kind", READERS)
@FEW
@given(text=st.text())
def test_any_text_is_read_or_refused_in_one_line(kind: str, text: str) -> None:
    read(text, kind)
    read(f"가람시의 배가 왔다. {text}", kind)
