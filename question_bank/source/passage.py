"""Text as a reader sees it, with the true place of each character."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from question_bank.spans import Selector, Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article without its markup.

    ``text[i]`` stands at ``places[i]`` of the article's original text. Cutting markup out keeps the places of
    what remains, so an offset found in clean text always leads back to the original. A character that is
    written with several there (``&amp;``, a syllable in single letters) stands at the first of them, and
    ``wide`` tells for that place where the last one ends.
    """

    text: str
    places: array[int]
    wide: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, article_text: str, start: int, end: int) -> Self:
        """Return the range ``[start, end)`` of an article's text, nothing cut out yet."""
        return cls(article_text[start:end], array("l", range(start, end)))

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int) -> Passage:
        """Return the characters ``[start, end)`` of this passage."""
        return Passage(self.text[start:end], self.places[start:end], self.wide)

    def strip(self) -> Passage:
        """Return the passage without white space at both ends."""
        if not (self.text[:1].isspace() or self.text[-1:].isspace()):
            return self
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
        return Passage("".join(kept_text), kept_places, self.wide)

    def replace(self, pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> Passage:
        """Return the passage with every match written anew; each new character stands for the whole match."""
        new_text: list[str] = []
        new_places: array[int] = array("l")
        wide = self.own_wide()
        done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            new = write(match)
            if start == end or new == match[0]:
                continue
            new_text.extend((self.text[done:start], new))
            new_places.extend(self.places[done:start])
            new_places.extend([self.places[start]] * len(new))
            if new and (ends := self.end(end - 1)) > self.places[start] + 1:
                wide[self.places[start]] = ends
            done = end
        if not done:
            return self
        new_text.append(self.text[done:])
        new_places.extend(self.places[done:])
        return Passage("".join(new_text), new_places, wide)

    def within(self, outer: Passage) -> Passage:
        """Return this passage of a text that was itself drawn from another one, with its places in that."""
        places = array("l", map(outer.places.__getitem__, self.places))
        ends = (outer.end(self.end(i) - 1) for i in range(len(self.places)))
        wide = {place: end for place, end in zip(places, ends, strict=True) if end > place + 1}
        return Passage(self.text, places, wide)

    def own_wide(self) -> dict[int, int]:
        """Return the part of ``wide`` that this passage has characters for."""
        return {place: self.wide[place] for place in self.places if place in self.wide} if self.wide else {}

    def end(self, index: int) -> int:
        """Return where the character ``index`` ends in the article."""
        place = self.places[index]
        return self.wide.get(place, place + 1)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return where the characters ``[start, end)`` stand in the article, markup between them included.

        Raises ValueError for an empty range, which stands nowhere.
        """
        end = len(self.text) if end is None else end
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters between {start} and {end}")
        return Span(self.places[start], self.end(end - 1))

    def selector(self, article_text: str, start: int = 0, end: int | None = None) -> Selector:
        """Return the selector of the characters ``[start, end)``; see :meth:`span`."""
        span = self.span(start, end)
        quote = " ".join(self.text[start:end].split())
        return Selector(span.start, span.end, article_text[span.start : span.end], quote)
