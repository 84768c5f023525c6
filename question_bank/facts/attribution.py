"""Who stands for a statement: speaker and act of …라고 밝혔다, …다고 보도했다, …을 부인했다.

A statement that is only rumoured (…것으로 알려졌다, …라는 소식이 나왔다, …다고 한다) is hearsay and has no
speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Attribution
from question_bank.facts.speech.citation import HEARSAY, find_agent, find_source, find_surveyor
from question_bank.facts.speech.rumour import RUMOUR, RUMOUR_NOUN, is_rumour, is_rumour_verb
from question_bank.facts.speech.saying import Mood, Place, Saying, read_sayings, read_verb
from question_bank.facts.speech.scene import Scene, is_medium, is_nameless
from question_bank.facts.speech.speaker import TIMES, find_side, find_speaker
from question_bank.facts.speech.stating import (
    NOMINAL,
    NOUNS,
    VERBS,
    act_of_nominal,
    act_of_saying,
    act_of_statement,
)
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.mention import NameMention
    from question_bank.facts.syntax import Syntax
    from question_bank.korean.morphology import Token

__all__ = ["RUMOUR", "TIMES", "find_attribution"]

_KNOWN: Final = frozenset(VERBS) | read_words("rumour_verb")
# 나라 이름을 고려라고 하였다
_NAMED: Final = re.compile(r"[을를]\s(?:\S+\s){0,2}\S+$")
_NOT: Final = frozenset({"않", "못하"})
_REACH: Final = 80
# behind these another clause may have another speaker; behind -자 the saying is only the occasion
_ENDED: Final = ("고", "며", "지만", "으나", "는데", "다가")
_WHEREUPON: Final = "자"
_COURTS: Final = ("법원", "재판소", "재판부", "법정", "헌재")


def find_attribution(
    text: str, syntax: Syntax, names: Sequence[NameMention], tokens: Sequence[Token]
) -> Attribution | None:
    """Return who stands for the statement and by what act; None where the article itself states it.

    Hearsay has no speaker. An act whose speaker is not in the sentence has none either. ``tokens`` are the
    morphemes of the sentence.
    """
    scene = Scene(text, tokens, syntax, names)
    source = find_source(scene)
    if source is not None:
        return source
    sayings = read_sayings(tokens, _KNOWN)
    saying = _main_saying(tokens, sayings)
    if saying is None:
        return _attribute_statement(scene)
    if saying.place is Place.LINKED and _denies(scene):
        return _attribute_to_speaker(scene, None, Act.DENIED, since=saying.start)
    ended = [s.start for s in sayings if s.link.endswith(_ENDED) and s.start < saying.quote_end]
    return _attribute_quotation(scene, saying, since=ended[-1] if ended else 0)


def _main_saying(tokens: Sequence[Token], sayings: Sequence[Saying]) -> Saying | None:
    """Return the saying that tells what the sentence tells: the last that ends it, else the last linked."""
    final = [s for s in sayings if s.place is Place.FINAL]
    linked = [
        s
        for s in sayings
        if s.place is Place.LINKED
        and s.stem in _KNOWN
        and (s.past or s.stem != "하")
        and s.mood is not Mood.ASIDE
        and s.link != _WHEREUPON
        and not (not s.past and _is_ground(tokens, s))
    ]
    found = final or linked
    return found[-1] if found else None


def _is_ground(tokens: Sequence[Token], saying: Saying) -> bool:
    """Tell whether a judgement is no claim of what happened but why it acts (없다고 보고 끝냈다)."""
    if VERBS.get(saying.stem) is not Act.ESTIMATED or saying.mood is not Mood.STATEMENT:
        return False
    at = bisect_left(tokens, saying.quote_end, key=attrgetter("end"))
    quoted = tokens[max(0, at - 3) : at]
    return at > 0 and not any(t.tag == "EP" or t.form in {"것", "거"} for t in quoted)


def _denies(scene: Scene) -> bool:
    """Tell whether the sentence ends in a denial (보도했으나 … 이를 부인했다)."""
    start = scene.syntax.predicate.start
    if VERBS.get(_final_verb(scene)) is not Act.DENIED:
        return False
    return not any(t.tag == "VX" and t.form in _NOT for t in scene.after(start))


def _attribute_quotation(scene: Scene, saying: Saying, *, since: int) -> Attribution | None:
    """Return the attribution of a quotation by its verb; a saying before it ends at ``since``."""
    if is_rumour_verb(saying.stem):
        return _attribute_passive(scene)
    if saying.stem == "하":
        return _attribute_plain(scene, saying, since=since)
    act = act_of_saying(scene.text, saying)
    if act is None:
        return None
    if saying.stem == "전하" and not saying.past:
        return _attribute_tradition(scene, saying)
    found = _attribute_to_speaker(scene, saying, act, since=since)
    # a court that judges rules: it does, and claims nothing
    ruled = found.speaker is not None and found.speaker.endswith(_COURTS) and _is_ground(scene.tokens, saying)
    return None if ruled else found


def _attribute_statement(scene: Scene) -> Attribution | None:
    """Return the attribution of a sentence without a quotation: 성명을 냈다, …것으로 알려졌다."""
    start = scene.syntax.predicate.start
    stem, before = _final_verb(scene), scene.text[max(0, start - _REACH) : start]
    if any(t.tag == "VX" and t.form in _NOT for t in scene.after(start)):
        return None
    rumour = is_rumour(scene.text, stem, before)
    if rumour and is_rumour_verb(stem):
        return _attribute_passive(scene)
    act = act_of_statement(stem, before)
    if act is not None:
        return _attribute_to_speaker(scene, None, act)
    nominal = NOMINAL.search(scene.text)
    if nominal is not None:
        return _attribute_nominal(scene, nominal)
    return _attribute_rumour(scene) if rumour else None


def _attribute_nominal(scene: Scene, nominal: re.Match[str]) -> Attribution | None:
    """Return the attribution of …다는 입장이다: to the topic or whose it is, else hearsay."""
    act = act_of_nominal(nominal["noun"])
    if act is None:
        return None
    speaker = nominal["who"] or find_speaker(scene, None, topic=True)
    return HEARSAY if speaker is None or is_nameless(speaker) else Attribution(speaker, act)


def _attribute_rumour(scene: Scene) -> Attribution:
    """Return the attribution of …라는 분석이 나왔다: to the side whose it is (정부 측에서), else hearsay."""
    side, noun = find_side(scene), RUMOUR_NOUN.search(scene.text)
    return Attribution(side, NOUNS.get(noun["noun"], Act.CLAIMED)) if side and noun else HEARSAY


def _attribute_passive(scene: Scene) -> Attribution:
    """Return the attribution of what was made known: by whom (연구진에 의해), else hearsay."""
    known = find_agent(scene) or find_surveyor(scene)
    return Attribution(known, Act.REPORTED) if known else HEARSAY


def _attribute_plain(scene: Scene, saying: Saying, *, since: int) -> Attribution | None:
    """Return the attribution of …다고 했다 and …다고 한다; a name (왕을 …라고 했다) is none."""
    quoted = scene.text[max(0, saying.quote_end - _REACH) : saying.quote_end]
    direct = saying.mood is Mood.DIRECT and quoted.rstrip("라고이 ")[-1:] in {"”", '"'}
    if saying.mood in {Mood.ORDER, Mood.ASIDE} or (saying.mood is Mood.DIRECT and not direct):
        return None
    if quoted.endswith(("라고", "라")) and not direct and _NAMED.search(quoted):
        return None
    if not saying.past:
        return HEARSAY if saying.place is Place.FINAL and saying.mood is Mood.STATEMENT else None
    return _attribute_to_speaker(scene, saying, Act.ANNOUNCED, since=since)


def _attribute_tradition(scene: Scene, saying: Saying) -> Attribution:
    """Return the attribution of …다고 전한다: a medium or chronicle says so, else it is handed down."""
    speaker = find_speaker(scene, saying, reports=True)
    subjects = [s for s in scene.syntax.subjects if s.end <= saying.quote_end]
    if speaker is None or not (is_medium(speaker) or len(subjects) > 1 or "』" in scene.text):
        return HEARSAY
    return Attribution(speaker, Act.REPORTED)


def _attribute_to_speaker(scene: Scene, saying: Saying | None, act: Act, *, since: int = 0) -> Attribution:
    """Return the attribution to the speaker of the sentence; hearsay where that is nobody in particular."""
    speaker = find_speaker(scene, saying, since=since, reports=act is Act.REPORTED)
    return HEARSAY if speaker is not None and is_nameless(speaker) else Attribution(speaker, act)


def _final_verb(scene: Scene) -> str:
    """Return the stem of the last predicate, a passive in its short form (알려지)."""
    predicate = scene.syntax.predicate
    for index in range(len(scene.tokens) - 1, -1, -1):
        if scene.tokens[index].end <= predicate.start:
            break
        verb = read_verb(scene.tokens, index)
        if verb is not None and scene.tokens[verb.first].start == predicate.start:
            return verb.stem
    return predicate.stem
