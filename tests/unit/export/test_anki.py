"""The package is opened by Anki itself: what counts is what arrives there."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition as Update
from anki.import_export_pb2 import ImportResponse

from question_bank.bank import Bank
from question_bank.export.anki.notetype import FIELDS
from question_bank.export.anki.package import write_package
from question_bank.items.model import Item, Status
from tests.factories.bank import make_bank


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def take(collection: Collection, bank: Bank, folder: Path) -> ImportResponse.Log:
    path = folder / "deck.apkg"
    path.write_bytes(write_package(bank))
    options = ImportAnkiPackageOptions(
        merge_notetypes=False,
        with_scheduling=False,
        update_notes=Update.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
        update_notetypes=Update.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
    )
    return collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    ).log


def field(collection: Collection, item: Item, name: str) -> str:
    (note_id,) = collection.find_notes(f'Item:"{item.id}"')
    return collection.get_note(note_id)[name]


def change_first(bank: Bank, **changes: object) -> Bank:
    first, *rest = bank.items
    return replace(bank, edition=bank.edition + 1, items=(replace(first, **changes), *rest))  # type: ignore[arg-type]


def test_every_item_arrives_as_one_note_with_one_card(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank()
    log = take(collection, bank, tmp_path)
    assert log.found_notes == len(log.new) == len(bank.items)
    assert collection.card_count() == len(bank.items)
    guids = {collection.get_note(note).guid for note in collection.find_notes("")}
    assert guids == {item.id for item in bank.items}


def test_the_deck_is_named_after_the_article_and_tells_its_licence(
    collection: Collection, tmp_path: Path
) -> None:
    take(collection, make_bank(), tmp_path)
    deck = collection.decks.by_name("한빛시와 새벽시")
    assert deck is not None
    assert "CC BY 4.0" in deck["desc"]
    assert len(collection.find_cards('deck:"한빛시와 새벽시"')) == len(make_bank().items)


def test_fields_carry_question_answer_quote_and_place(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank()
    take(collection, bank, tmp_path)
    dated, chosen, truth, ordered = bank.items
    assert field(collection, dated, "Question") == dated.stem
    assert field(collection, dated, "Answer") == "2001년 3월 4일"
    assert field(collection, dated, "DateISO") == "2001-03-04"
    assert field(collection, dated, "Precision") == "day"
    assert field(collection, dated, "Quote") == dated.evidence[0].quote
    assert field(collection, dated, "Place") == "교류"
    assert field(collection, chosen, "Options").count("<li>") == 4
    assert field(collection, truth, "Options") == "<li>○ 맞다</li><li>× 틀리다</li>"
    assert field(collection, truth, "Answer") == "○ 맞다"
    assert field(collection, ordered, "Answer").startswith("<ol><li>우정 협약</li>")
    note = collection.get_note(collection.find_notes(f'Item:"{dated.id}"')[0])
    assert tuple(note.keys()) == FIELDS
    assert set(note.tags) == {"연도:2001", "yeonpyo::date_entry"}


def test_the_second_import_of_the_same_package_brings_nothing_new(
    collection: Collection, tmp_path: Path
) -> None:
    take(collection, make_bank(), tmp_path)
    log = take(collection, make_bank(), tmp_path)
    assert not log.new
    assert not log.updated
    assert len(log.duplicate) == len(make_bank().items)


def test_a_reworded_item_renews_its_note_and_adds_none(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank()
    take(collection, bank, tmp_path)
    log = take(collection, change_first(bank, stem="우정 협약은 언제 맺어졌는가?", changed_in=2), tmp_path)
    assert (len(log.updated), len(log.new)) == (1, 0)
    assert field(collection, bank.items[0], "Question") == "우정 협약은 언제 맺어졌는가?"


def test_a_retired_item_stays_out_of_a_newcomers_deck(collection: Collection, tmp_path: Path) -> None:
    bank = change_first(make_bank(), status=Status.RETIRED, changed_in=2)
    take(collection, bank, tmp_path)
    (card,) = collection.find_cards("tag:yeonpyo::retired")
    assert card in collection.find_cards('deck:"한빛시와 새벽시 (폐기된 문항)"')
    assert card not in collection.find_cards('deck:"한빛시와 새벽시"')


def test_a_retired_item_is_tagged_where_a_learner_has_it(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank()
    take(collection, bank, tmp_path)
    take(collection, change_first(bank, status=Status.RETIRED, changed_in=2), tmp_path)
    (card,) = collection.find_cards("tag:yeonpyo::retired")
    assert card in collection.find_cards('deck:"한빛시와 새벽시"')


def test_markup_in_a_question_is_shown_and_not_obeyed(collection: Collection, tmp_path: Path) -> None:
    bank = change_first(make_bank(), stem="<b>{{Answer}}</b> & 그 뜻은?", changed_in=2)
    take(collection, bank, tmp_path)
    (card_id,) = collection.find_cards(f'Item:"{bank.items[0].id}"')
    question = collection.get_card(card_id).question()
    assert "&lt;b&gt;" in question
    assert "2001년 3월 4일" not in question


def test_a_title_with_colons_makes_no_nested_deck(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank()
    take(collection, replace(bank, article=replace(bank.article, title="한빛::새벽")), tmp_path)
    assert collection.decks.by_name("한빛:새벽") is not None


def test_the_same_bank_gives_the_same_bytes(tmp_path: Path) -> None:
    assert write_package(make_bank()) == write_package(make_bank())
    (tmp_path / "a.apkg").write_bytes(write_package(make_bank()))
    with zipfile.ZipFile(tmp_path / "a.apkg") as archive:
        assert archive.namelist() == ["collection.anki21", "media"]


def test_a_note_is_dated_by_its_edition_and_not_by_the_clock(collection: Collection, tmp_path: Path) -> None:
    bank = make_bank(revised=date(2024, 11, 11))
    take(collection, bank, tmp_path)
    note = collection.get_note(collection.find_notes("")[0])
    assert collection.db is not None
    # the moment of the import is not what decides about the next one
    exported = collection.db.scalar("select max(mod) from notes")
    assert note.id >= 1_577_836_800_000
    assert exported == 1_731_283_200 + 1
