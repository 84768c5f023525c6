"""The review of a deck, as a teacher without scripts goes through it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from question_bank.items.checks import RULES as LIBRARY_RULES
from quiz.extensions import db
from quiz.models import User
from quiz.services import decks
from quiz.services.importing import import_bank
from quiz.web.review.wording import RULES
from tests.factories.mixed_bank import make_mixed_bank
from tests.factories.study import NOW, make_dated_bank
from tests.functional.visitor import Element, NewVisitor, Page, Visitor

STEM = "1번 등대에 불이 켜진 날은 언제인가?"
QUOTE = "2000년 1월 3일 3번 등대에 불이 켜졌다."


@pytest.fixture
def dated_id(app: Flask) -> int:
    """A deck for everybody with four dated events, two questions on each."""
    with app.app_context():
        return import_bank(db.session(), NOW, make_dated_bank(4, directions=2)).deck_id


@pytest.fixture
def teacher(visitor: Visitor, dated_id: int) -> Visitor:
    """The first account, an administrator."""
    visitor.sign_up("한선생")
    return visitor


def review(dated_id: int, **filters: object) -> str:
    return f"/decks/{dated_id}/review?" + "&".join(f"{name}={value}" for name, value in filters.items())


def entries(page: Page) -> list[Element]:
    return [one for one in page.all("li") if "data-entry" in one.attributes]


def number_of(page: Page, stem: str) -> str:
    """Return the row of the question with this stem."""
    entry = next(one for one in entries(page) if stem in one.text)
    return entry.attributes["id"].removeprefix("item-")


def decide(page: Page, teacher: Visitor, action: str, **fields: object) -> Page:
    return teacher.send(page, "/decide", decision=action, **{"item": [], **fields})  # type: ignore[arg-type]


def test_every_question_stands_beside_the_article_with_its_quote_marked(
    teacher: Visitor, dated_id: int
) -> None:
    page = teacher.open(review(dated_id))
    assert len(entries(page)) == 8
    number = number_of(page, "3번 등대에 불이 켜진 날은")
    page = teacher.open(review(dated_id, item=number))
    assert page.one("mark").text == QUOTE
    (chosen,) = [one for one in entries(page) if "aria-current" in one.attributes]
    assert chosen.attributes["id"] == f"item-{number}"


def test_filters_stand_in_the_address_and_say_how_many_there_are(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id, kind="date_entry"))
    assert len(entries(page)) == 4
    chosen = [one for one in page.all("option") if "selected" in one.attributes]
    assert [one.text for one in chosen] == ["날짜 쓰기 (4)"]
    assert "조건에 맞는 문제가 없어요" in teacher.open(review(dated_id, words="고래")).text
    for name in ("kind", "section", "year", "band", "flag", "status", "item", "page", "words"):
        for value in ("", "x" * 300, "-1", "9" * 30, "<b>"):
            assert teacher.open(review(dated_id, **{name: value})).status == 200


def test_a_question_is_accepted_rejected_and_restored(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    number = number_of(page, STEM)
    page = decide(page, teacher, "accept", item=number)
    assert "문제 1개를 수락했어요." in page.text
    assert number_of(teacher.open(review(dated_id, flag="accepted")), STEM) == number
    page = decide(page, teacher, "reject", item=number, reason="")
    assert "까닭을 적어 주세요" in page.text
    page = decide(page, teacher, "reject", item=number, reason="배울 만하지 <b>않음</b>")
    page = teacher.open(review(dated_id, status="rejected"))
    assert "배울 만하지 <b>않음</b>" in entries(page)[0].text
    page = decide(page, teacher, "restore", item=number)
    assert entries(teacher.open(review(dated_id, status="rejected"))) == []


def test_all_that_fit_are_decided_as_one_step_and_undone_as_one(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id, kind="date_entry"))
    page = decide(page, teacher, "reject", all="1", reason="너무 쉬움")
    assert "문제 4개를 반려했어요." in page.text
    assert len(entries(teacher.open(review(dated_id, status="rejected")))) == 4
    page = teacher.send(teacher.open(review(dated_id)), "/undo")
    assert "문제 4개를 되돌렸어요." in page.text
    assert entries(teacher.open(review(dated_id, status="rejected"))) == []
    assert not [form for form in page.all("form") if "/undo" in form.attributes.get("action", "")]


def test_ticked_questions_are_decided_together(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    numbers = [one.attributes["id"].removeprefix("item-") for one in entries(page)[:3]]
    assert "문제 3개를 수락했어요." in decide(page, teacher, "accept", item=numbers).text
    assert "먼저 문제를 골라 주세요." in decide(page, teacher, "accept").text


def test_an_edit_is_saved_and_shown(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    page = teacher.open(f"/decks/{dated_id}/review/items/{number_of(page, STEM)}")
    assert page.one("textarea", name="stem").text == STEM
    filled = {"stem": "1번 등대에 불이 켜진 날은 몇 년 몇 월 며칠인가?", "answer": "2000년 1월 1일"}
    filled |= {"explanation": "첫 등대다.", "anyway": "1"}
    page = teacher.send(page, **filled)
    assert "문제를 저장했어요." in page.text
    page = teacher.open(review(dated_id, flag="edited"))
    assert "몇 월 며칠인가?" in entries(page)[0].text


def test_a_grave_flaw_is_told_and_nothing_saved(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    page = teacher.open(f"/decks/{dated_id}/review/items/{number_of(page, STEM)}")
    page = teacher.send(page, stem=STEM, answer="2000-01-09", explanation="첫 등대다.", anyway="1")
    assert page.status == 422
    assert "틀린 내용을 가르치게 돼요" in page.text
    assert "날짜가 원문과 다르거나" in page.text
    assert page.one("input", name="answer").attributes["value"] == "2000-01-09"
    assert entries(teacher.open(review(dated_id, flag="edited"))) == []


def test_a_smaller_flaw_asks_once_more(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    page = teacher.open(f"/decks/{dated_id}/review/items/{number_of(page, STEM)}")
    filled = {"stem": "1번 등대에 불이 켜진 날", "answer": "2000-01-01", "explanation": "첫 등대다."}
    page = teacher.send(page, **filled)
    assert page.status == 422
    assert page.one("button", name="anyway").text == "그대로 저장하기"
    assert teacher.send(page, **filled, anyway="1").status == 200
    assert "1번 등대에 불이 켜진 날" in entries(teacher.open(review(dated_id, flag="edited")))[0].text


def test_an_edit_from_an_old_page_is_refused(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(review(dated_id))
    old = teacher.open(f"/decks/{dated_id}/review/items/{number_of(page, STEM)}")
    filled = {"answer": "2000-01-01", "explanation": "첫 등대다.", "anyway": "1"}
    teacher.send(old, stem="1번 등대는 언제 불을 밝혔는가?", **filled)
    page = teacher.send(old, stem="언제 켜졌는가?", **filled)
    assert page.status == 422
    assert "그사이에 내용이 바뀌었어요" in page.text


OWN: list[tuple[str, dict[str, str]]] = [
    ("short_answer", {"answer": "하얀색", "accepted": "흰색\n백색"}),
    ("cloze", {"stem": "3번 등대의 불빛은 ____ 빛이다.", "answer": "하얀"}),
    ("true_false", {"stem": "3번 등대의 불빛은 멀리까지 비친다.", "truth": "true"}),
    ("date_entry", {"stem": "3번 등대가 처음 불을 밝힌 날은 몇 년 몇 월 며칠인가?", "answer": "2000. 1. 3."}),
    ("number_entry", {"stem": "3번 등대의 계단은 몇 개인가?", "answer": "1,024", "tolerance": "5"}),
    (
        "multiple_choice",
        {"lines-0": "하얀색", "lines-1": "빨간색", "lines-2": "푸른색", "right": "1"},
    ),
    (
        "multiple_response",
        {"lines-0": "하얀색", "lines-1": "빨간색", "lines-3": "푸른색", "right": "1"},
    ),
    (
        "ordering",
        {"stem": "다음 등대를 남쪽부터 배열하시오.", "lines-0": "나루", "lines-1": "곶", "lines-2": "섬"},
    ),
    (
        "matching",
        {
            "stem": "3번 등대와 그 이웃을 색과 짝지으시오.",
            "lefts-0": "나루",
            "rights-0": "하얀색",
            "lefts-1": "곶",
            "rights-1": "빨간색",
            "lefts-2": "섬",
            "rights-2": "푸른색",
        },
    ),
]


@pytest.mark.parametrize(("kind", "filled"), OWN, ids=[kind for kind, _ in OWN])
def test_a_question_of_ones_own_is_added_shown_and_edited(
    teacher: Visitor, dated_id: int, kind: str, filled: dict[str, str]
) -> None:
    page = teacher.open(f"/decks/{dated_id}/review/new?type={kind}")
    stem = filled.get("stem", "3번 등대의 불빛은 무슨 색인가?")
    everything = {"stem": stem, "explanation": "", "quote": QUOTE, **filled, "anyway": "1"}
    page = send_own(teacher, page, everything)
    assert "문제를 덱에 넣었어요." in page.text, page.text
    (entry,) = entries(teacher.open(review(dated_id, flag="own")))
    assert stem.replace("____", "") in entry.text or kind == "cloze"
    number = entry.attributes["id"].removeprefix("item-")
    page = teacher.open(f"/decks/{dated_id}/review/items/{number}")
    assert page.one("textarea", name="quote").text == QUOTE
    again = {**everything, "stem": stem.replace("3번", "셋째"), "explanation": "고쳤다."}
    page = send_own(teacher, page, again)
    assert "문제를 저장했어요." in page.text, page.text


def send_own(teacher: Visitor, page: Page, filled: dict[str, str]) -> Page:
    """Send the form of a question (the first form of the page may be that of its type)."""
    form = next(one for one in page.all("form") if "data-check" in one.attributes)
    form.attributes["action"] = "#own"
    return teacher.send(page, "#own", **filled)


@pytest.mark.parametrize(
    ("kind", "filled", "said"),
    [
        ("short_answer", {"stem": ""}, "이 칸을 채워 주세요"),
        ("short_answer", {"answer": "하양", "quote": "없는 구절"}, "원문에 이런 구절이 없어요"),
        ("date_entry", {"answer": "어느 봄날"}, "날짜를 알아볼 수 없어요"),
        ("number_entry", {"answer": "많이"}, "숫자가 아니에요"),
        ("multiple_choice", {"lines-0": "가", "lines-1": "나"}, "정답인 보기를 표시해 주세요"),
        ("multiple_choice", {"lines-0": "가", "right": "3"}, "정답인 보기를 표시해 주세요"),
        ("multiple_response", {"lines-0": "가"}, "정답인 보기를 표시해 주세요"),
        ("true_false", {}, "이 칸을 채워 주세요"),
        ("matching", {"lefts-0": "나루", "rights-0": "하얀색", "lefts-1": "곶"}, "무엇과 짝인지 써 주세요"),
        ("matching", {"rights-0": "하얀색"}, "무엇과 짝인지 써 주세요"),
    ],
)
def test_what_is_missing_is_told_beside_its_field(
    teacher: Visitor, dated_id: int, kind: str, filled: dict[str, str], said: str
) -> None:
    page = teacher.open(f"/decks/{dated_id}/review/new?type={kind}")
    page = send_own(teacher, page, {"stem": "등대는 무슨 색인가?", **filled})
    assert page.status == 422
    assert any(said in one.text for one in page.all("p", class_="field-error")), page.text


def test_the_pairs_are_shown_as_they_were_written_and_one_side_may_be_alone(
    teacher: Visitor, dated_id: int
) -> None:
    filled = {"lefts-0": "나루", "rights-0": "하얀색", "lefts-1": "곶", "rights-1": "빨간색"}
    filled |= {"lefts-2": "섬", "rights-2": "검은색", "rights-4": "푸른색"}
    page = teacher.open(f"/decks/{dated_id}/review/new?type=matching")
    send_own(teacher, page, {"stem": "등대와 색을 짝지으시오.", **filled, "anyway": "1"})
    (entry,) = entries(teacher.open(review(dated_id, flag="own")))
    assert "나루 – 하얀색 / 곶 – 빨간색 / 섬 – 검은색" in " ".join(entry.text.split())
    number = entry.attributes["id"].removeprefix("item-")
    page = teacher.open(f"/decks/{dated_id}/review/items/{number}")
    rights = [page.one("input", name=f"rights-{row}").attributes["value"] for row in range(6)]
    assert rights == ["하얀색", "빨간색", "검은색", "푸른색", "", ""]


def check(teacher: Visitor, page: Page, **filled: str) -> str:
    """Ask for the checks while writing, as the page's script does."""
    form = next(one for one in page.all("form") if "data-check" in one.attributes)
    form.attributes["action"] = form.attributes["data-check"]
    token = page.all("input", name="csrf_token")[0].attributes["value"]
    data = {"csrf_token": token, "type": "short_answer", **filled}
    with teacher.client.post(form.attributes["data-check"], data=data) as answer:
        assert answer.status_code == 200
        return answer.text


