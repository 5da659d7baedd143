"""Megabytes a second of `normalize` on a list, an Arrow array and a file, beside the Rust library and other normalizers in the same run.

    cargo build --release --manifest-path ../arrow/Cargo.toml --example oracle
    BENGALI_TEXT_ORACLE=../arrow/target/release/examples/oracle python benches/speed.py news.txt --mb 100 --rounds 5

The file is repeated up to the size. Slow rivals, and those that are not installed, get a part of it or nothing. `taskset -c 0` gives one core.
"""

import argparse
import importlib
import itertools
import os
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

import bengali_text
from bengali_text.compat import csebuetnlp, indicnlp

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from crate import ORACLE, Crate  # noqa: E402


def megabytes(lines: list[str]) -> float:
    return sum(len(line.encode()) for line in lines) / 1e6


def each(function: Callable[[str], object]) -> Callable[[list[str]], object]:
    return lambda lines: [function(line) for line in lines]


def rivals() -> dict[str, Callable[[list[str]], object]]:
    """Other packages that are installed."""
    found: dict[str, Callable[[list[str]], object]] = {}

    def add(name: str, module: str, make: Callable[[Any], Callable[[str], object]]) -> None:
        try:
            found[name] = each(make(importlib.import_module(module)))
        except ImportError:
            pass

    add("csebuetnlp-normalizer", "normalizer", lambda module: module.normalize)
    add(
        "indic-nlp-library",
        "indicnlp.normalize.indic_normalize",
        lambda module: module.IndicNormalizerFactory().get_normalizer("bn").normalize,
    )
    add(
        "bnunicodenormalizer, word by word",
        "bnunicodenormalizer",
        lambda module: (lambda normalizer: lambda line: [normalizer(word) for word in line.split()])(module.Normalizer()),
    )
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--mb", type=float, default=100)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()

    paragraphs = [line for line in options.file.read_text(encoding="utf-8").split("\n") if line]
    size = megabytes(paragraphs)
    lines = list(itertools.islice(itertools.cycle(paragraphs), int(len(paragraphs) * options.mb / size)))
    array = pa.array(lines)
    clean = bengali_text.normalize(array)
    folder = tempfile.TemporaryDirectory()
    source, target = Path(folder.name) / "source", Path(folder.name) / "target"
    source.write_text("\n".join(lines), encoding="utf-8")
    tasks: dict[str, tuple[Callable[[Any], object], Any]] = {
        "normalize, Arrow": (bengali_text.normalize, array),
        "normalize, Arrow, nothing to change": (bengali_text.normalize, clean),
        "normalize, list": (bengali_text.normalize, lines),
        "normalize, one by one": (each(bengali_text.normalize), lines),
        "normalize, file to file": (lambda _: bengali_text.Normalizer().normalize_file(source, target), lines),
        "unicodedata.normalize(\"NFC\")": (each(lambda line: unicodedata.normalize("NFC", line)), lines),
        "compat.indicnlp, list": (indicnlp.normalize, lines),
        "compat.csebuetnlp": (each(csebuetnlp.normalize), paragraphs[: len(paragraphs) // 10]),
    }
    # A fiftieth of the file is enough for those.
    for name, rival in rivals().items():
        tasks[name] = (rival, paragraphs[: len(paragraphs) // 50])

    best = dict.fromkeys(tasks, float("inf"))
    # The Rust library on the text in one piece, and with nothing to change, in one thread.
    crate = Crate() if ORACLE else None
    pieces = {"the Rust library": lines, "the Rust library, nothing to change": bengali_text.normalize(lines)}
    of_crate = dict.fromkeys(pieces, float("inf"))
    for _ in range(options.rounds):
        if crate is not None:
            for name, rows in pieces.items():
                of_crate[name] = min(of_crate[name], float(crate("seconds", "\n".join(rows))))
        # In turn, so that what else the machine does is shared by all.
        for name, (task, texts) in tasks.items():
            start = time.perf_counter()
            task(texts)
            best[name] = min(best[name], time.perf_counter() - start)
    cores = len(os.sched_getaffinity(0))
    print(f"{len(lines)} lines, {megabytes(lines):.0f} MB, a file of {size:.1f} MB repeated; {cores} cores, best of {options.rounds}")
    print("| | MB/s |\n|---|---|")
    if crate is not None:
        for name in of_crate:
            print(f"| {name} | {megabytes(lines) / of_crate[name]:.3g} |")
    for name, (_, rows) in tasks.items():
        total = megabytes(lines) if len(rows) == len(lines) else megabytes(rows)
        print(f"| {name} | {total / best[name]:.3g} |")


if __name__ == "__main__":
    main()
