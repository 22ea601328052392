"""Papers drawn and photographed here: print, paper, a desk, and everything that goes wrong between them and the phone."""

import io
import random
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec
import numpy as np
import pylopdf_fonts_zh_cn
import segno
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Layout = Literal["receipt", "letter", "table", "card"]
LAYOUTS: Final[tuple[Layout, ...]] = ("receipt", "letter", "table")
_WORDS: Final = (
    "山西省医疗住院收费票据姓名性别出院诊断费用总清单西药床位检查化验治疗手术护理合计人民币大写圆整校验码交款人日期"
)
_MAKE: Final = 271
_MODEL: Final = 272


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """How the photo was taken. Blur is in pixels of a picture 1600 pixels long, noise in gray levels. `code` is printed as QR."""

    layout: Layout = "receipt"
    seed: int = 1
    blur: float = 0.0
    noise: float = 3.0
    light: float = 1.0
    tilt: float = 2.0
    fill: float = 0.86
    shift: tuple[float, float] = (0.0, 0.0)
    glare: float = 0.0
    desk: int = 90
    long_side: int = 1_600
    turned: int = 0
    scan: bool = False
    code: str = ""


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    folder = Path(pylopdf_fonts_zh_cn.__file__).parent
    found = next(path for path in sorted(folder.rglob("*")) if path.suffix in {".ttf", ".otf", ".ttc"})
    return ImageFont.truetype(str(found), size)


def paper(layout: Layout, seed: int, long_side: int) -> Image.Image:
    """One printed page."""
    draw_of, chance = {"receipt": 0.72, "letter": 1.41, "table": 1.41, "card": 0.63}, random.Random(seed)
    wide, high = (
        (long_side, int(long_side * draw_of[layout])) if draw_of[layout] < 1 else (int(long_side / 1.41), long_side)
    )
    page = Image.new("RGB", (wide, high), (244, 242, 236))
    pen, size = ImageDraw.Draw(page), max(9, long_side // 62)
    step, edge = int(size * 1.75), size * 2

    def words(count: int) -> str:
        return "".join(chance.choice(_WORDS) for _ in range(count))

    pen.text((wide // 3, edge), words(9), "#202020", _font(int(size * 1.5)))
    y = edge + step * 2
    while y < high - edge - step:
        if layout == "letter":
            pen.text((edge, y), words(min(46, (wide - 2 * edge) // size - chance.randrange(6))), "#262626", _font(size))
        else:
            for column in range(4):
                x = edge + column * (wide - 2 * edge) // 4
                text = words(chance.randrange(2, 6)) if column % 2 == 0 else f"{chance.randrange(10, 99999) / 100:.2f}"
                pen.text((x, y), text, "#262626", _font(size))
            pen.line([(edge, y + step - 4), (wide - edge, y + step - 4)], "#888888", max(1, size // 16))
        y += step
    pen.ellipse(
        [wide * 0.7, high * 0.7, wide * 0.7 + size * 7, high * 0.7 + size * 7], outline="#c33", width=max(2, size // 6)
    )
    return page


def _print_code(sheet: Image.Image, text: str) -> None:
    """In the upper right corner, as large as bills have it: an eighth of the long side."""
    out, side = io.BytesIO(), max(sheet.size) // 8
    segno.make(text, error="m").save(out, kind="png", scale=8, border=4)
    code = Image.open(out).convert("RGB").resize((side, side), Image.Resampling.LANCZOS)
    sheet.paste(code, (sheet.width - side - side // 4, side // 4))


def photo(shot: Shot) -> Image.Image:
    """The page on a desk, as a phone sees it."""
    long_side = shot.long_side
    sheet = paper(shot.layout, shot.seed, int(long_side * shot.fill))
    if shot.code:
        _print_code(sheet, shot.code)
    if shot.scan:
        return sheet
    chance = np.random.default_rng(shot.seed)
    portrait = sheet.height > sheet.width
    frame = (int(long_side * 0.75), long_side) if portrait else (long_side, int(long_side * 0.75))
    scene = Image.new("RGB", frame, (shot.desk, int(shot.desk * 0.9), int(shot.desk * 0.75)))
    turned = sheet.convert("RGBA").rotate(shot.tilt, Image.Resampling.BICUBIC, expand=True)
    scale = min(1.0, frame[0] * shot.fill / turned.width, frame[1] * shot.fill / turned.height)
    turned = turned.resize((int(turned.width * scale), int(turned.height * scale)), Image.Resampling.LANCZOS)
    at = (
        int((frame[0] - turned.width) / 2 + shot.shift[0] * frame[0]),
        int((frame[1] - turned.height) / 2 + shot.shift[1] * frame[1]),
    )
    scene.paste(turned, at, turned)
    if shot.turned:
        scene = scene.rotate(shot.turned, expand=True)
    if shot.blur:
        scene = scene.filter(ImageFilter.GaussianBlur(shot.blur * long_side / 1_600))
    pixels = np.asarray(scene, dtype=np.float32) * (shot.light * 0.9)
    pixels = pixels + chance.standard_normal(pixels.shape, dtype=np.float32) * shot.noise
    if shot.glare:
        rows, columns = np.mgrid[: pixels.shape[0], : pixels.shape[1]]
        middle, radius = (pixels.shape[0] * 0.45, pixels.shape[1] * 0.55), shot.glare * long_side
        far = np.hypot(rows - middle[0], columns - middle[1]) / radius
        pixels = pixels + (np.clip(1.6 - far, 0, 1)[..., None] * 300).astype(np.float32)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def as_jpeg(picture: Image.Image, *, camera: bool = True, quality: int = 90) -> bytes:
    """As the phone stores it."""
    exif = Image.Exif()
    if camera:
        exif[_MAKE], exif[_MODEL] = "Phone", "Camera"
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, exif=exif)
    return out.getvalue()
