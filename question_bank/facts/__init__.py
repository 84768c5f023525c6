"""Sentences and dates to a timeline of events and facts, each with its proof."""
