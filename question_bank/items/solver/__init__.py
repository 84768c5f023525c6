"""A second reader: answers each question from its stem and options and the timeline alone.

It knows nothing of how a question was made: no key, no list of events or evidence, and no code that makes
questions. What it cannot answer in just one way is not asked.

The way in is ``verdict``. ``passage`` is one statement of the timeline as text, ``index`` finds the passages
that a text speaks of, ``moment`` reads dates and ``question`` what a stem asks. Answers: ``choice`` (which
options, whose name, how many), ``sequence`` (dates and their order), ``pairing`` (what belongs together),
``judgement`` (true or false), ``gap`` (what fills a blank), ``thing`` (what a thing is called), ``ballot``
(votes), ``office``, ``relation`` (facts).
"""
