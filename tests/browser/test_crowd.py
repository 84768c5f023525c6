"""A class that does the same thing all at once, each with a browser of its own."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from threading import Barrier
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

PUPILS = 24  # more than the connections of a pool as it comes
OLD, NEW = "강물은 흘러간다", "새로 정한 열쇠말"
# Less than a pool's own patience of 30 s: a request that waits for a connection must not get away with it
PATIENCE_S = 25


def send(browser: OpenerDirector, address: str, **fields: str) -> str:
    """Open the page of a form, send the form, return what is answered."""
    form = browser.open(address, timeout=PATIENCE_S).read().decode()
    token = re.search(r'name="csrf_token" value="([^"]+)"', form)
    assert token
    data = urlencode({"csrf_token": token[1], **fields}).encode()
    return str(browser.open(address, data, timeout=PATIENCE_S).read().decode())


def test_a_class_signs_up_and_changes_its_passwords_at_the_same_moment(server: str) -> None:
    together = Barrier(PUPILS, timeout=PATIENCE_S)

    def go_through(number: int) -> tuple[bool, bool]:
        browser = build_opener(HTTPCookieProcessor(CookieJar()))
        together.wait()
        code = send(browser, f"{server}/sign-up", name=f"학생 {number}", password=OLD)
        together.wait()
        changed = send(browser, f"{server}/account/password", old=OLD, new=NEW)
        return "recovery-code" in code, "비밀번호를 바꿨어요" in changed

    with ThreadPoolExecutor(PUPILS) as pool:
        assert list(pool.map(go_through, range(PUPILS))) == [(True, True)] * PUPILS
