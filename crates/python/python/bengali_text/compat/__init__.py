"""What other normalizers make of a text, byte for byte: for models that were trained with them.

For all else there is `bengali_text.normalize`.
"""

from . import csebuetnlp, indicnlp

__all__ = ["csebuetnlp", "indicnlp"]
