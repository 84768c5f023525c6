"""Places in an article's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of Unicode code points of the article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start} to {self.end} runs backwards")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether both hold a common character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Selector:
    """A range with its exact text, and the same passage as a reader sees it.

    The pair of W3C Web Annotation's TextPositionSelector and TextQuoteSelector: ``text[start:end] == exact``
    always holds for the article's text. ``quote`` is free of markup and the only form to show or export.
    """

    start: int
    end: int
    exact: str
    quote: str

    @property
    def span(self) -> Span:
        """The range without its text."""
        return Span(self.start, self.end)
