"""Things of a kind that a statement calls by name: a probe, a law, a medal, a storm.

The kind stands before the name (탐사선 ○○) or behind it (○○ 훈장); the kinds are the list ``thing`` of
``data/items/words.tsv``. A phrase that says no more than the kind and whose it is names nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.word_list import read_words
from question_bank.items.naming import is_place, kind_of
from question_bank.items.slot import Phrase, find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.statement import Statement
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_KINDS: Final = read_words("thing", "items/words.tsv")
# written as one word with what they are about, so that a common noun makes a name: 조정법, 어업협정
_TITLED: Final = ("법", "법안", "조례", "조약", "협정", "협약", "의정서", "밀약")
_PASSED: Final = frozenset(
    {
        "서명",
        "제정",
        "공포",
        "통과",
        "통과시키",
        "가결",
        "폐지",
        "개정",
        "발의",
        "파기",
        "폐기",
        "체결",
        "맺",
        "조인",
        "비준",
    }
)
_BRACKET: Final = re.compile(r"\s?\(([^()]*)\)$")
_PARTICLES: Final = frozenset({"을", "를", "에", "에서", "으로", "로"})
_PROPER: Final = ("NNP", "SL", "SH")
_PARTS: Final = ("N", "S", "W_", "XPN", "XSN", "XR", "MM")
_LONGEST: Final = 20
_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Thing:
    """A named thing ``text[start:end]`` of a statement's clause, with its particle up to ``particle_end``.

    ``noun`` is its kind, ``kept`` what describes it before kind or name (화성 of 화성 탐사선 ○○), ``name``
    the answer, ``forms`` what is right as well. ``subject`` tells that it is the statement's own subject.
    """

    name: str
    noun: str
    kept: str
    forms: tuple[str, ...]
    start: int
    particle: str
    particle_end: int
    verb: str
    subject: bool


def find_things(statement: Statement) -> Iterator[Thing]:
    """Give the named things of a statement of which a question can ask which, in the order of the text."""
    clause = statement.clause
    told = clause.subject
    if told.bare and not told.joint:
        own = Phrase(clause.subject_text, told.start, told.end, "", told.particle_end, "", False, True)  # noqa: FBT003
        thing = _read(clause, own)
        if thing:
            yield thing
    for phrase in find_phrases(clause):
        if not phrase.subject and not phrase.inside and phrase.particle in _PARTICLES:
            thing = _read(clause, phrase)
            if thing:
                yield thing


def _read(clause: Clause, phrase: Phrase) -> Thing | None:
    words = _split(clause, phrase)
    if not words or not all(token.tag.startswith(_PARTS) for word in words for token in word):
        return None
    found = _behind_kind(words) or (None if phrase.subject else _before_kind(words, phrase.verb))
    if found is None:
        return None
    first, last, noun = found
    name = clause.text[words[first][0].start : words[last][-1].end]
    kept = clause.text[phrase.start : words[first][0].start].strip().removesuffix(noun).strip()
    if len(name) > _LONGEST or clause.text.count(noun) > 1:
        return None
    bare = _BRACKET.sub("", name)
    return Thing(
        name=bare,
        noun=noun,
        kept=kept,
        forms=_other_forms(name, bare, noun),
        start=phrase.start,
        particle=phrase.particle,
        particle_end=phrase.particle_end,
        verb=phrase.verb,
        subject=phrase.subject,
    )


def _other_forms(name: str, bare: str, noun: str) -> tuple[str, ...]:
    """Return what is right besides the bare name: with its bracket, what that says, with and without kind."""
    forms = {name, *_BRACKET.findall(name)} - {bare}
    if bare.endswith(f" {noun}"):
        forms.add(bare.removesuffix(noun).strip())
    elif not bare.endswith(noun):
        forms.add(f"{noun} {bare}")
    return tuple(sorted(forms))


def _split(clause: Clause, phrase: Phrase) -> list[list[Token]]:
    """Return the morphemes of a phrase by its words."""
    words: list[list[Token]] = []
    for token in clause.tokens:
        if phrase.start <= token.start < phrase.end:
            if words and words[-1][-1].end == token.start:
                words[-1].append(token)
            else:
                words.append([token])
    return words


def _behind_kind(words: Sequence[Sequence[Token]]) -> tuple[int, int, str] | None:
    """Return the words of a name that follows its kind (탐사선 ○○), and the kind."""
    for at in range(len(words) - 2, -1, -1):
        noun = _kind(words[at])
        behind = words[at + 1 :]
        tokens = [token for word in behind for token in word]
        known = [load_gazetteer().country(token.form) for token in tokens]
        if noun and len(behind) <= _WORDS and not any(known) and _is_name(tokens, places=True):
            return at + 1, len(words) - 1, noun
    return None


def _before_kind(words: Sequence[Sequence[Token]], verb: str) -> tuple[int, int, str] | None:
    """Return the words of a name that its kind ends (○○ 훈장), and the kind."""
    noun = _kind(words[-1]) or (_title(words[-1]) if verb in _PASSED else "")
    # 35kg짜리 ○○ 위성: a figure describes it
    first = max((i + 1 for i, word in enumerate(words) if any(t.tag == "SN" for t in word)), default=0)
    named = words[first:]
    if not noun or not named or len(named) > _WORDS:
        return None
    whole = "".join(token.form for token in words[-1])
    if whole == noun:
        before = [token for word in named[:-1] for token in word]
        return (first, len(words) - 1, noun) if before and _is_name(before) else None
    own = [token for word in named for token in word if token.form != noun]
    told = _is_name(own) or (noun in _TITLED and verb in _PASSED and not all(map(_is_known, own)))
    return (first, len(words) - 1, noun) if told else None


def _kind(word: Sequence[Token]) -> str:
    """Return the longest kind of thing that a word ends in, at the edge of a morpheme; empty for none."""
    for at in range(len(word)):
        tail = "".join(token.form for token in word[at:])
        if tail in _KINDS and all(token.tag.startswith(("NN", "XSN")) for token in word[at:]):
            return tail
    return ""


def _title(word: Sequence[Token]) -> str:
    """Return the kind of a law or an agreement whose name is one word (조정법); empty for none."""
    last = word[-1].form
    return next((kind for kind in _TITLED if last.endswith(kind) and len(last) > len(kind) + 1), "")


def _is_name(tokens: Sequence[Token], *, places: bool = False) -> bool:
    """Tell whether morphemes name one thing: a proper name among them, which only a ship has from a place."""
    if any(kind_of(token) or token.form in _KINDS for token in tokens):
        return False
    return any(token.tag.startswith(_PROPER) and (places or not _is_known(token)) for token in tokens)


def _is_known(token: Token) -> bool:
    return is_place(token) or token.form in load_gazetteer().titles