def test_the_rules_are_checked_while_writing(teacher: Visitor, dated_id: int) -> None:
    page = teacher.open(f"/decks/{dated_id}/review/new?type=short_answer")
    assert "온전한 물음이 아니에요" in check(teacher, page, stem="등대의 색", answer="하얀색")
    assert "문제 안에 정답이 들어 있어요" in check(teacher, page, stem="하얀색 등대는?", answer="하얀색")
    assert "원문에 이런 구절이 없어요" in check(teacher, page, stem="색은?", answer="하얀색", quote="없다")
    assert check(teacher, page, stem="", answer="").strip() == ""
    hostile = check(teacher, page, stem="<img src=x>의 색", answer="<img src=x>")
    assert "<img" not in hostile


def test_a_pupil_reports_and_the_teacher_settles(
    teacher: Visitor, new_visitor: NewVisitor, dated_id: int
) -> None:
    pupil = new_visitor()
    pupil.send(pupil.open("/"), "/start")
    page = pupil.send(pupil.open(f"/study/?deck={dated_id}"), "/answer", unknown="1")
    for remark in ("틀린 것 같아요", "<b>1999년</b> 아닌가요?"):
        page = pupil.send(page, "/report/", reason="wrong_answer", remark=remark)
        assert "고마워요! 선생님이 이 문제를 확인할 거예요." in page.text
    page = teacher.open(review(dated_id, flag="reported"))
    (entry,) = entries(page)
    assert "학습자 신고 1" in entry.text
    assert "날짜나 정답이 틀렸어요 – <b>1999년</b> 아닌가요?" in entry.text
    page = teacher.send(page, "/reports", status="done")
    assert "신고 1건을 처리했어요." in page.text
    assert entries(teacher.open(review(dated_id, flag="reported"))) == []


