"""Pieces of marked-up source that know what a reader must see of them, and the pages made of them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True)
class Piece:
    """A piece of source with the words that a reader must see of it, in the text and in its footnotes."""

    source: str
    words: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def put(self, frame: str) -> Piece:
        """Return the piece in a frame, where "@" stands for it."""
        return Piece(frame.replace("@", self.source), self.words, self.notes)


def join(pieces: list[Piece], mark: str) -> Piece:
    """Return the pieces as one, with a mark between two."""
    return Piece(
        mark.join(piece.source for piece in pieces),
        tuple(word for piece in pieces for word in piece.words),
        tuple(word for piece in pieces for word in piece.notes),
    )


@dataclass(frozen=True)
class Markup:
    """The constructs of a format. In a frame "@" stands for what the construct holds."""

    frames: tuple[str, ...]
    plain_frames: tuple[str, ...]
    """hold a word without marks"""
    note: str
    hidden: tuple[str, ...]
    line_frames: tuple[str, ...]
    row: tuple[str, str]
    """the frame of a row, and what stands between two cells"""
    box_frames: tuple[str, ...]
    """hold lines"""
    unseen: tuple[str, ...]
    """lines of which nothing is seen"""


WORDS = st.sampled_from(
    ("등대", "나루", "섬마을", "물레방아", "돛단배", "은하", "소나무", "가야금", "협약", "항로")
).map(lambda word: Piece(word, (word,)))


def pages(markup: Markup) -> st.SearchStrategy[Piece]:
    """Return a strategy that makes pages out of a format's constructs, nested in each other."""
    plain = st.builds(Piece.put, WORDS, st.sampled_from(markup.plain_frames))
    inline = st.recursive(
        WORDS | plain | st.sampled_from(markup.hidden).map(Piece),
        lambda inner: (
            st.builds(Piece.put, inner, st.sampled_from(markup.frames))
            | st.builds(lambda word, text: _noted(markup.note, word, text), WORDS, inner)
            | st.lists(inner, min_size=1, max_size=3).map(lambda pieces: join(pieces, " "))
        ),
        max_leaves=6,
    )
    start, end = Piece("그는", ("그는",)), Piece("보았다.", ("보았다.",))
    sentences = inline.map(lambda piece: join([start, piece, end], " "))
    frame, between = markup.row
    rows = st.lists(sentences, min_size=2, max_size=3).map(lambda cells: join(cells, between).put(frame))
    blocks = st.recursive(
        st.builds(Piece.put, sentences, st.sampled_from(markup.line_frames))
        | rows
        | st.sampled_from(markup.unseen).map(Piece),
        lambda inner: st.builds(
            Piece.put,
            st.lists(inner, min_size=1, max_size=3).map(lambda pieces: join(pieces, "\n")),
            st.sampled_from(markup.box_frames),
        ),
        max_leaves=6,
    )
    return st.lists(blocks, min_size=1, max_size=6).map(lambda parts: join(parts, "\n"))


def _noted(frame: str, word: Piece, text: Piece) -> Piece:
    note = frame.replace("@", f"{text.source} 말이다.")
    return Piece(word.source + note, word.words, (*text.words, "말이다.", *text.notes))
