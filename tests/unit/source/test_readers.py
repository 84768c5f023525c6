import subprocess
import sys

import pytest

from question_bank.errors import ArticleError
from question_bank.source.readers import READERS, read_article, slug


def test_given_id_and_format_are_kept() -> None:
    article = read_article("# 가람\n\n배가 왔다.".encode(), name="-", article_id="garam-1", format="plain")
    assert (article.id, article.format) == ("garam-1", "plain")


def test_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(
        ArticleError, match="^-: there is no format 'papyrus'; choose one of " + ", ".join(READERS)
    ):
        read_article("배가 왔다.".encode(), name="-", format="papyrus")


def test_article_from_standard_input_without_title_has_an_id() -> None:
    article = read_article("배가 왔다. 사람이 내렸다.".encode(), name="-")
    assert (article.id, article.title) == ("article", "")


def test_text_without_a_sentence_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"^가람\.md: no sentence found when read as markdown; "):
        read_article("# 가람시\n\n## 역사\n".encode(), name="가람.md")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("북러 관계(2020년대)", "북러-관계-2020년대"),
        ("Garam City", "garam-city"),
        ("가람".encode().decode(), "가람"),
        ("\u1100\u1161\u1105\u1161\u11b7", "가람"),
        ("…", ""),
    ],
)
def test_slug_keeps_hangul_latin_and_figures(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_offsets_count_line_ends_as_they_stand() -> None:
    text = "가람시\r\n\r\n배가 왔다.\r\n사람이 내렸다.\r\n"
    article = read_article(text.encode(), name="x.txt", format="plain")
    selectors = [sentence.passage.selector(article.text) for sentence in article.sentences()]
    assert article.text == text
    assert [selector.start for selector in selectors] == [text.index("배가"), text.index("사람이")]


def test_importing_the_readers_loads_no_model() -> None:
    code = (
        "import question_bank.source.readers, question_bank.korean.morphology as m; "
        "raise SystemExit(m._kiwi.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_bank_items_and_export_never_load_the_morphology() -> None:
    code = (
        "import sys, question_bank.bank, question_bank.items.model, question_bank.export; "
        "raise SystemExit('kiwipiepy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
