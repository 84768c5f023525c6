"""A real Chromium and a real server: what a learner meets."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from quiz import clock
from quiz.models import Role
from quiz.services import accounts
from quiz.services.importing import import_bank
from tests.factories.mixed_bank import make_mixed_bank

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
NO_CHROMIUM = "no Chromium on this machine; on Debian: apt install chromium"
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
ADMINISTRATOR = ("관리자", "열쇠 꾸러미 하나")
PASSWORD = "강물은 흘러간다"
PATIENCE_MS = 20_000
_numbers = count(1)

NewContext = Callable[..., BrowserContext]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; without one the tests are skipped, or fail where it is required."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        (pytest.fail if os.environ.get("REQUIRE_BROWSER") == "1" else pytest.skip)(NO_CHROMIUM)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, *as_root])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of ``quiz serve`` with a deck of every type of question, in a process of its own."""
    folder = tmp_path_factory.mktemp("server")
    file = folder / "quiz.sqlite3"
    shutil.copyfile(sqlite_template, file)
    engine = create_engine(f"sqlite:///{file}")
    with Session(engine) as session:
        import_bank(session, clock.now(), make_mixed_bank())
        accounts.add_user(session, clock.now(), *ADMINISTRATOR, role=Role.ADMINISTRATOR)
    engine.dispose()
    command = [sys.executable, "-m", "quiz", "serve", "--port", "0", "--database", f"sqlite:///{file}"]
    environment = {**os.environ, "QUIZ_DATA": str(folder), "SECRET_KEY": "of the tests"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        addresses = (re.search(r"http://\S+", line) for line in process.stdout)
        found = next(filter(None, addresses), None)
        assert found, "the server said no address"
        yield found[0]
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()  # it hangs: a failure must not leave it behind


@pytest.fixture
def new_context(chromium: Browser, server: str) -> Iterator[NewContext]:
    """Make browser contexts (a learner's browser each) that reach nothing but the server."""
    contexts = []

    def new_context(**settings: Any) -> BrowserContext:  # noqa: ANN401 - playwright's settings
        context = chromium.new_context(base_url=server, **{"locale": "ko-KR", **settings})
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        return context

    yield new_context
    for context in contexts:
        context.close()


@pytest.fixture
def name() -> str:
    """A name that nobody has yet."""
    return f"민지{next(_numbers)}"


def sign_up(page: Page, name: str) -> None:
    """Make an account by its form and put the recovery code away."""
    page.goto("/sign-up")
    page.get_by_label("이름").fill(name)
    page.get_by_label("비밀번호").fill(PASSWORD)
    page.get_by_role("button", name="가입하기").click()
    page.get_by_role("link", name="보관했어요").click()


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Sign in by the form."""
    page.goto("/sign-in")
    page.get_by_label("이름").fill(name)
    page.get_by_label("비밀번호").fill(password)
    page.locator("main").get_by_role("button", name="로그인").click()
    page.wait_for_url("/")
