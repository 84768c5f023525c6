"""What is only rumoured: …것으로 알려졌다, …라는 소식이 나왔다, …다는 설이 있다."""

from __future__ import annotations

import re
from typing import Final

from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.hangul import final_consonant

_VERBS: Final = read_words("rumour_verb")
# these say of a thing what it is taken for: 거점으로 판명되었다
_TAKING: Final = read_words("taken_verb")
_WRITING: Final = frozenset({"기록되", "기술되", "쓰여지", "쓰이", "적히"})
_SEEMING: Final = frozenset({"나타나", "보이"})
_SUPPOSED: Final = re.compile(r"(?:것|듯)(?:이|으로|은|으로는)?\s*$")
_CLAUSE: Final = re.compile(
    r"(?:(?P<last>[가-힣])(?:\s?것임?|\s(?:점|바|줄|사실|정황|일))(?:이|은|는|으로|으로는|도|만)"
    r"|(?P<nominal>[었았했됐였없있]음)(?:이|은|도))\s(?:[^\s“”\"]+\s){0,3}$"
)
_TAKEN_FOR: Final = re.compile(r"[가-힣\d.%)”’](?:으)?로(?:는|도)?\s(?:\S+\s)?$")
_NOUN: Final = any_of("rumour_noun")
RUMOUR: Final = re.compile(
    rf"[는은란던]\s?(?:{_NOUN})(?:도|들이|들도|이|가|까지)?\s?(?:\S+\s)?"
    r"(?:나오|나왔|나온|제기|나돌|돌았|돈다|있|떠돌|퍼지|퍼졌|포착|무성|흘러|들려|들린|전해|전한|전하|내려온|커지|커졌|"
    r"일었|일고|쏟아|잇따|이어졌|높아졌|확산)"
    rf"|[는은란던]\s(?:{_NOUN})(?:이다|다)?\.?$"
)
RUMOUR_NOUN: Final = re.compile(rf"[는란]\s(?P<noun>{_NOUN})(?:도|들이|들도|이|가)\s")
_SUSPECTED: Final = re.compile(r"[다라]는 (?:의혹|의심|오해|평|평가|비판|지적)[을를] (?:받|사|샀|산)")
_AGREED: Final = re.compile(
    r"[다라]는 (?:것|게|설|견해|해석)(?:이|은) (?:\S+ ){0,2}"
    r"(?:통설|정설|중론|다수설|속설|통념|일반적)(?:이|로|인)"
)
_TOLD: Final = re.compile(
    r"(?:적은|쓴|보는|주장하는|전하는|기록한|말하는|믿는|여기는) "
    r"(?:자료|사람|이|학자|문헌|책|기록|견해|시각|연구|매체|언론)(?:들)?(?:도|이|가)? (?:있|많|적지)"
)


def is_rumour_verb(stem: str) -> bool:
    """Tell whether a verb makes known without saying by whom (알려지다, 추정되다)."""
    return stem in _VERBS


def is_rumour(text: str, stem: str, before: str) -> bool:
    """Tell whether a sentence passes on what somebody unnamed holds.

    ``stem`` is that of the last verb, ``before`` the text before it. A passive counts where it has a clause
    (멈춘 것으로 알려졌다) or says what a thing is taken for; 이름이 알려졌다 is a happening.
    """
    if stem in _VERBS and stem not in _WRITING:
        clause = _CLAUSE.search(before)
        if clause and (clause["nominal"] or final_consonant(clause["last"]) in {"ㄴ", "ㄹ"}):
            return True
        if stem in _TAKING and _TAKEN_FOR.search(before):
            return True
    if stem in _SEEMING and _SUPPOSED.search(before):
        return True
    return any(pattern.search(text) for pattern in (RUMOUR, _AGREED, _SUSPECTED, _TOLD))
