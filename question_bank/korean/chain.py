"""Several acts of one subject that one date may cover: 조약을 맺었고 배를 보냈다 is 조약을 맺고 배를 보냈다.

They are one answer to a question only where nothing shows that somebody else acts, or that time has passed:
no second subject, no word of time behind the first act, and all done or all undergone (…을 제안했고
채택되었다 tells of two).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.korean.linking import finishes_clause
from question_bank.korean.morphology import join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_MOST: Final = 2
_AND: Final = "고"
_JOINING: Final = frozenset({"고", "으며", "며"})
_PAST_MODIFIERS: Final = frozenset({"ᆫ", "은", "던"})
_UNDERGOING: Final = frozenset({"되", "당하", "받"})
_WORDS: Final = {
    kind: frozenset(row["word"] for row in read_table("korean/chain_words.tsv") if row["kind"] == kind)
    for kind in ("time", "motion", "unwilled")
}


def is_one_course(body: Sequence[Token], mark: int, said: int | None, links: Sequence[int]) -> bool:
    """Tell whether the acts that ``links`` join are those of one subject at one time.

    ``body`` are the morphemes before the last ending, the last verb included; ``mark`` and ``said`` as in
    :func:`question_bank.korean.linking.find_links`.
    """
    if not links or len(links) > _MOST or mark > links[0] or any(body[i].form not in _JOINING for i in links):
        return False
    if said is not None and links[0] < said:
        return False  # 공장을 닫았고 땅을 팔겠다고 밝혔다: done, or said to be done?
    later = body[links[0] + 1 :]
    if any(token.form in _WORDS["time"] and token.tag != "NNP" for token in later):
        return False
    plain = [i for i in links if not finishes_clause(body, i)]
    if plain and any(token.tag == "ETM" and token.form in _PAST_MODIFIERS for token in body[plain[0] :]):
        return False  # 만나고 돌아온 박온을 맞았다: the act may be another one's
    segments = [body[first + 1 : last] for first, last in pairwise([mark, *links, len(body)])]
    voices = {_voice(segment) for segment in segments}
    return len(voices) == 1 and voices != {""}


def _voice(segment: Sequence[Token]) -> str:
    """Return whether a clause is done (active) or undergone (passive); empty where that is not settled."""
    kept = [token for token in segment if token.tag != "EP"]
    if not kept:
        return ""
    verb = kept[-1]
    since = max((i for i, token in enumerate(kept) if token.tag == "ETM"), default=-1)
    if (verb.tag == "XSV" and verb.form in _UNDERGOING) or (verb.tag == "VX" and verb.form == "지"):
        return "passive"
    if any(token.tag == "JKO" for token in kept[since + 1 :]):
        return "active"
    if verb.tag == "XSV":
        noun = kept[-2].form if len(kept) > 1 else ""
        return "" if noun in _WORDS["unwilled"] else "active"
    said = any(token.tag == "JKQ" or token.form.endswith(("다고", "라고", "자고", "냐고")) for token in kept)
    return "active" if said or verb.form in _WORDS["motion"] else ""


def untense(text: str, body: Sequence[Token], links: Sequence[int]) -> str:
    """Return the text with the tense taken from its links: 논의했고 and 논의했으며 become 논의하고."""
    for i in reversed(links):
        if finishes_clause(body, i):
            stem = body[i - 2]
            text = text[: stem.start] + join([(stem.form, stem.tag), (_AND, "EC")]) + text[body[i].end :]
    return text
