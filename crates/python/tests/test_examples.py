"""Each example prints what it says at its top. What they need is installed in the gate, and is not among the dependencies of the tests."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted(Path(__file__).parent.parent.glob("examples/*.py"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_example(example: Path, tmp_path: Path) -> None:
    # Progress bars go to standard error, caches into this folder.
    environment = {"PATH": "", "HOME": str(tmp_path), "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
    run = subprocess.run([sys.executable, example], capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    assert run.returncode == 0, run.stderr
    said = re.search(r"^    \$ python .*\n((?:    .*\n)+)", example.read_text(encoding="utf-8"), re.MULTILINE)
    assert said is not None
    assert run.stdout == said[1].replace("\n    ", "\n").removeprefix("    ")
