"""Converts digits, and nothing else.

>>> from bengali_text import digits
>>> digits.to_bengali("1971")
'১৯৭১'
"""

from ._native import any_to_ascii, to_ascii, to_bengali

__all__ = ["any_to_ascii", "to_ascii", "to_bengali"]
