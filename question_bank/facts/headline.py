"""What a sentence says without its date: the headline of its event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import DateRole
from question_bank.korean.hangul import final_consonant, is_syllable

if TYPE_CHECKING:
    from question_bank.dates.model import Mention
    from question_bank.facts.dating import Dating

_CONNECTIVE: Final = re.compile(
    r"^(?:그리고|그러나|하지만|그런데|그래도|또한|또|한편|특히|게다가|다만|단|결국|마침내|"
    r"결과적으로|참고로|실제로|반면|이어서|이어|이후|그 후|그 뒤|그리하여|그래서|"
    r"따라서|그러자|그사이|해가 바뀌어)[,\s]+"
)
_REMOTE: Final = re.compile(
    r"(?P<head>[가-힣]*)(?P<gap>\s|^)(?:(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일|[한두세석넉네]\s달|반년"
    r"|(?:\d+\s?년\s)?\d+\s?(?:일|주|주일|개월|달|년)(?:\s?반)?)\s?(?:뒤|후|전|만)인"
    r"|(?:방문 )?(?:첫날|이틀째|사흘째|마지막 날)인)\s*$"
)
_BESIDE: Final = re.compile(r"(직전|직후|당일|전날|이튿날|다음 날|첫날|무렵)인\s*$")
_REACH: Final = 40
_AFTER: Final = re.compile(
    r"(?:\s?\((?:음력|양력|구력|신력|현지|한국|율리우스력|그레고리력)[^()]{0,20}\))?(?:,?\s[월화수목금토일]요일)?"
    r"(?:에?\s(?:들어서?|접어들어서?|접어들면서)(?=[\s,])"
    r"|(?:에는|에도|에서야|에야|에만|에(?!서)|엔|부로|자로|부터|은(?=\s)|는(?=\s)|\s?[,.:])?)"
    r"(?:\s*[,:])?\s*"
)
_DEBRIS: Final = re.compile(r"[#*]\d*|\[[^\]]{0,8}\]|\(\.{2,}\)")
_KEPT: Final = re.compile(
    r"의\s|까지|산\s|판\s|형\s|\s(?:기준(?!\s?금리)|현재|당시|시점)|\s(?:첫|둘|셋|넷|다섯|마지막)(?:째|\s?번째)?\s?주(?![가-힣]{3})"
)
_END: Final = re.compile(r"[\s.!?…:;,]+$")
_PARTICLE: Final = re.compile(r"[은는이가을를도에서고며자만나]$|로부터$|^$")


def write_headline(text: str, dating: Dating | None) -> str:
    """Return what the sentence says without its date, connectives at its start, debris and the final mark.

    A date stays where the sentence would not hold without it: before 의, after a verb that qualifies it
    (이사하던 1971년), in brackets, and where it does not date the sentence.
    """
    headline = text
    dates = dating.used if dating is not None and dating.role is not DateRole.OTHER else ()
    for mention in sorted(dates, key=lambda m: -m.start):
        headline = _cut(headline, mention)
    headline = _DEBRIS.sub("", headline)
    headline = _CONNECTIVE.sub("", " ".join(headline.split()).lstrip(",.:·-– "))
    return _END.sub("", headline)


def opening_end(text: str) -> int:
    """Return where a text goes on behind a connective at its start, which a headline leaves out."""
    opening = _CONNECTIVE.match(text)
    return opening.end() if opening else 0


def _cut(text: str, mention: Mention) -> str:
    """Return the text without a date and the particle after it, or as it is where the date must stay."""
    before, after = text[: mention.start], text[mention.end :]
    gap = _AFTER.match(after)
    bare = gap is None or not gap[0]
    if _KEPT.match(after) or (before.strip() and bare and after[:1].isalnum()):
        return text
    # the end alone: a long list of dates would else be searched from its start for each
    near = before[-_REACH:]
    remote = _REMOTE.search(near)
    if remote and not _PARTICLE.search(remote["head"]):
        return text
    if remote:
        near = near[: remote.start()] + remote["head"] + remote["gap"]
    near = _BESIDE.sub(r"\1 ", near)
    if _is_qualified(near):
        return text
    return before[:-_REACH] + near + after[gap.end() if gap else 0 :]


def _is_qualified(before: str) -> bool:
    """Tell whether the words before a date qualify it: 이사하던, 창립 10주년인, 문을 연."""
    last = before.rstrip()[-1:]
    if before.rstrip().endswith(("(", "（")):
        return True
    word = before.rstrip().rpartition(" ")[2]
    if last == "던" or word.endswith("인"):
        return True
    return is_syllable(last) and final_consonant(last) == "ㄴ" and last not in "은는" and _is_verb(word)


def _is_verb(word: str) -> bool:
    """Tell whether a word with a final ㄴ looks like a verb before a noun, not like a name."""
    return (
        re.search(r"(?:[하되리치나지]|[가-힣])(?:한|된|린|친|난|진)$|^(?:쓴|연|온|간|단|선|산|한)$", word)
        is not None
    )
