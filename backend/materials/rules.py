"""What a file really is, and what may be said about it before anyone opens it."""

import re
import unicodedata
from typing import Final

import msgspec

from backend.kernel.errors import AppError, Conflict, Invalid

HEAD_BYTES: Final = 32
SIGNATURE: Final = "signature"
KIND: Final = r"^[a-z0-9][a-z0-9_.-]{0,47}$"

IMAGES: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
EXTENSION: Final = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "application/pdf": "pdf",
    "application/ofd": "ofd",
}
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_NAME_LENGTH: Final = 80
_UNSAFE: Final = re.compile(r'[\\/:*?"<>|]+')


class EmptyFile(Invalid):
    """Nothing arrived."""

    code = "material.empty"


class WrongType(AppError):
    """The first bytes are none of the accepted kinds, whatever the name or the header says."""

    status = 415
    code = "material.type"


class TooLarge(AppError):
    """More pixels or pages than the desk can look at; bytes are counted by the storage."""

    status = 413
    code = "material.too_large"


class Damaged(Invalid):
    """The file begins like a picture or a document and does not go on like one."""

    code = "material.damaged"


class InUse(Conflict):
    """A submitted application relies on this paper."""

    code = "material.in_use"


class Infected(Invalid):
    """A virus was found; nothing of it was kept."""

    code = "material.infected"


class Quarantined(Conflict):
    """Nobody opens a paper before a scanner has seen it."""

    code = "material.checking"


class Unreadable(Invalid):
    """Nobody could read this paper; a new photo is needed, or the word that it is used all the same."""

    code = "material.unreadable"


class PartsMissing(Conflict):
    """The file is not complete yet; `missing` names the parts."""

    code = "upload.missing"


class PartDiffers(Conflict):
    """What came is not what was announced, or not what came before under this number."""

    code = "upload.differs"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How much one upload may weigh. The shown copy is drawn at most `shown_side` pixels long."""

    size_bytes: int = 20_000_000
    signature_bytes: int = 1_000_000
    pixels: int = 50_000_000
    pdf_pages: int = 60
    shown_side: int = 4_096
    part_bytes: int = 524_288
    open_uploads: int = 60


def sniff(head: bytes) -> str | None:
    """The media type the first bytes promise; None for everything we do not take."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return "image/heic"
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):  # A ZIP; whether it is an OFD is seen when it is opened.
        return "application/ofd"
    return None


def accept_type(head: bytes, kind: str) -> str:
    """The media type of an upload of `kind`, or the refusal in plain words."""
    if not head:
        raise EmptyFile("这个文件是空的，请重新选择")
    media_type = sniff(head)
    if kind == SIGNATURE and media_type != "image/png":
        raise WrongType("签名没有保存成功，请重新签名")
    if media_type is None:
        raise WrongType("这个文件打不开：它不是照片，也不是 PDF 或 OFD 文件。请换一个，或者用手机拍照")
    return media_type


def accept_photo(head: bytes) -> str:
    """The media type of a photo, or the refusal in plain words."""
    media_type = sniff(head)
    if media_type not in {*IMAGES, "image/heic"}:
        raise WrongType("这里只能用照片，请用手机拍一张")
    return media_type


def size_cap(kind: str, limits: Limits) -> int:
    """The bytes an upload of `kind` may have."""
    return min(limits.signature_bytes, limits.size_bytes) if kind == SIGNATURE else limits.size_bytes


def heic_is_whole(content: bytes) -> bool:
    """True when the top-level boxes fill the file exactly: a cut-off upload does not (ISO/IEC 14496-12, 4.2)."""
    offset, seen = 0, set()
    while offset + 8 <= len(content):
        size = int.from_bytes(content[offset : offset + 4])
        seen.add(content[offset + 4 : offset + 8])
        if size == 0:  # The last box may say "to the end of the file".
            size = len(content) - offset
        elif size == 1:
            size = int.from_bytes(content[offset + 8 : offset + 16])
        if size < 8:  # noqa: PLR2004 -- a box is never shorter than its own header
            return False
        offset += size
    return offset == len(content) and b"meta" in seen


def clean_name(name: str, media_type: str) -> str:
    """A name that is safe in a header and on any disk, with the extension the content deserves."""
    printable = "".join(c for c in unicodedata.normalize("NFC", name) if unicodedata.category(c)[0] != "C")
    stem = _UNSAFE.sub("_", printable).strip(" .")
    base, dot, tail = stem.rpartition(".")
    if dot and re.fullmatch(r"[A-Za-z0-9]{1,5}", tail):
        stem = base.strip(" .")
    return f"{stem[:_NAME_LENGTH] or '材料'}.{EXTENSION[media_type]}"
