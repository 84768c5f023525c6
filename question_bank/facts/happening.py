"""What an event tells, in the form in which two are compared: the act, the names, the words, the figures.

Words of one meaning (체결하다, 맺다) are one act; the table ``data/gazetteer/happenings.tsv`` holds them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.data.table import read_table
from question_bank.facts.agreement import agreement_key, find_agreements
from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.model import Event, Figure, FigurePrecision
from question_bank.facts.undated.outline import Nominal, read_phrases
from question_bank.facts.undated.term import Reader
from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.facts.undated.outline import Phrase

_TABLE: Final = read_table("gazetteer/happenings.tsv")
_ACTS: Final = {row["word"]: row["act"] for row in _TABLE}
_KINDS: Final = {row["act"]: row["kind"] for row in _TABLE}
_SIGNS: Final = {row["word"]: row["sign"] for row in _TABLE if row["sign"] != "-"}
_CONTENT: Final = ("NNG", "NNP", "SL", "SH", "XR", "VV", "SN")
# these verbs leave it to the noun before them to say what happened
_LIGHT: Final = frozenset(
    {
        "하",
        "되",
        "열",
        "열리",
        "갖",
        "가지",
        "이루어지",
        "개최",
        "진행",
        "거행",
        "치르",
        "있",
        "성사",
        "하게",
        "나누",
    }
)
_TIMES: Final = frozenset(
    {"년", "월", "일", "날", "해", "달", "때", "뒤", "후", "전", "처음", "다시", "이날", "당시"}
)
_NUMBERED: Final = frozenset({"차", "회", "호", "기", "대", "번", "주년"})
_CONCLUDE: Final = "conclude"
_THEN: Final = frozenset({"어", "어서", "아", "아서", "여", "고"})
_OBJECTS: Final = frozenset({"found", "open", "complete", "begin", "launch", "dissolve", "release"})


AgreementKey: TypeAlias = tuple[frozenset[str], str]


@dataclass(frozen=True)
class Happening:
    """An event with its text and its morphemes; ``aliases`` gives names by the other names of the same."""

    event: Event
    text: str
    tokens: Sequence[Token]
    gazetteer: Gazetteer
    title: str
    aliases: Mapping[str, str]

    @property
    def edtf(self) -> Edtf:
        """The event's date; raises ValueError where it has none."""
        if self.event.edtf is None:
            raise ValueError(f"the event {self.event.id} has no date")
        return self.event.edtf

    @property
    def speaker(self) -> str | None:
        """Who stands for the statement, "" for hearsay; None where the article itself states it."""
        attribution = self.event.attribution
        return None if attribution is None else attribution.speaker or ""

    @cached_property
    def act(self) -> str:
        """What was done: the act that the last predicate names, else its stem."""
        return _ACTS.get(self._word, self._word)

    @cached_property
    def sign(self) -> str:
        """Whether the act turned out well or ill ("yes", "no"); "" where it has no outcome."""
        return _SIGNS.get(self._word, "")

    @property
    def kind(self) -> str:
        """Which kind of act it is: once, meeting, outcome, or "" for others."""
        return _KINDS.get(self.act, "")

    @cached_property
    def denied(self) -> bool:
        """Whether the predicate is denied."""
        return any(t.tag in {"VX", "VCN"} and t.form in {"않", "못하", "아니"} for t in self.tokens[-6:])

    @cached_property
    def _word(self) -> str:
        """The word that says what happened: the stem of the last verb, or the noun before a light one."""
        at = len(self.tokens) - 1
        while at >= 0 and not self._is_verb(at):
            at -= 1
        if at < 0:
            return ""
        word = self._stem(at)
        while word in _LIGHT and at > 0:
            at -= 1
            if self.tokens[at].tag in {"NNG", "XR"}:
                word = self.tokens[at].form
        return word

    def _is_verb(self, at: int) -> bool:
        tag = self.tokens[at].tag
        return tag.startswith(("VV", "VA", "XSV", "XSA"))

    def _stem(self, at: int) -> str:
        token = self.tokens[at]
        return self.tokens[at - 1].form if token.tag.startswith("XS") and at else token.form

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that say something, in their base forms, those of the date and of the act left out."""
        found = set()
        for at, token in enumerate(self.tokens):
            following = self.tokens[at + 1].form if at + 1 < len(self.tokens) else ""
            if not token.tag.startswith(_CONTENT) or token.form in _LIGHT | _TIMES:
                continue
            if token.tag == "SN" and (following in _TIMES or following not in _NUMBERED):
                continue
            if _ACTS.get(token.form) != self.act and token.form != self._word:
                found.add(token.form + following if token.tag == "SN" else token.form)
        return frozenset(found)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The ordinals that tell one of a row (2차, 3호)."""
        return frozenset(
            token.form + following.form
            for token, following in zip(self.tokens, self.tokens[1:], strict=False)
            if token.tag == "SN" and following.form in _NUMBERED
        )

    @cached_property
    def actors(self) -> frozenset[str]:
        """Those who take part."""
        return frozenset(participant.name for participant in self.event.participants)

    @cached_property
    def agreement(self) -> AgreementKey | None:
        """The key of the one agreement that the event names; None for none or several."""
        found = find_agreements(self.text, self.tokens, self.gazetteer)
        names = {self.aliases.get(mention.name, mention.name) for mention in found}
        keys = {agreement_key(name, self.gazetteer) for name in names}
        return keys.pop() if len(keys) == 1 else None

    @cached_property
    def concluded(self) -> AgreementKey | None:
        """The key of the agreement that the event concludes (체결했다, 체결하여 …); None for none."""
        if self.act == _CONCLUDE or any(self._leads_on(at) for at in range(1, len(self.tokens))):
            return self.agreement
        return None

    def _leads_on(self, at: int) -> bool:
        """Tell whether a linking -어 or -고 stands at ``at`` behind a verb of concluding."""
        token = self.tokens[at]
        if token.tag != "EC" or token.form not in _THEN or not self._is_verb(at - 1):
            return False
        return _ACTS.get(self._stem(at - 1)) == _CONCLUDE

    @cached_property
    def _reader(self) -> Reader:
        phrases = read_phrases(self.text, self.tokens)
        return Reader(self.text, self.tokens, phrases, self.gazetteer, self.title, {})

    @cached_property
    def theme(self) -> str | None:
        """The name of what the act was done to or of who did it; None where that is no name."""
        phrases = self._reader.phrases
        acted = self.act in _OBJECTS and any(getattr(phrase, "mark", "") == "을" for phrase in phrases)
        found = _places(phrases, {"을"} if acted else {"은", "이"})
        return self._reader.dated_name(found[0]) if len(found) == 1 else None

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The names of those whom the sentence has for its subjects."""
        reader = self._reader
        names = (
            reader.dated_name(place)
            for at in _places(reader.phrases, {"은", "이"})
            for place in reader.members(at)
        )
        return frozenset(name for name in names if name)

    def figures(self) -> dict[tuple[str, str], set[tuple[Figure, FigurePrecision]]]:
        """Return the values of the event's figures by what is counted and the unit."""
        found: dict[tuple[str, str], set[tuple[Figure, FigurePrecision]]] = {}
        for quantity in self.event.quantities:
            found.setdefault((quantity.of, quantity.unit), set()).add((quantity.value, quantity.precision))
        return found


def _places(phrases: Sequence[Phrase], marks: set[str]) -> list[int]:
    """Return the places of the noun phrases with one of these particles, but for those with an owner."""
    found = [at for at, phrase in enumerate(phrases) if isinstance(phrase, Nominal) and phrase.mark in marks]
    return [at for at in found if not (at and getattr(phrases[at - 1], "mark", "") == "의")]
