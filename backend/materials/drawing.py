"""Opens pictures and documents of strangers, and draws copies that carry nothing but what is seen."""

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import msgspec
import pypdfium2
from PIL import Image, ImageOps

from backend.materials.rules import Damaged, Limits, TooLarge, heic_is_whole

_FORMATS: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_BROKEN: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    MemoryError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
_PDF_LOCK: Final = threading.Lock()  # PDFium is not safe on two threads.
_PDF_SCALE: Final = 150 / 72
_PDF_SIDE: Final = 2_200

# Pillow only prints a warning between one and two times its own limit; here it is a refusal.
warnings.simplefilter("error", Image.DecompressionBombWarning)


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """The copy for browsers; None for kinds that are only downloaded or drawn page by page."""

    source_type: str
    body: bytes | None = None
    media_type: str | None = None
    pages: int


def examine(content: bytes, media_type: str, limits: Limits) -> Shown:
    """Open the upload completely, so that what is stored can be opened later; the copy for browsers comes with it."""
    if media_type in _FORMATS:
        body, shown_type = _redraw(content, media_type, limits)
        return Shown(source_type=media_type, body=body, media_type=shown_type, pages=1)
    if media_type == "application/pdf":
        return Shown(source_type=media_type, pages=_count_pages(content, limits))
    if not heic_is_whole(content):
        raise Damaged("照片没有传完整，请重新上传")
    return Shown(source_type=media_type, pages=0)


def draw_page(content: bytes, page: int) -> bytes | None:
    """Page `page` (from 1) of a PDF as PNG, or None when there is no such page."""
    with _PDF_LOCK, _opened_pdf(content) as document:
        if not 1 <= page <= len(document):
            return None
        sheet = document[page - 1]
        longest = max(*sheet.get_size(), 1)
        bitmap = sheet.render(scale=min(_PDF_SCALE, _PDF_SIDE / longest), may_draw_forms=False)
        out = io.BytesIO()
        bitmap.to_pil().convert("RGB").save(out, "PNG")
        return out.getvalue()


def _redraw(content: bytes, media_type: str, limits: Limits) -> tuple[bytes, str]:
    """The picture drawn anew: upright, frame one, without EXIF, GPS, comments or anything behind the last pixel."""
    try:
        with Image.open(io.BytesIO(content), formats=(_FORMATS[media_type],)) as picture:
            width, height = picture.size
            if width * height > limits.pixels:  # Before decoding: the header alone says so.
                raise TooLarge("照片的像素太大，请用手机相机的普通模式重新拍一张")
            picture.draft("RGB", (limits.shown_side, limits.shown_side))
            upright = ImageOps.exif_transpose(picture)
            keep_alpha = media_type == "image/png"
            drawn = upright.convert("RGBA" if keep_alpha and upright.has_transparency_data else "RGB")
    except _BROKEN as error:
        raise Damaged("照片打不开，可能没有传完整，请重新拍一张") from error
    drawn.thumbnail((limits.shown_side, limits.shown_side))
    drawn.info.clear()
    out = io.BytesIO()
    if keep_alpha:
        drawn.save(out, "PNG")
        return out.getvalue(), "image/png"
    drawn.save(out, "JPEG", quality=88)
    return out.getvalue(), "image/jpeg"


def _count_pages(content: bytes, limits: Limits) -> int:
    with _PDF_LOCK, _opened_pdf(content) as document:
        pages = len(document)
    if pages == 0:
        raise Damaged("这个 PDF 里没有内容，请换一个文件")
    if pages > limits.pdf_pages:
        raise TooLarge(f"这个 PDF 有 {pages} 页，最多 {limits.pdf_pages} 页。请只上传需要的几页")
    return pages


@contextmanager
def _opened_pdf(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Damaged("这个 PDF 设了密码，请先去掉密码再上传") from error
        raise Damaged("这个 PDF 打不开，可能没有传完整，请重新上传") from error
    try:
        yield document
    finally:
        document.close()
