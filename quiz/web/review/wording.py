"""What the review page says for types, flags, steps and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _l

from question_bank.items.model import ItemType, Status
from quiz.models import RevisionAction
from quiz.services.sifting import Flag

if TYPE_CHECKING:
    from flask_babel.speaklater import LazyString

TYPES: dict[ItemType, LazyString] = {
    ItemType.MULTIPLE_CHOICE: _l("Choose one"),
    ItemType.MULTIPLE_RESPONSE: _l("Choose all that fit"),
    ItemType.TRUE_FALSE: _l("True or false"),
    ItemType.DATE_ENTRY: _l("Write a date"),
    ItemType.SHORT_ANSWER: _l("Short answer"),
    ItemType.NUMBER_ENTRY: _l("Write a number"),
    ItemType.ORDERING: _l("Put in order"),
    ItemType.MATCHING: _l("Match"),
    ItemType.CLOZE: _l("Fill the blank"),
    ItemType.TIMELINE_PLACEMENT: _l("Place on the timeline"),
}
STATUSES: dict[Status, LazyString] = {
    Status.ACTIVE: _l("In study"),
    Status.REJECTED: _l("Rejected"),
    Status.RETIRED: _l("Gone from the article"),
}
FLAGS: dict[Flag, LazyString] = {
    Flag.UNSEEN: _l("Not reviewed yet"),
    Flag.ACCEPTED: _l("Accepted"),
    Flag.REPORTED: _l("Reported by learners"),
    Flag.FLAWED: _l("Breaks a rule"),
    Flag.EDITED: _l("Edited"),
    Flag.OWN: _l("Written by a teacher"),
}
BANDS: dict[str, LazyString] = {"easy": _l("Easy one"), "medium": _l("Medium one"), "hard": _l("Hard one")}
STEPS: dict[RevisionAction, LazyString] = {
    RevisionAction.ACCEPT: _l("accepting"),
    RevisionAction.REJECT: _l("rejecting"),
    RevisionAction.RESTORE: _l("restoring"),
    RevisionAction.EDIT: _l("editing"),
    RevisionAction.ADD: _l("adding"),
}
RULES: dict[str, LazyString] = {
    "absolute_term": _l("Words such as always or never give the answer away."),
    "all_or_none_of_the_above": _l("An option stands for all or none of the others."),
    "answer_in_another_stem": _l("Another question tells the answer."),
    "answer_too_long": _l("Nobody writes so long an answer."),
    "asked_too_often": _l("This event is asked in too many ways."),
    "claim_without_speaker": _l("What somebody claimed is asked as a fact: say who said it."),
    "clang_clue": _l("Only the right answer repeats a word of the question."),
    "clause_pasted": _l("A whole sentence stands before a noun, such as 되었다 날은."),
    "cloze_blank": _l("A question with a blank has exactly one blank, written ____."),
    "contradiction_asked": _l("The article tells this in two ways."),
    "date_key_wrong": _l("The date does not agree with the article, or a second one is right as well."),
    "date_not_certain": _l("The article does not make this date certain."),
    "date_undecided": _l("The article tells the same of another date: say more of the one that is meant."),
    "denied_as_fact": _l("What is denied is asked as a fact."),
    "distractor_far": _l("An option is of another age, or the article does not name it."),
    "double_particle": _l("Particles in two forms, such as 을(를): choose one or write it otherwise."),
    "duplicate_id": _l("Another question has the same name in the bank."),
    "duplicate_item": _l("The same question is there already."),
    "duplicate_options": _l("Options are empty or the same."),
    "empty_stem": _l("The question is empty."),
    "event_key_wrong": _l("The article does not say this answer, or a second one is right as well."),
    "evidence_elsewhere": _l("The quote is no part of what the event tells."),
    "evidence_mismatch": _l("The quote is not what the article says at its place."),
    "explanation_contradicts_key": _l("The explanation contradicts the right answer."),
    "first_key_wrong": _l("By the article another one came first or last."),
    "giveaway_in_stem": _l("The question holds its answer."),
    "grain_untold": _l("The question does not say how exact a date to give."),
    "hearsay_as_fact": _l("Hearsay is asked as a fact."),
    "incomplete_item": _l("The explanation is missing."),
    "incomplete_stem": _l("This is no whole question: it ends neither in a question mark nor in -시오."),
    "key_not_an_option": _l("The right answer does not fit: it is empty, or none of the options."),
    "key_outside_evidence": _l("The quote does not name the right answer."),
    "key_position_unbalanced": _l("The right answers stand too often in the same place."),
    "matching_key_wrong": _l("The quotes do not pair what the answer pairs."),
    "matching_not_one_to_one": _l(
        "Each side of a pair must be different, and there must be neither too few nor too many."
    ),
    "name_cut": _l("A name among the answers is not whole."),
    "negative_stem": _l("The question asks for what is not so."),
    "number_without_unit": _l("The question does not say in which unit to count."),
    "office_without_date": _l("This person held several offices: the question needs a date."),
    "option_also_right": _l("Another option is right as well."),
    "option_count": _l("There are too many or too few options."),
    "option_undecided": _l("The article does not say of the other options that they never did."),
    "options_mixed_form": _l("The options have different forms, such as dates and phrases."),
    "options_mixed_grain": _l("Some dates are more exact than others."),
    "options_mixed_kind": _l("The options are not of one kind."),
    "options_mixed_unit": _l("The options have different units."),
    "options_overlap": _l("Two dates overlap, so that both may be right."),
    "options_same_name": _l("Two options are one name in two spellings."),
    "options_unequal_length": _l("The options differ much in length, or the right one is much longer."),
    "options_unsorted": _l("Put dates and numbers in order."),
    "options_where_none_belong": _l("A question of this type has no options."),
    "ordering_key_wrong": _l("The order is not that of the article, or the options stand in it already."),
    "particle_after_blank": _l("The particle after the blank does not fit every answer."),
    "particle_wrong": _l("A particle does not fit the word before it."),
    "placement_not_a_point": _l("Only a day, a month or a year can be placed on the timeline."),
    "quantity_key_wrong": _l("The quote does not give this figure."),
    "question_ending": _l("The question does not end like the others, in -인가? or -는가?."),
    "response_key_wrong": _l("By the article other options are right."),
    "response_not_announced": _l("The question does not say that several options are right."),
    "sibling_overlap": _l("Another question asks the same of the same event."),
    "solver_disagrees": _l("Who reads the article carefully comes to another answer."),
    "stem_starts_with_blank": _l("The question begins with the blank."),
    "stem_too_long": _l("The question is too long."),
    "subject_left_out": _l("The question does not say who did it."),
    "tolerance_wrong": _l("The range of accepted answers is wrong or too wide."),
    "true_false_key_wrong": _l("What is called true or false is not so in the article."),
    "true_false_negation": _l("A statement to judge holds a negation."),
    "true_false_unbalanced": _l("Far more statements are true than false, or the other way."),
    "two_changes": _l("More than one thing is wrong in a false statement."),
    "two_questions": _l("Two things are asked at once."),
    "unfit_statement": _l("The statement behind this question is not fit for questions."),
    "unfocused_stem": _l("The question asks nothing without its options."),
    "unknown_event": _l("The statement that this question rests on is not in the timeline."),
    "unresolved_reference": _l("Words such as 당시, 이때 or 그는 need another sentence to be understood."),
    "vote_list_incomplete": _l("The article does not say how one of the options voted."),
}
UNNAMED_RULE = _l("A rule of good questions is broken.")


def say_rule(rule: str) -> str:
    """Return what is wrong where a rule is broken, as one sentence."""
    return str(RULES.get(rule, UNNAMED_RULE))
