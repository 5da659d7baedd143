"""Bengali (Bangla) text: normalization, digits, numbers, dates, search keys, legacy encodings, characters.

>>> import bengali_text
>>> bengali_text.normalize("অ\u09beমার")  # the same word, in another encoding
'আমার'
>>> bengali_text.digits.to_ascii("২০২৩")
'2023'
>>> bengali_text.numbers.parse("সাড়ে তিন লাখ")
350000
>>> bengali_text.dates.parse("২১ সেপ্টেম্বর ২০২৩")
datetime.date(2023, 9, 21)
>>> bengali_text.legacy.to_unicode("evsjv", "bijoy")
'বাংলা'

What takes texts takes a string, strings one after another (the result is a list), or an array of pyarrow, polars or another library that has
the Arrow PyCapsule interface (the result is one of the same library). Lists and arrays are done on all cores, with the GIL released; `stream` does
what does not fit in memory.
"""

import importlib
import itertools
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar, overload

from . import dates, digits, legacy, numbers
from ._native import (
    BanglaDate,
    Change,
    Normalizer,
    ParseError,
    __version__,
    aksharas,
    fold,
    graphemes,
    stem,
    to_words,
    truncate,
)

if TYPE_CHECKING:
    from . import compat as compat
    from ._native import _Array, _Arrow, _Offsets, _Text, _Texts

# What a function makes of a text.
_Made = TypeVar("_Made")

__all__ = [
    "BanglaDate",
    "Change",
    "Normalizer",
    "ParseError",
    "__version__",
    "aksharas",
    "changes",
    "dates",
    "digits",
    "explain",
    "fold",
    "graphemes",
    "legacy",
    "normalize",
    "numbers",
    "stem",
    "stream",
    "to_words",
    "truncate",
]

_VISUAL = Normalizer()
_REPAIR = Normalizer(level="repair")


@overload
def normalize(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def normalize(texts: "_Array", /) -> "_Array": ...
@overload
def normalize(texts: "Iterable[_Text]", /) -> "list[_Text]": ...
def normalize(texts: Any, /) -> Any:
    """Normalizes texts: nothing that a reader sees changes, and what looks the same becomes the same.

    >>> import bengali_text
    >>> bengali_text.normalize("উত্\u200dসব")
    'উৎসব'
    """
    return _VISUAL.normalize(texts)


@overload
def changes(texts: str, /, *, offsets: "_Offsets" = "chars") -> list[Change]: ...  # type: ignore[overload-overlap]
@overload
def changes(texts: "_Arrow", /, *, offsets: "_Offsets" = "chars") -> Any: ...
@overload
def changes(texts: Iterable[str], /, *, offsets: "_Offsets" = "chars") -> list[list[Change]]: ...
@overload
def changes(texts: "_Texts", /, *, offsets: "_Offsets" = "chars") -> list[list[Change] | None]: ...
def changes(texts: Any, /, *, offsets: "_Offsets" = "chars") -> Any:
    """Every change that `normalize` would make in a text, in strings one after another or in an array, with its offsets and its rule.

    `offsets` are counted in "chars", which are code points, or "bytes".

    >>> import bengali_text
    >>> bengali_text.changes("উত্\u200dসব")[0].rule
    'legacy-khanda-ta'
    """
    return _VISUAL.changes(texts, offsets=offsets)


def explain(text: str, /, *, normalizer: Normalizer = _REPAIR) -> str:
    """Says what a normalizer would change in a text, character by character, and by which rules; by default of all levels.

    >>> import bengali_text
    >>> print(bengali_text.explain("অ\u09beমার"))
    0..2: অ\u09be (BENGALI LETTER A, BENGALI VOWEL SIGN AA)
      becomes আ (BENGALI LETTER AA)
      vowel-letter: an independent vowel with a sign that makes it look like another vowel becomes that vowel.
    """
    if not isinstance(normalizer, Normalizer):
        raise TypeError(f"normalizer is a Normalizer, found {type(normalizer).__name__}")
    if not isinstance(text, str):
        raise TypeError(f"expected a string, found {type(text).__name__}")
    lines = []
    for change in normalizer.changes(text):
        lines.append(f"{change.start}..{change.end}: {_spelled(change.before)}")
        lines.append(f"  becomes {_spelled(change.after)}")
        lines.append(f"  {change.rule}: {change.summary}.")
    return "\n".join(lines) or "Nothing to change."


def _spelled(text: str) -> str:
    names = [unicodedata.name(character, f"U+{ord(character):04X}") for character in text]
    visible = "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)
    return f"{visible} ({', '.join(names)})" if names else "nothing"


# So many strings are done at a time.
_TOGETHER = 16_384


def stream(function: "Callable[[list[_Text]], list[_Made]]", texts: "Iterable[_Text]", /) -> "Iterator[_Made]":
    """Applies a function of this package to strings one after another, some thousands at a time: for texts that do not fit in memory.

    Where `texts` raises an error, what came before it is done first.

    >>> import bengali_text
    >>> lines = (line for line in ["অ\u09beমার", "দেশ"])
    >>> list(bengali_text.stream(bengali_text.normalize, lines))
    ['আমার', 'দেশ']
    """
    if isinstance(texts, str):
        raise TypeError("expected strings one after another, found one string")
    return _stream(function, iter(texts))


def _stream(function: "Callable[[list[_Text]], list[_Made]]", texts: "Iterator[_Text]") -> "Iterator[_Made]":
    error = None
    while error is None:
        batch: "list[_Text]" = []
        try:
            for text in itertools.islice(texts, _TOGETHER):
                batch.append(text)
        except Exception as raised:
            error = raised
        if batch:
            yield from function(batch)
        elif error is None:
            return
    raise error


if not TYPE_CHECKING:  # a checker would take it for a module that has any name

    def __getattr__(name: str) -> Any:
        # It is seldom needed, and takes as long to import as all else.
        if name == "compat":
            return importlib.import_module(".compat", __name__)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
