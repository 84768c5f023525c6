"""Review: a teacher reads the questions beside the article, accepts, rejects, edits and adds them.

``views`` shows the lists and takes decisions, ``editing`` fills ``forms`` and ``option``. ``query``
reads filters out of an address, ``facet`` is what there is to choose, ``wording`` says rules and steps.
"""

from quiz.web.review import editing
from quiz.web.review.views import blueprint

__all__ = ["blueprint", "editing"]
