"""What is inside an uploaded picture, PDF or OFD: its codes, and the words of a document. Runs in a worker process.

A PDF's text layer is read before its pages are drawn. OFD is a zip of XML by strangers: members and sizes are capped, and
its signature is not checked, so that nothing here says a file is genuine.
"""

import io
import re
import time
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final, Literal
from xml.etree.ElementTree import Element, ParseError

import msgspec
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from backend.vouchers.decoding import BadPicture, Code, open_picture, read_codes
from backend.vouchers.payloads import LONGEST, parse

FileKind = Literal["picture", "pdf", "ofd"]

MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PAGES: Final = 10
_LONG_SIDE: Final = 4000
_SCALE: Final = 200 / 72
_MOST_MEMBERS: Final = 500
_MOST_MEMBER: Final = 12 * 1024 * 1024
_MOST_UNPACKED: Final = 40 * 1024 * 1024
_MOST_PICTURES: Final = 20
_MOST_TAGS: Final = 20_000

# What the XML of an invoice or a fiscal bill calls its fields, and what they are called in print.
_PRINTED: Final = {
    "EInvoiceCode": "票据代码",
    "EInvoiceNumber": "票据号码",
    "RandomNumber": "校验码",
    "InvoiceCode": "发票代码",
    "InvoiceNo": "发票号码",
    "InvoiceNumber": "发票号码",
    "EIid": "发票号码",
    "InvoiceCheckCode": "校验码",
    "IssueDate": "开票日期",
    "IssueTime": "开票日期",
    "RequestTime": "开票日期",
    "TotalAmount": "(小写)",
    "TaxInclusiveTotalAmount": "(小写)",
    "TotalTax-includedAmount": "(小写)",
}


class Examined(msgspec.Struct, frozen=True, kw_only=True):
    """What one file holds. `problem` is a sentence for the person when it cannot be read at all."""

    kind: FileKind = "picture"
    codes: tuple[Code, ...] = ()
    ms: float = 0
    problem: str | None = None


def examine(content: bytes) -> Examined:
    """Never raises: whatever is wrong with the file is a sentence."""
    began = time.perf_counter()
    kind = _kind(content)
    try:
        codes = tuple({code.text: code for code in _READERS[kind](content)}.values())
        problem = None
    except BadPicture as why:
        codes, problem = (), str(why)
    except (MemoryError, RecursionError):
        codes, problem = (), "这个文件太复杂，请拍一张照片上传"
    return Examined(kind=kind, codes=codes, problem=problem, ms=round((time.perf_counter() - began) * 1000, 1))


def _kind(content: bytes) -> FileKind:
    """By its first bytes, never by its name."""
    if b"%PDF-" in content[:1024]:
        return "pdf"
    return "ofd" if content.startswith(b"PK\x03\x04") else "picture"


def _picture(content: bytes) -> Iterator[Code]:
    yield from read_codes(open_picture(content))


def _pdf(content: bytes) -> Iterator[Code]:
    try:
        document = PdfDocument(content)
    except PdfiumError:
        raise BadPicture("这个PDF打不开（可能有密码或已损坏），请拍一张照片上传") from None
    try:
        for number in range(min(len(document), _MOST_PAGES)):
            yield from _page(document[number])
    except PdfiumError:
        raise BadPicture("这个PDF有一页读不出来，请拍一张照片上传") from None
    finally:
        document.close()


def _page(page: PdfPage) -> Iterator[Code]:
    """The words of the page when they name a voucher; otherwise the codes on its picture."""
    layer = page.get_textpage()
    try:
        words = layer.get_text_range(0, min(layer.count_chars(), LONGEST))
    finally:
        layer.close()
    if parse(words).what in {"voucher", "red"}:
        yield Code(text=words, engine="text")
        return
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        return
    scale = min(_SCALE, _LONG_SIDE / max(width, height))
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        yield from read_codes(bitmap.to_pil().convert("RGB"), rescue_seconds=1.0)
    finally:
        bitmap.close()


def _ofd(content: bytes) -> Iterator[Code]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from _members(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as why:
        if isinstance(why, BadPicture):
            raise
        raise BadPicture("这个OFD文件已经损坏，请重新下载，或拍一张照片上传") from None


def _members(archive: zipfile.ZipFile) -> Iterator[Code]:
    """The invoice's own XML first, then the words of its pages, then codes among its pictures."""
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > _MOST_UNPACKED:
        raise BadPicture("这个OFD文件太大了，请拍一张照片上传")
    names = [m.filename for m in members]
    if "OFD.xml" not in names:
        raise BadPicture("这不是OFD文件，请上传照片、PDF或OFD")
    own = sorted((n for n in names if _attached(n)), key=lambda n: "original_invoice" not in n)
    for name in own:
        words = "；".join(f"{label}：{value}" for label, value in _fields(_unpacked(archive, name)))
        if parse(words).what in {"voucher", "red", "damaged"}:
            yield Code(text=words[:LONGEST], engine="text")
            return
    pages = [n for n in names if re.search(r"/Content\.xml$", n)][:_MOST_PAGES]
    words = "".join(_words(_unpacked(archive, name)) for name in pages)[:LONGEST]
    if parse(words).what in {"voucher", "red"}:
        yield Code(text=words, engine="text")
        return
    for name in [n for n in names if re.search(r"\.(png|jpe?g)$", n, re.IGNORECASE)][:_MOST_PICTURES]:
        try:
            yield from read_codes(_on_paper(open_picture(_unpacked(archive, name))), rescue_seconds=0.5)
        except BadPicture:
            continue


def _attached(name: str) -> bool:
    return re.search(r"(^|/)(Attachs?|Attachments?)/[^/]+\.xml$", name, re.IGNORECASE) is not None


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """One member; what its header says of the size is not believed."""
    with archive.open(name) as member:
        content = member.read(_MOST_MEMBER + 1)
    if len(content) > _MOST_MEMBER:
        raise BadPicture("这个OFD文件太大了，请拍一张照片上传")
    return content


def _tree(content: bytes) -> list[Element]:
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, LookupError, UnicodeError):
        return []
    found: list[Element] = []
    for element in root.iter():
        found.append(element)
        if len(found) >= _MOST_TAGS:
            break
    return found


def _fields(content: bytes) -> Iterator[tuple[str, str]]:
    """The fields a voucher is known by, as if printed; the first of each counts."""
    seen: set[str] = set()
    for element in _tree(content):
        label = _PRINTED.get(str(element.tag).rpartition("}")[2].rpartition(":")[2])
        value = (element.text or "").strip()
        if label == "开票日期" and not re.match(r"[0-9]{4}[-年/.]?[0-9]{1,2}", value):
            continue  # A time of day, where the day is a field of its own.
        if label and value and label not in seen:
            seen.add(label)
            yield label, value[:40]


def _words(content: bytes) -> str:
    return "".join(e.text or "" for e in _tree(content) if str(e.tag).rpartition("}")[2] == "TextCode")


def _on_paper(image: Image.Image) -> Image.Image:
    """A code stored without its quiet zone gets one."""
    margin = max(8, image.width // 8)
    paper = Image.new("RGB", (image.width + 2 * margin, image.height + 2 * margin), "white")
    paper.paste(image, (margin, margin))
    return paper


_READERS: Final = {"picture": _picture, "pdf": _pdf, "ofd": _ofd}
