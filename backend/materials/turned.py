"""Which way up a page lies: a bill's own QR code stands upright in print, so a turned code means a turned page.

Print alone does not tell (decision 0013). `papers/turned.ts` in the mini-app asks the same of the same picture.
"""

from typing import Final, Literal

import numpy as np
import zxingcpp
from PIL import Image

from backend.vouchers.payloads import parse

Quarters = Literal[0, 1, 2, 3]

_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_BILLS: Final = frozenset({"voucher", "red", "short_link"})  # A stray code, on a poster behind it, accuses nobody.
_SLANT: Final = 25  # Degrees: a page held askew is neither upright nor turned.


def turned(picture: Image.Image) -> Quarters:
    """By how many quarter turns to the right the page comes upright; 0 also when no bill's code says so.

    In this process, unlike the reading of strangers' files: Pillow has opened the picture, only its few pixels go in.
    """
    found = zxingcpp.read_barcodes(np.asarray(picture.convert("L")), formats=_QR, try_invert=False, try_downscale=False)
    said = {_quarters(code.orientation) for code in found if parse(code.text).what in _BILLS}
    return said.pop() if len(said) == 1 else 0


def _quarters(degrees: int) -> Quarters:
    """`degrees` = how far the code is turned to the right."""
    quarters = -round(degrees / 90)
    return quarters % 4 if abs(degrees + 90 * quarters) <= _SLANT else 0  # type: ignore[return-value]
