"""How the end of a word is read aloud in Korean, which is what decides the particle after it.

Rules and sources:

- Brackets: a bracketed note is not read, so the word before it decides (김수키(Kimsuky)를). Source:
  국립국어원, 문장 부호 해설 제10항 (1), whose own example is 해(1443년)와 … 해(1446년)가. With nothing
  readable before it, a bracket's contents decide. Quotation and title marks are read through: 《로동신문》을.
- Digits are read by place value, decimals digit by digit. A fraction 1/3 ends in its numerator (삼분의 일),
  and a currency sign before a number is read after it ($100 백 달러).
- Capitals are read by letter name (R as 알, the everyday name, where the dictionary has 아르), except the
  acronyms said as words in `_WORDS`. A unit counts as one after a number, not in a model name (IL-62M 엠).
- Other Latin words are guessed from the spelling by 외래어 표기법 제3장 제1절: final l gives ㄹ; m, n, ng and
  a short vowel with p, t, k give another 받침; all else ends in a vowel. `_WORDS` holds exceptions.
- Symbols and emoji with no reading are passed over. A script not covered (kana, Cyrillic) reads as "".
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from question_bank.korean.hangul import Ending, ending_of, is_syllable, letter_name
from question_bank.korean.numerals import SINO_LIMIT, sino


def _table(text: str) -> dict[str, str]:
    """Read "key:value key:value", a compact form for the tables below."""
    return {key: value for key, _, value in (entry.rpartition(":") for entry in text.split())}


_LETTERS: Final = _table(
    "a:에이 b:비 c:시 d:디 e:이 f:에프 g:지 h:에이치 i:아이 j:제이 k:케이 l:엘 m:엠 n:엔 o:오 p:피 q:큐 "
    "r:알 s:에스 t:티 u:유 v:브이 w:더블유 x:엑스 y:와이 z:제트",
)
# Hanja that newspapers leave bare at the end of a word: countries, surnames, offices, numerals.
_HANJA: Final = _table(
    "美:미 中:중 日:일 北:북 南:남 韓:한 露:로 英:영 佛:불 獨:독 蘇:소 越:월 東:동 西:서 金:김 李:이 朴:박 "
    "崔:최 尹:윤 文:문 盧:노 張:장 軍:군 黨:당 與:여 野:야 靑:청 檢:검 警:경 核:핵 前:전 後:후 大:대 小:소 "
    "上:상 下:하 新:신 舊:구 氏:씨 人:인 男:남 女:녀 年:년 月:월 時:시 一:일 二:이 三:삼 十:십 百:백 千:천 "
    "萬:만 億:억 兆:조",
)
_GREEK_NAMES: Final = (
    "알파 베타 감마 델타 엡실론 제타 에타 세타 요타 카파 람다 뮤 뉴 크시 오미크론 파이 로 시그마 시그마 타우 "
    "입실론 피 카이 프시 오메가"
)
_GREEK: Final = dict(zip(map(chr, range(0x3B1, 0x3CA)), _GREEK_NAMES.split(), strict=True))
_SYMBOLS: Final = _table(
    "%:퍼센트 ‰:퍼밀 ℃:도 ℉:도 °:도 $:달러 €:유로 £:파운드 ¥:엔 ₩:원 ₽:루블 &:앤드 @:골뱅이 #:샵 +:플러스 "
    "∞:무한대 ²:제곱 ³:세제곱 ⁴:사승 ⁵:오승 ⁶:육승 ⁷:칠승 ⁸:팔승 ⁹:구승",
)
_PREFIXES: Final = _table("k:킬로 M:메가 G:기가 T:테라 h:헥토 c:센티 m:밀리 u:마이크로 n:나노")
_PREFIXED: Final = _table(
    "g:그램 m:미터 t:톤 W:와트 Wh:와트시 V:볼트 A:암페어 J:줄 N:뉴턴 Hz:헤르츠 Pa:파스칼 B:바이트 "
    "cal:칼로리 l:리터 L:리터 Sv:시버트 Bq:베크렐 eV:전자볼트",
)
# Case-sensitive, as units are. K (kelvin) is left out, 4K being 포케이.
_UNITS: Final = (
    _PREFIXED
    | {small + base: name + word for small, name in _PREFIXES.items() for base, word in _PREFIXED.items()}
    | _table(
        "ha:헥타르 cc:시시 h:시간 s:초 ms:밀리초 dB:데시벨 Ci:퀴리 ft:피트 lb:파운드 oz:온스 mol:몰 "
        "bbl:배럴 KM:킬로미터 KG:킬로그램 CM:센티미터 KB:킬로바이트",
    )
)
# Words, names and acronyms whose spelling or capitals would mislead; keys are case-folded.
_WORDS: Final = _table(
    "nato:나토 unesco:유네스코 unicef:유니세프 opec:오펙 asean:아세안 apec:에이펙 nasa:나사 thaad:사드 "
    "kedo:케도 interpol:인터폴 covid:코비드 aids:에이즈 sars:사스 mers:메르스 start:스타트 salt:솔트 "
    "awacs:에이왁스 sipri:시프리 kotra:코트라 kaist:카이스트 posco:포스코 swift:스위프트 tass:타스 "
    "koica:코이카 quad:쿼드 aukus:오커스 humint:휴민트 sigint:시긴트 gsomia:지소미아 fifa:피파 brics:브릭스 "
    "kal:칼 ram:램 rom:롬 radar:레이더 mig:미그 kim:김 park:박 pak:박 kimsuky:김수키 lazarus:라자루스 "
    "mr:미스터 mrs:미시즈 dr:닥터 jr:주니어 web:웹 lab:랩 club:클럽 pub:펍 bag:백 job:잡 big:빅 good:굿 "
    "group:그룹 type:타입 bit:비트 bybit:바이비트 upbit:업비트 set:세트 hit:히트 kit:키트 brexit:브렉시트 "
    "soviet:소비에트 tibet:티베트 vladivostok:블라디보스토크 check:체크 coincheck:코인체크 shock:쇼크 "
    "chile:칠레 recipe:레시피 anime:아니메 k9:나인 k-9:나인 k1:원 f1:원 g7:세븐 mp3:쓰리 9/11:일일",
)
_ROMAN: Final = _table(
    "II:이 III:삼 IV:사 VI:육 VII:칠 VIII:팔 IX:구 XI:십일 XII:십이 XIII:십삼 XIV:십사 XV:십오",
)
# Each rule's syllable stands only for the kind of ending; a word that meets none ends in a vowel.
_SPELLING: Final = (
    (re.compile(r"le?$"), "을"),
    (re.compile(r"([mn]e?|ng|mb)$"), "은"),
    (re.compile(r"((?<![aeiou])[aeiou]|qu[aeiou]|oo|ae|eo|oe|eu)(ck|[ckpt])$"), "은"),
)
_OPENERS: Final = "([{\u3014"
_CLOSERS: Final = ")]}\u3015"
_POWERS: Final = str.maketrans("23", "²³")
_LARGE: Final = "십백천만억조경"
_PRICE: Final = re.compile(rf"([$€£¥₩₽])\s*\d[\d,.]*\s*[{_LARGE}]*$")
_FRACTION: Final = re.compile(r"(?<![A-Za-z\d/.-])(\d{1,3})[/\u2044](\d{1,3})$")
_AREA: Final = re.compile(r"(?<![A-Za-z/])[kcm]?m[23²³]$")
_MEASURE: Final = re.compile(r"(?:([\d십백천만억조]\s*|[여수몇])|^|\s)([A-Za-z]+)(?:/[A-Za-z]+[23²³]?)?$")
_MODEL: Final = re.compile(r"[A-Za-z][-\u2010-\u2013]?[\d,.]+[A-Za-z]+$")


def spoken_end(word: str) -> str:
    """Give in Hangul how the last readable piece of `word` is read: 150t 톤, 100 백, FSB 비, 한국(韓國) 국.

    A Latin word guessed from its spelling gives one stand-in syllable (으, 을 or 은) with the right kind of
    ending. Nothing readable gives "". Raises ValueError for a blank word. Sources: the module docstring.
    """
    if not word.strip():
        raise ValueError("an empty word has no ending")
    if is_syllable(word[-1]) and word[-1] not in _LARGE:
        return word[-1]  # as most words do: no mark to cut off, no price
    text = _core("".join(map(_plain, unicodedata.normalize("NFC", word))))
    price = _PRICE.search(text)
    if price:
        return _SYMBOLS[price[1]]
    if not text or is_syllable(text[-1]):
        return text[-1:]
    return _WORDS.get(text.split()[-1].casefold()) or _measure(text) or _last_piece(text)


def ending(word: str) -> Ending:
    """Classify how `word` ends when read aloud; UNKNOWN if nothing can be read.

    Raises ValueError for a blank word. Sources: the module docstring.
    """
    spoken = spoken_end(word)
    return ending_of(spoken[-1]) if spoken else Ending.UNKNOWN


def _plain(char: str) -> str:
    """Unfold one compatibility character (㎞, ⅓, full-width forms) into what is read."""
    if char in _SYMBOLS or letter_name(char) or char == "\u2122":  # NFKC would make the trade mark letters
        return char
    folded = unicodedata.normalize("NFKC", char).replace("\u03bc", "u").replace("\u2215", "/")
    if "\u3380" <= char <= "\u33df":  # ㎡ would come out as m2
        return folded.translate(_POWERS)
    if char == "\u2113":  # a script l is always the litre
        return "리터"
    if "\u2160" <= char <= "\u217f":  # a one-character Roman numeral is never a letter
        return str(int(unicodedata.numeric(char)))
    return folded


def _core(text: str) -> str:
    """Cut bracketed notes, closing marks and unread symbols off the end."""
    while text and not _readable(text[-1]):
        head = text[: _note_start(text)] if text[-1] in _CLOSERS else ""
        text = head if any(map(_readable, head)) else text[:-1]
    return text


def _readable(char: str) -> bool:
    """Tell whether a character is read aloud, and so can decide the ending."""
    return char.isalnum() or char in _SYMBOLS


def _note_start(text: str) -> int:
    """Find where the bracket that closes at the end of `text` opens; 0 if nowhere."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] in _CLOSERS) - (text[index] in _OPENERS)
        if not depth:
            return index
    return 0


