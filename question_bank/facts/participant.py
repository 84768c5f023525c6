"""Who takes part in an event, by what each name does in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.actor_noun import actor_nouns, noun_at_end
from question_bank.facts.model import EntityType, Participant
from question_bank.facts.office import read_office
from question_bank.facts.places import is_house, is_site
from question_bank.facts.tail import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention
    from question_bank.facts.reading import Reading

_TAKING_PART: Final = frozenset({Case.SUBJECT, Case.OBJECT, Case.TARGET, Case.COMPANION, Case.OTHER})
_WORDS: Final = 4


def choose_participants(
    reading: Reading, speaker: str | None, implied: Sequence[Participant], gazetteer: Gazetteer
) -> tuple[Participant, ...]:
    """Return those who take part, each once, in order; a name that only qualifies a noun does not.

    Those who are ``implied`` come last: countries that only a sign names (북러, 방북), and a subject that the
    sentence before gives. ``speaker`` is who stands for the statement.
    """
    chosen: dict[str, Participant] = {}
    for mention in reading.names:
        if mention.name != speaker and not _takes_part(reading, mention):
            continue
        known = chosen.get(mention.name)
        role = mention.role or read_office(reading.text, mention, reading.names, gazetteer)
        if known is None or (known.role is None and role):
            chosen[mention.name] = Participant(mention.name, mention.type, role)
    if speaker in gazetteer.speaking:
        country = gazetteer.speaking[speaker]  # 모스크바는 …라고 밝혔다
        chosen.setdefault(country, Participant(country, EntityType.COUNTRY))
    elif speaker is not None and speaker not in chosen:
        kind = _speaker_type(speaker, gazetteer)
        if kind is not None:
            chosen[speaker] = Participant(speaker, kind)
    for participant in implied:
        chosen.setdefault(participant.name, participant)
    return tuple(chosen.values())


def _takes_part(reading: Reading, mention: NameMention) -> bool:
    """Tell whether what a name does in its sentence makes it take part, not only the place of it."""
    if mention.case is Case.PLACE:
        return mention.type is not EntityType.COUNTRY and not is_house(mention.name)
    if mention.case is Case.TARGET and mention.type is EntityType.COUNTRY and not mention.side:
        return not is_site(reading.text, mention, reading.tokens)
    return mention.case in _TAKING_PART


def _speaker_type(speaker: str, gazetteer: Gazetteer) -> EntityType | None:
    """Return the type of a speaker whom no name gives, by the last word; None where it does not tell."""
    if len(speaker.split()) > _WORDS:
        return None
    if gazetteer.title_of(speaker.rsplit(maxsplit=1)[-1]) is not None:
        # 공사 is an envoy and a public corporation
        return None if speaker in actor_nouns() else EntityType.PERSON
    noun = noun_at_end(speaker.removesuffix("들"), 0, len(speaker.removesuffix("들")))
    return noun[0] if noun else None
