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
from pillow_heif import register_heif_opener

from backend.materials.checks import Seen, check_photo
from backend.materials.ofd import open_ofd
from backend.materials.rules import SIGNATURE, Damaged, Limits, TooLarge, heic_is_whole

register_heif_opener()

_FORMATS: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/heic": "HEIF"}
_BROKEN: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    MemoryError,
    RuntimeError,  # libheif calls its limits so.
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
_PDF_LOCK: Final = threading.Lock()  # PDFium is not safe on two threads.
_PDF_SCALE: Final = 200 / 72  # Small print of a bill stays readable when the desk zooms in.
_PDF_SIDE: Final = 4_000

# Pillow only prints a warning between one and two times its own limit; here it is a refusal.
warnings.simplefilter("error", Image.DecompressionBombWarning)


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """The copy for browsers; None for kinds that are only downloaded or drawn page by page."""

    source_type: str
    body: bytes | None = None
    media_type: str | None = None
    pages: int
    seen: Seen | None = None


def examine(content: bytes, media_type: str, limits: Limits, kind: str = "") -> Shown:
    """Open the upload completely, so that what is stored can be opened later; the copy for browsers comes with it."""
    if media_type == "application/pdf":
        return Shown(source_type=media_type, pages=_count_pages(content, limits))
    if media_type == "application/ofd":
        open_ofd(content)
        return Shown(source_type=media_type, pages=0)
    body, shown_type = redraw(content, media_type, limits)
    # A second decode of HEIC would take longer than everything else together; its copy shows the same.
    try:
        seen = None if kind == SIGNATURE else check_photo(body if media_type == "image/heic" else content, kind)
    except _BROKEN as error:  # Half the size is decoded another way, and may trip over what the whole did not.
        raise Damaged("照片打不开，可能没有传完整，请重新拍一张") from error
    return Shown(source_type=media_type, body=body, media_type=shown_type, pages=1, seen=seen)


def draw_page(content: bytes, page: int) -> bytes | None:
    """Page `page` (from 1) of a PDF as PNG, or None when there is no such page."""
    with _PDF_LOCK, _opened_pdf(content) as document:
        if not 1 <= page <= len(document):
            return None
        try:
            sheet = document[page - 1]
            longest = max(*sheet.get_size(), 1)
            bitmap = sheet.render(scale=min(_PDF_SCALE, _PDF_SIDE / longest), may_draw_forms=False)
        except pypdfium2.PdfiumError as error:
            raise Damaged("这一页打不开，文件可能没有传完整，请让申请人重新上传") from error
        out = io.BytesIO()
        bitmap.to_pil().convert("RGB").save(out, "PNG")
        return out.getvalue()


def redraw(content: bytes, media_type: str, limits: Limits) -> tuple[bytes, str]:
    """The picture drawn anew: upright, frame one, without EXIF, GPS, comments or anything behind the last pixel."""
    if media_type == "image/heic" and not heic_is_whole(content):
        raise Damaged("照片没有传完整，请重新上传")
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
