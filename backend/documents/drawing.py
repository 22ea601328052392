"""Turning data and a template into a PDF. No network, no files but the templates and the fonts."""

import asyncio
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import segno
import structlog
import typst
from PIL import Image

from backend.documents import fonts

log = structlog.get_logger(__name__)

FORMS: Final = Path(__file__).parents[2] / "assets" / "forms"
QR_BORDER: Final = 4
_QR_DARK_MM: Final = 28  # A worn printer still leaves the 25 mm that scanners need.
Data = msgspec.Struct | Mapping[str, Any]
Standard = Literal["a-2b"]  # What is to be read in thirty years.
_SIGNATURE_PIXELS: Final = (900, 360)


async def draw(template: str, data: Data, *, standard: Standard | None = None, **more: Any) -> bytes:
    """The PDF; in a thread, because a page costs more than the event loop should give at once."""
    return await asyncio.to_thread(draw_now, template, data, standard=standard, **more)


def draw_now(template: str, data: Data, *, standard: Standard | None = None, **more: Any) -> bytes:
    """The PDF. A character the fonts lack is printed as 〓 with a note, and logged by its code point only."""
    values, missing = fonts.prepare(data)
    if missing:
        log.warning("the fonts lack characters of a printed form", form=template, characters=missing)
    payload = msgspec.json.encode({**values, **more, "missing": list(missing)}).decode()
    return typst.compile(
        str(FORMS / f"{template}.typ"),
        root=str(FORMS),
        font_paths=fonts.fonts(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=standard or [],
        sys_inputs={"data": payload},
    )


def qr_svg(text: str) -> tuple[str, float]:
    """The code as SVG with its light border, and how many millimetres wide to print it."""
    code = segno.make(text, error="m", micro=False, boost_error=False)
    out = io.BytesIO()
    code.save(out, kind="svg", border=QR_BORDER, xmldecl=False, svgns=True, omitsize=True, dark="#000", light="#fff")
    modules = code.symbol_size(border=0)[0]
    return out.getvalue().decode(), _QR_DARK_MM * (modules + 2 * QR_BORDER) / modules


def signature_bytes(image: bytes | None) -> list[int]:
    """The handwriting as a small fresh PNG on white, whatever was uploaded; empty when there is none."""
    if not image:
        return []
    with Image.open(io.BytesIO(image), formats=("PNG", "JPEG", "WEBP")) as opened:
        opened.thumbnail(_SIGNATURE_PIXELS)
        ink = opened.convert("RGBA")
    paper = Image.new("RGBA", ink.size, "white")
    paper.alpha_composite(ink)
    out = io.BytesIO()
    paper.convert("L").save(out, "PNG")
    return list(out.getvalue())
