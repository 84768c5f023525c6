"""By what act something is said: of a quotation by its verb, of a noun or a complement instead of one.

The acts of verbs and nouns stand in ``data/gazetteer/acts.tsv``. To name, to order, to decide and to ask are
acts of their own and no claims.
"""

from __future__ import annotations

import re
from typing import Final

from question_bank.data.table import read_table
from question_bank.facts.model import Act
from question_bank.facts.speech.saying import Mood, Saying
from question_bank.facts.word_list import read_words
from question_bank.korean.hangul import final_consonant


def _acts(kind: str) -> dict[str, Act]:
    return {row["word"]: Act(row["act"]) for row in read_table("gazetteer/acts.tsv") if row["kind"] == kind}


def _longest_first(words: dict[str, Act]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


VERBS: Final = _acts("verb")
_NOUNS: Final = _acts("noun")
NOUNS: Final = _acts("clause_noun") | _NOUNS
_OWN_ACTS: Final = read_words("own_act_verb")
_STATING: Final = read_words("stating_verb")
_COMPLEMENTED: Final = frozenset({"밝히", "발표하", "보고하", "확인하"})
_ADMITTING: Final = frozenset({"시인하", "인정하", "폭로하", "확인하"})
_DENYING: Final = re.compile(
    r"(?:[일적바]이|사실이|계획이|의사가) (?:\S+ ){0,3}없[었]?다고|"
    r"가짜 뉴스|사실이 아니|사실무근|허위라|날조라|"
    r"\S이 아니라고"
)
_BETWEEN: Final = r"\s(?:[^\s“”\"]+\s){0,2}$"
# 뜻을 러시아에 밝혔다, 공동성명을 냈다
_STATED: Final = re.compile(rf"(?P<noun>{_longest_first(_NOUNS)})[을를]{_BETWEEN}")
_CLAUSE_STATED: Final = re.compile(
    rf"[다라자]는\s(?:[가-힣]{{1,6}}\s){{0,2}}?(?P<noun>{_longest_first(NOUNS)})(?:들)?[을를]{_BETWEEN}"
)
_FACT: Final = re.compile(rf"(?P<last>[가-힣])\s사실을{_BETWEEN}")
# 협상이 깨졌음을 알렸다, 가입을 목표로 내걸었다
_NOMINALISED: Final = re.compile(
    rf"(?:[었았였했됐갔왔졌렸켰났겼쳤섰있없겠]음|[가-힣](?<![책모])임)을{_BETWEEN}"
)
_AIM: Final = re.compile(r"[을를]\s목표로\s(?:\S+\s)?$")
_AIMING: Final = frozenset({"내걸", "내세우", "제시하", "밝히", "발표하", "천명하"})
# “…”는 말을 남겼다
_UTTERED: Final = re.compile(r"[”\"]\s?(?:이?라)?는\s말을\s(?:\S+\s){0,2}$")
_UTTERING: Final = frozenset({"하", "남기", "꺼내", "건네", "덧붙이", "되풀이하", "반복하"})
# 원인으로 꼽았다
_SINGLED_OUT: Final = re.compile(
    r"[을를은는]\s(?:\S+\s){0,5}\S*(?:원인|이유|요인|배경|문제점|잘못|걸림돌)(?:으)?로\s(?:\S+\s)?$"
)
_SINGLING_OUT: Final = frozenset({"꼽", "지목하", "들", "지적하"})
# 물이 샌 것으로 보인다고 밝혔다
_SUPPOSED: Final = re.compile(
    r"(?:(?:것으로|듯) (?:보인|추정된|추측된|예상된|전망된|판단된|관측된|추정한|예상한|본|판단한)"
    r"|(?:추정|추측|예상|전망|추산)된|[것듯] ?같|듯하)다(?:고|는)\s"
)
_COMPLEMENT: Final = re.compile(r"것으로\s+(?:\S+\s){0,2}$")
# 이를 미사일로 평가했다; with 눈으로 보다 somebody sees
_TAKEN_FOR: Final = re.compile(
    r"[을를은는]\s(?:\S+\s){0,5}[가-힣%a-zA-Z]*(?<!눈)(?:으)?로\s(?:(?:다시|새로|고쳐|낮춰|높여|잠정|줄여|늘려)\s)?$"
)
_OBJECT: Final = re.compile(r"[을를]\s")
# 노조는 …다는 입장이다, …다는 것이 정부의 설명이다
NOMINAL: Final = re.compile(
    r"[다라]는 (?:(?:것|게|점)(?:이|은)?\s(?P<who>[^“”\"]{1,30}?)의\s)?"
    rf"(?P<noun>{_longest_first(NOUNS)})(?:이다|이었다|였다|다)\W*$"
)
_QUOTED: Final = frozenset({Mood.STATEMENT, Mood.DIRECT, Mood.ASIDE})
_SETTLED: Final = (
    (_SINGLING_OUT, _SINGLED_OUT),
    (_AIMING, _AIM),
    (_UTTERING, _UTTERED),
)
_REACH: Final = 80
# …다는 뜻이다 tells what something means
_MEANING: Final = frozenset({"결과", "내용", "뜻", "말", "문제", "사실", "점"})


def act_of_saying(text: str, saying: Saying) -> Act | None:
    """Return how the speaker stands to what is quoted; None where the verb makes no claim."""
    act = VERBS.get(saying.stem)
    if saying.stem in _OWN_ACTS:
        return None
    if saying.negated and saying.mood is not Mood.ASIDE:
        return Act.DENIED if saying.stem in _ADMITTING else None
    if act is None:
        # what one calls oneself is no claim: …라고 스스로 내세웠다
        named = "스스로" in text[saying.quote_end : saying.start]
        return Act.CLAIMED if saying.mood in _QUOTED and not named else None
    if act is Act.DENIED or _DENYING.search(text, 0, saying.start):
        return Act.DENIED
    # …위반이라며 우려를 전했다: the claim is before, what is conveyed something else
    conveyed = act is Act.REPORTED and _OBJECT.search(text, saying.quote_end, saying.start)
    if saying.mood is Mood.ASIDE or conveyed:
        return Act.CLAIMED
    quoted = text[max(0, saying.quote_end - _REACH) : saying.start]
    return None if saying.mood is Mood.QUESTION else _soften(act, quoted)


def act_of_statement(stem: str, before: str) -> Act | None:
    """Return the act of a verb that has a noun or a complement for what is said, from the text before it."""
    act = VERBS.get(stem)
    if act is Act.DENIED or _takes_complement(stem, act, before):
        return act
    if any(stem in stems and form.search(before) for stems, form in _SETTLED):
        return Act.ANNOUNCED
    return _act_of_object(stem, act, before) if stem in _STATING else None


def _takes_complement(stem: str, act: Act | None, before: str) -> bool:
    """Tell whether …것으로, or with an estimate …을 …로, says what is said."""
    estimated = act is Act.ESTIMATED
    if (estimated or stem in _COMPLEMENTED) and _COMPLEMENT.search(before):
        return True
    return estimated and _TAKEN_FOR.search(before) is not None


def _act_of_object(stem: str, act: Act | None, before: str) -> Act | None:
    """Return the act of a verb whose object is what is said: …한 사실을, …다는 계획을, …음을."""
    fact = _FACT.search(before)
    if fact is not None and (stem in _ADMITTING or final_consonant(fact["last"]) == "ㄴ"):
        return act or Act.ANNOUNCED
    stated = _CLAUSE_STATED.search(before) or _STATED.search(before)
    if stated is not None:
        return _soften(NOUNS[stated["noun"]], before)
    return act or Act.ANNOUNCED if _NOMINALISED.search(before) else None


def _soften(act: Act, quoted: str) -> Act:
    """Return the act of announcing what is itself only supposed: an estimate."""
    return Act.ESTIMATED if act is Act.ANNOUNCED and _SUPPOSED.search(quoted) else act


def act_of_nominal(noun: str) -> Act | None:
    """Return the act of …다는 입장이다; None where the noun only says what something means (뜻이다)."""
    if noun in _MEANING:
        return None
    return Act.CLAIMED if noun == "입장" else NOUNS[noun]
