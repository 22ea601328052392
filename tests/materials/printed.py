"""Pages with large print that a reader can read, real or staged (tests/staged).

For the staged one the lines stand in a Data Matrix as well: the product itself reads QR codes only, and finds none.
"""

import io
from pathlib import Path
from typing import Final

import zxingcpp
from PIL import Image, ImageDraw

from tests.materials.photos import _font

STAGED: Final = Path(__file__).resolve().parents[1] / "staged"
BILL: Final = (
    "票据代码：14060226",
    "票据号码：0990000201",
    "校验码：1849a7",
    "开票日期:2026年10月21日",
    "交款人：郭志刚",
    "金额合计(大写)叁万捌仟陆佰伍拾元肆角整",
    "(小写)￥38,650.40",
)
CARD: Final = ("演示农村商业银行", "6299 9000 0000 0000 011")
SMUDGED_CARD: Final = ("演示农村商业银行", "6299 9000 0000 0000 017")


def printed(lines: tuple[str, ...]) -> bytes:
    """A JPEG."""
    page = Image.new("RGB", (1_400, 200 + 90 * len(lines)), "white")
    pen, out = ImageDraw.Draw(page), io.BytesIO()
    for row, text in enumerate(lines):
        pen.text((80, 60 + row * 90), text, "black", _font(40))
    code = zxingcpp.create_barcode("\n".join(lines), zxingcpp.BarcodeFormat.DataMatrix)
    page.paste(Image.fromarray(code.to_image(scale=4)).convert("RGB"), (1_060, 20))
    page.save(out, "JPEG", quality=92)
    return out.getvalue()
