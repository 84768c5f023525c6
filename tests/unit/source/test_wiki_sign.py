from pathlib import Path

import pytest

from question_bank.source.readers import detect_format

COPIED = """최근 수정 시각 : 2024-01-02 03:04:05

가람
{{{#!wiki style=""
{{{#!folding [ 펼치기 · 접기 ]
{{{#!wiki style=""
[[강|
]]
파일:강.svg
}}}}}}}}}
[clearfix]
1. 개요
가람은 강이다.[1]
[1] 길다.
"""
ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.md"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what only one of the wikis has
        ("'''가람'''은 강이다.[* 길다.]", "namumark"),
        ("[include(틀:강)]\n== 개요 ==\n가람은 강이다.", "namumark"),
        ("||<-2> 가람 ||\n|| 길이 || 300km ||\n== 개요 ==\n가람은 강이다.", "namumark"),
        ("== 개요 ==\n가람은 {{{#blue 푸른}}} 강이다.", "namumark"),
        ("== 개요 ==\n * [[가람]]은 강이다.\n * 길다.", "namumark"),
        ("==# 개요 #==\n'''가람'''은 강이다.", "namumark"),
        ("'''가람'''은 강이다.<ref>길다.</ref>", "mediawiki"),
        ("{{강 정보|길이=300}}\n'''가람'''은 [[강]]이다.", "mediawiki"),
        ("== 개요 ==\n{| class=x\n| 가람 || 강\n|}", "mediawiki"),
        ("== 개요 ==\n# 첫째\n# 둘째\n* [[가람]]은 강이다.", "mediawiki"),
        ("'''가람'''은 강이다.\n\n==개요==\n# 첫째\n## 둘째\n", "mediawiki"),
        ("{{강}}\n== 개요 ==\n * 가람은 강이다.\n", "mediawiki"),
        # both have headings, links and stress: the reader of either reads them
        ("'''가람'''은 강이다.\n\n== 개요 ==\n길다.", "mediawiki"),
        # Markdown with marks that look alike
        ("# 가람\n\n[[강]]은 [길다](x).\n\n|| 가 | 나 ||\n", "markdown"),
        ("---\ntitle: 가람\n---\n{{ page.title }}은 **강**이다.\n", "markdown"),
        ("# 가람\n\n- [[강]]\n- [[물]]\n- [[길]]\n\n**길다**.\n", "markdown"),
        ("# 가람\n\n> 강이다.\n\n```\n{{틀|가}}\n```\n", "markdown"),
        # plain text with a bracket
        ("가람은 강이다[1]. 길이는 [300km]이다.", "plain"),
        ("가람\n\n1. 개요\n가람은 강이다. a || b이다. {{가}}", "plain"),
        # copied from the browser, with what a template left behind
        (COPIED, "namuwiki-plain"),
        (COPIED.partition("\n\n")[2], "namuwiki-plain"),
    ],
)
def test_marks_tell_the_formats_apart(text: str, kind: str) -> None:
    assert detect_format(text) == kind
    assert detect_format(text.replace("\n", "\r\n")) == kind


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_markdown_articles_stay_markdown(path: Path) -> None:
    assert detect_format(path.read_text("utf-8")) == "markdown"
