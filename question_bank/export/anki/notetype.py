"""The notetype of every exported deck.

Its id and field list are frozen: Anki lets each note of a package conflict when a field was added, and then
learners would lose their updates. ``Extra`` is spare for that reason.
"""

from __future__ import annotations

from typing import Any

NOTETYPE_ID = 1_577_836_800_011
FIELDS = (
    "Question",
    "Options",
    "Answer",
    "Explanation",
    "Quote",
    "Place",
    "Source",
    "Anchor",
    "DateISO",
    "Precision",
    "Item",
    "Extra",
)

_FRONT = """<div class="question">{{Question}}</div>
{{#Options}}<ol class="options">{{Options}}</ol>{{/Options}}"""

_BACK = """{{FrontSide}}
<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Explanation}}<p class="explanation">{{Explanation}}</p>{{/Explanation}}
{{#Quote}}<blockquote>{{Quote}}</blockquote>{{/Quote}}
<p class="source">{{#Place}}{{Place}} · {{/Place}}{{Source}}</p>"""

_CSS = """.card {
  max-width: 36em;
  margin: 1em auto;
  padding: 0 1em;
  font-family: "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", sans-serif;
  font-size: 20px;
  line-height: 1.6;
  text-align: left;
  word-break: keep-all;
  color: #1d2530;
  background: #fbfaf7;
}
.question { font-weight: 600; }
.options { padding-left: 1.6em; }
.options li { margin: .35em 0; }
.answer { font-size: 1.15em; font-weight: 700; color: #0b5d4e; }
.question small, .answer small { font-weight: 400; }
/* the parts of a list are too long to be shouted */
.answer ol, .answer ul { padding-left: 1.6em; font-size: .87em; font-weight: 500; }
blockquote { margin: 1em 0; padding: .4em 1em; border-left: 4px solid #0b5d4e; }
blockquote { background: rgba(11, 93, 78, .07); }
.source { font-size: .75em; color: #5b6573; }
.nightMode.card, .nightMode .card { color: #e8e6e1; background: #181b20; }
.nightMode .answer { color: #79d3bf; }
.nightMode blockquote { border-left-color: #79d3bf; background: rgba(121, 211, 191, .1); }
.nightMode .source { color: #a5adb8; }
"""


def notetype(deck_id: int, changed_at: int) -> dict[str, Any]:
    """Return the notetype as schema 11 stores it; ``changed_at`` in epoch seconds."""
    return {
        "id": NOTETYPE_ID,
        "name": "Yeonpyo Quiz",
        "type": 0,
        "mod": changed_at,
        "usn": -1,
        "sortf": 0,
        "did": deck_id,
        "tmpls": [
            {
                "name": "Card 1",
                "ord": 0,
                "qfmt": _FRONT,
                "afmt": _BACK,
                "bqfmt": "",
                "bafmt": "",
                "did": None,
                "bfont": "",
                "bsize": 0,
            }
        ],
        "flds": [
            {
                "name": name,
                "ord": position,
                "sticky": False,
                "rtl": False,
                "font": "Arial",
                "size": 20,
                "media": [],
            }
            for position, name in enumerate(FIELDS)
        ],
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }
