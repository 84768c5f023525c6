"""Words that point to another sentence: a question that stands alone has none left."""

from __future__ import annotations

import re
from typing import Final

_POINTING: Final = re.compile(
    r"(?:^|[\s(“‘\"'])(?:"
    r"이(?:에|를|와|때|날|들|로|는|곳|것|번|후|달|어|듬해)?(?=[\s,]|$)|이(?:에|를|와)\s?(?:따라|대해|위해|함께)|"
    r"이(?:것|곳|들|번)[가-힣]*|그(?=\s)|그(?:는|가|의|를|들|녀|것|곳|때|날|달|해|래서|러자|뒤|후)[가-힣]*|"
    r"당시[가-힣]*|같은\s?(?:날|달|해|시기|장소|곳|기간)[가-힣]*|해당|동\s|전(?:해|날|달)(?:에|의)?(?=\s)|"
    r"(?:양국|양측|양자|쌍방|양사|양인)[가-힣]*|(?:두|세|네)\s(?:나라|사람|정상|공화국|국가|장관|지도자|도시|회사|기관|부대)[가-힣]*|"
    r"(?:올해|지난해|작년|내년|재작년|이달|지난달|다음\s?달|어제|오늘|내일|최근|현재|지금|요즘|지난\s\d+월)[가-힣]*|"
    r"따라서|그래서|그러자|앞서|뒤이어|반면|여기[가-힣]*|거기[가-힣]*|저자|본인|상기|전술한|위의"
    r")(?=[\s,.)”’\"']|$)",
)


def points_elsewhere(text: str) -> bool:
    """Tell whether a text holds 이때, 당시, 양국, 그는 or the like, which need another sentence."""
    return _POINTING.search(text) is not None
