import datetime
import decimal
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, Protocol, TypeVar, final, overload

__all__ = [
    "BanglaDate",
    "Change",
    "DateMatch",
    "DateParser",
    "DateValue",
    "Decoded",
    "Detection",
    "Encoded",
    "Normalizer",
    "NumberMatch",
    "ParseError",
    "__version__",
    "aksharas",
    "any_to_ascii",
    "decode_legacy",
    "decode_mixed",
    "detect_legacy",
    "encode_legacy",
    "find_numbers",
    "fold",
    "font_encoding",
    "from_unicode",
    "graphemes",
    "normalize_as_indicnlp",
    "parse_number",
    "rewrite_by",
    "set_threads",
    "stem",
    "to_ascii",
    "to_bengali",
    "to_decimals",
    "to_figures",
    "to_unicode",
    "to_words",
    "truncate",
    "visual_order_to_logical",
]

__version__: str

_Offsets = Literal["chars", "bytes"]

class _ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

class _ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

# An index or an array of pandas.
class _Pandas(Protocol):
    def isna(self) -> Any: ...
    def factorize(self) -> Any: ...

_Arrow = _ArrowArray | _ArrowStream | _Pandas
_Array = TypeVar("_Array", bound=_Arrow)
_Texts = Iterable[str | None]
# Strings one after another without a None among them, or with some.
_Text = TypeVar("_Text", str, str | None)
_Errors = Literal["raise", "null"]
_Reasons = Literal["reasons"]
_Path = str | bytes | os.PathLike[str] | os.PathLike[bytes]

class ParseError(ValueError):
    kind: str
    start: int
    end: int
    suggestion: str | None
    row: int | None

_Reckoning = Literal["bangladesh", "bangladesh-1987", "bangladesh-2019"]

