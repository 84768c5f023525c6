import pytest

from question_bank.source.footnote import Footnotes
from question_bank.source.passage import Passage
from question_bank.source.strand import GAP, Strand, lower_figures, raise_figures, show_gaps


def passage(text: str) -> Passage:
    return Passage.of(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("값은 @이다.", "값은 …이다."),
        ("@는 크다.", "…는 크다."),
        ("값은 @ 크다.", "값은 … 크다."),
        ("값은 @ @ 크다.", "값은 … 크다."),
        ("값은 크다.@ 둘째이다.", "값은 크다. 둘째이다."),
        ("값은 크다. @", "값은 크다. "),
        ("@ 값은 크다.", " 값은 크다."),
        ("앞줄\n@\n뒷줄", "앞줄\n\n뒷줄"),
    ],
)
def test_gap_is_shown_where_a_word_is_missing(text: str, seen: str) -> None:
    assert show_gaps(passage(text.replace("@", GAP))).text == seen


def test_what_is_put_in_stands_for_the_whole_of_its_place() -> None:
    text = "가[* 나]다"
    strand = Strand()
    strand.take(passage(text).cut(0, 1))
    strand.put("[^1]", 1, 6)
    strand.take(passage(text).cut(6, 7))
    woven = strand.passage()
    assert woven.text == "가[^1]다"
    assert woven.selector(text, 1, 5).exact == "[* 나]"
    assert woven.selector(text).exact == text


def test_figures_are_raised_and_lowered_and_keep_their_places() -> None:
    assert raise_figures(passage("10-가")).text == "¹⁰⁻가"
    assert lower_figures(passage("2")).selector("2").exact == "2"
    assert lower_figures(passage("2")).text == "₂"


def test_labels_are_running_numbers_or_names_that_are_shown() -> None:
    notes = Footnotes()
    labels = [
        notes.label(),
        notes.label("가", shown=True),
        notes.label("나"),
        notes.label("가", shown=True),
        notes.label("3", shown=True),
        notes.label("띄어 쓴 이름", shown=True),
        notes.label("6", shown=True),
        notes.label(),
    ]
    assert labels == ["1", "가", "3", "가", "4", "5", "6", "7"]


def test_first_text_of_a_note_counts_and_notes_without_text_are_left_out() -> None:
    notes = Footnotes()
    notes.label()
    label = notes.label()
    notes.write(label, passage("첫째"))
    notes.write(label, passage("둘째"))
    assert [(note.label, note.passage.text) for note in notes.notes()] == [("2", "첫째")]