def _measure(text: str) -> str:
    """Read a fraction or a unit at the end of `text`; "" if there is none."""
    fraction = _FRACTION.search(text)
    if fraction and int(fraction[1]) < int(fraction[2]):
        return sino(int(fraction[1]))
    if _AREA.search(text):
        return "미터"
    unit = _MEASURE.search(text)
    if not unit or _MODEL.search(text):
        return ""
    counted = unit[1] or (len(unit[2]) > 1 and not unit[2].isupper())  # L alone is a letter, km alone a unit
    return _UNITS.get(unit[2], "") if counted else ""


def _last_piece(text: str) -> str:
    """Read a trailing number, Latin run, lone jamo, hanja, Greek letter or symbol."""
    last = unicodedata.normalize("NFD", text[-1])[0]
    number = re.search(r"[\d.,]*[0-9]$", text)
    if number:
        digits = number[0].replace(",", "")
        whole = digits.isdecimal() and len(digits) < len(str(SINO_LIMIT))
        return sino(int(digits if whole else digits[-1]))
    if last.isascii() and last.isalpha():
        return "으" if last != text[-1] and last in "aeiouyAEIOUY" else _latin(text[:-1] + last)
    return letter_name(last) or (_HANJA | _GREEK | _SYMBOLS).get(last.lower(), "")


def _latin(text: str) -> str:
    """Read the run of Latin letters at the end of `text`, by table, letter name or spelling."""
    run = "".join(re.findall(r"[A-Za-z]+$", text))
    known = _WORDS.get(run.casefold()) or _ROMAN.get(run)
    if known:
        return known
    if run[-1].isupper() or len(run) == 1 or not re.search(r"[aeiouy]", run):
        return _LETTERS[run[-1].lower()]
    return next((end for rule, end in _SPELLING if rule.search(run)), "으")
