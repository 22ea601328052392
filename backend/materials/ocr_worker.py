"""The process that reads print: `python -m backend.materials.ocr_worker`, spoken to by ocr.py. Only it loads the models.

On its standard input each picture comes with its length in front, on its standard output each answer goes back alike.
"""

import io
import struct
import sys
from typing import Final

import msgspec
import numpy as np
from PIL import Image

from backend.materials.reading import Line

LENGTH: Final = struct.Struct(">I")
LONG_SIDE: Final = 2_000


def main() -> None:
    """Until the other end closes."""
    from rapidocr import RapidOCR  # noqa: PLC0415  An extra; without it nobody starts this process.

    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # It tells its progress where the answers go.
    engine = RapidOCR()
    source = sys.stdin.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        with Image.open(io.BytesIO(source.read(LENGTH.unpack(head)[0])), formats=("JPEG", "PNG")) as picture:
            picture.thumbnail((LONG_SIDE, LONG_SIDE))
            pixels = np.asarray(picture.convert("RGB"))[..., ::-1]
        answer = msgspec.json.encode(_lines(engine(pixels), pixels.shape[1], pixels.shape[0]))
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


def _lines(found: object, width: int, height: int) -> list[Line]:
    texts, boxes = getattr(found, "txts", None), getattr(found, "boxes", None)
    if texts is None or boxes is None:
        return []
    lines = []
    for text, corners in zip(texts, boxes, strict=True):
        left, top = corners.min(axis=0)
        right, bottom = corners.max(axis=0)
        edges = (left / width, top / height, right / width, bottom / height)
        lines.append(Line(text, tuple(round(float(min(1, max(0, edge))), 3) for edge in edges)))  # type: ignore[arg-type]
    return lines


if __name__ == "__main__":
    main()
