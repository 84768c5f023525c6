"""One article in three markups: whatever its format, it says the same."""

import pytest

from question_bank.facts.model import Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.article import Article
from question_bank.source.readers import read_article
from tests.factories.reading import check_places, noted, shown

MARKDOWN = """# 해오름 협약

**해오름 협약**은 [1884년](https://a.example/1884)에 가람국과 한울국이 맺은
협약이다.[^1] 조문은 *열두* 개이다.

## 배경

1882년 7월 9일 가람국은 항구 세 곳을 열었다.[^2]

### 사절단

- 1883년 4월 사절단이 떠났다.
- 5월 2일 한울국에 닿았다.

## 내용

| 때 | 일 |
|---|---|
| 1884년 6월 25일 | 서명 |
| 10월 | 비준 |

> 두 나라는 벗이다.

![서명하는 사절](a.png)

[^1]: 정식 이름은 더 길다. 줄여서 부른다.
[^2]: 남쪽 항구는 이듬해 열었다.
"""
NAMUMARK = """'''해오름 협약'''은 [[1884년]]에 [[가람국]]과 한울국이 맺은 협약이다.[* 정식 이름은
더 길다. 줄여서 부른다.] 조문은 ''열두'' 개이다.
[목차]
== 배경 ==
--아무 일도 없었다.-- 1882년 7월 9일 가람국은 항구 세 곳을 열었다.[* 남쪽 항구는 이듬해 열었다.]
=== 사절단 ===
 * 1883년 4월 사절단이 떠났다.
 * 5월 2일 [[한울국]]에 닿았다.
== 내용 ==
||<bgcolor=#eee> 때 || 일 ||
|| 1884년 6월 25일 || 서명 ||
|| 10월 || [[비준]] ||
> 두 나라는 벗이다.

[[파일:a.png]]
서명하는 사절
"""
MEDIAWIKI = """'''해오름 협약'''은 [[1884년]]에 [[가람국]]과 {{국기|한울국}}이 맺은 협약이다.<ref>정식
이름은 더 길다. 줄여서 부른다.</ref> 조문은 ''열두'' 개이다.

== 배경 ==
<s>아무 일도 없었다.</s> 1882년 7월 9일 가람국은 항구 세 곳을&nbsp;열었다.<ref>남쪽 항구는
[[1883년|이듬해]] 열었다.</ref>

=== 사절단 ===
* 1883년 4월 사절단이 떠났다.
* 5월 2일 한울국에 닿았다.

== 내용 ==
{| class="wikitable"
! 때 !! 일
|-
| 1884년 6월 25일 || 서명
|-
| 10월
| [[비준]]
|}
: 두 나라는 벗이다.

[[파일:a.png|섬네일|서명하는 사절]]
"""
TEXTS = {"markdown": MARKDOWN, "namumark": NAMUMARK, "mediawiki": MEDIAWIKI}


def read(kind: str) -> Article:
    return read_article(TEXTS[kind].encode(), name="해오름 협약.txt")


@pytest.mark.parametrize("kind", TEXTS)
def test_format_is_found_and_places_are_true(kind: str) -> None:
    article = read(kind)
    assert (article.format, article.title) == (kind, "해오름 협약")
    check_places(article)


@pytest.mark.parametrize("kind", ["namumark", "mediawiki"])
def test_same_headings_sentences_and_footnotes(kind: str) -> None:
    expected, article = read("markdown"), read(kind)
    assert [section.headings for section in article.sections] == [s.headings for s in expected.sections]
    assert shown(article) == shown(expected)
    assert noted(article) == noted(expected)
    assert [note.label for note in article.footnotes] == [note.label for note in expected.footnotes]


@pytest.mark.parametrize("kind", ["namumark", "mediawiki"])
def test_same_events_as_sure_and_with_the_same_dates(kind: str) -> None:
    expected, article = draw_timeline(read("markdown")), draw_timeline(read(kind))
    assert [told(event) for event in article.events] == [told(event) for event in expected.events]
    assert len(expected.events) > 5


def told(event: Event) -> tuple[object, ...]:
    return event.headline, event.edtf, event.confidence, event.year_source, event.section
