"""Whatever arrives, the answer is a paper or a refusal in words: never a crash, never an endless wait."""

import random

import pytest

from backend.kernel.errors import AppError
from backend.materials import drawing
from backend.materials.rules import Limits, accept_type
from tests.materials import makers

LIMITS = Limits(pdf_pages=5, pixels=2_000_000)
WHOLE = {
    "jpeg": makers.jpeg(160, 120, turned=True, located=True),
    "png": makers.png(90, 70, see_through=True),
    "webp": makers.webp(),
    "heic": makers.heic(),
    "pdf": makers.pdf(2),
    "ofd": makers.ofd("<ofd:OFD xmlns:ofd='x'/>", page=b"<Page/>"),
}


def harmed(content: bytes, chance: random.Random) -> bytes:
    """Cut, flipped, repeated, or with foreign bytes inside."""
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                changed[at:at] = chance.randbytes(chance.randrange(1, 40))
            case 2:
                del changed[at : at + chance.randrange(1, 60)]
            case 3:
                changed[at : at + 4] = b"\xff\xff\xff\xff"
            case _:
                changed[at:] = changed[at:][: chance.randrange(1, 400)]
        changed = changed or bytearray(b"\0")
    return bytes(changed)


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")  # It says on the side what it makes do with.
@pytest.mark.parametrize("kind", sorted(WHOLE))
def test_a_harmed_file_is_a_paper_or_a_refusal(kind: str) -> None:
    chance, kept, refused = random.Random(f"20261122 {kind}"), 0, 0
    said: set[str] = set()
    for _ in range(150):
        content = harmed(WHOLE[kind], chance)
        try:
            shown = drawing.examine(content, accept_type(content, "invoice"), LIMITS)
            if shown.source_type == "application/pdf":
                drawing.draw_page(content, 1)
        except AppError as refusal:
            refused += 1
            said.add(refusal.message)
        else:
            kept += 1

    assert said
    assert all("\u4e00" <= message[-1] <= "\u9fff" for message in said), said
    assert kept + refused == 150
