"""The normalizer that banglabert, banglat5 and their kin were trained with: `normalize` of csebuetnlp, with its defaults.

It is written from a description of what it does, without the repair of text that was decoded by the wrong encoding.

>>> from bengali_text.compat import csebuetnlp
>>> csebuetnlp.normalize("‘আমি’  বাংলায় গান গাই৷")
"'আমি' বাংলায় গান গাই।"
"""

import html
import html.entities
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, overload

from .. import _native

if TYPE_CHECKING:
    from .._native import _Array, _Text

__all__ = ["normalize"]


def _upper_case_entities() -> dict[str, str]:
    """Names of HTML 5 in upper case that HTML lacks, as `&EACUTE;`."""
    names = {name: value for name, value in html.entities.html5.items() if name.endswith(";")}
    upper = {name.upper(): value.upper() for name, value in names.items() if name == name.lower()}
    return {"&" + name: value for name, value in (upper | names).items()}


def _characters() -> dict[int, str]:
    """What one character becomes in a line."""
    table: dict[int, str] = {}
    for byte in range(0x80, 0xA0):
        try:
            table[byte] = bytes([byte]).decode("windows-1252")
        except UnicodeDecodeError:
            pass
    table |= dict(zip(map(ord, "ĲĳŉǱǲǳǄǅǆǇǈǉǊǋǌ"), "IJ ij ʼn DZ Dz dz DŽ Dž dž LJ Lj lj NJ Nj nj".split()))
    table |= dict(zip(range(0xFB00, 0xFB07), "ff fi fl ffi ffl st st".split()))
    table[0x3000] = " "
    for code in range(0xFF01, 0xFFF0):
        table[code] = unicodedata.normalize("NFKC", chr(code))
    return table


def _marks() -> dict[int, str]:
    """Quotation marks, line ends and control characters in a line, after `_characters`."""
    table = dict.fromkeys(range(0x201C, 0x2020), '"')
    table |= dict.fromkeys([0x02BC, *range(0x2018, 0x201C)], "'")
    table |= dict.fromkeys([0x0D, 0x2028, 0x2029, 0x85], "\n")
    return table


def _letters() -> dict[int, str]:
    """Quotation marks of all kinds, and Latin letters without their marks."""
    table = dict.fromkeys(map(ord, "‘‛’❛❜`´"), "'")
    table |= dict.fromkeys(map(ord, "«‹»›„“‟”❝❞❮❯〝〞〟＂"), '"')
    for code in range(0xC0, 0x1F00):
        first = unicodedata.normalize("NFD", chr(code))[0]
        if first.isascii() and first.isalpha() and chr(code) != "ǰ":
            table[code] = first
    table |= dict(zip(map(ord, "¹²³ªÐĐðđĦħıɨĿŁŀłŠŦŧÝøØ"), "123aDDddHhiiLLllsTtyoO"))
    table |= {ord("Ĳ"): "IJ", ord("ĳ"): "ij"}
    return table


def _translator(table: dict[int, str]) -> Callable[[str], str]:
    """`str.translate` by a table, many times as fast where few characters are in it."""
    by_character = {chr(code): value for code, value in table.items()}
    pattern = re.compile("[" + "".join(map(re.escape, by_character)) + "]")
    return lambda text: pattern.sub(lambda match: by_character[match.group()], text)


_ENTITIES = _upper_case_entities()
_ENTITY = re.compile(r"&#?[0-9A-Za-z]{1,24};")
_characters_translated = _translator(_characters())
_marks_translated = _translator(_marks())
_letters_translated = _translator(_letters())
_ESCAPE = re.compile("\x1b\\[((?:\\d|;)*)([a-zA-Z])")
_controls_dropped = _translator(
    dict.fromkeys(
        [*range(0x00, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F, *range(0x206A, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFD)], ""
    )
)
_ONE = {
    "\u00ad": "",
    "অ\u09be": "আ",
    "য\u09bc": "\u09df",
    "ঢ\u09bc": "\u09dd",
    "ড\u09bc": "\u09dc",
    "ব\u09bc": "র",
    "\u09c7\u09be": "\u09cb",
    "\u09c7\u09d7": "\u09cc",
    "\u09c7\u0981\u09d7": "\u09cc\u0981",
    "\u09c7\u0981\u09be": "\u09cb\u0981",
    "\u00a0": " ",
    "\u200b": "",
    "\u2060": "",
    "–": "-",
    "—": " - ",
    "…": "...",
    "৷": "।",
    "，": ",",
    "、": ",",
    "∶": ":",
    "：": ":",
    "？": "?",
    "）": ")",
    "！": "!",
    "（": "(",
    "；": ";",
    "～": "~",
    "％": "%",
    "《": '"',
    "》": '"',
    "「": '"',
    "」": '"',
    "━": "-",
    "〈": "<",
    "〉": ">",
    "【": "[",
    "】": "]",
}
_ONES = re.compile("|".join(map(re.escape, _ONE)) + "|\u09c7(.)\u09d7")
_SPACE = re.compile(r"\s+")


def _unescaped(match: re.Match[str]) -> str:
    entity = match.group()
    if entity in _ENTITIES:
        return _ENTITIES[entity]
    return html.unescape(entity) if entity.startswith("&#") else entity


def _line(line: str, has_entities: bool) -> str:
    while True:
        before = line
        if has_entities:
            line = _ENTITY.sub(_unescaped, line)
        line = _characters_translated(line)
        line = _marks_translated(line.replace("\r\n", "\n"))
        line = _controls_dropped(_ESCAPE.sub("", line))
        line = unicodedata.normalize("NFC", line)
        if line == before:
            return line


def _replaced(match: re.Match[str]) -> str:
    found = match.group()
    return _ONE[found] if found in _ONE else match[1] + "\u09cc"


@overload
def normalize(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def normalize(texts: "_Array", /) -> "_Array": ...
@overload
def normalize(texts: "Iterable[_Text]", /) -> "list[_Text]": ...
def normalize(texts: Any, /) -> Any:
    """What csebuetnlp's `normalize` makes of a text, of strings one after another or of an array.

    >>> from bengali_text.compat import csebuetnlp
    >>> csebuetnlp.normalize("ক্যাফে café — ৳৫০০…")
    'ক্যাফে cafe - ৳৫০০...'
    >>> csebuetnlp.normalize(["বাংলা…", None])
    ['বাংলা...', None]
    """
    return _text(texts) if isinstance(texts, str) else _native.rewrite_by(_text, texts)


def _text(text: str) -> str:
    lines = []
    has_entities = True
    for line in text.split("\n"):
        has_entities = has_entities and "<" not in line
        lines.append(_line(line, has_entities))
    text = _letters_translated("\n".join(lines))
    text = _ONES.sub(_replaced, text)
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text))
