"""Reading receipt codes from a photo. zxing-cpp first, pyzbar as the second opinion where libzbar is there."""

import asyncio
import io
import warnings
from typing import Final

import zxingcpp
from PIL import Image, ImageOps

from backend.kernel.errors import Invalid

try:
    from pyzbar import pyzbar
except (ImportError, OSError):  # libzbar is a system library; the first reader works without it.
    pyzbar = None

HAS_PYZBAR: Final = pyzbar is not None

MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PIXELS: Final = 50_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_SECONDS: Final = 8


class Unreadable(Invalid):
    """There is no code in this picture that we can read."""

    code = "scan.unreadable"


async def read_codes(content: bytes) -> list[str]:
    """The texts of all codes in a picture, in a worker thread and with a time limit."""
    try:
        return await asyncio.wait_for(asyncio.to_thread(_read, content), _SECONDS)
    except TimeoutError:
        raise Unreadable("这张照片太复杂，没能认出二维码，请靠近一点再拍") from None


def _read(content: bytes) -> list[str]:
    image = _open(content)
    found = [
        code.text
        for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
        if code.text
    ]
    if not found and pyzbar is not None:
        found = [code.data.decode("utf-8", "replace") for code in pyzbar.decode(image)]
    return found


def _open(content: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
            if picture.width * picture.height > _MOST_PIXELS:
                raise Unreadable("照片太大了，请用手机普通模式拍一张")
            return ImageOps.exif_transpose(picture).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unreadable("这个文件不是照片，或者已经损坏，请重新拍一张") from None
