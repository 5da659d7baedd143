"""Bengali that was stored as it is drawn: in the codes of fonts such as SutonnyMJ, to Unicode and back, and Unicode in the order of drawing.

>>> from bengali_text import legacy
>>> legacy.to_unicode("evsjv‡`k", "bijoy")
'বাংলাদেশ'
>>> legacy.detect("†gvt Avãyj Kwig").kind
'bijoy'
"""

from ._native import (
    Decoded,
    Detection,
    Encoded,
    decode_mixed,
    font_encoding,
    from_unicode,
    to_unicode,
    visual_order_to_logical,
)
from ._native import decode_legacy as decode
from ._native import detect_legacy as detect
from ._native import encode_legacy as encode

__all__ = [
    "Decoded",
    "Detection",
    "Encoded",
    "decode",
    "decode_mixed",
    "detect",
    "encode",
    "font_encoding",
    "from_unicode",
    "to_unicode",
    "visual_order_to_logical",
]
