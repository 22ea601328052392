"""Pictures that stand for photographed papers."""

import io
from typing import Final
from uuid import uuid4

from PIL import Image, ImageDraw
from playwright.sync_api import FilePayload

_SIZE: Final = (900, 640)


def paper(name: str = "材料.png") -> FilePayload:
    """Every one is another paper."""
    image = Image.new("RGB", _SIZE, "#f7f3e8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, _SIZE[0] - 40, _SIZE[1] - 40), outline="#8a2b22", width=6)
    draw.text((80, 80), str(uuid4()), fill="black")
    for line in range(6):
        draw.line((80, 160 + line * 70, _SIZE[0] - 80, 160 + line * 70), fill="#555555", width=2)
    out = io.BytesIO()
    image.save(out, "PNG")
    return {"name": name, "mimeType": "image/png", "buffer": out.getvalue()}
