"""What is voted on: 선거법 개정안, 파업, 유럽 연합 탈퇴, 개최지 선정."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.ballot.body import BODY, BODY_END, LEAGUE
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.speech.scene import clean_phrase
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.ballot.clause import Clause
    from question_bank.korean.morphology import Token

_OUTCOME: Final = r"(?:가결|부결|통과|채택|승인|의결|인준|비준|무산|기각|거부|폐기|결정|확정|인용)"
_WORD: Final = r"(?P<head>[가-힣]{1,20})"
_NONE: Final = "".join(f"(?<!{word})" for word in sorted(read_words("no_motion")))
# 개정안, 보호법, 결의 1718호; 방안, 보안, 방법 and the like are none
_KIND: Final = re.compile(
    rf"(?<![가-힣])(?P<head>[가-힣]{{0,20}}(?:안|법|결의|조례|헌장|법률|협정|조약){_NONE}(?:\s?제?\d{{1,5}}호)?)"
    r"(?P<mark>을|를|이|가|은|는|에는|에도|에|의|\s표결|에서)(?=[\s,])"
)
_MAIN: Final = frozenset({"을", "를", "이", "가", "은", "는"})
_SITE: Final = re.compile(
    r"(?P<head>[가-힣]{0,20}(?:개최지|개최 도시|개최국|주최국))로\s(?:[^\s,.]+\s)?(?:선정|결정|선출|확정)"
)
_WHETHER: Final = re.compile(rf"{_WORD}[을를]\s(?P<act>[가-힣]{{2,6}})할지(?:에 대한|의)?\s?(?:여부|말지)?")
_FORMS: Final = (
    # 합류를 당원 투표에 부쳤다
    re.compile(rf"{_WORD}[을를]\s(?:[^\s,.]+\s){{0,2}}?(?:투표|표결)에 부"),
    # 독립을 묻는 주민투표
    re.compile(
        rf"{_WORD}(?:\s여부)?(?:[을를]|에 대한|에 관한)\s(?:찬반을\s)?(?:묻는|놓고|둘러싼|두고)?\s?"
        r"(?:[^\s,.]+\s)?(?:투표|표결|[가-힣]{1,6}투표)"
    ),
    # 새 강령을 찬성 90표로
    re.compile(rf"{_WORD}[을를은는이가]\s(?=찬성표?\s?\d|재석|재적|출석|만장일치|\d{{1,3}}\s?대\s?\d)"),
    # 파업을 가결했다
    re.compile(
        rf"{_WORD}[을를이가]\s(?:[^\s,.]+(?:로|에서|에|게)\s){{0,2}}?(?:(?:최종|공식|잠정)\s?)?{_OUTCOME}"
    ),
    # 회의가 중국의 반대로 무산되었다
    re.compile(
        rf"{_WORD}[이가은는]\s(?=[^.,]{{2,60}}?(?:의 (?:반대|거부권 행사)로\s|[이가] (?:반대|거부권)))"
    ),
    # 탈퇴에 찬성했다
    re.compile(rf"{_WORD}에\s(?:찬성|반대)(?:했|하였|표를)"),
)
_POINTING: Final = re.compile(r"(?:이|그|해당|동|같은|당해|관련)\s")
_ALONE: Final = read_words("motion_kind")
# who moved it, and what became of it before, are no part of it
_MOVED: Final = re.compile(
    r"^(?:\S{1,20}[이가]\s)?"
    r"(?:(?:두|세|한|여러|\d{1,2})\s?(?:차례|번)\s|다시\s|이미\s|공동\s?(?:으로\s)?)?"
    r"(?:(?:발의|상정|제출|통과|가결|부결|회부|제안|추진|마련|의결|수정|보완)(?:된|한|됐던|했던|되었던)|낸|올린)\s"
)
_OWNED: Final = re.compile(
    rf"^(?:[^\s]{{1,12}}\s){{0,2}}?[^\s]{{0,12}}(?:{any_of('voting_body')})의\s(?=\S+\s)"
)
_VOTES: Final = re.compile(r"\d\s?(?:표|명|개국)$|^(?:찬성|반대|지지|동의|과반|투표|표결|기권)$")
# without a name before it: 법안을, 수정안은
_KIND_ALONE: Final = re.compile(
    rf"(?<![가-힣])(?P<kind>{any_of('motion_kind')}|폐지안)(?:을|를|이|가|은|는|에)\s"
)
_LAW: Final = re.compile(
    rf"(?:^|\s)(?P<law>[가-힣]{{2,20}}(?:법|법률|법안|조례|조례안){_NONE})"
    r"(?:\s(?:파동|논란|논쟁|사태|분쟁|갈등|제정|개정|폐지|입법|반대 운동))?$"
)
_ITSELF: Final = frozenset({"법안", "법률안", "조례안", "원안"})
_OF_LAW: Final = frozenset({"수정안", "개정안", "폐지안", "절충안", "타협안"})
_NOUNS: Final = ("NN", "NR", "NP", "XSN", "XPN", "XR", "SN", "SL", "SH", "SW", "SO", "SS", "W_", "JKG", "MM")
_DATES: Final = frozenset({"년", "월", "일"})
_AFTER: Final = read_words("after_noun") | {"가운데", "결과", "상태"}
_TYING: Final = frozenset({"고", "어", "아", "며", "지", "게"})
_LONGEST: Final = 60
_MOST: Final = 12


def find_motion(clause: Clause) -> str | None:
    """Return what a clause puts to the vote; "" where it only points to it (이 결의안), None for nothing."""
    pointed = False
    for start, end, suffix in islice(_heads(clause), _MOST):
        following = next(clause.between(end, clause.end), None)
        if following is None or (following.start == end and not following.tag.startswith("J")):
            continue
        phrase = _phrase(clause, start, end)
        if _POINTING.match(phrase):
            pointed = True
            continue
        phrase = _OWNED.sub("", _MOVED.sub("", clean_phrase(phrase)))
        if _names_nothing(phrase) or _names_somebody(clause, end):
            pointed = pointed or phrase.rpartition(" ")[2] in _ALONE
        elif 1 < len(phrase) <= _LONGEST:
            return phrase + suffix
    return "" if pointed else None


def find_kind(clause: Clause) -> str | None:
    """Return the last kind of motion that a clause speaks of without naming it (법안을); None for none."""
    words = (match["kind"] for match in _KIND_ALONE.finditer(clause.text, clause.start, clause.end))
    return next(reversed(list(words)), None)


def complete_kind(kind: str, title: str) -> str | None:
    """Return the motion that a kind means in an article on a law: 법안 is the law itself; None elsewhere."""
    found = _LAW.search(clean_phrase(title))
    if found is None:
        return None
    law = found["law"]
    if kind in _ITSELF:
        return law if law.endswith("안") else f"{law}안"
    return f"{law} {kind}" if kind in _OF_LAW else None


def _heads(clause: Clause) -> Iterator[tuple[int, int, str]]:
    """Give the last nouns of what may be the motion, the likeliest first, with what is added to them."""
    text, start, end = clause.text, clause.start, clause.end
    for match in _SITE.finditer(text, start, end):
        yield *match.span("head"), " 선정"
    kinds = list(_KIND.finditer(text, start, end))
    for match in reversed(kinds):
        if match["mark"] in _MAIN:
            yield *match.span("head"), ""
    for match in kinds:
        if match["mark"] not in _MAIN:
            yield *match.span("head"), ""
    for match in _WHETHER.finditer(text, start, end):
        yield *match.span("head"), f" {match['act']}"
    for form in _FORMS:
        for match in form.finditer(text, start, end):
            yield *match.span("head"), ""


def _names_nothing(phrase: str) -> bool:
    """Tell whether a phrase is only a kind of motion (결의안, 유엔 총회 결의안) or a number of votes."""
    if not phrase or _VOTES.search(phrase) or BODY.fullmatch(phrase):
        return True
    owner, _, last = phrase.rpartition(" ")
    if last not in _ALONE:
        return False
    return not owner or bool(BODY.fullmatch(owner.rpartition(" ")[2]) or LEAGUE.fullmatch(owner))


def _names_somebody(clause: Clause, end: int) -> bool:
    """Tell whether a phrase that ends at a place is somebody who lets it pass, no motion (의장 벨리가)."""
    start = max(clause.start, clause.text.rfind(" ", 0, end) + 1)
    if BODY.fullmatch(clause.text[start:end]):
        return True
    if any(m.start < end <= m.tail_end and m.type is EntityType.PERSON for m in clause.names):
        return True
    last = next(clause.before(end), None)
    before = clause.text[clause.start : start].split()[-2:]
    return (
        last is not None
        and last.tag == "NNP"
        and any(load_gazetteer().title_of(word) == word for word in before)
    )


def _phrase(clause: Clause, start: int, end: int) -> str:
    """Return the noun phrase that ends at a place, with the clause that belongs to it (침략을 규탄하는)."""
    subjects = {subject.end for subject in clause.syntax.subjects}
    begin, inside = start, False
    leading: Token | None = None
    taken: list[Token] = []
    for token in clause.before(end):
        if end - token.start > _LONGEST or (inside and token.tag == "NNB" and token.form in _DATES):
            break
        if token.tag == "ETM":
            if leading is not None and leading.form in _AFTER:
                begin = leading.end
                break
            inside, leading = True, None
        elif token.tag.startswith(_NOUNS):
            leading = token
        elif not inside or token.start in subjects or _bounds(clause, token):
            break
        else:
            leading = None
        begin = token.start
        taken.append(token)
    # what is left of the phrase before: 3일에는 수정된 법안
    while taken and taken[-1].tag.startswith("J"):
        begin = taken.pop().end
    return clause.text[begin:end].strip(" ,·")


def _bounds(clause: Clause, token: Token) -> bool:
    """Tell whether a morpheme parts what belongs to a noun from the clause before."""
    if token.tag == "EC":
        return token.form not in _TYING
    if token.tag in {"JKS", "JX"}:
        return BODY_END.search(clause.text, clause.start, token.start) is not None
    counted = token.tag == "JKB" and clause.text[token.start - 1] in "표명국"
    return counted or token.form == "에서" or token.tag in {"SP", "EF", "SF"}
