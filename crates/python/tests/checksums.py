"""Whether Python makes the same bytes of files as the Rust library: of a text, of lists and arrays of its lines, and of files.

    python tests/checksums.py news.txt law.txt

Prints the first digits of the SHA-256 of each result; the exit status is 1 where two differ. `crate.py` says what it needs.
"""

import hashlib
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

import bengali_text
from bengali_text import Normalizer, digits, legacy

from crate import Crate

# Those that take each line by itself, so that the crate may take the whole text.
LINEWISE: dict[str, Callable[..., object]] = {
    "canonical": Normalizer(level="canonical").normalize,
    "visual": Normalizer(level="visual").normalize,
    "repair": Normalizer(level="repair").normalize,
    "composed": Normalizer(nukta="composed").normalize,
    "to_ascii": digits.to_ascii,
    "to_bengali": digits.to_bengali,
    "light": lambda texts: bengali_text.fold(texts, strength="light"),
    "standard": bengali_text.fold,
    "phonetic": lambda texts: bengali_text.fold(texts, strength="phonetic"),
}
# Those that do not: the first lines of each file, one by one.
BY_LINE: dict[str, Callable[..., object]] = {
    "stem": bengali_text.stem,
    "decode_mixed": legacy.decode_mixed,
    "visual_order_to_logical": legacy.visual_order_to_logical,
    "bijoy52": lambda texts: legacy.from_unicode(texts, "bijoy52"),
}
LINES = 2_000


def checksum(text: object) -> str:
    assert isinstance(text, str)
    return hashlib.sha256(text.encode()).hexdigest()


def rows(function: Callable[..., object], lines: list[str]) -> dict[str, str]:
    made, array = function(lines), function(pa.array(lines))
    assert isinstance(made, list) and isinstance(array, pa.Array)
    return {"list": checksum("\n".join(made)), "Arrow": checksum("\n".join(array.to_pylist()))}


def by_file(path: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "normalized"
        Normalizer().normalize_file(path, target)
        return hashlib.sha256(target.read_bytes()).hexdigest()


def main() -> int:
    crate = Crate()
    differ = compared = 0
    for name in sys.argv[1:]:
        path = Path(name)
        text = path.read_bytes().decode()
        lines = text.split("\n")
        sums: dict[str, dict[str, str]] = {}
        for function, apply in LINEWISE.items():
            sums[function] = {"crate": checksum(crate(function, text)), "str": checksum(apply(text))} | rows(apply, lines)
        sums["visual"]["file"] = by_file(path)
        for function, apply in BY_LINE.items():
            first = lines[:LINES]
            sums[function] = {"crate": checksum("\n".join(crate(function, line) for line in first))} | rows(apply, first)
        for function, by_way in sums.items():
            compared += len(by_way) - 1
            others = [way for way, value in by_way.items() if value != by_way["crate"]]
            differ += len(others)
            print(f"{path.name} {function} {by_way['crate'][:16]} {'differs: ' + ', '.join(others) if others else 'same: ' + ', '.join(by_way)}")
    print(f"{compared} results compared with the crate, {differ} differ")
    return 1 if differ or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
