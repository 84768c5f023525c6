"""What a figure counts or measures: the noun as it stands in the sentence, "" where it does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.hedge import BRACKET
from question_bank.facts.figure.joining import RESTATED
from question_bank.facts.figure.phrase import Noun, noun_ending, noun_following
from question_bank.facts.figure.vocabulary import words

if TYPE_CHECKING:
    from question_bank.facts.figure.joining import Figure
    from question_bank.facts.figure.phrase import Line
    from question_bank.korean.morphology import Token

_NEVER: Final = words("never_counted")
_HEADS: Final = words("head_number")
_AMOUNTS: Final = words("amount_noun")
_CHANGES: Final = tuple(sorted(words("change")))
_COLLECTIVE: Final = tuple(words("collective"))
_SMALL: Final = words("small_noun")
# a proper noun that ends so names a kind (러시아인, 판옥선), any other a country, a place, a person
_KINDS: Final = ("인", "족", "민", "병", "선", "함", "기", "차", "총", "정", "류", "어", "목", "종")
_GENERAL: Final = frozenset({"", "개", "가지", "종류", "층"})  # the noun may follow at once: 55개 국가
_FAR: Final = 24
_CLAUSE_ENDS: Final = frozenset({"EC", "EF", "ETM", "SF", "SP", "JKC"})

_GENITIVE: Final = re.compile(r"의\s")
_REACHING: Final = re.compile(
    r"(?:이나|[이가을를도은는]|에)?\s?(?:넘는|넘은|웃도는|초과하는|초과한|밑도는|달하는|달한|이르는|육박하는|가까운|못\s?미치는|상당하는|상당의|이상의|이하의|미만의)\s|한\s"
)
_STATING: Final = re.compile(
    r"(?:이[다며고었자라나지]|였|인(?![가-힣])|으?로(?![가-힣])|이?나(?![가-힣])|뿐|까지|에\s?(?:달|이르|이른|그[치쳤]|불과|육박|못|미치|머[물무]|가[까깝])|"
    r"(?:을|를)\s?(?:기록|넘|돌파|웃|초과|밑|상회|차지)|[이가]\s?(?:넘|채|되|됐|된)|에서(?![가-힣])|도\s?(?:안|넘|채)|[으로]*\s?(?:늘|줄|증가|감소)|\s?[,.)]|\s?$)"
)
_BEING: Final = re.compile(r"[은는이가]?\s?(?:있|되풀이|열|이루어|벌어|일어|발생|이어)")
_MADE_OF: Final = re.compile(r"으?로\s?(?:이루|구성|되[어었]|된|돼|짜|나[누뉘뉜눠]|편성|조직)")
_SHARE: Final = re.compile(r"\)?\s?(?:중|가운데)(?:에서|에)?\s?(?:[가-힣]+\s)?$")
_INTRANSITIVE: Final = frozenset({"percent", "multiple"})


class Counted:
    """Finds what the figures of one sentence count, from the first to the last."""

    def __init__(self, line: Line) -> None:
        """Begin at the first figure of a sentence."""
        self._line = line
        self._last: tuple[int, str, str] = (0, "", "")  # end, kind and noun of the figure before

    def find(self, figure: Figure) -> str:
        """Return what a figure counts."""
        noun = self._copied(figure) or self._own(figure)
        self._last = (figure.after, figure.unit.kind, noun)
        return noun

    def _copied(self, figure: Figure) -> str:
        """Return the noun of the figure before: 자금 900만 달러(약 120억 원), 주민 10명 가운데 4명."""
        end, last_kind, noun = self._last
        if not end or figure.unit.kind != last_kind or figure.outer - end > _FAR:
            return ""
        between = self._line.text[end : figure.outer]
        return noun if RESTATED.fullmatch(between) or _SHARE.match(between) else ""

    def _own(self, figure: Figure) -> str:
        outer, end, kind = figure.outer, figure.after, figure.unit.kind
        if kind == "times":
            return self._occurring(outer, end)
        general = kind == "count" and figure.unit.name in _GENERAL
        if general or kind == "magnitude" or figure.suffix in {"급", "짜리"}:
            noun = self._apposed(end)
            if noun:
                return noun
        return (
            self._adjacent(outer)
            or self._owned(outer, kind)
            or self._following(end)
            or self._stated(outer, end, kind)
        )

    def _occurring(self, outer: int, end: int) -> str:
        """Return what happened so many times: 방북은 두 번 있었다, 조회 수 10억 회."""
        beside = noun_ending(self._line, self._line.index_from(outer))
        if beside is not None:
            return self._counted(beside) if beside.text in _HEADS else ""
        text = self._line.text
        bracket = BRACKET.match(text, end)
        end = bracket.end() if bracket else end
        told = _BEING.match(text, end + 1) or _BEING.match(text, end) or _STATING.match(text, end)
        return self._stated(outer, end, "times") if told else ""

    def _apposed(self, end: int) -> str:
        """Return the noun after 55개 국가를, 3개팀이, 12만t급 유조선."""
        line = self._line
        start = end + 1 if line.text[end : end + 1] == " " else end
        following = line.token_at(start)
        if following is None or not following.tag.startswith("NN"):
            return ""
        if following.tag == "NNB":
            return following.form if following.form in _SMALL else ""
        return self._last_counted(noun_following(line, start), start)

    def _following(self, end: int) -> str:
        """Return the noun after 2만t의 밀 and 150명에 달하는 노동자."""
        match = _GENITIVE.match(self._line.text, end) or _REACHING.match(self._line.text, end)
        return self._last_counted(noun_following(self._line, match.end()), match.end()) if match else ""

    def _last_counted(self, noun: Noun | None, start: int) -> str:
        """Return the noun, or where that only tells the time (지진 뒤) the one before it."""
        first = self._line.index_from(start)
        while noun is not None and noun.text in _NEVER and noun.first > first:
            noun = noun_ending(self._line, noun.first)
        return "" if noun is None or noun.text in _NEVER else noun.text

    def _adjacent(self, outer: int) -> str:
        """Return the noun right before the figure: 선원 5명, 포탄과 로켓 수백만 발, 방문객(2천 명)."""
        line = self._line
        index = line.index_from(outer)
        bracket = index > 0 and line.tokens[index - 1].tag == "SSO"
        if bracket:
            if not self._goes_on(line.tokens[index - 1].start):
                return ""
            index -= 1
        noun = noun_ending(line, index)
        if noun is None or line.tokens[noun.first].start < self._last[0]:  # 표 of 120표(62%)
            return ""
        if line.tokens[index - 1].form == "당":  # 한 사람당
            return ""
        name = self._counted(noun)
        joint = line.tokens[noun.first - 1] if noun.first else None
        if name and not bracket and joint is not None and joint.tag == "JC" and joint.form in {"과", "와"}:
            other = noun_ending(line, noun.first - 1)
            if other is not None and not other.proper and self._counted(other) and not self._has_own(other):
                start, end = line.tokens[other.first].start, line.tokens[noun.first].start
                return line.written[start:end] + noun.text
        return name

    def _has_own(self, noun: Noun) -> bool:
        """Tell whether the figure before belongs to a noun: 9개 노선과 버스 3천여 대."""
        end = self._last[0]
        return 0 < end <= self._line.tokens[noun.first].start <= end + 2

    def _goes_on(self, bracket: int) -> bool:
        """Tell whether the noun before a bracket has its particle behind it: 방문객(2천 명)보다."""
        text = self._line.text
        close = text.find(")", bracket, bracket + _FAR)
        return close >= 0 and not text[bracket - 1].isspace() and "가" <= text[close + 1 : close + 2] <= "힣"

    def _counted(self, noun: Noun | None) -> str:
        """Return the noun, or the one that it only says to be counted (노동자의 수, 피해 규모)."""
        line = self._line
        if noun is None or noun.text in _NEVER or (noun.proper and not noun.text.endswith(_KINDS)):
            return ""
        if noun.text not in _HEADS and noun.text not in _AMOUNTS:
            return noun.text
        at = noun.first
        genitive = at > 0 and line.tokens[at - 1].tag == "JKG"
        whole = noun_ending(line, at - 1 if genitive else at)
        if whole is None or whole.text in _NEVER:
            return "" if noun.text in _HEADS else noun.text
        if noun.text in _HEADS:
            return "" if whole.proper and not whole.text.endswith(_KINDS) else whole.text
        return noun.text if genitive or whole.proper else f"{whole.text} {noun.text}"

    def _owned(self, outer: int, kind: str) -> str:
        """Return the whole of which a share is told: 주민의 30%, 섬의 절반, 노동자의 3분의 1."""
        index = self._line.index_from(outer)
        if kind not in {"percent", "fraction"} or not index or self._line.tokens[index - 1].tag != "JKG":
            return ""
        return self._counted(noun_ending(self._line, index - 1))

    def _stated(self, outer: int, end: int, kind: str) -> str:
        """Return the subject of which the figure is told: 국가는 총 5개국이며, 교역이 약 70% 증가했다."""
        line = self._line
        index = line.index_from(outer)
        bracket = BRACKET.match(line.text, end)
        end = bracket.end() if bracket else end
        changing = kind in _INTRANSITIVE or kind == "fraction"
        stated = _STATING.match(line.text, end) or (kind == "times" and _BEING.match(line.text, end + 1))
        if not stated and not (changing and self._changes(end)):
            return ""
        near = self._over_time(index)
        if near and _is_subject(line.tokens[near - 1]) and not _MADE_OF.match(line.text, end):
            of = self._counted(noun_ending(line, near - 1))
            return "" if kind == "count" and of.endswith(_COLLECTIVE) else of
        return self._compared(index) if changing or kind == "times" else ""

    def _over_time(self, index: int) -> int:
        """Return the index after which only words of time stand: 방문객은 2019년 3분기에 870명."""
        tokens = self._line.tokens
        while index and (
            tokens[index - 1].tag in {"SN", "MAG"}
            or (tokens[index - 1].form in _NEVER and not tokens[index - 1].tag.startswith("J"))
            or (tokens[index - 1].tag == "JKB" and index > 1 and tokens[index - 2].form in _NEVER)
        ):
            index -= 1
        return index

    def _changes(self, end: int) -> bool:
        """Tell whether a verb of change follows: 72.9%나 증가했으며, 두 배로 늘었다."""
        return any(token.form.startswith(_CHANGES) for token in self._line.after(end, 4))

    def _compared(self, index: int) -> str:
        """Return the subject or object before a comparison: 무역액이 전년보다 10%, 요금을 지난해 대비 3%."""
        tokens = self._line.tokens
        for at in range(index - 1, max(-1, index - _FAR), -1):
            token = tokens[at]
            if token.tag == "JKO" or _is_subject(token):
                return self._counted(noun_ending(self._line, at))
            same = token.tag == "ETM" and at and tokens[at - 1].form == "같"  # 지난해 같은 기간보다
            if token.tag in _CLAUSE_ENDS and token.form not in {"어", "여", "아"} and not same:
                return ""
        return ""


def _is_subject(token: Token) -> bool:
    return token.tag == "JKS" or (token.tag == "JX" and token.form in {"은", "는", "도"})
