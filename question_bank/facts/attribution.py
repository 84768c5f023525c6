"""Who stands for a statement: speaker and act of …라고 밝혔다, …다고 보도했다, …을 부인했다.

A statement that is only rumoured (…것으로 알려졌다, …라는 소식이 나왔다, …다고 한다) is hearsay and has no
speaker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.model import Act, Attribution, EntityType
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.mention import NameMention
    from question_bank.facts.syntax import Subject, Syntax

_QUOTED_ACTS: Final = {row["stem"]: Act(row["act"]) for row in read_table("gazetteer/acts.tsv")}
_DENIALS: Final = frozenset({"부인하", "부정하", "일축하", "부인", "반박하"})
_DENYING: Final = re.compile(
    r"(?:[일적바]이|사실이|계획이|의사가) (?:\S+ ){0,3}없[었]?다고|"
    r"가짜 뉴스|사실이 아니|사실무근|허위라|날조라|"
    r"\S+이 아니라고"
)
# with an object instead of a quotation
_STATED: Final = re.compile(rf"(?:{any_of('statement_noun')})[을를]\s*$")
_STATING: Final = read_words("stating_verb")
_RUMOUR_STEMS: Final = read_words("rumour_verb")
_RUMOUR_COMPLEMENT: Final = re.compile(r"(?:것|듯)(?:이|으로|은|으로는)?\s*$")
_SEEMING: Final = frozenset({"나타나", "보이"})
RUMOUR: Final = re.compile(
    rf"[는은란던]\s?(?:{any_of('rumour_noun')})(?:도|들이|들도|이|가|까지)?\s?"
    r"(?:\S+\s)?(?:나오|나왔|나온|제기|나돌|돌았|돈다|있|떠돌|퍼지|퍼졌|포착|무성|흘러|들려|들린)"
    rf"|[는은란던]\s(?:{any_of('rumour_noun')})(?:이다|다)?\.?$"
)
_NAMING: Final = re.compile(r"[’”\"']\s?(?:이)?라고 (?:한다|부른다|불렀다)")
_ACCORDING: Final = re.compile(
    r"(?P<who>[^,.“”\"]{1,40}?)(?:에 따르면|에 의하면|의 (?:보도|발표|말)에 따르면| (?:보도|발표)에 따르면)"
)
_OBJECT: Final = re.compile(r"[을를]\s")
_SUPPOSED: Final = re.compile(r"것으로\s+\S*\s*$")
_TAKEN_FOR: Final = re.compile(r"[가-힣]로\s*$")
_MOOD: Final = re.compile(r"[다라](?:며|면서)$")
TIMES: Final = frozenset({"해", "날", "달"})
_SAYING: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION})
_LEADING: Final = re.compile(r"^[\d\s년월일.,:~∼]+")


def find_attribution(text: str, syntax: Syntax, names: Sequence[NameMention]) -> Attribution | None:
    """Return who stands for the statement and by what act; None where the article itself states it.

    Hearsay has no speaker. An act whose speaker is not in the sentence has none either.
    """
    according = _ACCORDING.search(text)
    if according:
        speaker = _according_speaker(according, names)
        if speaker:
            return Attribution(speaker, Act.REPORTED)
    act = _find_act(text, syntax)
    if act is None or act is Act.HEARSAY:
        return Attribution(None, act) if act else None
    return Attribution(find_speaker(text, syntax, names), act)


def _find_act(text: str, syntax: Syntax) -> Act | None:
    """Return how somebody stands to the statement; None where the article itself states it."""
    stem, before = syntax.predicate.stem, text[: syntax.predicate.start]
    quoted = syntax.quote_end is not None and syntax.quote_end <= syntax.predicate.start
    act = _QUOTED_ACTS.get(stem)
    if act is not None and quoted and _DENYING.search(before):
        return Act.DENIED
    said = act is not None and quoted
    if not said and _is_hearsay(text, syntax, before):
        return Act.HEARSAY
    between = text[syntax.quote_end : syntax.predicate.start] if quoted else ""
    mood = syntax.quote_end is not None and _MOOD.search(text[: syntax.quote_end])
    checks = (
        (act is Act.DENIED or (stem in _DENIALS and quoted), Act.DENIED),
        # …위반이라며 우려를 전했다: the claim is before, what is conveyed something else
        (act is Act.REPORTED and quoted and bool(_OBJECT.search(between)), Act.CLAIMED),
        (act is not None and (quoted or bool(_SUPPOSED.search(before))), act),
        (act is Act.ESTIMATED and bool(_TAKEN_FOR.search(before)), act),
        (stem in _STATING and bool(_STATED.search(before)), Act.ANNOUNCED),
        (quoted and bool(mood), Act.CLAIMED),
    )
    return next((result for holds, result in checks if holds), None)


def _is_hearsay(text: str, syntax: Syntax, before: str) -> bool:
    predicate = syntax.predicate
    if predicate.stem in _RUMOUR_STEMS or RUMOUR.search(text):
        return True
    if predicate.stem in _SEEMING and _RUMOUR_COMPLEMENT.search(before):
        return True
    return (
        predicate.stem in {"하", ""}
        and not predicate.past
        and bool(re.search(r"[다라]고 한다", text[-12:]) and not _NAMING.search(text))
    )


def find_speaker(text: str, syntax: Syntax, names: Sequence[NameMention]) -> str | None:
    """Return who says what the sentence quotes, by the full name where it is known; None where nobody does.

    The speaker stands right before the verb (…다고 타스 통신이 보도했다), else first in the sentence.
    """
    if syntax.quote_end is not None:
        for subject in syntax.subjects:
            if syntax.quote_end <= subject.start < syntax.predicate.start:
                return _shown(text, subject, names)
    sayers = [m for m in names if m.case is Case.PLACE and (m.side or m.type is EntityType.ORGANISATION)]
    first = _main_subject(text, syntax)
    early = next((m for m in names if m.case is Case.SUBJECT and m.type in _SAYING), None)
    if early and syntax.quote_end is not None and (first is None or early.end <= first.start):
        topic = text[early.tail_end - 1] in "은는" and early.role is not None
        if topic or first is None or not first.topic:
            return early.name
    if sayers and (first is None or sayers[0].start < first.start):
        return sayers[0].name
    return _shown(text, first, names) if first is not None else None


def _main_subject(text: str, syntax: Syntax) -> Subject | None:
    """Return the first subject, or the first topic after a clause that has its own (…하자 …는)."""
    if not syntax.subjects:
        return None
    first, *others = [s for s in syntax.subjects if s.text not in TIMES] or syntax.subjects
    for other in others:
        between = text[first.end : other.start]
        if other.topic and not first.topic and re.search(r"(?:자|지만|으나|는데)\s*$", between):
            return other
    return first


def _shown(text: str, subject: Subject, names: Sequence[NameMention]) -> str | None:
    """Return a subject as the speaker's name: the known name, else the phrase; None where it has no word."""
    for mention in names:
        if mention.start <= subject.end - 1 < mention.tail_end and mention.case is not Case.BARE:
            return mention.name
    return _LEADING.sub("", text[subject.start : subject.end]).strip(" '\"“”‘’") or None


def _according_speaker(match: re.Match[str], names: Sequence[NameMention]) -> str | None:
    inside = [
        m for m in names if match.start() <= m.start and m.end <= match.end() and m.case is not Case.GENITIVE
    ]
    if inside:
        return inside[-1].name
    phrase = _LEADING.sub("", match["who"]).strip()
    return phrase if 1 < len(phrase) <= 20 and not re.search(r"[은는을를]\s|이\s|가\s", phrase) else None  # noqa: PLR2004 - a name
