"""Timeline to questions: stem, key, distractors, evidence, and the rules that each must keep."""
