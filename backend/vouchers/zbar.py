"""libzbar's second opinion, through pyzbar's ctypes layer: pyzbar itself guesses the charset, and cannot be told not to."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_char_p, c_void_p, cast, string_at
from typing import Any, Final

from PIL import Image

try:
    from pyzbar import wrapper
except (ImportError, OSError):  # libzbar is a system library; the chain runs without it and says so.
    wrapper = None

_QR: Final = 64
_PARTIAL: Final = 1
_ENABLE: Final = 0
_BINARY: Final = 4  # ZBAR_CFG_BINARY, libzbar 0.23.1 and later: the bytes as they are.
_Y800: Final = int.from_bytes(b"Y800", "little")


def available() -> bool:
    """Is libzbar there, and new enough to hand out bytes?"""
    if wrapper is None:
        return False
    with _scanner() as (_, binary):
        return binary


@contextmanager
def _scanner() -> Iterator[tuple[Any, bool]]:
    scanner = wrapper.zbar_image_scanner_create()
    try:
        wrapper.zbar_image_scanner_set_config(scanner, 0, _ENABLE, 0)
        wrapper.zbar_image_scanner_set_config(scanner, _QR, _ENABLE, 1)
        yield scanner, wrapper.zbar_image_scanner_set_config(scanner, _QR, _BINARY, 1) == 0
    finally:
        wrapper.zbar_image_scanner_destroy(scanner)


def read(image: Image.Image) -> list[bytes]:
    """The bytes of every QR code in a grey picture; nothing when libzbar is not there."""
    if wrapper is None:
        return []
    pixels = image.convert("L").tobytes()
    with _scanner() as (scanner, binary):
        if not binary:
            return []
        picture = wrapper.zbar_image_create()
        try:
            wrapper.zbar_image_set_format(picture, _Y800)
            wrapper.zbar_image_set_size(picture, *image.size)
            wrapper.zbar_image_set_data(picture, cast(c_char_p(pixels), c_void_p), len(pixels), None)
            if wrapper.zbar_scan_image(scanner, picture) < 0:
                return []
            return list(_symbols(picture))
        finally:
            wrapper.zbar_image_destroy(picture)


def _symbols(picture: Any) -> Iterator[bytes]:
    symbol = wrapper.zbar_image_first_symbol(picture)
    while symbol:
        if symbol.contents.type != _PARTIAL:
            data = wrapper.zbar_symbol_get_data(symbol)
            length = wrapper.zbar_symbol_get_data_length(symbol)
            yield string_at(data, length)
        symbol = wrapper.zbar_symbol_next(symbol)
