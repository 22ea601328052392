"""OFD, the national page format of electronic invoices: a ZIP with XML inside. Opened with limits on everything."""

import io
import zipfile
import zlib
from typing import Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from backend.materials.rules import Damaged, TooLarge, WrongType

_MOST_MEMBERS: Final = 2_000
_MOST_BYTES: Final = 100_000_000
_ROOT: Final = "OFD.xml"
_ROOT_BYTES: Final = 1_000_000


def open_ofd(content: bytes) -> None:
    """Refuse what is no whole OFD. It stays a download: there is no free program that draws all of them rightly."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_BYTES:
                raise TooLarge("这个 OFD 文件太大，请换一个文件")
            if _ROOT not in archive.namelist():
                raise WrongType("这个文件打不开：它不是照片，也不是 PDF 或 OFD 文件。请换一个，或者用手机拍照")
            if archive.getinfo(_ROOT).file_size > _ROOT_BYTES:
                raise TooLarge("这个 OFD 文件太大，请换一个文件")
            fromstring(archive.read(_ROOT))
            if archive.testzip() is not None:
                raise Damaged("这个 OFD 打不开，可能没有传完整，请重新上传")
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError),
        *(ParseError, DefusedXmlException),
    ) as error:
        raise Damaged("这个 OFD 打不开，可能没有传完整，请重新上传") from error
