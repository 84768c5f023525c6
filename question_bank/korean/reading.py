"""How the end of a word is read aloud in Korean, which is what decides the particle after it.

Rules and sources:

- Brackets: a bracketed note is not read, so the word before it decides (김수키(Kimsuky)를). Source: 국립국어원,
  문장 부호 해설 제10항 (1), whose own example is 해(1443년)와 … 해(1446년)가. With nothing readable before the
  bracket, its contents decide. Quotation and title marks are read through: 《로동신문》을.
- Digits are read by place value and decimals digit by digit. A fraction 1/3 ends in its numerator (삼분의 일);
  a currency sign before a number is read after it ($100 백 달러).
- Capitals are read by letter name (R as 알, the everyday name, where the dictionary's is 아르), except the
  acronyms said as words in `_WORDS`. A unit counts as one after a number, not in a model name (IL-62M 엠).
- Other Latin words are guessed from the spelling by 외래어 표기법 제3장 제1절: final l gives ㄹ; m, n, ng and a
  short vowel with p, t, k give another 받침; all else ends in a vowel. `_WORDS` holds common exceptions.
- Symbols and emoji with no reading are passed over. A script not covered (kana, Cyrillic …) reads as "".
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Final

from question_bank.korean.hangul import final_consonant, is_syllable


def _table(text: str) -> dict[str, str]:
    """Read "key:value key:value" (keeps large tables compact); the last colon splits."""
    return dict(entry.rsplit(":", 1) for entry in text.split())  # type: ignore[misc]


_DIGITS: Final = "영일이삼사오육칠팔구"
_PLACES: Final = ("", "십", "백", "천")
_MYRIADS: Final = ("", "만", "억", "조", "경", "해", "자", "양")
_LETTERS: Final = _table(
    "a:에이 b:비 c:시 d:디 e:이 f:에프 g:지 h:에이치 i:아이 j:제이 k:케이 l:엘 m:엠 n:엔 o:오 p:피 q:큐 r:알 "
    "s:에스 t:티 u:유 v:브이 w:더블유 x:엑스 y:와이 z:제트"
)
_JAMO: Final = _table(
    "ㄱ:기역 ㄴ:니은 ㄷ:디귿 ㄹ:리을 ㅁ:미음 ㅂ:비읍 ㅅ:시옷 ㅇ:이응 ㅈ:지읒 ㅊ:치읓 ㅋ:키읔 ㅌ:티읕 ㅍ:피읖 ㅎ:히읗 "
    "ㄲ:쌍기역 ㄸ:쌍디귿 ㅃ:쌍비읍 ㅆ:쌍시옷 ㅉ:쌍지읒 ㅏ:아 ㅐ:애 ㅑ:야 ㅒ:얘 ㅓ:어 ㅔ:에 ㅕ:여 ㅖ:예 ㅗ:오 ㅘ:와 ㅙ:왜 "
    "ㅚ:외 ㅛ:요 ㅜ:우 ㅝ:워 ㅞ:웨 ㅟ:위 ㅠ:유 ㅡ:으 ㅢ:의 ㅣ:이"
)
# Hanja that newspapers leave bare at the end of a word: countries, surnames, offices, numerals.
_HANJA: Final = _table(
    "美:미 中:중 日:일 北:북 南:남 韓:한 露:로 英:영 佛:불 獨:독 蘇:소 越:월 東:동 西:서 金:김 李:이 朴:박 崔:최 尹:윤 "
    "文:문 盧:노 張:장 軍:군 黨:당 與:여 野:야 靑:청 檢:검 警:경 核:핵 前:전 後:후 大:대 小:소 上:상 下:하 新:신 舊:구 "
    "氏:씨 人:인 男:남 女:녀 年:년 月:월 時:시 一:일 二:이 三:삼 四:사 五:오 六:육 七:칠 八:팔 九:구 十:십 百:백 千:천 "
    "萬:만 億:억 兆:조"
)
_GREEK: Final = dict(
    zip(
        map(chr, range(0x3B1, 0x3CA)),  # from alpha to omega, the two sigmas included
        "알파 베타 감마 델타 엡실론 제타 에타 세타 요타 카파 람다 뮤 뉴 크시 오미크론 파이 로 시그마 시그마 타우 "
        "입실론 피 카이 프시 오메가".split(" "),
        strict=True,
    )
)
_SYMBOLS: Final = _table(
    "%:퍼센트 ‰:퍼밀 ℃:도 ℉:도 °:도 $:달러 €:유로 £:파운드 ¥:엔 ₩:원 ₽:루블 &:앤드 @:골뱅이 #:샵 +:플러스 ∞:무한대 "
    "²:제곱 ³:세제곱 ⁴:사승 ⁵:오승 ⁶:육승 ⁷:칠승 ⁸:팔승 ⁹:구승 ⁰:승"
)
# Standing alone or after a number. Keys are as written: units are case-sensitive.
_UNITS: Final = _table(
    "kt:킬로톤 Mt:메가톤 kg:킬로그램 KG:킬로그램 Kg:킬로그램 mg:밀리그램 μg:마이크로그램 km:킬로미터 KM:킬로미터 Km:킬로미터 "
    "cm:센티미터 CM:센티미터 mm:밀리미터 MM:밀리미터 nm:나노미터 μm:마이크로미터 ha:헥타르 ml:밀리리터 mL:밀리리터 "
    "kL:킬로리터 kl:킬로리터 dl:데시리터 dL:데시리터 cc:시시 kW:킬로와트 MW:메가와트 GW:기가와트 TW:테라와트 Wh:와트시 "
    "kWh:킬로와트시 MWh:메가와트시 kV:킬로볼트 mA:밀리암페어 Hz:헤르츠 kHz:킬로헤르츠 MHz:메가헤르츠 GHz:기가헤르츠 "
    "KB:킬로바이트 MB:메가바이트 GB:기가바이트 TB:테라바이트 min:분 ms:밀리초 cal:칼로리 kcal:킬로칼로리 kJ:킬로줄 "
    "kN:킬로뉴턴 Pa:파스칼 hPa:헥토파스칼 kPa:킬로파스칼 MPa:메가파스칼 dB:데시벨 Bq:베크렐 Sv:시버트 mSv:밀리시버트 Gy:그레이 "
    "Ci:퀴리 eV:전자볼트 ft:피트 lb:파운드 oz:온스 mi:마일 yd:야드 mol:몰 bbl:배럴"
)
# Only after a number: alone these are letters (and K is left out, 4K being 포케이).
_COUNTED_UNITS: Final = _UNITS | _table(
    "t:톤 g:그램 m:미터 l:리터 L:리터 W:와트 V:볼트 A:암페어 J:줄 h:시간 s:초 in:인치"
)
# Words, names and acronyms whose spelling or capitals would mislead; keys are case-folded.
_WORDS: Final = _table(
    "nato:나토 unesco:유네스코 unicef:유니세프 opec:오펙 asean:아세안 apec:에이펙 nasa:나사 thaad:사드 kedo:케도 "
    "interpol:인터폴 covid:코비드 aids:에이즈 sars:사스 mers:메르스 start:스타트 salt:솔트 awacs:에이왁스 sipri:시프리 "
    "kotra:코트라 kaist:카이스트 posco:포스코 swift:스위프트 tass:타스 koica:코이카 jica:자이카 quad:쿼드 aukus:오커스 "
    "humint:휴민트 sigint:시긴트 gsomia:지소미아 fifa:피파 brics:브릭스 kal:칼 ram:램 rom:롬 radar:레이더 mig:미그 "
    "kim:김 park:박 pak:박 kimsuky:김수키 lazarus:라자루스 mr:미스터 mrs:미시즈 dr:닥터 jr:주니어 web:웹 lab:랩 club:클럽 "
    "pub:펍 bag:백 job:잡 big:빅 good:굿 group:그룹 type:타입 bit:비트 bybit:바이비트 upbit:업비트 set:세트 hit:히트 kit:키트 "
    "brexit:브렉시트 soviet:소비에트 tibet:티베트 beirut:베이루트 vladivostok:블라디보스토크 check:체크 coincheck:코인체크 "
    "shock:쇼크 chile:칠레 nestle:네슬레 recipe:레시피 anime:아니메 acme:아크메 k9:나인 k-9:나인 k1:원 f1:원 g7:세븐 mp3:쓰리 "
    "9/11:일일 c#:샵"
)
_ROMAN: Final = _table("II:이 III:삼 IV:사 VI:육 VII:칠 VIII:팔 IX:구 XI:십일 XII:십이 XIII:십삼 XIV:십사 XV:십오 XX:이십")
# The spelling rules in the module docstring; the syllable given stands only for the kind of ending.
_SPELLING: Final = (
    (re.compile(r"le?$"), "을"),
    (re.compile(r"([mn]e?|ng|mb)$"), "은"),
    (re.compile(r"((?<![aeiou])[aeiou]|qu[aeiou]|oo|ae|eo|oe|eu)(ck|[ckpt])$"), "은"),
)
_OPENERS: Final = "([{〔"
_CLOSERS: Final = ")]}〕"
_PRICE: Final = re.compile(r"([$€£¥₩₽])\s*\d[\d,.]*\s*[십백천만억조경]*$")
_FRACTION: Final = re.compile(r"(?<![\d/.])(\d{1,3})[/\u2044](\d{1,3})$")
_MEASURE: Final = re.compile(r"(?:^|[\s\d십백천만억조여수몇])([A-Za-zμ]+)(?:/[A-Za-z]+)?[23²³]?$")
_MODEL: Final = re.compile(r"[A-Za-z][-\u2010-\u2013]?[\d,.]+\s*[A-Za-zμ]+\d?$")


class Ending(Enum):
    """The kind of sound a word ends in when read aloud."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"


