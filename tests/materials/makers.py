"""Small pictures and documents, made here so that no test needs a file."""

import io
import struct
import zipfile
import zlib

import pypdfium2
from PIL import Image
from PIL.TiffImagePlugin import IFDRational
from pillow_heif import register_heif_opener

register_heif_opener()

GPS = 0x8825
ORIENTATION = 0x0112


def jpeg(width: int = 60, height: int = 40, *, turned: bool = False, located: bool = False) -> bytes:
    """A photo: blue on the left, red on the right, so that a turn can be seen."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (0, 0, width // 2, height))
    exif = Image.Exif()
    if turned:
        exif[ORIENTATION] = 6
    if located:
        exif.get_ifd(GPS)[2] = (IFDRational(22, 1), IFDRational(49, 1), IFDRational(0, 1))
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def png(width: int = 40, height: int = 20, *, see_through: bool = False) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA" if see_through else "RGB", (width, height), (0, 0, 0, 0) if see_through else "white").save(
        out, "PNG"
    )
    return out.getvalue()


def webp() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 30), "green").save(out, "WEBP")
    return out.getvalue()


def heic(width: int = 64, height: int = 48, *, turned: bool = False) -> bytes:
    """A photo as an iPhone stores it: blue on the left, red on the right."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (0, 0, width // 2, height))
    exif = Image.Exif()
    if turned:
        exif[ORIENTATION] = 6
    out = io.BytesIO()
    picture.save(out, "HEIF", quality=90, exif=exif.tobytes())
    return out.getvalue()


def ofd(text: str = "<OFD/>", **more: bytes) -> bytes:
    """A ZIP with the file every OFD begins with."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", text)
        for name, content in more.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def png_bomb(side: int = 30_000) -> bytes:
    """900 megapixels in a hundred kilobytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    row = b"\0" * (side // 8 + 1)
    packer = zlib.compressobj(9)
    body = b"".join([*(packer.compress(row) for _ in range(side)), packer.flush()])
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", body) + chunk(b"IEND", b"")
