from __future__ import annotations

import pytest
from flask import Flask, render_template_string


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{{ '한빛시' | josa('이/가') }} 열렸다", "한빛시가 열렸다"),
        ("{{ 'S-400' | josa('을/를') }}", "S-400을"),
        ("{{ '강은 ____이다 <b>' | show_blank }}", '강은 <span class="blank"></span>이다 &lt;b&gt;'),
        ("{{ '1936-05-17' | key_date }}", "1936년 5월 17일"),
        ("{{ '0612' | key_date }}", "612년"),
        ("{{ 0.915 | percent }}", "92%"),
    ],
)
def test_filters_draw_what_a_reader_expects(app: Flask, source: str, drawn: str) -> None:
    with app.test_request_context(headers={"Accept-Language": "ko"}):
        assert render_template_string(source) == drawn