@final
class BanglaDate:
    def __new__(cls, year: int, month: int, day: int) -> BanglaDate: ...
    @staticmethod
    def from_date(date: datetime.date | DateValue, /, *, reckoning: _Reckoning = "bangladesh") -> BanglaDate: ...
    def to_date(self, *, reckoning: _Reckoning = "bangladesh") -> datetime.date: ...
    @property
    def year(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def day(self) -> int: ...
    @property
    def is_proleptic(self) -> bool: ...
    def __getnewargs__(self) -> tuple[int, int, int]: ...
    def __lt__(self, other: BanglaDate, /) -> bool: ...
    def __le__(self, other: BanglaDate, /) -> bool: ...
    def __gt__(self, other: BanglaDate, /) -> bool: ...
    def __ge__(self, other: BanglaDate, /) -> bool: ...

@final
class Change:
    def __new__(cls, start: int, end: int, before: str, after: str, rule: str, /) -> Change: ...
    def __getnewargs__(self) -> tuple[int, int, str, str, str]: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def summary(self) -> str: ...

@final
class Normalizer:
    def __new__(
        cls,
        *,
        level: Literal["canonical", "visual", "repair"] = "visual",
        nukta: Literal["decomposed", "composed"] = "decomposed",
        scope: Literal["bengali", "text"] = "bengali",
        with_rules: Iterable[str] = (),
        without_rules: Iterable[str] = (),
    ) -> Normalizer: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]: ...
    @overload
    def normalize(self, texts: str, /) -> str: ...  # type: ignore[overload-overlap]
    @overload
    def normalize(self, texts: _Array, /) -> _Array: ...
    @overload
    def normalize(self, texts: Iterable[_Text], /) -> list[_Text]: ...
    def normalize_file(
        self,
        source: _Path,
        target: _Path,
        /,
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> int: ...
    def is_normalized(self, text: str, /) -> bool: ...
    @overload
    def changes(self, texts: str, /, *, offsets: _Offsets = "chars") -> list[Change]: ...  # type: ignore[overload-overlap]
    @overload
    def changes(self, texts: _Arrow, /, *, offsets: _Offsets = "chars") -> Any: ...
    @overload
    def changes(self, texts: Iterable[str], /, *, offsets: _Offsets = "chars") -> list[list[Change]]: ...
    @overload
    def changes(self, texts: _Texts, /, *, offsets: _Offsets = "chars") -> list[list[Change] | None]: ...

@overload
def to_ascii(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def to_ascii(texts: _Array, /) -> _Array: ...
@overload
def to_ascii(texts: Iterable[_Text], /) -> list[_Text]: ...
@overload
def to_bengali(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def to_bengali(texts: _Array, /) -> _Array: ...
@overload
def to_bengali(texts: Iterable[_Text], /) -> list[_Text]: ...
@overload
def any_to_ascii(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def any_to_ascii(texts: _Array, /) -> _Array: ...
@overload
def any_to_ascii(texts: Iterable[_Text], /) -> list[_Text]: ...
@overload
def normalize_as_indicnlp(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def normalize_as_indicnlp(texts: _Array, /) -> _Array: ...
@overload
def normalize_as_indicnlp(texts: Iterable[_Text], /) -> list[_Text]: ...
@overload
def fold(texts: str, /, *, strength: Literal["light", "standard", "phonetic"] = "standard") -> str: ...  # type: ignore[overload-overlap]
@overload
def fold(texts: _Array, /, *, strength: Literal["light", "standard", "phonetic"] = "standard") -> _Array: ...
@overload
def fold(
    texts: Iterable[_Text], /, *, strength: Literal["light", "standard", "phonetic"] = "standard"
) -> list[_Text]: ...
@overload
def stem(words: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def stem(words: _Array, /) -> _Array: ...
@overload
def stem(words: Iterable[_Text], /) -> list[_Text]: ...
@overload
def rewrite_by(function: Callable[[str], str], texts: _Array, /) -> _Array: ...
@overload
def rewrite_by(function: Callable[[str], str], texts: Iterable[_Text], /) -> list[_Text]: ...
def set_threads(threads: int) -> None: ...
def graphemes(text: str, /) -> list[str]: ...
def aksharas(text: str, /) -> list[str]: ...
def truncate(text: str, /, length: int, *, ellipsis: str = "") -> str: ...

_NumberKind = Literal["figures", "words", "ordinal", "other"]

@final
class NumberMatch:
    def __new__(
        cls,
        value: int | decimal.Decimal | str,
        text: str,
        start: int,
        end: int,
        kind: _NumberKind,
        unit: str | None = None,
        /,
    ) -> NumberMatch: ...
    def __getnewargs__(self) -> tuple[str, str, int, int, _NumberKind, str | None]: ...
    @property
    def figures(self) -> str: ...
    @property
    def value(self) -> int | decimal.Decimal: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> _NumberKind: ...
    @property
    def unit(self) -> str | None: ...

def parse_number(text: str, /) -> int | decimal.Decimal: ...
@overload
def find_numbers(texts: str, /, *, offsets: _Offsets = "chars") -> list[NumberMatch]: ...  # type: ignore[overload-overlap]
@overload
def find_numbers(texts: _Arrow, /, *, offsets: _Offsets = "chars") -> Any: ...
@overload
def find_numbers(texts: Iterable[str], /, *, offsets: _Offsets = "chars") -> list[list[NumberMatch]]: ...
@overload
def find_numbers(texts: _Texts, /, *, offsets: _Offsets = "chars") -> list[list[NumberMatch] | None]: ...
@overload
def to_decimals(texts: _Arrow, /, *, precision: int, scale: int, errors: _Errors = "raise") -> Any: ...
@overload
def to_decimals(texts: _Arrow, /, *, precision: int, scale: int, errors: _Reasons) -> tuple[Any, Any]: ...
@overload
def to_decimals(texts: Iterable[str], /, *, precision: int, scale: int, errors: Literal["raise"] = "raise") -> list[decimal.Decimal]: ...
@overload
def to_decimals(texts: _Texts, /, *, precision: int, scale: int, errors: _Errors = "raise") -> list[decimal.Decimal | None]: ...
@overload
def to_decimals(texts: _Texts, /, *, precision: int, scale: int, errors: _Reasons) -> tuple[list[decimal.Decimal | None], list[str | None]]: ...
@overload
def to_figures(texts: _Arrow, /, *, errors: _Errors = "raise") -> Any: ...
@overload
def to_figures(texts: _Arrow, /, *, errors: _Reasons) -> tuple[Any, Any]: ...
@overload
def to_figures(texts: Iterable[str], /, *, errors: Literal["raise"] = "raise") -> list[str]: ...
@overload
def to_figures(texts: _Texts, /, *, errors: _Errors = "raise") -> list[str | None]: ...
@overload
def to_figures(texts: _Texts, /, *, errors: _Reasons) -> tuple[list[str | None], list[str | None]]: ...
def to_words(number: int | float | decimal.Decimal | str, /) -> str: ...

@final
class DateValue:
    def __new__(cls, iso: str, /) -> DateValue: ...
    def __getnewargs__(self) -> tuple[str]: ...
    @property
    def iso(self) -> str: ...
    @property
    def kind(self) -> Literal["date", "time", "datetime", "partial", "bangla", "hijri", "range", "other"]: ...
    @property
    def date(self) -> datetime.date | None: ...

@final
class DateMatch:
    def __new__(
        cls,
        value: datetime.date | datetime.time | DateValue,
        text: str,
        start: int,
        end: int,
        warnings: Sequence[str],
        tzinfo: datetime.timezone | None = None,
        /,
    ) -> DateMatch: ...
    def __getnewargs__(self) -> tuple[DateValue, str, int, int, list[str], datetime.timezone | None]: ...
    @property
    def value(self) -> datetime.date | datetime.time | DateValue: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def warnings(self) -> list[str]: ...
    @property
    def tzinfo(self) -> datetime.timezone | None: ...

@final
class DateParser:
    def __new__(cls, *, reference: datetime.date | DateValue | None = None, lenient: bool = False) -> DateParser: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]: ...
    def parse(self, text: str, /) -> datetime.date | datetime.time | DateValue: ...
    @overload
    def find(self, texts: str, /, *, offsets: _Offsets = "chars") -> list[DateMatch]: ...  # type: ignore[overload-overlap]
    @overload
    def find(self, texts: _Arrow, /, *, offsets: _Offsets = "chars") -> Any: ...
    @overload
    def find(self, texts: Iterable[str], /, *, offsets: _Offsets = "chars") -> list[list[DateMatch]]: ...
    @overload
    def find(self, texts: _Texts, /, *, offsets: _Offsets = "chars") -> list[list[DateMatch] | None]: ...
    @overload
    def to_dates(self, texts: _Arrow, /, *, errors: _Errors = "raise") -> Any: ...
    @overload
    def to_dates(self, texts: _Arrow, /, *, errors: _Reasons) -> tuple[Any, Any]: ...
    @overload
    def to_dates(self, texts: Iterable[str], /, *, errors: Literal["raise"] = "raise") -> list[datetime.date]: ...
    @overload
    def to_dates(self, texts: _Texts, /, *, errors: _Errors = "raise") -> list[datetime.date | None]: ...
    @overload
    def to_dates(self, texts: _Texts, /, *, errors: _Reasons) -> tuple[list[datetime.date | None], list[str | None]]: ...
    @overload
    def to_datetimes(self, texts: _Arrow, /, *, errors: _Errors = "raise") -> Any: ...
    @overload
    def to_datetimes(self, texts: _Arrow, /, *, errors: _Reasons) -> tuple[Any, Any]: ...
    @overload
    def to_datetimes(self, texts: Iterable[str], /, *, errors: Literal["raise"] = "raise") -> list[datetime.datetime]: ...
    @overload
    def to_datetimes(self, texts: _Texts, /, *, errors: _Errors = "raise") -> list[datetime.datetime | None]: ...
    @overload
    def to_datetimes(self, texts: _Texts, /, *, errors: _Reasons) -> tuple[list[datetime.datetime | None], list[str | None]]: ...

_Encoding = Literal["bijoy", "adarshalipi"]
_Layout = Literal["bijoy52", "bijoy2000"]
_Transport = Literal["detected", "intact", "mojibake", "mac-roman", "folded"]

@overload
def to_unicode(  # type: ignore[overload-overlap]
    texts: str,
    /,
    encoding: _Encoding,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> str: ...
@overload
def to_unicode(
    texts: _Array,
    /,
    encoding: _Encoding,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> _Array: ...
@overload
def to_unicode(
    texts: Iterable[_Text],
    /,
    encoding: _Encoding,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> list[_Text]: ...
@overload
def decode_mixed(  # type: ignore[overload-overlap]
    texts: str,
    /,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> str: ...
@overload
def decode_mixed(
    texts: _Array,
    /,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> _Array: ...
@overload
def decode_mixed(
    texts: Iterable[_Text],
    /,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
) -> list[_Text]: ...
@overload
def visual_order_to_logical(texts: str, /) -> str: ...  # type: ignore[overload-overlap]
@overload
def visual_order_to_logical(texts: _Array, /) -> _Array: ...
@overload
def visual_order_to_logical(texts: Iterable[_Text], /) -> list[_Text]: ...
def decode_legacy(
    text: str,
    /,
    encoding: _Encoding | None = None,
    *,
    digits: Literal["bengali", "ascii"] = "bengali",
    quotes: Literal["curly", "straight"] = "curly",
    visarga: Literal["kept", "colon"] = "kept",
    hasanta: Literal["visible", "joining"] = "visible",
    transport: _Transport = "detected",
    offsets: _Offsets = "chars",
) -> Decoded: ...
@overload
def from_unicode(texts: str, /, layout: _Layout) -> str: ...  # type: ignore[overload-overlap]
@overload
def from_unicode(texts: _Array, /, layout: _Layout) -> _Array: ...
@overload
def from_unicode(texts: Iterable[_Text], /, layout: _Layout) -> list[_Text]: ...
def encode_legacy(text: str, /, layout: _Layout, *, offsets: _Offsets = "chars") -> Encoded: ...
def detect_legacy(text: str, /, *, offsets: _Offsets = "chars") -> Detection: ...
def font_encoding(name: str, /) -> _Encoding | None: ...

_Span = tuple[tuple[int, int], tuple[int, int]]

@final
class Decoded:
    def __new__(cls, text: str, spans: Sequence[_Span], unknown: Sequence[tuple[int, str]], /) -> Decoded: ...
    def __getnewargs__(self) -> tuple[str, list[_Span], list[tuple[int, str]]]: ...
    @property
    def text(self) -> str: ...
    @property
    def spans(self) -> list[_Span]: ...
    @property
    def unknown(self) -> list[tuple[int, str]]: ...

@final
class Encoded:
    def __new__(cls, text: str, missing: Sequence[tuple[int, str]], /) -> Encoded: ...
    def __getnewargs__(self) -> tuple[str, list[tuple[int, str]]]: ...
    @property
    def text(self) -> str: ...
    @property
    def missing(self) -> list[tuple[int, str]]: ...

_DetectionKind = Literal["bijoy", "adarshalipi", "visual-order", "unicode", "other"]

@final
class Detection:
    def __new__(cls, kind: _DetectionKind, confidence: float, ranges: Sequence[tuple[int, int]], /) -> Detection: ...
    def __getnewargs__(self) -> tuple[_DetectionKind, float, list[tuple[int, int]]]: ...
    @property
    def kind(self) -> _DetectionKind: ...
    @property
    def confidence(self) -> float: ...
    @property
    def ranges(self) -> list[tuple[int, int]]: ...
