"""Can a person read this photo? What is wrong, where, and what to do about it.

The findings inform and warn. Only what nobody can read is refused, and short of hopeless the citizen may still keep it
("仍要使用"), which the clerk sees. Upside down or sideways is said only where a bill's own code tells: rows of square
characters look the same along and across (tried on drawn pages: the ratio of the two profiles is 0.7 for a table and
1.5 for a receipt, both upright). Otherwise the phone's own mark of what is up is followed, and the desk can turn a page.
"""

import hashlib
import io
from typing import Final

import msgspec
import numpy as np
from PIL import Image, ImageOps

from backend.materials.measures import LONG_SIDE, Measures, measure
from backend.materials.schemas import Box, Level, PaperFinding
from backend.materials.turned import Quarters, turned


class Thresholds(msgspec.Struct, frozen=True, kw_only=True):
    """Where a finding begins, with what the drawn photos of tests/materials/photos.py gave.

    Blur is in pixels of a picture 1600 pixels long; noise 0–8 gray levels, light and dark desks, three layouts.
    """

    # focus: sharp 184–470 · blur 0.7 116–306 · 1.2 15–117 (median 45) · 1.8 3.2–33 (median 10) · 2.5 1.0–8.1 · 3.5 < 1
    focus_warn: float = 20.0
    focus_refuse: float = 4.0
    focus_hopeless: float = 1.2
    # light95: normal light 220, a third of it 78, a fifth 45.
    dark: int = 70
    # dark1, the ink: normal light 28–58, twice as much 104, two and a half times 73–142; paper is then at 255.
    washed: int = 100
    white: int = 250
    # contrast: an empty sheet with noise 8 gives 30.
    blank: int = 40
    # glare: a lamp of 2 % of the long side 0.0003, of 3 % 0.0044–0.0058, of 6 % 0.02–0.03, of 12 % 0.08–0.15.
    glare: float = 0.004
    # The same figure when the whole sheet is overexposed: 0.23–0.78.
    burnt: float = 0.2
    # grain: photos 0.3–0.9 also when overexposed, scans and screenshots below 0.03.
    grain: float = 0.1
    # sides: a sheet that lies inside the photo 0.0, cut off 0.7–0.9; a sheet that fills the photo is above 0.6 all round.
    side: float = 0.05
    full: float = 0.6
    # ink at the edge of a sheet that fills the photo: 0.0 with a margin, 0.02–0.3 when print is cut off.
    ink: float = 0.02
    ink_most: float = 0.5
    # Long side of the sheet in pixels: A4 at 140 dpi, and a card.
    sheet_pixels: int = 1_600
    card_pixels: int = 800
    judged_pixels: int = 480
    # flat: photos 0.0–0.1, overexposed 0.6, screens 0.7–0.9 (and clean scans too, hence the shape and the camera).
    flat: float = 0.7
    phone_shape: float = 1.9
    alike_bits: int = 8


T: Final = Thresholds()
CARDS: Final = frozenset({"id_card", "social_card", "chronic_card"})
_CAMERA_TAGS: Final = (271, 272)
_WHOLE: Final = (0.0, 0.0, 1.0, 1.0)
_SIDE_NAMES: Final = ("左边", "上边", "右边", "下边")
_HASH_SHAPE: Final = (17, 16)
_TURNED: Final = {1: ("lies_left", "横"), 2: ("upside_down", "倒"), 3: ("lies_right", "横")}
_NOTICEABLE: Final = 2  # On an even desk the noise would decide.


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to know about one photo."""

    findings: tuple[PaperFinding, ...]
    pixels: str
    dhash: str
    width: int
    height: int


def check_photo(content: bytes, kind: str) -> Seen:
    """One half-size decode, then everything on at most 1600 pixels. `content` was examined before."""
    with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
        width, height = opened.size
        exif = opened.getexif()
        camera = any(exif.get(tag) for tag in _CAMERA_TAGS)
        longest = max(width, height)
        opened.draft("RGB", (max(1, width // 2), max(1, height // 2)) if longest >= 2 * LONG_SIDE else opened.size)
        upright = _on_white(ImageOps.exif_transpose(opened))
    scale = LONG_SIDE / max(upright.size)
    if scale < 1:
        size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
        upright = upright.resize(size, Image.Resampling.BOX)
    if (upright.width > upright.height) != (width > height):
        width, height = height, width
    findings = (
        judge(measure(upright), longest, camera=camera, card=kind in CARDS, turn=turned(upright))
        if min(upright.size) > _SMALLEST
        else ()
    )
    return Seen(
        findings=findings if findings or min(upright.size) > _SMALLEST else (_too_small(),),
        pixels=hashlib.sha256(repr(upright.size).encode() + upright.tobytes()).hexdigest(),
        dhash=dhash(upright),
        width=width,
        height=height,
    )


def judge(
    seen: Measures, longest: int, *, camera: bool, card: bool = False, turn: Quarters = 0
) -> tuple[PaperFinding, ...]:
    """The findings of one photo whose long side had `longest` pixels, worst first; `turn` would bring it upright."""
    light = _light(seen)
    if light is not None and light.code == "blank":
        return (light,)
    said = (_way_up(turn), light, _focus(seen, longest), _shine(seen), _size(seen, longest, card=card), _edges(seen))
    found = [finding for finding in (*said, _screenshot(seen, camera=camera)) if finding is not None]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.level]))


def dhash(picture: Image.Image) -> str:
    """256 bits of which neighbour is clearly brighter: near for near pictures, also for two forms of one print."""
    small = np.asarray(picture.convert("L").resize(_HASH_SHAPE, Image.Resampling.BOX)).astype(np.int16)
    return np.packbits(small[:, 1:] > small[:, :-1] + _NOTICEABLE).tobytes().hex()


def distance(one: str, other: str) -> int:
    """How many of the bits differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