def test_reports_are_slowed_down_and_checked(teacher: Visitor, dated_id: int) -> None:
    page = teacher.send(teacher.open(f"/study/?deck={dated_id}"), "/answer", unknown="1")
    assert teacher.send(page, "/report/", reason="nonsense").status == 400
    assert teacher.send(page, "/report/", remark="가" * 501).status == 400
    statuses = [teacher.send(page, "/report/", reason="other").status for _ in range(21)]
    assert statuses == [*[200] * 20, 429]


def test_another_persons_deck_is_not_reviewed(app: Flask, teacher: Visitor, new_visitor: NewVisitor) -> None:
    new_visitor().sign_up("박하늘")
    with app.app_context():
        owner = db.session.query(User).filter_by(name="박하늘").one()
        bank = make_mixed_bank()
        theirs = import_bank(db.session(), NOW, bank, owner_id=owner.id).deck_id
        assert decks.read_deck(db.session(), owner, theirs).items
    for address in ("", "/new", "/items/1"):
        assert teacher.open(f"/decks/{theirs}/review{address}").status == 404


def test_a_question_of_another_deck_is_not_touched(teacher: Visitor, dated_id: int, deck_id: int) -> None:
    number = number_of(teacher.open(review(deck_id)), "나무다리가 큰물에")
    assert teacher.open(f"/decks/{dated_id}/review/items/{number}").status == 404
    page = decide(teacher.open(review(dated_id)), teacher, "reject", item=number, reason="틀림")
    assert "문제 0개를 반려했어요." in page.text
    assert entries(teacher.open(review(deck_id, status="rejected"))) == []


