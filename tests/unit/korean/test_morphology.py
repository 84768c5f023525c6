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
