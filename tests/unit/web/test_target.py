from __future__ import annotations

import pytest
from flask import Flask

from quiz.web.target import here, path_of, safe_target


@pytest.mark.parametrize("address", ["/", "/study/?deck=1", "/decks/1/article?start=1&end=2#quote", "/한글"])
def test_a_path_of_ours_is_kept(address: str) -> None:
    assert safe_target(address, "/otherwise") == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "study",
        "https://example.org/",
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "/\n/x",
        "javascript:x",
    ],
)
def test_every_other_address_is_refused(address: str) -> None:
    assert safe_target(address, "/otherwise") == "/otherwise"


def test_the_referrer_counts_only_from_this_host() -> None:
    with Flask("x").test_request_context("/", base_url="http://quiz.test"):
        assert path_of("http://quiz.test/a?b=c") == "/a?b=c"
        assert path_of("http://example.org/a") is None
        assert path_of(None) is None


def test_a_page_made_by_a_form_comes_back_to_the_page_before() -> None:
    with Flask("x").test_request_context("/b", method="POST", headers={"Referer": "http://localhost/a"}):
        assert here() == "/a"
    with Flask("x").test_request_context("/b?c=d"):
        assert here() == "/b?c=d"
