"""Speaker and act of many sentences, judged by hand."""

from functools import partial
from pathlib import Path

import pytest

from question_bank.data.table import read_table
from question_bank.facts.attribution import find_attribution
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.learning import learn_names
from question_bank.facts.model import Act, Attribution
from question_bank.facts.names import find_names
from question_bank.facts.syntax import read_syntax
from question_bank.korean.morphology import tokens
from question_bank.source.readers import read_article

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "articles"


def rows(name: str) -> list[list[str]]:
    lines = (ROOT / "tests" / "data" / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def attribution(text: str) -> Attribution | None:
    names = find_names(text, load_gazetteer(), partial(tokens, text))
    return find_attribution(text, read_syntax(text, tokens(text)), names, tokens(text))


def is_one_of(speaker: str, names: str) -> bool:
    """Tell whether a speaker is one of the names between ``|``, spaces left aside."""
    return speaker.replace(" ", "") in names.replace(" ", "").split("|")


@pytest.mark.parametrize(("text", "speaker", "act"), rows("attributions.tsv"))
def test_a_sentence_has_its_speaker_and_its_act(text: str, speaker: str, act: str) -> None:
    found = attribution(text)

    assert (found.act if found else "-") == act
    assert is_one_of((found.speaker if found else None) or "-", speaker)


VERBS = [row for row in read_table("gazetteer/acts.tsv") if row["kind"] == "verb" and len(row["word"]) > 1]


@pytest.mark.parametrize(
    "row", [row for row in VERBS if row["word"].endswith("하")], ids=lambda row: row["word"]
)
def test_every_verb_behind_a_quotation_gives_its_act(row: dict[str, str]) -> None:
    found = attribution(f"시장은 다리가 곧 열린다고 {row['word'][:-1]}했다.")

    assert found == Attribution("시장", Act(row["act"]))


@pytest.mark.parametrize(
    "ending", ["했다", "했으며 다리는 열렸다", "하고 있다", "한 바 있다", "하였다", "함"]
)
@pytest.mark.parametrize("quoted", ["다리가 열린다고", "“다리가 열린다”고", "다리가 열릴 것이라고"])
@pytest.mark.parametrize("speaker", ["시장은", "네팔 정부는", "로이터 통신은"])
def test_every_quotation_has_an_attribution(speaker: str, quoted: str, ending: str) -> None:
    found = attribution(f"2011년 3월 2일 {speaker} {quoted} 발표{ending}.")

    assert found == Attribution(speaker[:-1], Act.ANNOUNCED)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real article is not at hand")
def test_the_sayings_of_a_real_article() -> None:
    (path,) = SHARED.glob("000_*.txt")
    article = read_article(path.read_bytes(), name=path.name)
    texts = {s.passage.selector(article.text).start: s.text for s in article.sentences()}
    gazetteer = learn_names(article.title, texts.values(), load_gazetteer(), tokens)
    wrong = []
    for start, speakers, acts in rows("real_attributions.tsv"):
        text = texts.get(int(start), "")
        names = find_names(text, gazetteer, partial(tokens, text))
        found = find_attribution(text, read_syntax(text, tokens(text)), names, tokens(text))
        speaker, act = (found.speaker or "-", found.act.value) if found else ("-", "-")
        if act not in acts.split("|") or not is_one_of(speaker, speakers):
            wrong.append((start, speaker, act))

    assert len(wrong) <= 2, wrong
