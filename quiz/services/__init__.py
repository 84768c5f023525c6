"""Use cases: each takes an open session (and the moment), does one thing and commits once. No Flask."""
