import pytest

from question_bank.source.webpage.tag import read_tags


def tags(text: str) -> list[str]:
    return [
        f"{'/' * tag.closes}{tag.name}" if tag.name else text[tag.start : tag.end] for tag in read_tags(text)
    ]


def test_texts_and_tags_stand_where_they_say() -> None:
    text = "가<b class='x>y' ID=\"A\">나</B>다<br/>"
    found = list(read_tags(text))
    assert [text[tag.start : tag.end] for tag in found] == [
        "가",
        "<b class='x>y' ID=\"A\">",
        "나",
        "</B>",
        "다",
        "<br/>",
    ]
    assert dict(found[1].attributes) == {"class": "x>y", "id": "A"}


def test_comments_and_declarations_are_left_out() -> None:
    assert tags("<!DOCTYPE html><!-- <p> -->가<?xml version='1.0'?>나<![CDATA[x]]>다</>라") == [
        "가",
        "나",
        "다",
        "라",
    ]


@pytest.mark.parametrize("name", ["script", "style", "title", "textarea"])
def test_what_a_script_holds_is_one_text(name: str) -> None:
    assert tags(f"<{name}>가 < 나 <b> </x></{name.upper()} >다") == [
        name,
        "가 < 나 <b> </x>",
        f"/{name}",
        "다",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 < 3 그리고 <가>", ["2 < 3 그리고 <가>"]),
        ("가<b", ["가", "b"]),
        ("가<!-- 나", ["가"]),
        ("가<!-->나", ["가", "나"]),
        ("가<b title='나", ["가", "b"]),
        ("<script>가", ["script", "가"]),
        ("<a href=x/>가", ["a", "가"]),
        ("<a =x b = c>가", ["a", "가"]),
        ("", []),
    ],
)
def test_broken_markup_is_read_as_browsers_do(text: str, expected: list[str]) -> None:
    assert tags(text) == expected


def test_first_of_two_attributes_with_one_name_counts() -> None:
    (tag,) = read_tags("<p ID=a id=b hidden data-x = 'c d'>")
    assert dict(tag.attributes) == {"id": "a", "hidden": "", "data-x": "c d"}


def test_only_in_a_drawing_a_slash_makes_a_tag_empty() -> None:
    assert [tag.empty for tag in read_tags("<p/><svg><g/><path/></svg><g/>")] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]
