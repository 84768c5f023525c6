"""Reading the files that a command is given and writing those it makes."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from question_bank.bank import Bank, read_bank
from question_bank.errors import ArticleError, BankError
from question_bank.items.checks import check_items
from question_bank.items.model import Status
from question_bank.source.decoding import MAX_BYTES, check_size
from quiz.services.checking import find_grave

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE_SUFFIXES = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".namu", ".namumark", ".wiki", ".mediawiki", ".wikitext",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """One article to read and where its result goes; None stands for standard input or output."""

    source: Path | None
    target: Path | None

    @property
    def name(self) -> str:
        """The article's name in messages."""
        return str(self.source or "-")


def plan(articles: tuple[str, ...], output: str | None, *, suffix: str) -> list[Work]:
    """Return what is to be read and written.

    Several articles or a folder of them need a folder to write to: each result is named after its article.
    Raises click.UsageError where the options do not fit together.
    """
    sources = [path for article in articles for path in _expand(article)]
    many = len(sources) > 1 or any(Path(article).is_dir() for article in articles)
    if not many:
        return [Work(sources[0], _single_target(sources[0], output, suffix))]
    if not output or output == "-":
        raise click.UsageError("several articles, or a folder, need a folder to write to: add '-o FOLDER'")
    targets = [Path(output) / f"{source.stem if source else 'article'}{suffix}" for source in sources]
    for target in targets:
        if targets.count(target) > 1:
            raise click.UsageError(f"two articles would both be written to {target}; rename one of them")
    return [Work(source, target) for source, target in zip(sources, targets, strict=True)]


def _expand(article: str) -> list[Path | None]:
    if article == "-":
        return [None]
    path = Path(article)
    if not path.is_dir():
        return [path]
    found = sorted(child for child in path.iterdir() if child.suffix.lower() in ARTICLE_SUFFIXES)
    if not found:
        raise ArticleError(
            f"{article}: no article in this folder; articles end in {', '.join(ARTICLE_SUFFIXES)}"
        )
    return list(found)


def _single_target(source: Path | None, output: str | None, suffix: str) -> Path | None:
    if not output or output == "-":
        return None
    if output.endswith(("/", os.sep)) or Path(output).is_dir():
        return Path(output) / f"{source.stem if source else 'article'}{suffix}"
    return Path(output)


def read_bytes(source: Path | None) -> bytes:
    """Return the bytes of a file or of standard input, unread where it is larger than an article may be."""
    if source is None:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    check_size(source.stat().st_size, str(source))
    return source.read_bytes()


def load_sound_bank(path: Path) -> Bank:
    """Read a bank that is going to be learned from.

    Raises BankError where it holds no question to ask, or a key, a quote or an id that is wrong by the bank
    itself; tells on standard error how many smaller flaws it has.
    """
    bank = load_bank(path)
    if not any(item.status is Status.ACTIVE for item in bank.items):
        raise BankError(f"{path}: no active question in it; build the bank again")
    flaws = check_items(bank.items, bank.timeline, bank.article.text)
    wrong = find_grave(flaws, bank.items)
    if wrong:
        first = f"{wrong[0].item}: {wrong[0].rule}, {wrong[0].reason}"
        raise BankError(f"{path}: {len(wrong)} flaws would be taught, first {first}; see 'quiz check {path}'")
    if flaws:
        click.echo(f"quiz: {path}: {len(flaws)} smaller flaws; see 'quiz check {path}'", err=True)
    return bank


def load_bank(path: Path) -> Bank:
    """Read a bank file; raise BankError with one line where it cannot be read."""
    data = path.read_bytes()
    try:
        return read_bank(data.decode("utf-8"), name=str(path))
    except UnicodeDecodeError as error:
        raise BankError(
            f"{path}: byte {error.start} is not UTF-8; give the file that 'quiz build' wrote"
        ) from error


def write_text(target: Path | None, text: str) -> None:
    """Write a file wholly or not at all, making its folder; None writes to standard output."""
    if target is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        write_bytes(target, text.encode("utf-8"))


def write_bytes(target: Path, data: bytes) -> None:
    """Write a file wholly or not at all, making its folder."""
    with replace_with(target) as temporary:
        temporary.write_bytes(data)


def keep_apart(target: Path | None, *sources: Path | None) -> None:
    """Raise click.UsageError where a result would be written over what it is made from."""
    for source in sources:
        if target and source and target.exists() and source.exists() and target.samefile(source):
            raise click.UsageError(f"{target} is read here; write to another file with -o")


@contextmanager
def replace_with(target: Path, *, private: bool = False) -> Iterator[Path]:
    """Give a new file to write, which takes the target's place when all went well and is gone when not.

    A link is followed; a pipe or a device is written to and stays what it is. ``private``: only the owner may
    read the file (people's data); else whoever may read the person's other files. Raises OSError, naming the
    target, where it cannot be written.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        with tempfile.TemporaryDirectory() as folder:
            yield (piped := Path(folder) / "result")
            with target.open("wb") as stream:
                stream.write(piped.read_bytes())
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        if not private:  # mkstemp makes private files
            umask = os.umask(0)
            os.umask(umask)
            temporary.chmod(0o666 & ~umask)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
