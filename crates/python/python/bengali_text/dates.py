"""Reads dates and times, and finds them in text.

>>> from bengali_text import dates
>>> dates.parse("২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম")
datetime.datetime(2023, 9, 21, 16, 43)
>>> dates.parse("৩১ সেপ্টেম্বর ২০২৩")
Traceback (most recent call last):
    ...
bengali_text.ParseError: the month has no such day, expected 1 to the last day of the month

A `Parser` reads columns too.

>>> dates.Parser().to_dates(["২১ সেপ্টেম্বর ২০২৩", "৭ মার্চ ১৯৭১"])
[datetime.date(2023, 9, 21), datetime.date(1971, 3, 7)]
"""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, overload

from ._native import DateMatch as Match
from ._native import DateParser as Parser
from ._native import DateValue

if TYPE_CHECKING:
    from ._native import _Arrow, _Offsets, _Texts

__all__ = ["DateValue", "Match", "Parser", "find", "parse"]

_STRICT = Parser()


def _parser(reference: datetime.date | DateValue | None) -> Parser:
    return _STRICT if reference is None else Parser(reference=reference)


def parse(
    text: str, /, *, reference: datetime.date | DateValue | None = None
) -> datetime.date | datetime.time | DateValue:
    """Reads a text that is one date or time; `reference` is the day that গতকাল is relative to, as for `Parser`.

    A date and time are those that are written. A zone beside them, as +06:00, is not applied: `find` has it as `tzinfo`.

    >>> from datetime import date
    >>> from bengali_text import dates
    >>> dates.parse("গতকাল", reference=date(2023, 9, 21))
    datetime.date(2023, 9, 20)
    >>> dates.parse("মার্চ ১৯৭১")
    <DateValue 1971-03>
    """
    return _parser(reference).parse(text)


@overload
def find(  # type: ignore[overload-overlap]
    texts: str, /, *, reference: datetime.date | DateValue | None = None, offsets: "_Offsets" = "chars"
) -> list[Match]: ...
@overload
def find(texts: "_Arrow", /, *, reference: datetime.date | DateValue | None = None, offsets: "_Offsets" = "chars") -> Any: ...
@overload
def find(
    texts: Iterable[str], /, *, reference: datetime.date | DateValue | None = None, offsets: "_Offsets" = "chars"
) -> list[list[Match]]: ...
@overload
def find(
    texts: "_Texts", /, *, reference: datetime.date | DateValue | None = None, offsets: "_Offsets" = "chars"
) -> list[list[Match] | None]: ...
def find(texts: Any, /, *, reference: datetime.date | DateValue | None = None, offsets: "_Offsets" = "chars") -> Any:
    """Finds the dates and times in a text, in strings one after another or in an Arrow array.

    `offsets` are counted in "chars", which are code points, or "bytes".

    >>> from bengali_text import dates
    >>> [(found.start, found.end, found.value) for found in dates.find("মেলা ৭ মার্চ ২০২৪")]
    [(5, 17, datetime.date(2024, 3, 7))]
    """
    return _parser(reference).find(texts, offsets=offsets)
