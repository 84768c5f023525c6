from question_bank.korean.morphology import sentence_starts, tokens


def test_starts_count_code_points() -> None:
    assert sentence_starts("🚢 배가 왔다. 사람이 내렸다.") == [0, 9]


def test_blank_text_has_no_sentence() -> None:
    assert sentence_starts(" \t") == []


def test_tokens_carry_form_tag_and_place() -> None:
    text = "시장이 부두를 열었다."
    found = tokens(text)
    assert ("시장", "NNG") in [(token.form, token.tag) for token in found]
    assert all(0 <= token.start < token.end <= len(text) for token in found)
