"""Sources that a sentence names beside its clause: 신문에 따르면, 연구진에 의해, 『사기』에는 … 적혀 있다.

A kind of text without its owner (보도에 따르면, 전설에 따르면) is no source: what follows is hearsay. What
lays down (협정에 따르면) reports nothing.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Attribution, EntityType
from question_bank.facts.speech.scene import clean_phrase, is_nameless
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from question_bank.facts.speech.scene import Scene

HEARSAY: Final = Attribution(None, Act.HEARSAY)
_ACCORDING: Final = re.compile(
    r"(?:에 (?:따르면|의하면|따르자면)|의 (?P<by>말|설명|주장|증언|전언)(?:으)?로는|"
    r"의 (?P<through>보도|발표|폭로|증언|제보)로)(?=[\s,]|$)"
)
_BY: Final = re.compile(r"에 의해(?:서)?(?=[\s,])")
_NOUNS: Final = ("NN", "NR", "NP", "XSN", "XPN", "XR", "SN", "SL", "SH", "SS", "JKG", "W_")
_MIDDLE: Final = frozenset({"·", "ㆍ", "-", "~"})
_NORMS: Final = re.compile(rf"(?:{any_of('norm_source')})$")
_OWNED_ACTS: Final = {
    "주장": Act.CLAIMED, "증언": Act.CLAIMED, "폭로": Act.CLAIMED,
    "분석": Act.ESTIMATED, "추산": Act.ESTIMATED, "추정": Act.ESTIMATED, "전망": Act.ESTIMATED,
}  # fmt: skip
_SOURCES: Final = read_words("generic_source") | frozenset(_OWNED_ACTS)
_BOOK: Final = re.compile(
    r"(?:[『《「](?P<marked>[^』》」]{1,30})[』》」]|(?<![가-힣])(?P<known>[가-힣]{2,10}"
    r"(?:실록|사기|유사|본기|열전|세가|지리지|읍지|연대기|서기|일기|비문|묘지명)|[가-힣]{0,10}(?:회의록|의사록|판결문|공소장|백서|연감|일지|족보|연보|등기부|\d{1,3}년사)))"
    r"(?:[가-힣\s]{0,12}?)(?:에서는|에서도|에서|에는|에도|에)\s"
)
_WRITTEN: Final = re.compile(
    r"(?:[다라]고|[다라]는 (?:기록|내용|기사|이야기|구절|설화|대목|문구)(?:이|가|도|만)?)\s(?:\S+\s){0,3}?"
    r"(?:기록|적[혀히]|[쓰씌]여|쓰인|쓰였|나온|나와|나오|되어|돼|실[려렸린]|있|전[하한해]|남|보인|서술|언급|등장)"
    r"|(?:것으로|것처럼) (?:되어|돼|기록|적[혀히]|[쓰씌]여|쓰인|나온|나와|나타나|서술|묘사)"
    r"|(?:으)?로 (?:기록되|기재되|적[혀히]|[쓰씌]여|쓰인|표기되|되어 있|나와 있)"
)
_SURVEY: Final = re.compile(
    r"(?:가|이|의|\s)?\s?(?:\S{1,6}한 )?(?:\S{1,10} )?"
    r"(?:(?:설문|여론)\s?조사|조사|연구|분석|집계|통계|감식|실험|수사)(?: 결과)?(?:에서는|에서|에는|,|\s)"
)
_OWNERS: Final = frozenset({EntityType.ORGANISATION, EntityType.PERSON})
_OWNING: Final = frozenset({Case.GENITIVE, Case.BARE, Case.SUBJECT})
_LONGEST: Final = 40
_FEW: Final = 3


def find_source(scene: Scene) -> Attribution | None:
    """Return the source that …에 따르면 and its like name, or hearsay where it is none; None without them."""
    for match in islice(_ACCORDING.finditer(scene.text), _FEW):
        noun = match["by"] or match["through"] or ""
        found = _read_source(scene, match.start(), noun)
        if found is not None:
            return found
    book = _BOOK.search(scene.text)
    if book is not None and _WRITTEN.search(scene.text, book.end()):
        return Attribution((book["marked"] or book["known"]).strip(), Act.REPORTED)
    return None


def is_behind_source(text: str, start: int) -> bool:
    """Tell whether a place lies behind …에 따르면 or 『…』에는: what stands there is told by the source."""
    if _ACCORDING.search(text, 0, start):
        return True
    return _BOOK.search(text, 0, start) is not None and _WRITTEN.search(text) is not None


def find_agent(scene: Scene) -> str | None:
    """Return by whom something was made known (연구진에 의해 확인되었다); None where nobody is named."""
    ends = [match.start() for match in _BY.finditer(scene.text)]
    start = _phrase_start(scene, ends[-1]) if ends else None
    return None if start is None else _named(scene, start, ends[-1])


def find_surveyor(scene: Scene) -> str | None:
    """Return the known body whose survey or study a sentence rests on (갤럽의 조사에서); None for others."""
    for mention in scene.names:
        owns = mention.type in _OWNERS and mention.case in _OWNING
        if owns and _SURVEY.match(scene.text, mention.end):
            return mention.name
    return None


def _read_source(scene: Scene, end: int, noun: str) -> Attribution | None:
    start = _phrase_start(scene, end)
    if start is None:
        return None
    phrase = clean_phrase(scene.text[start:end])
    if _NORMS.search(phrase):
        return None
    act = _OWNED_ACTS.get(noun, Act.REPORTED)
    owner_end, words = end, phrase.split()
    while words and words[-1] in _SOURCES:
        act = _OWNED_ACTS.get(words[-1], act)
        owner_end = scene.text.rindex(words.pop(), start, owner_end)
    if not words:
        return HEARSAY
    owner = scene.text[start:owner_end].rstrip()
    if owner_end < end:
        owner = owner.removesuffix("의")
    name = _named(scene, start, start + len(owner))
    if name is None or is_nameless(name):
        return HEARSAY
    return Attribution(name, act)


def _named(scene: Scene, start: int, end: int) -> str | None:
    """Return the known name that the phrase ``text[start:end]`` ends in, else the phrase."""
    known = [m.name for m in scene.names if start <= m.start < end <= m.tail_end]
    if known:
        return known[-1]
    phrase = clean_phrase(scene.text[start:end])
    return phrase if 1 < len(phrase) <= _LONGEST else None


def _phrase_start(scene: Scene, end: int) -> int | None:
    """Return where the nouns that end at a place begin; None where none stands there."""
    first = None
    for token in scene.before(end):
        if not token.tag.startswith(_NOUNS) and token.form not in _MIDDLE:
            break
        first = token.start
    return first