def test_pages_of_twenty_questions_follow_each_other(app: Flask, teacher: Visitor) -> None:
    with app.app_context():
        long = import_bank(db.session(), NOW, make_dated_bank(25, article_id="긴-등대")).deck_id
    page = teacher.open(review(long))
    assert len(entries(page)) == 20
    assert "2쪽 중 1쪽" in page.text
    page = teacher.open(page.one("a", rel="next").attributes["href"])
    assert len(entries(page)) == 5


def test_a_saved_page_is_shown_as_its_reader_sees_it(app: Flask, teacher: Visitor) -> None:
    html = (
        "<!doctype html><html><body><script>alert(1)</script><article><h2>등대</h2>"
        "<p>2000년 1월 1일 <b>첫</b> 등대에 불이 켜졌다.</p>"
        "<p>2001년 둘째 등대가 섰다.</p></article></body></html>"
    )
    bank = make_dated_bank(1, article_id="쪽")
    start = html.index("2000년")
    exact = html[start : html.index("켜졌다.") + 4]
    selector = replace(
        bank.items[0].evidence[0],
        start=start,
        end=start + len(exact),
        exact=exact,
        quote="2000년 1월 1일 첫 등대에 불이 켜졌다.",
    )
    items = (replace(bank.items[0], evidence=(selector,)),)
    article = replace(bank.article, text=html)
    with app.app_context():
        deck_id = import_bank(db.session(), NOW, replace(bank, article=article, items=items)).deck_id
    place = f"?start={selector.start}&end={selector.end}"
    for address in (review(deck_id), f"/decks/{deck_id}/article{place}"):
        page = teacher.open(address)
        assert page.one("mark", id="quote").text == "2000년 1월 1일 첫 등대에 불이 켜졌다."
        assert "alert" not in page.one("article").text
        assert "<" not in page.one("article").text


def test_every_rule_is_said_in_words() -> None:
    names = {rule.name for rule in LIBRARY_RULES}
    assert names - RULES.keys() == set()
