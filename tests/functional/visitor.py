"""A browser without scripts: it opens pages, follows links and redirects, and sends forms as they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from flask.testing import FlaskClient

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
PASSWORD = "강물은 흘러간다"


@dataclass
class Element:
    """An element: its tag, attributes and text, with what stands in it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def walk(self) -> list[Element]:
        return [self, *(inner for child in self.children for inner in child.walk())]


class Page(HTMLParser):
    """A page as it was answered."""

    def __init__(self, html: str, status: int, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html, self.status, self.address = html, status, address
        self.root = self._open = Element("document", {}, None)
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def handle_endtag(self, tag: str) -> None:
        assert self._open.tag == tag, f"</{tag}> closes <{self._open.tag}> on {self.address}"
        assert self._open.parent is not None
        self._open = self._open.parent

    def handle_data(self, data: str) -> None:
        element: Element | None = self._open
        while element is not None:
            element.words.append(data)
            element = element.parent

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements with these attributes; ``class_`` asks for one class; ``_`` is ``-``."""
        return [
            one
            for one in self.root.walk()
            if one.tag == tag and all(_has(one, *pair) for pair in attributes.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} times <{tag} {attributes}> on {self.address}"
        return found[0]

    @property
    def text(self) -> str:
        return self.one("body").text

    @property
    def heading(self) -> str:
        return self.one("h1").text

    def form(self, action: str | None = None) -> Element:
        """Return the form with an action; without one, the first form in ``main``."""
        inside = self.one("main").walk() if action is None else self.root.walk()
        forms = [one for one in inside if one.tag == "form"]
        chosen = [one for one in forms if action is None or action in one.attributes.get("action", "")]
        assert chosen, f"no form {action} on {self.address}"
        return chosen[0]


def _has(element: Element, name: str, value: str) -> bool:
    if name == "class_":
        return value in element.attributes.get("class", "").split()
    return element.attributes.get(name.rstrip("_").replace("_", "-")) == value


def fields_of(form: Element) -> list[tuple[str, str]]:
    """Return what a form sends untouched: hidden and filled inputs, chosen options, no buttons."""
    values = []
    for one in form.walk():
        name = one.attributes.get("name")
        if not name:
            continue
        kind = one.attributes.get("type", "text")
        if one.tag == "input" and (kind not in {"radio", "checkbox"} or "checked" in one.attributes):
            values.append((name, one.attributes.get("value", "")))
        if one.tag == "select":
            options = [inner for inner in one.walk() if inner.tag == "option"]
            chosen = next((inner for inner in options if "selected" in inner.attributes), options[0])
            values.append((name, chosen.attributes.get("value", chosen.text)))
    return values


class Visitor:
    """One browser with its cookies."""

    def __init__(self, client: FlaskClient, headers: dict[str, str] | None = None) -> None:
        self.client = client
        self.headers = headers or {}

    def open(self, address: str) -> Page:
        with self.client.get(address, follow_redirects=True, headers=self.headers) as answer:
            return Page(answer.text, answer.status_code, answer.request.full_path.rstrip("?"))

    def send(self, page: Page, action: str | None = None, **filled: str | list[str]) -> Page:
        """Send a form of a page, with these fields filled in."""
        form = page.form(action)
        values = [(name, value) for name, value in fields_of(form) if name not in filled]
        for name, value in filled.items():
            values += [(name, one) for one in ([value] if isinstance(value, str) else value)]
        data: dict[str, list[str]] = {}
        for name, value in values:
            data.setdefault(name, []).append(value)
        address = urljoin(page.address, form.attributes.get("action") or page.address)
        with self.client.post(address, data=data, follow_redirects=True, headers=self.headers) as answer:
            return Page(answer.text, answer.status_code, answer.request.full_path.rstrip("?"))

    def sign_up(self, name: str = "민지", password: str = PASSWORD) -> Page:
        return self.send(self.open("/sign-up"), name=name, password=password)

    def sign_in(self, name: str = "민지", password: str = PASSWORD) -> Page:
        return self.send(self.open("/sign-in"), name=name, password=password)


NewVisitor = Callable[..., Visitor]
