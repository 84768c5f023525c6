"""Many articles at once: one process for each core, a bar with the file in work, a table of what failed.

The bar is click's, which is there already; tqdm and rich draw more, but are one more thing to install.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

import click

from question_bank.errors import QuestionBankError
from quiz.commands.files import Work
from quiz.commands.saying import in_one_line

_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Report:
    """What to tell of one article: of its result, and, on standard error, of how it was read."""

    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its report, and why it failed if it did."""

    report: Report = Report()
    failure: str | None = None


def run_all(works: Sequence[Work], act: Callable[[Work], Report]) -> int:
    """Do each piece of work, tell what ``act`` reports of it, and return the exit status.

    Several are done side by side, so ``act`` must be a function of a module, or a partial of one. A bad file
    does not stop the rest: the table at the end says what failed and why, and the status is 1. The failure
    of a single one is raised.
    """
    if len(works) == 1:
        _tell(act(works[0]), works[0])
        return 0
    outcomes = _run_beside(works, act)
    for work, outcome in zip(works, outcomes, strict=True):
        _tell(outcome.report, work)
    failed = [
        (work.name, outcome.failure)
        for work, outcome in zip(works, outcomes, strict=True)
        if outcome.failure is not None
    ]
    if failed:
        click.echo(failure_table(failed, len(works)), err=True)
    return 1 if failed else 0


def failure_table(failed: Sequence[tuple[str, str]], total: int) -> str:
    """Return a heading and one line for each failed file, its name and why."""
    width = min(_WIDTH, max(len(name) for name, _ in failed))
    rows = [f"  {name:{width}}  {reason}" for name, reason in failed]
    return "\n".join([f"quiz: {len(failed)} of {total} articles failed", *rows])


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on macOS and Windows
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _tell(report: Report, work: Work) -> None:
    if report.note:
        click.echo(f"quiz: {work.name}: {report.note}", err=True)
    if report.result:
        click.echo(report.result, err=work.target is None)


def _run_beside(works: Sequence[Work], act: Callable[[Work], Report]) -> list[Outcome]:
    """Return the outcomes in the order of the works.

    A process that dies takes those beside it along; these are then done again, each in a process of its own,
    so that only the one to blame fails.
    """
    outcomes: dict[int, Outcome] = {}
    with click.progressbar(
        length=len(works),
        show_pos=True,
        item_show_func=_name,
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    ) as bar:

        def show(name: str) -> None:
            bar.current_item = name
            bar.render_progress()

        def settle(index: int, outcome: Outcome) -> None:
            outcomes[index] = outcome
            bar.update(1, bar.current_item)

        lost = _run_pool(range(len(works)), _Task(works, act, show, settle), min(cores(), len(works)))
        for index in lost:
            if _run_pool([index], _Task(works, act, show, settle), 1):
                settle(index, Outcome(failure="the process died, most likely for want of memory"))
    return [outcomes[index] for index in range(len(works))]


def _name(item: str | None) -> str:
    return item or ""


@dataclass(frozen=True, slots=True)
class _Task:
    """What a pool does: to which works, how, and whom to tell when one is begun and when it is settled."""

    works: Sequence[Work]
    act: Callable[[Work], Report]
    show: Callable[[str], None]
    settle: Callable[[int, Outcome], None]


def _run_pool(indexes: Sequence[int], task: _Task, size: int) -> list[int]:
    """Do these works in a pool of processes; return those that a dying process took along, in order."""
    waiting, index = list(reversed(indexes)), -1
    # spawned, not forked: forking a process that has threads is not safe, and other systems cannot
    with ProcessPoolExecutor(size, mp_context=get_context("spawn"), initializer=_ignore_interrupts) as pool:
        running: dict[Future[Outcome], int] = {}
        try:
            while waiting or running:
                while waiting and len(running) < size:
                    index = waiting.pop()
                    running[pool.submit(_attempt, task.act, task.works[index])] = index
                    task.show(task.works[index].name)
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    index = running.pop(future)
                    task.settle(index, future.result())
        except BrokenProcessPool:
            return sorted({*waiting, *running.values(), index})
    return []


def _ignore_interrupts() -> None:
    """Leave Ctrl+C to the parent, which stops its children itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _attempt(act: Callable[[Work], Report], work: Work) -> Outcome:
    try:
        return Outcome(act(work))
    except (QuestionBankError, OSError) as error:
        return Outcome(failure=in_one_line(error).removeprefix(f"{work.name}: "))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not cost the others
        return Outcome(failure=f"a fault of this program, please report it: {type(error).__name__}: {error}")
