"""Who says it: the speaker of a saying, as the sentence shows him; None where it shows nobody for certain.

The speaker stands right before the verb (…다고 타스 통신이 보도했다), else first in the sentence. The first
subject may also be that of what is quoted, its speaker left out (열차는 멈추었다고 밝혔다); so it must be
somebody who can speak, or what is quoted must have a subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.facts.speech.candidate import can_speak, find_known, is_somebody, may_speak, show
from question_bank.facts.speech.opener import find_opener
from question_bank.facts.speech.scene import clean_phrase, is_medium
from question_bank.facts.syntax import Subject, is_quoting
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.speech.saying import Saying
    from question_bank.facts.speech.scene import Scene

TIMES: Final = frozenset({"해", "날", "달"})
_QUOTED: Final = re.compile(r"[“\"][^“”\"]{1,600}[”\"]")
_REPORTER: Final = re.compile(rf"(?:{any_of('speaker_end')})$")
_BODY_PLACE: Final = re.compile(r"(?P<who>[^\s,][^,“”\"]{0,30}?)에서(?P<topic>는|도)\s")
# after these a clause of its own is over; after the others it may go on with the same subject
_OVER: Final = ("자", "지만", "으나", "는데")
_LINKS: Final = (*_OVER, "고", "으며")
_LOOSE: Final = ("NN", "NR", "MA", "MM", "SN", "SP", "SS", "XSN", "XPN", "SL", "JX")
_LEADING: Final = 8
_PHRASE_BEFORE: Final = re.compile(
    r"(?:[에데] (?:대해|대해서|대하여|관해|관하여)|[와과] 관련해(?:서)?| (?:뒤|후|이후|직후|가운데))\s*$"
)
# 조사한 결과 군이: no subject of the clause before, though its nouns stand together
_AFTER: Final = read_words("after_noun") | {"결과", "가운데", "상황", "당시", "때"}
_OBJECT: Final = re.compile(r"[가-힣][을를]\s")
# 지원할 준비가 되었다: the one before is also the subject of the whole
_INTENT: Final = read_words("intent_noun")
_SAYING: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION})
_NEAR: Final = 20
_FEW: Final = 4


def find_speaker(
    scene: Scene, saying: Saying | None, *, since: int = 0, reports: bool = False, topic: bool = False
) -> str | None:
    """Return who says what the sentence tells, by the full name where it is known; None where nobody does.

    ``saying`` is None where a noun or a complement holds what is said; ``reports`` tells that the verb is
    one of the media (보도하다), whose single 이/가 is rather that of what they report. With ``topic`` only
    a topic speaks. A subject behind ``since``, where a saying before ends, is the one who goes on.
    """
    verb = saying.start if saying else scene.syntax.predicate.start
    subjects = [s for s in _subjects(scene) if s.start < verb]
    if saying is not None:
        behind = [s for s in subjects if s.start >= saying.quote_end]
        if behind:
            return show(scene, behind[-1])
        body = _known_body(scene, saying.quote_end, verb)
        if body is not None:
            return body[0]
        verb = saying.quote_end
        subjects = [s for s in subjects if s.start < verb]
    later = [s for s in subjects if s.start >= since] if since else []
    if later and _goes_on(scene, later, saying):
        return show(scene, later[0])
    main = _main_subject(scene, subjects)
    if main is not None and topic and not main.topic:
        main = None
    end = main.start if main else verb
    body = _known_body(scene, 0, end) or _said_body(scene, end)
    if body is not None and (main is None or not (main.topic or (not body[1] and find_known(scene, main)))):
        return body[0]
    if main is not None and _speaks(scene, main, subjects, saying, reports=reports):
        return show(scene, main)
    return None if main is not None and main.topic else find_opener(scene, end)


def find_side(scene: Scene) -> str | None:
    """Return whose side something comes from (러시아 측에서 … 주장이 나왔다); None where no side is named."""
    sides = (m.name for m in scene.names if m.side and m.case is Case.PLACE)
    return next(sides, None)


def _subjects(scene: Scene) -> list[Subject]:
    """Return the subjects in order, those inside a direct quotation and words for a time left out."""
    hidden = [match.span() for match in _QUOTED.finditer(scene.text)]
    openings = [start for start, _ in hidden]
    found = []
    for subject in sorted((*scene.syntax.subjects, *_missed(scene)), key=lambda s: s.start):
        at = bisect(openings, subject.start) - 1
        if subject.text not in TIMES and not (at >= 0 and subject.start < hidden[at][1]):
            found.append(_mend(scene, subject))
    return found


def _goes_on(scene: Scene, later: Sequence[Subject], saying: Saying | None) -> bool:
    """Tell whether the first subject behind a saying says what follows, not the one before it."""
    first = later[0]
    if saying is None and first.topic:
        return True
    return (first.topic or len(later) > 1) and may_speak(scene, first)


def _mend(scene: Scene, subject: Subject) -> Subject:
    """Return a subject from the beginning of its first word on, where Kiwi took a name apart (해+온+시)."""
    start = subject.start
    while start and "가" <= scene.text[start - 1] <= "힣":
        start -= 1
    if start == subject.start:
        return subject
    return Subject(start, subject.end, scene.text[start : subject.end], subject.topic)


def _missed(scene: Scene) -> list[Subject]:
    """Return the first known names with a subject's particle that the syntax gives no subject for.

    Kiwi misread the particle, or it was taken for that of a clause before a noun of intent.
    """
    found: list[Subject] = []
    ends = {subject.end for subject in scene.syntax.subjects}
    acting = (m for m in scene.names if m.case is Case.SUBJECT and (m.side or m.type in _SAYING))
    for mention in islice(acting, _FEW):
        if not ends.isdisjoint(range(mention.end, mention.tail_end + 1)):
            continue
        last = next(scene.before(mention.tail_end), None)
        marked = last is not None and last.end == mention.tail_end and last.tag.startswith("J")
        if not marked or is_medium(mention.name) or _intends(scene, mention.tail_end):
            topic = scene.text[mention.tail_end - 1] in "은는"
            text = scene.text[mention.start : mention.end]
            found.append(Subject(mention.start, mention.end, text, topic))
    return found


def _intends(scene: Scene, start: int) -> bool:
    """Tell whether the first verb before a noun behind a place stands before one of intent."""
    following = scene.after(start)
    for token in following:
        if token.tag == "ETM":
            noun = next(following, None)
            return noun is not None and noun.form in _INTENT
    return False


def _main_subject(scene: Scene, subjects: Sequence[Subject]) -> Subject | None:
    """Return the first subject, or the first after a clause that has its own (…하자 …는)."""
    if not subjects:
        return None
    first, *others = subjects
    if first.topic:
        alone = others[:1] if others and others[0].topic and may_speak(scene, others[0]) else []
        return next((s for s in alone if _link_before(scene, s).endswith(_LINKS)), first)
    for other in others:
        between = scene.text[max(first.end, other.start - _NEAR) : other.start]
        link = _link_before(scene, other)
        if link.endswith(_OVER) or (
            other.topic and (link.endswith(_LINKS) or _PHRASE_BEFORE.search(between))
        ):
            return other
    return first


def _link_before(scene: Scene, subject: Subject) -> str:
    """Return the ending of a clause that stands before a subject, a date between; "" for none."""
    for token in islice(scene.before(subject.start), _LEADING):
        if token.tag == "EC":
            return "" if is_quoting(token) else token.form
        if not token.tag.startswith(_LOOSE):
            break
    return ""


def _speaks(
    scene: Scene, subject: Subject, subjects: Sequence[Subject], saying: Saying | None, *, reports: bool
) -> bool:
    """Tell whether a subject is for certain the one who speaks."""
    if not subject.topic and not _opens(scene, subject):
        return False
    if subject is not subjects[0] or any(other.start > subject.end for other in subjects):
        return True
    if saying is not None and _is_willed(scene, saying):
        return True
    known = find_known(scene, subject)
    if reports and not subject.topic:
        shown = show(scene, subject) or ""
        return is_medium(shown) or (known is None and _REPORTER.search(shown) is not None)
    if saying is not None and _is_of_quoted(scene, subject, saying):
        return False
    return known is not None or can_speak(scene, subject)


def _is_of_quoted(scene: Scene, subject: Subject, saying: Saying) -> bool:
    """Tell whether the only subject is rather that of what is quoted.

    So in 왕이 신의 아들이라고 믿었다; …했다고도 밝혔다 goes on with the speaker of the sentence before.
    """
    if saying.copular and not subject.topic:
        return _OBJECT.search(scene.text, subject.end, saying.quote_end) is None
    return scene.text.startswith("도", saying.quote_end)


def _opens(scene: Scene, subject: Subject) -> bool:
    """Tell whether no clause stands before a subject, but one of its own (방한한 총리가, 해가 바뀌어 …)."""
    before = [t for t in scene.before(subject.start) if t.tag in {"EC", "ETM"}]
    if not before:
        return True
    first = next(scene.after(subject.start), None)
    if first is None or (before[0].tag == "ETM" and first.form in _AFTER):
        return False
    own = scene.syntax.subjects[0]
    return before[-1].end >= subject.start - 1 or own.end <= before[-1].start


def _is_willed(scene: Scene, saying: Saying) -> bool:
    """Tell whether what is quoted is the speaker's own intention (가겠다고)."""
    return any(t.form == "겠" and t.tag == "EP" for t in islice(scene.before(saying.quote_end), _FEW))


def _known_body(scene: Scene, start: int, end: int) -> tuple[str, bool] | None:
    """Return the known body that speaks with 에서 between two places, and whether 는 or 측 marks it so."""
    for mention in scene.names:
        speaks = mention.case is Case.PLACE and (mention.side or mention.type is EntityType.ORGANISATION)
        if start <= mention.start < end and speaks:
            return mention.name, mention.side or scene.text[mention.tail_end - 1] == "는"
    return None


def _said_body(scene: Scene, end: int) -> tuple[str, bool] | None:
    """Return the body by its last word that speaks with 에서는 before a place (학계에서는)."""
    for match in islice(_BODY_PLACE.finditer(scene.text, 0, end), _FEW):
        whole = clean_phrase(match["who"]).removesuffix(" 쪽").removesuffix(" 측")
        *before, last = whole.split() or [""]
        if is_somebody(last):
            return (whole if len(before) < 2 else last), True  # noqa: PLR2004 - 독일 싱크탱크
    return None
