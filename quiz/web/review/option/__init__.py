"""Questions with options, as a teacher writes them: ``forms``."""
