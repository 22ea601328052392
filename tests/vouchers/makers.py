"""Pictures and files of vouchers, drawn when needed; all numbers are fictional."""

import io
import zipfile
from collections.abc import Mapping

import segno
from PIL import Image

BILL = "https://www.chinaebill.cn/eips-wxapp-service/d?t=504&a=0990000001&d={code}_{number}_{check}_{amount}_{day}&s=0A1B2C3D4E"


def bill(number: str, *, code: str = "14060226", check: str = "a1b2c3", amount: str = "8640.50") -> str:
    """The code of a fiscal bill."""
    return BILL.format(code=code, number=number, check=check, amount=amount, day="20261105")


def code(text: str | bytes, scale: int = 6) -> Image.Image:
    """A QR code; bytes go in as they are."""
    if isinstance(text, bytes):
        made = segno.make(text.decode("latin-1"), encoding="latin-1", error="m", boost_error=False, micro=False)
    else:
        made = segno.make(text, error="m", boost_error=False, micro=False)
    out = io.BytesIO()
    made.save(out, kind="png", scale=scale, border=4)
    return Image.open(out).convert("RGB")


def beside(*pictures: Image.Image) -> Image.Image:
    """Several on one sheet."""
    sheet = Image.new("RGB", (sum(p.width for p in pictures) + 60, max(p.height for p in pictures) + 60), "white")
    left = 30
    for one in pictures:
        sheet.paste(one, (left, 30))
        left += one.width
    return sheet


def png(picture: Image.Image, kind: str = "PNG") -> bytes:
    """As a file."""
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def pdf(picture: Image.Image) -> bytes:
    """A PDF without a text layer."""
    return png(picture, "PDF")


def ofd(members: Mapping[str, str | bytes]) -> bytes:
    """A zip as OFD files are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", '<?xml version="1.0"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>')
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


INVOICE_XML = """<?xml version="1.0" encoding="UTF-8"?>
<fp:eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019">
<fp:InvoiceCode>011001605111</fp:InvoiceCode><fp:InvoiceNo>80100798</fp:InvoiceNo>
<fp:IssueDate>2016年10月18日</fp:IssueDate><fp:InvoiceCheckCode>85342965681116380258</fp:InvoiceCheckCode>
<fp:TaxInclusiveTotalAmount>68.79</fp:TaxInclusiveTotalAmount></fp:eInvoice>"""

BILL_XML = """<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Main><EInvoiceCode>14060226</EInvoiceCode><EInvoiceNumber>0990000200</EInvoiceNumber>
<RandomNumber>a1b2c3</RandomNumber><TotalAmount>8640.50</TotalAmount><IssueDate>20261105</IssueDate>
<IssueTime>10:20:30</IssueTime></Main></EInvoice>"""
