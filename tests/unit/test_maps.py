"""The map in a package's docstring names every module, so that a newcomer finds each room."""

import importlib
import pkgutil
import re

import pytest

PACKAGES = (
    "dates",
    "edition",
    "facts",
    "facts.ballot",
    "facts.figure",
    "facts.speech",
    "facts.undated",
    "items",
    "items.kind",
    "items.option",
    "items.rule",
    "items.solver",
    "items.wording",
    "korean",
    "source",
    "source.mediawiki",
    "source.namumark",
    "source.webpage",
)


@pytest.mark.parametrize("name", PACKAGES)
def test_the_map_of_a_package_names_every_module(name: str) -> None:
    package = importlib.import_module(f"question_bank.{name}")
    named = {word.split(".")[0] for word in re.findall(r"``([\w.]+)``", package.__doc__ or "")}

    assert {module.name for module in pkgutil.iter_modules(package.__path__)} - named == set()
