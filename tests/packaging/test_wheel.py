"""The wheel, installed alone in a clean environment: what a person gets who types ``pip install``."""

import os
import subprocess
import sys
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.packaging


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs of an environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    found = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [found / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--constraint", ROOT / "constraints.txt", wheel, cwd=folder)
    return found


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def address(programs: Path, data: Path) -> Iterator[str]:
    """Serve on a free port as a newcomer does, and give the address that the program prints."""
    with subprocess.Popen(
        [str(programs / "quiz"), "serve", "--port", "0"],
        cwd=data,
        env={**os.environ, "QUIZ_DATA": str(data), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        for line in server.stdout:
            if "http://" in line:
                yield line[line.index("http://") :].split()[0]
                break
        server.terminate()
        server.stdout.read()
        assert server.wait() == 0


def test_the_wheel_holds_pages_languages_and_data_and_no_build_tool(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "quiz/templates/base.html" in names
    assert "quiz/translations/ko/LC_MESSAGES/messages.mo" in names
    assert "question_bank/data/sample/article.md" in names
    assert "question_bank/py.typed" in names
    assert any(name.startswith("quiz/migrations/versions/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "templates/"))]


def test_the_first_start_makes_the_sample_deck_and_serves_the_first_page(address: str) -> None:
    with urllib.request.urlopen(address) as response:  # noqa: S310 - the address just printed
        page = response.read().decode()
    assert response.status == 200
    assert "북러 관계" in page


def test_the_sample_article_becomes_a_bank_without_a_flaw(programs: Path, tmp_path: Path) -> None:
    where = "import question_bank.data as d; print(d.__path__[0])"
    folder = Path(run(programs / "python", "-c", where, cwd=tmp_path).strip())
    article = folder / "sample" / "article.md"
    assert "items in bank.json" in run(programs / "quiz", "build", article, "-o", "bank.json", cwd=tmp_path)
    run(programs / "quiz", "check", "bank.json", cwd=tmp_path)
    run(programs / "quiz", "export", "bank.json", "--to", "anki", "-o", "deck.apkg", cwd=tmp_path)
    assert zipfile.is_zipfile(tmp_path / "deck.apkg")
