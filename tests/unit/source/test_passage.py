import re

from question_bank.source.article import Kind
from question_bank.source.draft import Block, Draft, Heading, Note, join
from question_bank.source.passage import Passage

TEXT = "가 &lt;나&gt; 다"
SIGNS = {"&lt;": "<", "&gt;": ">"}


def decoded() -> Passage:
    return Passage.of(TEXT, 0, len(TEXT)).replace(re.compile("&[lg]t;"), lambda match: SIGNS[match[0]])


def test_character_that_is_written_with_several_stands_for_all_of_them() -> None:
    passage = decoded()
    assert passage.text == "가 <나> 다"
    assert passage.selector(TEXT, 2, 5).exact == "&lt;나&gt;"
    assert passage.selector(TEXT, 2, 3).exact == "&lt;"
    assert passage.cut(3, 5).selector(TEXT).exact == "나&gt;"
    assert passage.without(re.compile("나")).selector(TEXT, 2, 4).exact == "&lt;나&gt;"


def test_several_characters_for_one_reference_all_stand_for_the_whole() -> None:
    passage = Passage.of("a&x;b", 0, 5).replace(re.compile("&x;"), lambda _: "12")
    assert passage.text == "a12b"
    assert [passage.selector("a&x;b", i, i + 1).exact for i in range(4)] == ["a", "&x;", "&x;", "b"]


def test_replaced_text_may_be_replaced_again() -> None:
    passage = decoded().replace(re.compile("<나>"), lambda _: "라")
    assert (passage.text, passage.selector(TEXT, 2, 3).exact) == ("가 라 다", "&lt;나&gt;")


def test_nothing_to_replace_leaves_the_passage_as_it_is() -> None:
    passage = decoded()
    assert passage.replace(re.compile("없다"), lambda _: "") is passage


def test_joined_passages_keep_what_their_characters_stand_for() -> None:
    passage = decoded()
    joined = join([passage.cut(2, 3), passage.cut(4, 5)], "\n")
    assert joined.text == "<\n>"
    assert joined.selector(TEXT).exact == "&lt;나&gt;"


def test_draft_of_drawn_text_has_its_places_in_the_original() -> None:
    outer = decoded()
    inner = Passage.of(outer.text, 0, len(outer))
    draft = Draft(
        "", (Heading(1, inner.cut(0, 1)), Block(Kind.PROSE, inner.cut(2, 5))), (Note("1", inner.cut(4, 5)),)
    ).within(outer)
    exact = [one.passage.selector(TEXT).exact for one in (*draft.parts, *draft.notes)]
    assert exact == ["가", "&lt;나&gt;", "&gt;"]
    assert draft.text() == "가\n<나>\n>"


def test_character_wide_in_both_texts_reaches_over_both() -> None:
    raw = "A&amp;lt;B"
    outer = Passage.of(raw, 0, len(raw)).replace(re.compile("&amp;"), lambda _: "&")
    inner = Passage.of(outer.text, 0, len(outer)).replace(re.compile("&lt;"), lambda _: "<")
    assert inner.within(outer).selector(raw, 1, 2).exact == "&amp;lt;"
