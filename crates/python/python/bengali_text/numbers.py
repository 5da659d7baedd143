"""Reads numbers in figures and words, and finds them in text.

>>> from bengali_text import numbers
>>> numbers.parse("উনিশশো একাত্তর")
1971
"""

from ._native import NumberMatch as Match
from ._native import find_numbers as find
from ._native import parse_number as parse
from ._native import to_decimals, to_figures, to_words

__all__ = ["Match", "find", "parse", "to_decimals", "to_figures", "to_words"]
