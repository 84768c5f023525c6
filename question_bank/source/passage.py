"""Text as a reader sees it, with the true place of each character."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from question_bank.spans import Selector, Span

if TYPE_CHECKING:
    import re


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article without its markup.

    ``text[i]`` stands at ``places[i]`` of the article's original text. Cutting markup out keeps the places of
    what remains, so an offset found in clean text always leads back to the original.
    """

    text: str
    places: array[int]

    @classmethod
    def of(cls, article_text: str, start: int, end: int) -> Self:
        """Return the range ``[start, end)`` of an article's text, nothing cut out yet."""
        return cls(article_text[start:end], array("l", range(start, end)))

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int) -> Passage:
        """Return the characters ``[start, end)`` of this passage."""
        return Passage(self.text[start:end], self.places[start:end])

    def strip(self) -> Passage:
        """Return the passage without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def split(self, mark: str = "\n") -> list[Passage]:
        """Return the pieces between the marks, like ``str.split``."""
        pieces, start = [], 0
        for piece in self.text.split(mark):
            pieces.append(self.cut(start, start + len(piece)))
            start += len(piece) + len(mark)
        return pieces

    def without(self, pattern: re.Pattern[str], keep: int | str | None = None) -> Passage:
        """Return the passage with every match cut out, but for the group ``keep`` where one is named."""
        kept_text: list[str] = []
        kept_places: array[int] = array("l")
        done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span(keep) if keep is not None else (match.end(), match.end())
            start, end = (start, end) if start >= 0 else (match.end(), match.end())
            for first, last in ((done, match.start()), (start, end)):
                kept_text.append(self.text[first:last])
                kept_places.extend(self.places[first:last])
            done = match.end()
        if not done:
            return self
        kept_text.append(self.text[done:])
        kept_places.extend(self.places[done:])
        return Passage("".join(kept_text), kept_places)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return where the characters ``[start, end)`` stand in the article, markup between them included.

        Raises ValueError for an empty range, which stands nowhere.
        """
        end = len(self.text) if end is None else end
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters between {start} and {end}")
        return Span(self.places[start], self.places[end - 1] + 1)

    def selector(self, article_text: str, start: int = 0, end: int | None = None) -> Selector:
        """Return the selector of the characters ``[start, end)``; see :meth:`span`."""
        span = self.span(start, end)
        quote = " ".join(self.text[start:end].split())
        return Selector(span.start, span.end, article_text[span.start : span.end], quote)
