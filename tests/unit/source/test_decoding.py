import codecs

import pytest

from question_bank.errors import ArticleError
from question_bank.source.decoding import MAX_BYTES, check_korean, check_size, decode, note_encoding

TEXT = "가람시는 바닷가에 있는 도시이다.\r\n1901년에 시청이 섰다.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp949"), "cp949"),
    ],
)
def test_text_comes_without_bom_and_with_its_line_ends(data: bytes, encoding: str) -> None:
    assert decode(data, "가람.txt") == (TEXT, encoding)


def refusal(data: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        decode(data, "가람.txt")
    message = str(caught.value)
    assert message.startswith("가람.txt: ")
    assert "; " in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize("data", [b"", b"  \n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_empty_file_is_refused(data: bytes) -> None:
    assert "empty" in refusal(data) or "white space" in refusal(data)


def test_large_file_is_refused_with_its_size_and_the_limit() -> None:
    with pytest.raises(ArticleError, match=r"^큰\.txt: 50\.0 MB .* limit of 3 MB"):
        check_size(50_000_000, "큰.txt")
    check_size(MAX_BYTES, "큰.txt")
    assert "3 MB" in refusal(b"a" * (MAX_BYTES + 1))


def test_encoding_that_the_content_alone_tells_is_told() -> None:
    told = {
        encoding: note_encoding(encoding)
        for encoding in ("utf-8", "utf-16", "cp949", "utf-16-le", "utf-16-be")
    }
    assert (told["utf-8"], told["utf-16"]) == ("", "")
    assert "CP949" in told["cp949"]
    assert "UTF-16" in told["utf-16-le"]
    assert "UTF-16" in told["utf-16-be"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_that_does_not_read_as_korean_is_named(encoding: str) -> None:
    assert "UTF-16 without a byte order mark" in refusal("The hall was built in 1901 here.".encode(encoding))


@pytest.mark.parametrize("label", ["euc-kr", "EUC-KR", "ks_c_5601-1987", "cp949", "x-uhc"])
def test_page_in_cp949_is_read_although_most_of_its_letters_are_tags(label: str) -> None:
    tags = "<script>var words = 'many more letters than the article has';</script><div class='wrapper'>" * 9
    page = f"<html><head><meta charset='{label}'></head>{tags}<p>{TEXT}</p></html>"
    assert decode(page.encode("cp949"), "가람.html") == (page, "cp949")


def test_page_that_declares_cp949_needs_no_frequent_syllable() -> None:
    page = "<meta http-equiv=content-type content='text/html; charset=euc-kr'><p>똠방각하 펲시콜라</p>"
    assert decode(page.encode("cp949"), "가람.html") == (page, "cp949")


def test_web_archive_is_refused_by_name() -> None:
    assert "MHTML" in refusal(b"From: <Saved by Blink>\nSubject: =?utf-8?Q?=EA=B0=80?=\n")


def test_binary_file_is_refused_at_its_first_nul() -> None:
    assert "byte 0x00 at offset 4 (line 1)" in refusal(b"II*.\x00\x00")


def test_broken_utf8_is_refused_at_its_first_bad_byte() -> None:
    data = TEXT.encode() + b"\xff" + TEXT.encode()
    assert f"byte 0xFF at offset {len(TEXT.encode())} (line 3)" in refusal(data)


def test_bad_byte_behind_a_bom_is_counted_from_the_start_of_the_file() -> None:
    assert "byte 0xFF at offset 6 " in refusal(codecs.BOM_UTF8 + "가".encode() + b"\xff\n")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Les élèves ont visité le château près de l'étang. Ça a été une journée très agréable.", "latin-1"),
        ("彼は昨日、東京で新しい本を買いました。とても面白い本でした。", "euc-jp"),
        ("彼は昨日、東京で新しい本を買いました。とても面白い本でした。", "shift-jis"),
        ("北京是中国的首都，历史悠久，人口众多，文化发达。", "gb2312"),
        ("Я помню чудное мгновенье: передо мной явилась ты.", "koi8-r"),
    ],
)
def test_text_in_another_encoding_is_refused_at_its_first_foreign_byte(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    first = next(i for i, byte in enumerate(data) if byte > 0x7F)
    message = refusal(data)
    assert f"byte 0x{data[first]:02X} at offset {first} " in message
    assert "UTF-8" in message


def test_half_a_utf16_character_is_refused() -> None:
    assert "UTF-16" in refusal(codecs.BOM_UTF16_LE + "가나".encode("utf-16-le") + b"\x01")


def test_utf32_is_refused() -> None:
    assert "UTF-32" in refusal(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"))


def test_article_in_another_language_is_refused_in_one_line() -> None:
    with pytest.raises(ArticleError, match=r"^a\.txt: not Korean, 0 of 25 letters are Hangul; "):
        check_korean("The city hall was built in 1901 here.", "a.txt")
    with pytest.raises(ArticleError, match="not Korean"):
        check_korean("1901. 3. 2.", "a.txt")


def test_addresses_do_not_make_an_article_foreign() -> None:
    check_korean("시청 https://example.org/a/very/long/address/that/outweighs/the/words", "a.txt")