_SMALLEST: Final = 64
_ORDER: Final[dict[Level, int]] = {"stop": 0, "refuse": 1, "warn": 2, "info": 3}


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    page = Image.new("RGBA", picture.size, "white")
    page.alpha_composite(picture.convert("RGBA"))
    return page.convert("RGB")


def _way_up(turn: Quarters) -> PaperFinding | None:
    """Its code says by how much the page can turn it: 转正 stands beside the finding."""
    if turn == 0:
        return None
    code, how = _TURNED[turn]
    return _say(code, "warn", f"这一页好像拍{how}了", "请把手机转过来再拍，或点“转正”", None)


def _light(seen: Measures) -> PaperFinding | None:
    if seen.light95 < T.dark:
        return _say("dark", "warn", "光线太暗，字看不清", "到亮一点的地方再拍，或者打开手机的灯", _WHOLE)
    if seen.light95 - seen.dark1 < T.blank:
        return _say("blank", "refuse", "画面几乎是空白的", "请对着有字的一面再拍一张", _WHOLE)
    if _too_bright(seen):
        return _say("bright", "warn", "画面太亮，字被冲淡了", "避开强光，点一下纸面再拍", _WHOLE)
    return None


def _too_bright(seen: Measures) -> bool:
    washed = seen.light95 >= T.white and seen.dark1 >= T.washed
    return seen.grain >= T.grain and (washed or seen.glare >= T.burnt)


def _focus(seen: Measures, longest: int) -> PaperFinding | None:
    if longest < T.judged_pixels or seen.focus >= T.focus_warn:
        return None
    if seen.focus >= T.focus_refuse:
        return _say("blurred", "warn", "字有些模糊", "对准字点一下屏幕，拿稳再拍", seen.blur_box)
    if seen.focus >= T.focus_hopeless:
        return _say(
            "blurred", "refuse", "字模糊，很可能认不出来", "离近一点，对准字点一下屏幕，拿稳再拍", seen.blur_box
        )
    return _say("blurred", "stop", "字完全看不清", "离近一点，对准字点一下屏幕，拿稳再拍", seen.blur_box)


def _shine(seen: Measures) -> PaperFinding | None:
    if seen.glare < T.glare or seen.glare_box is None or seen.grain < T.grain or _too_bright(seen):
        return None
    return _say("glare", "warn", "有反光，盖住了字", "离近一点，避开反光，不要开闪光灯", seen.glare_box)


def _size(seen: Measures, longest: int, *, card: bool) -> PaperFinding | None:
    left, top, right, bottom = seen.document
    scale = longest / max(seen.width, seen.height)
    long_side = max((right - left) * seen.width, (bottom - top) * seen.height) * scale
    return _too_small() if long_side < (T.card_pixels if card else T.sheet_pixels) else None


def _too_small() -> PaperFinding:
    return _say("small", "warn", "照片里的字太小，放大后可能看不清", "离近一点，让纸占满画面，用手机相机的原图", None)


def _edges(seen: Measures) -> PaperFinding | None:
    full = all(side > T.full for side in seen.sides)
    cut = [
        (T.ink < ink < T.ink_most) if full else side > T.side for side, ink in zip(seen.sides, seen.ink, strict=True)
    ]
    if not any(cut):
        return None
    names = "、".join(name for name, is_cut in zip(_SIDE_NAMES, cut, strict=True) if is_cut)
    return _say("cut", "warn", f"{names}可能没有拍全", "退后一点，把四个角都拍进去", _edge_box(cut))


def _edge_box(cut: list[bool]) -> Box:
    """A band along the side that is cut; the whole picture when there are several."""
    bands: tuple[Box, ...] = ((0, 0, 0.06, 1), (0, 0, 1, 0.06), (0.94, 0, 1, 1), (0, 0.94, 1, 1))
    return bands[cut.index(True)] if sum(cut) == 1 else _WHOLE


def _screenshot(seen: Measures, *, camera: bool) -> PaperFinding | None:
    shape = max(seen.width, seen.height) / min(seen.width, seen.height)
    if camera or seen.flat < T.flat or shape < T.phone_shape:
        return None
    return _say("screenshot", "info", "像是手机截图", "如果手里有纸质材料，请直接拍纸", None)


def _say(code: str, level: Level, message: str, fix: str, box: Box | None) -> PaperFinding:
    kept = None if box is None else tuple(round(float(edge), 3) for edge in box)
    return PaperFinding(code=code, level=level, message=message, fix=fix, box=kept)  # type: ignore[arg-type]
