"""Ballots: who voted against, how many; only what the article says, and only where its numbers agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import vote_id
from question_bank.facts.model import EntityType, Vote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.spans import Selector

_LISTED: Final = re.compile(
    r"(?P<side>반대|찬성|기권)(?:표)?(?:를|을)?\s?(?:던진|한)\s(?:국가|나라|회원국|이사국)(?:는|은)\s"
    r"(?:총|모두|전부)?\s?(?P<count>\d{1,3})\s?개?\s?(?:국|나라)(?P<rest>[^.]*)"
)
_EXCEPT: Final = re.compile(
    r"(?P<name>[가-힣 ]{2,20}?)(?:을|를)?\s(?:이외|외|제외)(?:의|에|한)?\s(?:국가|나라)(?:는|들은|은)\s"
)
_TALLY: Final = re.compile(
    r"(?P<side>찬성|반대|기권|불참)\s?(?P<count>\d{1,3})\s?(?:표|개국|국|명|대)?(?=[,·\s으로과와이]|$)"
)
_MOTION: Final = re.compile(
    r"(?P<motion>[^.,]{2,60}?(?:결의안|결의|법안|동의안|탄핵소추안|개정안|안건))(?:에|을|를|이|가|은|는)"
)
_BODY: Final = re.compile(
    r"유엔 안전보장이사회|유엔 안보리|안전보장이사회|안보리|유엔 총회|유엔|국회|의회|상원|하원|총회"
)
_TALLIES: Final = re.compile(r"(?:찬성|반대|기권|불참|무효)\s?\d+\s?(?:표|개국|국|명)[로와과,\s]*")
_KIND_ALONE: Final = 3  # 결의안 alone names nothing
_SUBJECT: Final = re.compile(r"^.*?[가-힣](?:은|는|이|가)\s")


def find_vote(  # noqa: PLR0913 - a ballot's parts come from its own sentence and those before it
    text: str,
    earlier: Sequence[str],
    edtf: Edtf | None,
    selector: Selector,
    *,
    article_id: str,
    gazetteer: Gazetteer,
) -> Vote | None:
    """Return the ballot that a sentence tells; None where it tells none or its list and count disagree.

    ``earlier`` are the sentences before it in its paragraph, the nearest last: 이 결의안 is found there.
    """
    counts, lists = _read_list(text, gazetteer)
    if not counts:
        counts = {m["side"]: int(m["count"]) for m in _TALLY.finditer(text)}
        if len(counts) < 2:  # noqa: PLR2004 - one number alone is no tally
            return None
    context = " ".join([*earlier[-2:], text])
    motion, body = _find_motion(text, earlier), _BODY.search(context)
    if not motion or not body:
        return None
    complete = bool(lists) and all(len(names) == counts.get(side) for side, names in lists.items())
    return Vote(
        id=vote_id(article_id, text),
        body=body[0],
        motion=motion,
        edtf=edtf,
        yes=counts.get("찬성"),
        no=counts.get("반대"),
        abstain=counts.get("기권"),
        absent=counts.get("불참"),
        yes_list=lists.get("찬성", ()),
        no_list=lists.get("반대", ()),
        abstain_list=lists.get("기권", ()),
        list_complete=complete,
        selector=selector,
    )


def _read_list(text: str, gazetteer: Gazetteer) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    """Read 반대표를 던진 국가는 총 5개국이며, …: the count includes the country named by 이외의."""
    match = _LISTED.search(text)
    if not match:
        return {}, {}
    side, count, rest = match["side"], int(match["count"]), match["rest"]
    first: list[str] = []
    excepted = _EXCEPT.search(rest)
    if excepted:
        name = gazetteer.country(excepted["name"].strip(" ,이며으로"))
        if name is None:
            return {side: count}, {}
        first, rest = [name], rest[excepted.end() :]
    listed = _countries(rest, gazetteer)
    names = tuple(dict.fromkeys([*first, *listed]))
    return ({side: count}, {side: names}) if len(names) == count else ({side: count}, {})


def _countries(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return the countries of a list, all of them or none: a member that is no country spoils it."""
    names = []
    for part in re.split(r"\s*[,·、]\s*|\s(?:및|그리고)\s|(?<=[가-힣])[와과]\s", text.strip(" ,")):
        word = part.strip()
        matched = gazetteer.match(word, 0)
        if not matched or matched[1].type is not EntityType.COUNTRY:
            if word and not re.fullmatch(r"으로|이며|이고|이다|로", word):
                return []
            continue
        tail = word[len(matched[0]) :]
        if tail not in {"", "다", "이다", "였다", "이었다", "뿐이다", "등이다"}:
            return []
        names.append(matched[1].name)
    return names


def _find_motion(text: str, earlier: Sequence[str]) -> str | None:
    """Return what was voted on, without the subject before it; from the sentence before after 이."""
    for sentence in (text, *reversed(earlier[-2:])):
        match = _MOTION.search(sentence)
        if match and not re.match(r"\s*(?:이|그|해당) ", match["motion"]):
            motion = _TALLIES.sub("", _SUBJECT.sub("", match["motion"])).strip(" ,")
            if len(motion) > _KIND_ALONE and not re.match(r"(?:이|그|해당) ", motion):
                return motion
    return None