def spoken_end(word: str) -> str:
    """Give in Hangul how the last readable piece of `word` is read: 150t 톤, 100 백, FSB 비, 한국(韓國) 국.

    For a Latin word guessed from its spelling the result is one stand-in syllable (으, 을 or 은) with the right
    kind of ending. Gives "" if nothing can be read. Raises ValueError for an empty or blank word. Sources: see
    the module docstring.
    """
    if not word.strip():
        message = "an empty word has no ending"
        raise ValueError(message)
    text = _core("".join(map(_plain, unicodedata.normalize("NFC", word))))
    price = _PRICE.search(text)
    if price:
        return _SYMBOLS[price[1]]
    if not text or is_syllable(text[-1]):
        return text[-1:]
    return _WORDS.get(text.split()[-1].casefold()) or _measure(text) or _last_piece(text)


def ending(word: str) -> Ending:
    """Classify how `word` ends when read aloud; UNKNOWN if nothing can be read.

    Raises ValueError for an empty or blank word. Sources: see the module docstring.
    """
    spoken = spoken_end(word)
    if not spoken:
        return Ending.UNKNOWN
    final = final_consonant(spoken[-1])
    if not final:
        return Ending.VOWEL
    return Ending.RIEUL if final == "ㄹ" else Ending.CONSONANT


