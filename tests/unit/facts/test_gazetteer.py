import re
from collections import Counter

import pytest

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import NONE, load_gazetteer, values
from question_bank.facts.model import Act, EntityType
from question_bank.facts.person import find_office_holders

TABLES = (
    "acts.tsv",
    "countries.tsv",
    "institutions.tsv",
    "organisations.tsv",
    "persons.tsv",
    "places.tsv",
    "titles.tsv",
    "words.tsv",
)
NAMED = ("countries.tsv", "organisations.tsv", "persons.tsv")
UN_MEMBERS = 193


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_sorted_and_no_field_is_empty(table: str) -> None:
    rows = [tuple(row.values()) for row in read_table(f"gazetteer/{table}")]

    assert rows == sorted(rows)
    assert all(field.strip() == field != "" for row in rows for field in row)
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("table", NAMED)
def test_aliases_are_sorted_and_not_the_name_itself(table: str) -> None:
    for row in read_table(f"gazetteer/{table}"):
        aliases = values(row["aliases"])
        assert list(aliases) == sorted(set(aliases)), row["name"]
        assert row["name"] not in aliases


def test_no_spelling_belongs_to_two_entries() -> None:
    spellings = Counter(
        spelling
        for table in NAMED
        for row in read_table(f"gazetteer/{table}")
        for spelling in (row["name"], *values(row["aliases"]))
    )

    assert [spelling for spelling, count in spellings.items() if count > 1] == []


def test_every_capital_belongs_to_one_country_and_is_no_country() -> None:
    rows = read_table("gazetteer/countries.tsv")
    capitals = Counter(city for row in rows for city in values(row["capital"]))

    assert [city for city, count in capitals.items() if count > 1] == []
    assert not set(capitals) & {row["name"] for row in rows}


def test_all_members_of_the_united_nations_are_there_with_a_capital() -> None:
    members = [row for row in read_table("gazetteer/countries.tsv") if row["status"] == "member"]

    assert len(members) == UN_MEMBERS
    assert [row["name"] for row in members if row["capital"] == NONE] == []


def test_abbreviations_are_one_syllable_and_belong_to_one_country() -> None:
    signs = Counter(
        sign for row in read_table("gazetteer/countries.tsv") for sign in values(row["abbreviation"])
    )

    assert all(re.fullmatch("[가-힣]", sign) for sign in signs)
    assert max(signs.values()) == 1


@pytest.mark.parametrize("table", ["organisations.tsv", "persons.tsv", "places.tsv"])
def test_every_country_that_a_row_names_is_in_the_table_of_countries(table: str) -> None:
    countries = {row["name"] for row in read_table("gazetteer/countries.tsv")} | {NONE}

    assert {row["country"] for row in read_table(f"gazetteer/{table}")} <= countries


@pytest.mark.parametrize("table", NAMED)
def test_ambiguous_spellings_are_spellings_of_their_row(table: str) -> None:
    for row in read_table(f"gazetteer/{table}"):
        assert set(values(row["ambiguous"])) <= {row["name"], *values(row["aliases"])}


def test_acts_are_those_of_the_timeline() -> None:
    assert {row["act"] for row in read_table("gazetteer/acts.tsv")} <= {act.value for act in Act}


@pytest.mark.parametrize(
    ("spelling", "name", "kind"),
    [
        ("로씨야", "러시아", EntityType.COUNTRY),
        ("조선민주주의인민공화국", "북한", EntityType.COUNTRY),
        ("국정원", "국가정보원", EntityType.ORGANISATION),
        ("푸틴", "블라디미르 푸틴", EntityType.PERSON),
    ],
)
def test_an_alias_leads_to_its_name(spelling: str, name: str, kind: EntityType) -> None:
    entry = load_gazetteer().entries[spelling]

    assert (entry.name, entry.type) == (name, kind)


def test_the_longest_spelling_wins() -> None:
    spelling, entry = load_gazetteer().match("조선민주주의인민공화국은 평양을", 0)

    assert spelling == "조선민주주의인민공화국"
    assert entry.name == "북한"


@pytest.mark.parametrize(
    ("word", "title"), [("국방장관", "국방장관"), ("연해주지사", "연해주지사"), ("강물", None)]
)
def test_an_office_is_found_at_the_end_of_a_word(word: str, title: str | None) -> None:
    assert load_gazetteer().title_of(word) == title


def test_a_word_of_many_thousand_letters_is_read_in_reasonable_time() -> None:
    gazetteer = load_gazetteer()

    assert gazetteer.title_of("가" * 20_000) is None
    assert find_office_holders("가" * 20_000, gazetteer, tuple) == []
