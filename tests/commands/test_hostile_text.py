"""Text made to do harm is read or refused in one line, within a minute and a gigabyte of memory."""

import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="Windows sets no limits on a process this way")

FACT = "2001년 3월 4일 가람시는 한빛시와 우정 협약을 맺었다."


def deep(opening: str, closing: str = "") -> str:
    return f"{FACT}\n{opening * 10_000}{FACT}{closing * 10_000}\n{FACT}"


HOSTILE = {
    "a line of a million letters": f"{FACT} {'가' * 950_000}",
    "a long line of sentences": f"{FACT} " * 1_000,
    "a million <": f"{FACT}\n{'<' * 1_000_000}",
    "a page of a million <": f"<!DOCTYPE html><p>{FACT}</p>{'<' * 1_000_000}",
    "unclosed comments": f"<!DOCTYPE html><p>{FACT}</p>{'<!-- <p' * 100_000}",
    "unclosed tags": f"<!DOCTYPE html><p>{FACT}</p>{'<div><b><a href=x' * 20_000}",
    "a hundred thousand attributes": f"<!DOCTYPE html><p{''.join(f' a{n}=b' for n in range(100_000))}>{FACT}",
    "sixty thousand paragraphs": f"<!DOCTYPE html><p>{FACT}{'<p>가' * 60_000}",
    "lines of accents": f"{FACT}\n" + ("\u0301" * 30 + "\n") * 3_000,
    "deep HTML": f"<!DOCTYPE html>{deep('<div>', '</div>')}",
    "deep tables": f"<!DOCTYPE html>{deep('<table><tr><td>')}",
    "deep NamuMark": deep("{{{#!wiki ", "}}}"),
    "deep NamuMark notes": deep("[* ", "]"),
    "deep MediaWiki": deep("{{가|", "}}"),
    "deep MediaWiki links": deep("[[", "]]"),
    "deep Markdown": deep("> "),
    "deep Markdown stress": deep("**", "**"),
    "deep brackets": deep("(", ")"),
    "deep quotations": deep("“", "”"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_takes_neither_a_minute_nor_a_gigabyte(here: Path, kind: str) -> None:
    (here / "article.txt").write_text(HOSTILE[kind], "utf-8")
    code = "import sys; from quiz.cli import main; sys.argv = ['quiz', 'timeline', 'article.txt']; main()"
    result = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        cwd=here,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        preexec_fn=limit_memory,
    )
    if result.returncode:
        assert result.returncode == 1
        assert result.stderr.startswith("quiz: article.txt: ")
        assert result.stderr.count("\n") == 1
    else:
        assert "2001-03-04" in result.stdout
        assert result.stderr == ""


def limit_memory() -> None:
    """Let the process have a gigabyte and what Kiwi's model maps, of which it touches little."""
    resource.setrlimit(resource.RLIMIT_AS, (2_400_000_000, 2_400_000_000))
