"""What every module that reads or writes Korean shares; it knows nothing of articles or questions.

Writing: ``hangul`` (syllables), ``reading`` (how a word ends when read aloud), ``particles`` (the form that
fits a word), ``numerals``, ``orthography`` (slips mended), ``quotation`` (its marks), ``plain`` (heavy ends
and figures of speech). Reading: ``amount`` (numbers in running text).
Analysing: ``morphology`` (Kiwi), ``known_name`` (names kept whole), ``swallowed`` (particles inside names),
``endings`` and ``linking`` (of verbs), ``subject``, ``inner`` (clauses in a sentence), ``chain`` (several
acts of one subject), ``act_noun`` (notes of chronicles), ``narration`` (what a narrator adds),
``timing`` (where a time can stand); ``clause`` takes a sentence apart with them, to turn it round.
"""
