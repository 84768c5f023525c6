"""The Flask application: decks, study, progress. Empty of imports: ``quiz.domain`` must not load Flask."""
