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
the Arrow PyCapsule interface (the result is one of the same library). Lists and arrays are done on all cores, with the GIL released.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, overload

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
    from ._native import _Array

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
    "fold",
    "graphemes",
    "legacy",
    "normalize",
    "numbers",
    "stem",
    "to_words",
    "truncate",
]

_VISUAL = Normalizer()


@overload
def normalize(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def normalize(texts: "_Array", /) -> "_Array": ...
@overload
def normalize(texts: Iterable[str | None], /) -> list[str | None]: ...
def normalize(texts: Any, /) -> Any:
    """Normalizes texts: nothing that a reader sees changes, and what looks the same becomes the same.

    >>> import bengali_text
    >>> bengali_text.normalize("উত্\u200dসব")
    'উৎসব'
    """
    return _VISUAL.normalize(texts)


def changes(text: str, /) -> list[Change]:
    """Every change that `normalize` would make, with its offsets in code points and its rule.

    >>> import bengali_text
    >>> bengali_text.changes("উত্\u200dসব")[0].rule
    'legacy-khanda-ta'
    """
    return _VISUAL.changes(text)
