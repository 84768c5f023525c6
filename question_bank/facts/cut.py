"""Where a sentence with dates is cut into clauses that each tell one happening."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.syntax import is_quoting, read_syntax
from question_bank.facts.word_list import read_words
from question_bank.korean.linking import finishes_clause, tells_manner
from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.model import Mention

GAP: Final = re.compile(r"[\s,;·]*(?:\([^()]*\)[\s,;·]*)?")
"""What stands between two clauses: a bracket belongs to the one before (통과되었으며(찬성 12) …)."""

_LINKS: Final = read_words("link")
_SAYING: Final = frozenset(row["word"] for row in read_table("gazetteer/acts.tsv") if row["kind"] == "verb")
_JOINING: Final = frozenset({"고", "며"})
# 착공하여 2019년에, 열려 2002년에: right before a date they part two happenings
_LEADING_ON: Final = frozenset({"어", "아", "여", "어서", "아서", "다가", "었다가", "았다가"})
_WHEREUPON: Final = "자"
# 물가가 오르자: what goes on for long began before the date; so did what is not done (갚지 않자)
_GRADUAL: Final = read_words("gradual_verb")
_BECOMING: Final = ("아지", "어지")
_ACTING: Final = frozenset({"VV", "XSV", "VV-R", "VV-I"})
# what two do with each other, behind which one of them speaks
_MUTUAL: Final = read_words("mutual_verb")
_PROPER: Final = frozenset({"NNP", "SL"})


def find_cuts(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Token]:
    """Return the endings after which the clauses of a sentence are over; none where it tells one thing.

    A clause with a date of its own is one, and so is the one clause that the only date is of.
    """
    several = _has_rivals(mentions) or _says_twice(tokens)
    return _cuts(text, tokens, mentions) if several else _only_cut(text, tokens, mentions)


def _has_rivals(mentions: Sequence[Mention]) -> bool:
    return len({mention.date.edtf for mention in mentions if mention.is_anchor}) > 1


def _says_twice(tokens: Sequence[Token]) -> bool:
    return sum(is_quoting(token) for token in tokens) > 1


def _cuts(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Token]:
    """Return the endings after which a clause with a date of its own is over."""
    dates = [mention.start for mention in mentions if mention.is_anchor]
    links = [i for i, token in enumerate(tokens) if token.tag == "EC" and _may_part(text, tokens, i, dates)]
    cuts: list[Token] = []
    dated = 0
    occasion = _find_occasion(text, tokens, next((m.end for m in mentions if m.is_anchor), 0))
    for index, following in pairwise([*links, None]):
        if index is None:
            break
        token, since = tokens[index], cuts[-1].end if cuts else 0
        next_date = next((date for date in dates if date >= token.end), None)
        # the last ending before the next date: what stands between belongs to the date before
        nearest = next_date is not None and (following is None or next_date < tokens[following].start)
        if not any(dated <= date < token.start for date in dates):
            continue
        answered = next_date is None and _is_answered(text, tokens, index, since)
        # 열렸으나 손님이 적어 이듬해 …: what is finished before stands alone
        finished = since == dated and (index == occasion or finishes_clause(tokens, index))
        told = index == occasion and _is_spoken_to(text, tokens, index)
        parts = next_date is not None and (nearest or finished)
        if answered or (parts and (told or _ends_telling(text, tokens, index, since))):
            cuts.append(token)
            dated = token.end if nearest or answered else dated
    return cuts


def _may_part(text: str, tokens: Sequence[Token], index: int, dates: Sequence[int]) -> bool:
    """Tell whether an ending may part two happenings: a link between clauses, or one right before a date."""
    token = tokens[index]
    if token.form in _LINKS:
        return not tells_manner(tokens, index)
    gap = GAP.match(text, token.end)
    return token.form in _LEADING_ON and gap is not None and gap.end() in dates


def _only_cut(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Token]:
    """Return the ending after which the clause with the only date is over, or the one before it."""
    dated = [mention for mention in mentions if mention.is_anchor]
    if not dated:
        return []
    return _first_cut(text, tokens, dated) or _last_cut(text, tokens, dated[0].start)


def _first_cut(text: str, tokens: Sequence[Token], dated: Sequence[Mention]) -> list[Token]:
    """Return the ending after which a first clause with the only date is over; another tells what followed.

    It has a tense of its own (했고, 했으나), or both clauses have their own subjects (물러나고 …가 이었다).
    """
    dates = [mention.start for mention in dated]
    at = _find_occasion(text, tokens, dated[-1].end)
    if at is not None and not any(map(is_quoting, tokens[at:])) and _both_act(text, tokens, at):
        return [tokens[at]]
    if any(map(is_quoting, tokens)):
        return _cut_before_saying(text, tokens, dates[-1], at)
    for index, token in enumerate(tokens):
        if token.tag != "EC" or token.form not in _LINKS or token.start < dates[-1]:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.tag == "VX" or tells_manner(tokens, index):
            continue
        ended = finishes_clause(tokens, index) and _stands_apart(text, tokens, index, 0)
        if ended or (token.form in _JOINING and _both_act(text, tokens, index)):
            return [token]
    return []


def _last_cut(text: str, tokens: Sequence[Token], date: int) -> list[Token]:
    """Return the ending before the clause with the only date: 문을 닫았고, …는 1972년 3월 …을 팔았다.

    The clause before it is finished, and the last one has a topic of its own; with 이 or 가 its subject may
    be chosen for what the clause before tells of (…에는 아홉 명이 지원했고, …가 임명되었다).
    """
    links = [
        index
        for index, token in enumerate(tokens)
        if token.end <= date and token.form in _LINKS and finishes_clause(tokens, index)
    ]
    if not links:
        return []
    index = links[-1]
    acts = _is_spoken_to(text, tokens, index) and not any(is_quoting(token) for token in tokens)
    return [tokens[index]] if acts and _stands_apart(text, tokens, index, 0) else []


def _find_occasion(text: str, tokens: Sequence[Token], dated: int) -> int | None:
    """Return the place of -자 after which something followed, where the date is that of the clause before.

    It stands right before a subject by name and without a comma (2001년 페루가 국경을 닫자 …), and the verb
    tells what takes no time.
    """
    for index, token in enumerate(tokens):
        if token.tag != "EC" or token.form not in _LINKS or token.start < dated:
            continue
        if token.form != _WHEREUPON:
            return None
        clause = read_syntax(text, tokens[:index])
        first = next(iter(clause.subjects), None)
        if first is None or first.topic or text[dated : first.start].strip() not in {"", "에"}:
            return None
        named = any(t.tag in _PROPER for t in tokens if first.start <= t.start < first.end)
        stem = _stem(text, tokens[: index + 1])
        lasting = stem in _GRADUAL or stem.endswith(_BECOMING) or tokens[index - 1].tag not in _ACTING
        return index if named and not lasting else None
    return None


def _cut_before_saying(text: str, tokens: Sequence[Token], date: int, occasion: int | None) -> list[Token]:
    """Return the ending after which somebody speaks to what was told: 채택했고, …는 …다고 맞섰다.

    The speaker is the topic right behind that ending, and a verb of saying is the last; else the first clause
    may be a part of what is said. ``occasion`` is the place of -자 after which somebody may speak.
    """
    quoted = next((i for i, token in enumerate(tokens) if is_quoting(token)), len(tokens))
    for index, token in enumerate(tokens[:quoted]):
        ends = index == occasion or finishes_clause(tokens, index)
        if token.form not in _LINKS or token.start < date or not ends:
            continue
        speaks = _is_spoken_to(text, tokens[:quoted], index) or _meets(text, tokens[: index + 1])
        if speaks and _stands_apart(text, tokens, index, 0):
            said = read_syntax(text, tokens[quoted:])
            told = index == occasion or said.predicate.stem in _SAYING
            return [token] if told and not said.subjects else []
    return []


def _is_spoken_to(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a topic stands right behind an ending: 국경을 닫자, 칠레는 …."""
    behind = read_syntax(text, tokens[index + 1 :]).subjects
    return bool(behind) and behind[0].topic and behind[0].start <= tokens[index].end + len(", ")


