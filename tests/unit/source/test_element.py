import pytest

from question_bank.source.webpage.element import read_elements


def outline(text: str) -> str:
    """Write the tree as name(inner …), texts as they stand."""
    nodes = read_elements(text)

    def write(number: int) -> str:
        node = nodes[number]
        if not node.name:
            return text[node.start : node.end]
        inner = []
        child = number + 1
        while child < node.tail:
            assert nodes[child].parent == number
            inner.append(write(child))
            child = nodes[child].tail
        return f"{node.name}({' '.join(inner)})"

    return write(0).removeprefix("#document(").removesuffix(")")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<ul><li>가<li>나<ul><li>다</ul>라</ul>마", "ul(li(가) li(나 ul(li(다)) 라)) 마"),
        ("<p>가<p>나<div>다</div>라", "p(가) p(나) div(다) 라"),
        ("<p>가<span>나<h2>다</h2>", "p(가 span(나)) h2(다)"),
        ("<table><tr><td>가<td>나<tr><th>다</table>라", "table(tr(td(가) td(나)) tr(th(다))) 라"),
        ("<table><tr><td><table><tr><td>가</table>나</table>", "table(tr(td(table(tr(td(가))) 나)))"),
        ("<dl><dt>가<dd>나<dt>다</dl>", "dl(dt(가) dd(나) dt(다))"),
        ("<h2>가</h3>나", "h2(가) 나"),
        ("<h2>가<h3>나", "h2(가) h3(나)"),
        ("<a href=x>가<a href=y>나</a>다", "a(가) a(나) 다"),
        ("<head><title>가</title><p>나", "head(title(가)) p(나)"),
        ("<body>가</body></html>나", "body(가 나)"),
        ("<div>가<br>나</br>다<img>라</div>", "div(가 br() 나 br() 다 img() 라)"),
    ],
)
def test_elements_that_are_left_open_end_where_browsers_end_them(text: str, expected: str) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>가</span>나</div>다", "div(가 나) 다"),
        ("<b>가<p>나</b>다</p>라", "b(가 p(나 다) 라)"),
        ("<div><table><tr><td>가</div>나</table>다</div>라", "div(table(tr(td(가 나))) 다) 라"),
        ("</table></p></li>가", "가"),
    ],
)
def test_end_tag_ends_nothing_that_it_does_not_stand_in(text: str, expected: str) -> None:
    assert outline(text) == expected


def test_elements_reach_from_their_tag_to_behind_their_end_tag() -> None:
    text = "가<p>나<b>다</b></p>라"
    spans = {node.name: text[node.start : node.end] for node in read_elements(text) if node.name}
    assert spans == {"#document": text, "p": "<p>나<b>다</b></p>", "b": "<b>다</b>"}


def test_ten_thousand_elements_in_one_another_are_read() -> None:
    nodes = read_elements("<div>" * 10_000 + "가" + "</div>" * 10_000)
    assert len(nodes) == 10_002
    assert nodes[1].tail == len(nodes)
