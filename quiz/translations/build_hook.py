"""Compiles the translations while the package is built: ``messages.po`` to ``messages.mo``.

Hatchling loads this file by its path (pyproject.toml), for the wheel and for the editable install alike. It
is no part of the program and does not go into the wheel; the compiled catalogues do, and git ignores them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles every catalogue below ``quiz/translations`` before the files are gathered."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write ``messages.mo`` beside each ``messages.po``; entries marked fuzzy are left out."""
        for po in sorted(Path(self.root, "quiz", "translations").glob("*/LC_MESSAGES/*.po")):
            with po.open("rb") as source:
                catalogue = read_po(source, locale=po.parent.parent.name)
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
