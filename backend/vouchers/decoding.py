"""The one decoder of QR codes: zxing-cpp, then libzbar, then rescue variants re-read by zxing-cpp.

Runs in a worker process (reader.py), never in the server's own: pictures are made by strangers.
"""

import io
import time
import warnings
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import xor
from typing import Any, Final, Literal, cast

import msgspec
import pillow_heif
import zxingcpp
from PIL import Image, ImageOps

from backend.vouchers import zbar
from backend.vouchers.rescue import Place, Seen, rescue, shrunk
from backend.vouchers.symbol import Part, read_header

pillow_heif.register_heif_opener()

Engine = Literal["zxing-cpp", "zbar", "rescue", "text"]

MOST_PIXELS: Final = 50_000_000  # Opened at all; phones take no larger pictures.
_ZBAR_PIXELS: Final = 16_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "HEIF")
_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_RESCUE_SECONDS: Final = 4.0


class BadPicture(ValueError):
    """What came is no picture we open; the sentence is for the person."""


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """One code. `missing` = it is one of several that belong together, and so many are not in the picture."""

    text: str
    engine: Engine
    missing: int = 0


class _Raw(msgspec.Struct, frozen=True, kw_only=True):
    content: bytes
    text: str
    part: Part | None = None


def engines() -> tuple[str, ...]:
    """Those that live here."""
    return ("zxing-cpp", "zbar") if zbar.available() else ("zxing-cpp",)


def open_picture(content: bytes) -> Image.Image:
    """A picture, upright; raises BadPicture for anything else, damaged or too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
            if fits := picture.width * picture.height <= MOST_PIXELS:
                picture.load()
                upright = ImageOps.exif_transpose(picture)
    except Image.DecompressionBombError:
        raise BadPicture("照片太大了，请用手机普通模式拍一张") from None
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombWarning):
        raise BadPicture("这个文件不是照片，或者已经损坏，请重新拍一张") from None
    if not fits:
        raise BadPicture("照片太大了，请用手机普通模式拍一张")
    if upright.mode in {"RGBA", "LA", "PA", "P"}:  # See-through paper is white.
        clear = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    return upright.convert("RGB")


def read_codes(picture: Image.Image, *, rescue_seconds: float = _RESCUE_SECONDS) -> list[Code]:
    """Every code in the picture, each once, in the order they were found."""
    grey = picture.convert("L")
    first = _read(grey).codes
    second = [_Raw(content=raw, text=decoded(raw)) for raw in zbar.read(shrunk(grey, _ZBAR_PIXELS))]
    found = _merged("zxing-cpp", first, "zbar", second)
    if found:
        return found
    return _merged("rescue", rescue(picture, _read, time.monotonic() + rescue_seconds), "rescue", ())


def _read(image: Image.Image) -> Seen:
    """zxing-cpp, with the places of what it found but could not read."""
    codes: list[_Raw] = []
    places: list[Place] = []
    for barcode in zxingcpp.read_barcodes(image, formats=_QR, return_errors=True):
        if barcode.valid:
            if barcode.bytes:
                codes.append(_raw(barcode))
        elif (version := str(cast("dict[str, Any]", barcode.extra or {}).get("Version", ""))).isdigit():
            p = barcode.position
            corners = tuple((float(c.x), float(c.y)) for c in (p.top_left, p.top_right, p.bottom_right, p.bottom_left))
            places.append(Place(version=int(version), corners=corners))  # type: ignore[arg-type]
    return Seen(codes=tuple(codes), places=tuple(places))


def _raw(barcode: Any) -> _Raw:
    header = read_header(barcode)
    own = header is not None and header.own_charset
    return _Raw(
        content=barcode.bytes,
        text=barcode.text if own else decoded(barcode.bytes),
        part=header.part if header else None,
    )


def decoded(content: bytes) -> str:
    """UTF-8, else GB18030, which is what Chinese programs write; never a guess among all charsets."""
    for charset in ("utf-8", "gb18030"):
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _merged(engine: Engine, first: Sequence[_Raw], other: Engine, second: Iterable[_Raw]) -> list[Code]:
    """Both engines' findings by their bytes; parts of one text are put together."""
    joined, used = _joined(first)
    parts = [raw for raw in first if raw.part]
    missing = {raw.content: raw.part.total - len({p.part for p in parts}) for raw in parts if raw.part}
    known: dict[bytes, Code] = {}
    for raw in (*joined, *(r for r in first if r.content not in used)):
        known.setdefault(raw.content, Code(text=raw.text, engine=engine, missing=max(0, missing.get(raw.content, 0))))
    wholes = [raw.content for raw in (*joined, *parts)]
    for raw in second:
        # zbar joins parts by itself, also too few of them: what zxing-cpp knows of parts counts.
        if raw.content and not any(raw.content in whole or whole in raw.content for whole in wholes):
            known.setdefault(raw.content, Code(text=raw.text, engine=other))
    return list(known.values())


def _joined(raws: Sequence[_Raw]) -> tuple[list[_Raw], set[bytes]]:
    """Structured append: complete sets only, and the parity of the whole must fit."""
    sets: dict[tuple[int, int], dict[int, bytes]] = {}
    for raw in raws:
        if raw.part:
            sets.setdefault((raw.part.total, raw.part.parity), {})[raw.part.index] = raw.content
    joined: list[_Raw] = []
    used: set[bytes] = set()
    for (total, parity), parts in sets.items():
        if sorted(parts) != list(range(total)):
            continue
        whole = b"".join(parts[index] for index in range(total))
        if reduce(xor, whole, 0) == parity:
            joined.append(_Raw(content=whole, text=decoded(whole)))
            used |= set(parts.values())
    return joined, used
