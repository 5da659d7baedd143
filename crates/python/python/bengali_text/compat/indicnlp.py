"""The normalizer of indic-nlp-library 0.92 for Bengali, with its defaults.

>>> from bengali_text.compat import indicnlp
>>> indicnlp.normalize(["উত্তর: হ্যাঁ", None])
['উত্তরঃ হ্যাঁ', None]
"""

from .._native import normalize_as_indicnlp as normalize

__all__ = ["normalize"]