def _plain(char: str) -> str:
    """Unfold one compatibility character (㎞, ⅓, fullwidth forms); squared units become their reading."""
    if char in _SYMBOLS or char in _JAMO or char == "\u2122":  # NFKC would turn the trade mark into letters
        return char
    folded = unicodedata.normalize("NFKC", char).replace("\u03bc", "μ").replace("\u2215", "/")
    if "\u3380" <= char <= "\u33df" or char == "\u2113":
        return _COUNTED_UNITS.get(folded.split("/")[0].rstrip("23"), folded)
    if "\u2160" <= char <= "\u217f":  # one-character Roman numerals are never letters
        return str(int(unicodedata.numeric(char)))
    return folded


def _readable(char: str) -> bool:
    """Tell whether a character is read aloud, and so can decide the ending."""
    return char.isalnum() or char in _SYMBOLS


def _core(text: str) -> str:
    """Cut bracketed notes, closing marks and unread symbols off the end."""
    while text and not (_readable(text[-1])):
        head = text[: _note_start(text)] if text[-1] in _CLOSERS else ""
        text = head if any(map(_readable, head)) else text[:-1]
    return text


def _note_start(text: str) -> int:
    """Find where the bracket that closes at the end of `text` opens; 0 if nowhere."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] in _CLOSERS) - (text[index] in _OPENERS)
        if not depth:
            return index
    return 0


def _measure(text: str) -> str:
    """Read a unit or a fraction at the end of `text`; "" if there is none."""
    fraction = _FRACTION.search(text)
    if fraction and int(fraction[1]) < int(fraction[2]):
        return _number(fraction[1])
    unit = _MEASURE.search(text)
    if not unit or _MODEL.search(text):
        return ""
    alone = not text[: unit.start(1)].strip() or text[unit.start(1) - 1].isspace()
    counted = bool(re.search(r"[\d십백천만억조여수몇]\s*$", text[: unit.start(1)]))
    squared = text[-1] in "²³"
    table = _COUNTED_UNITS if counted or squared else _UNITS
    return table.get(unit[1], "") if counted or alone else ""
