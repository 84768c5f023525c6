"""Whether a subject is somebody who can speak, and by what name he is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.speech.bare_name import end_of_name, read_bare_name
from question_bank.facts.speech.scene import clean_phrase, is_medium, is_nameless
from question_bank.facts.tail import Case
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from question_bank.facts.mention import NameMention
    from question_bank.facts.speech.scene import Scene
    from question_bank.facts.syntax import Subject

_PRONOUNS: Final = read_words("pronoun") | {"자신", "본인", "두 사람", "양측", "양국", "이 회사", "모두"}
_SPEAKER_END: Final = re.compile(rf"(?:{any_of('speaker_end')})$")
_BODY: Final = re.compile(
    r"(?:[가-힣A-Za-z]{2,30}(?:부|처|청|원|국|당|회|사|팀|단|측|대|군|계|실|성|소|기구|센터)"
    r"|[가-힣]{2,30}(?:(?<!그림)자|(?<!원)인|(?<!도)시)|측)$"
)
_COUNTING: Final = frozenset({"한", "두", "세", "네", "여러", "모든", "각", "일부"})
_LONGEST: Final = 40


def find_known(scene: Scene, subject: Subject) -> NameMention | None:
    """Return the known name that a subject ends in; None where it ends in none.

    A name inside a longer word (감사원 in 회계감사원) is not it.
    """
    last = end_of_name(scene, subject) - 1
    for mention in scene.names:
        if mention.start <= last < mention.tail_end and mention.case is not Case.BARE:
            inside = subject.start < mention.start and scene.text[mention.start - 1].isalpha()
            return None if inside else mention
    return None


def show(scene: Scene, subject: Subject) -> str | None:
    """Return a subject as the speaker's name: the known name, else the phrase; None where it has no word."""
    known = find_known(scene, subject)
    if known is not None and known.type is not EntityType.GROUP:
        return known.name
    before = next(scene.before(subject.start), None)
    counted = before is not None and before.tag == "MM" and before.form in _COUNTING
    start = before.start if before is not None and counted else subject.start
    phrase = read_bare_name(scene, start, end_of_name(scene, subject))
    return None if phrase in _PRONOUNS or len(phrase) > _LONGEST else phrase or None


def may_speak(scene: Scene, subject: Subject) -> bool:
    """Tell whether a subject is a known name or somebody by its last word."""
    return find_known(scene, subject) is not None or can_speak(scene, subject)


def can_speak(scene: Scene, subject: Subject) -> bool:
    """Tell whether a subject without a known name is somebody by its last word or by an apposition."""
    shown = show(scene, subject) or ""
    if is_somebody(shown) or is_medium(shown) or load_gazetteer().title_of(shown) is not None:
        return True
    end = end_of_name(scene, subject)
    last = next(scene.before(end), None)
    if last is not None and last.tag in {"NNP", "SL", "XSN"}:
        return True
    return bool(shown) and shown != clean_phrase(scene.text[subject.start : end])


def is_somebody(phrase: str) -> bool:
    """Tell whether a phrase ends in a word for a person or a body that speaks."""
    return is_nameless(phrase) or bool(_SPEAKER_END.search(phrase) or _BODY.search(phrase))