def _meets(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether somebody with 이 or 가 met another there: …이 …과 만났고, what is said next is of then."""
    subjects = read_syntax(text, tokens).subjects
    if len(subjects) != 1 or subjects[0].topic:
        return False
    with_whom = any(
        t.tag in {"JKB", "JC"} and t.form in {"와", "과"} and t.start > subjects[0].end for t in tokens
    )
    return with_whom and _stem(text, tokens) in _MUTUAL


def _stem(text: str, tokens: Sequence[Token]) -> str:
    """Return the stem of the predicate of a clause whose last morpheme links it to the next."""
    link = tokens[-1]
    return read_syntax(text, [*tokens[:-1], Token("다", "EF", link.start, link.end)]).predicate.stem


def _both_act(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the clauses before and after an ending have their own subjects, the first no topic."""
    before = read_syntax(text, tokens[: index + 1]).subjects
    if len(before) != 1 or before[0].topic:
        return False
    return bool(read_syntax(text, tokens[index + 1 :]).subjects)


def _ends_telling(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether a clause with an act of its own ends here: outside a quotation, its subject its own."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.tag == "VX":
        return False
    if _is_saying(tokens, index, since):
        return True
    quoted_later = any(is_quoting(token) for token in tokens[index + 1 :])
    return not quoted_later and _stands_apart(text, tokens, index, since)


def _is_saying(tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether the verb that ends here is one of saying, behind what is said (없다고 부인했으나)."""
    stem = "".join(t.form for t in tokens[max(0, index - 3) : index] if t.tag not in {"EP", "EC", "JKQ"})
    quoted = any(is_quoting(token) for token in tokens[:index] if token.start >= since)
    return quoted and any(stem.endswith(saying) for saying in _SAYING)


def _is_answered(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether somebody else answers what was said: 통신은 …다고 보도했으나, 정부는 …다고 부인했다."""
    rest = tokens[index + 1 :]
    return (
        _is_saying(tokens, index, since)
        and any(is_quoting(token) for token in rest)
        and any(subject.topic for subject in read_syntax(text, rest).subjects)
    )


def _stands_apart(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether the clause that ends here keeps no subject of the next one: A는 B가 …하자 …했다 does."""
    before = read_syntax(text, [t for t in tokens[: index + 1] if t.start >= since]).subjects
    if not any(s.topic and not other.topic for s, other in pairwise(before)):
        return True
    return bool(read_syntax(text, tokens[index + 1 :]).subjects)
