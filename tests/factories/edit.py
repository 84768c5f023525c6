"""Articles edited at random, each edit with what it did, so that a new edition can be judged by it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from question_bank.build import draw

if TYPE_CHECKING:
    import random

DATA = Path(__file__).parents[1] / "data"
# plain enough that a sentence stands in the text as a reader sees it
ARTICLES = tuple(
    sorted(
        path
        for path in DATA.glob("*/*")
        if path.suffix in {".md", ".txt"} and path.parent.name not in {"figures", "reading"}
    )
)
# a sentence that names its whole date stays true wherever it stands
DATED = re.compile(r"(?<!\d)(?P<year>\d{3,4})년 (?P<month>\d{1,2})월 (?P<day>\d{1,2})일")
YEAR = re.compile(r"(?<!\d)\d{3,4}년")
# the other word says the same, or the same word ends otherwise
REWORDINGS = (
    (r"했다\.$", "하였다."),
    (r"되었다\.$", "됐다."),
    (r"맺었다\.$", "체결하였다."),
    (r"체결했다\.$", "맺었다."),
    (r"열렸다\.$", "개최되었다."),
    (r"시작되었다\.$", "개시되었다."),
    (r"발표했다\.$", "공표하였다."),
    (r"밝혔다\.$", "말했다."),
    (r"보도했다\.$", "전했다."),
    (r"세웠다\.$", "설립했다."),
    (r"만났다\.$", "면담했다."),
    (r"떠났다\.$", "출발했다."),
    (r" (\S+)$", r" 마침내 \1"),
    (r" (\S+)$", r" 정식으로 \1"),
    (r" (\S+)$", r" (당시 기록에 따름) \1"),
    (r"(?<=[가-힣])은 ", "이 "),
    (r"(?<=[가-힣])는 ", "가 "),
    (r"(?<=[가-힣])과 ", " 및 "),
)
NEWS = (
    "{} 바람개비 연구회는 산마루에 풍속계를 새로 달았다.",
    "{} 은빛 도서관은 점자책 오백 권을 들여왔다.",
    "{} 가온 극단은 창작 인형극을 처음 무대에 올렸다.",
    "{} 솔내 마을에서 겨울 썰매 대회가 열렸다.",
    "{} 초롱 천문대는 새 혜성을 관측했다고 발표했다.",
    "{} 해솔 유리 공장은 화덕을 전기로로 바꾸었다.",
)


@dataclass(frozen=True)
class Edit:
    """One edit: its kind, the sentence before (None where it is new) and after it (None where it is gone)."""

    kind: str
    before: str | None
    after: str | None


@cache
def sentences(article: Path) -> tuple[str, ...]:
    """Return the sentences of an article that tell an event, name its year and occur once."""
    read, timeline = draw(article.read_bytes(), name=article.name)
    told = (event.selector for event in timeline.events)
    found = dict.fromkeys(one.exact for one in told if one.exact == one.quote)
    return tuple(
        text
        for text in found
        if YEAR.search(text) and text.endswith("다.") and read.text.count(text) == 1 and "\n" not in text
    )


def edit(text: str, article: Path, rng: random.Random, count: int) -> tuple[str, list[Edit]]:
    """Return the text of an article after so many edits, of different sentences, and the edits."""
    known = [sentence for sentence in sentences(article) if text.count(sentence) == 1]
    chosen = rng.sample(known, min(count, len(known)))
    made: list[Edit] = []
    for sentence in chosen:
        kind = rng.choice(("moved", "reworded", "reworded", "corrected", "deleted", "inserted"))
        one = _make(kind, sentence, article, rng)
        if one is None or (one.after is not None and one.kind != "moved" and one.after in text):
            continue
        text = _apply(text, one, rng)
        made.append(one)
    return text, made


def _make(kind: str, sentence: str, article: Path, rng: random.Random) -> Edit | None:
    if kind == "moved":
        return Edit(kind, sentence, sentence) if DATED.search(sentence) else None
    if kind == "deleted":
        return Edit(kind, sentence, None)
    if kind == "inserted":
        return Edit(kind, None, _invent(sentence, article, rng))
    after = reword(sentence, rng) if kind == "reworded" else correct(sentence, rng)
    return Edit(kind, sentence, after) if after and after != sentence else None


def _apply(text: str, one: Edit, rng: random.Random) -> str:
    """Return the text with the edit; what is put in stands in a paragraph of its own."""
    if one.kind in {"reworded", "corrected"}:
        return text.replace(str(one.before), str(one.after))
    if one.before is not None:
        text = text.replace(one.before, "")
    if one.after is None:
        return text
    paragraphs = text.split("\n\n")
    # below the first heading and above the notes
    place = rng.randrange(1, max(2, sum("[^" not in part[:2] for part in paragraphs)))
    return "\n\n".join((*paragraphs[:place], one.after, *paragraphs[place:]))


def reword(sentence: str, rng: random.Random) -> str | None:
    """Return a sentence in other words, one or two of them, with the same date."""
    date = YEAR.search(sentence)
    fitting = [(old, new) for old, new in REWORDINGS if re.search(old, sentence)]
    if date is None or not fitting:
        return None
    for old, new in rng.sample(fitting, min(len(fitting), rng.randint(1, 2))):
        sentence = re.sub(old, new, sentence, count=1)
    return sentence


def correct(sentence: str, rng: random.Random) -> str | None:
    """Return a sentence with its day, its month or its year another one."""
    found = DATED.search(sentence)
    if found is None:
        return None
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    part = rng.choice(("year", "month", "day"))
    if part == "year":
        year += rng.choice((-1, 1))
    elif part == "month":
        month = rng.choice([other for other in range(1, 13) if other != month])
    else:
        day = rng.choice([other for other in range(1, 29) if other != day])
    date = f"{year}년 {month}월 {min(day, 28)}일"
    return sentence[: found.start()] + date + sentence[found.end() :]


def _invent(sentence: str, article: Path, rng: random.Random) -> str:
    """Return a statement on something else, of the very date of another one: what is most easily mistaken."""
    found = DATED.search(sentence) or YEAR.search(sentence)
    date = found.group() if found else "1999년"
    others = [path for path in ARTICLES if path != article]
    strange = [one for one in sentences(rng.choice(others)) if DATED.search(one)]
    if strange and rng.randrange(2):
        return DATED.sub(date, rng.choice(strange))
    return rng.choice(NEWS).format(date)
