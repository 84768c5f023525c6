import pytest

from question_bank.korean.morphology import split_line, tokens


def test_starts_count_code_points() -> None:
    assert split_line("🚢 배가 왔다. 사람이 내렸다.")[0] == [0, 9]


def test_blank_text_has_no_sentence() -> None:
    assert split_line(" \t") == ([], ())


def test_tokens_carry_form_tag_and_place() -> None:
    text = "시장이 부두를 열었다."
    found = tokens(text)
    assert ("시장", "NNG") in [(token.form, token.tag) for token in found]
    assert all(0 <= token.start < token.end <= len(text) for token in found)


def test_a_long_text_is_read_in_pieces_with_true_places() -> None:
    sentence = "시장이 부두를 열었다. "
    text = sentence * 300
    places = [number * len(sentence) for number in range(300)]

    found = [(token.form, token.start) for token in tokens(text)]

    assert found == [(token.form, place + token.start) for place in places for token in tokens(sentence)]
    assert split_line(text)[0] == places


@pytest.mark.parametrize("run", ["가나다" * 100, "<" * 300])
def test_a_run_that_is_no_word_counts_as_one_and_moves_nothing(run: str) -> None:
    text = f"배가 왔다. {run} 사람이 내렸다."

    after = tokens("사람이 내렸다.")
    assert [(token.form, token.start) for token in tokens(text)][-len(after) :] == [
        (token.form, token.start + len(text) - 8) for token in after
    ]
    assert sum(7 <= token.start < 7 + len(run) for token in tokens(text)) == 1
    assert set(split_line(text)[0]) <= {0, 7, 7 + len(run) + 1}


def test_the_longest_names_of_acts_are_still_words() -> None:
    name = "가람시와한빛시사이의바닷길이용과고기잡이에관한협정의이행에따른시의조례등의정비에관한특별조례" * 2
    assert len(tokens(name)) > 10
