"""Words that point to another sentence: a question that stands alone has none left."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType

_TWO: Final = 2
_POINTING: Final = re.compile(
    r"(?:^|[\s(“‘\"'])(?:"
    r"이(?:에|를|와|때|날|들|로|는|곳|것|번|달|듬해)?(?=[\s,]|$)|"
    # 박온 이후: since somebody or something that is named; 박온은 이후 …: since what?
    r"(?<![^\s은는이가을를에서고며면도로과와다자,]\s)이후(?=[\s,]|$)|"
    r"이어(?!\s(?:가|간|갔|오|온|왔|나|받|졌))(?=[\s,])|이(?:에|를|와)\s?(?:따라|대해|위해|함께)|"
    r"이(?:것|곳|들|번)[가-힣]*|그(?=\s)|그(?:는|가|의|를|들|녀|것|곳|때|날|달|해|래서|러자|뒤|후)[가-힣]*|"
    # 새벽시 합병 당시, 2001년 당시: it says of when
    r"(?<![년월일]\s)(?<!합병\s)(?<!전쟁\s)(?<!사고\s)(?<!방문\s)(?<!재임\s)(?<!수교\s)(?<!개통\s)(?<!취임\s)당시[가-힣]*|"
    r"같은\s?(?:날|달|해|시기|장소|곳|기간)[가-힣]*|해당|동\s|전(?:해|날|달)(?:에|의)?(?=\s)|"
    r"(?:양국|양측|양자|쌍방|양사|양인)[가-힣]*|(?:두|세|네)\s(?:나라|사람|정상|공화국|국가|장관|지도자|도시|회사|기관|부대)[가-힣]*|"
    r"(?:올해|지난해|작년|내년|재작년|이달|지난달|다음\s?달|어제|오늘|내일|최근|현재|지금|요즘|지난\s\d+월)[가-힣]*|"
    r"따라서|그래서|그러자|앞서|뒤이어|반면|여기[가-힣]*|거기[가-힣]*|저자|본인|상기|전술한|위의"
    r")(?=[\s,.)”’\"']|$)",
)
_BOTH: Final = re.compile(r"(?<=\s)양국")
# 한일 양국: the two are named by their signs
_SIGNS: Final = re.compile(r"(?:^|\s)[한북남미중일러영독불소]{2}\s$")
_WORD: Final = re.compile(r"(?:^|(?<=\s))(?=[가-힣])")


@lru_cache(maxsize=4096)  # several questions have an option in common
def points_elsewhere(text: str) -> bool:
    """Tell whether a text holds 이때, 당시, 양국, 그는 or the like, which need another sentence.

    양국 needs none where two countries are named before it.
    """
    both = _BOTH.search(text)
    if both and _names_two(text[: both.start()]):
        text = text[: both.start()] + text[both.end() :]
    return _POINTING.search(text) is not None


def _names_two(before: str) -> bool:
    if _SIGNS.search(before):
        return True
    gazetteer = load_gazetteer()
    found = (gazetteer.match(before, word.start()) for word in _WORD.finditer(before))
    return len({name.name for _, name in filter(None, found) if name.type is EntityType.COUNTRY}) == _TWO
