"""What checking a 12-megapixel photo costs, beside opening it: `python -m tests.bench.checks`. Milliseconds and memory.

The work to compare with is what has to be done anyway: decode the photo once and write the copy that is shown.
"""

import io
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageOps

from backend.materials.checks import check_photo
from backend.materials.drawing import examine
from backend.materials.measures import LONG_SIDE
from backend.materials.rules import Limits
from backend.materials.turned import turned
from tests.materials.photos import LAYOUTS, Shot, as_jpeg, photo

_ROUNDS: Final = 7
_ALLOWED_MS: Final = 150
_BILL: Final = "https://www.chinaebill.cn/d?t=504&d=14060226_0990000201_a1b2c3_38650.40_20261021"


def redraw(content: bytes) -> None:
    """Decode, turn upright, write a JPEG: the yardstick."""
    with Image.open(io.BytesIO(content)) as opened:
        ImageOps.exif_transpose(opened).convert("RGB").save(io.BytesIO(), "JPEG", quality=88)


def reduced(content: bytes) -> Image.Image:
    """What the checks look at."""
    with Image.open(io.BytesIO(content)) as opened:
        opened.thumbnail((LONG_SIDE, LONG_SIDE))
        return opened.convert("RGB")


def took(work: Callable[[], object]) -> float:
    """The median of some rounds in milliseconds of processor time, after one that warms up."""
    work()
    times = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        work()
        times.append((time.process_time() - begin) * 1_000)
    return statistics.median(times)


def peak_megabytes(content: bytes, work: Callable[[bytes], object]) -> float:
    """How much more memory a fresh process ever had while it did this."""
    receiving, sending = multiprocessing.Pipe(duplex=False)

    def child() -> None:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        work(content)
        sending.send((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1_024)

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    found: float = receiving.recv()
    process.join()
    return found


def main() -> None:
    """Print the table."""
    contents = {layout: as_jpeg(photo(Shot(layout=layout, long_side=4_000, code=_BILL))) for layout in LAYOUTS}
    print(f"12-megapixel JPEG, processor time, median of {_ROUNDS}; allowed: {_ALLOWED_MS} ms for the checks")
    print(
        f"{'':10}{'MB':>6}{'redraw ms':>11}{'checks ms':>11}{'of it code':>11}{'ratio':>7}{'all of an upload ms':>21}"
    )
    for layout, content in contents.items():

        def whole(content: bytes = content) -> object:
            return examine(content, "image/jpeg", Limits(), "inpatient_invoice")

        drawn = took(lambda content=content: redraw(content))  # type: ignore[misc]
        checked = took(lambda content=content: check_photo(content, "inpatient_invoice"))  # type: ignore[misc]
        small = reduced(content)
        coded = took(lambda small=small: turned(small))  # type: ignore[misc]
        print(
            f"{layout:10}{len(content) / 1e6:>6.1f}{drawn:>11.0f}{checked:>11.0f}{coded:>11.1f}"
            f"{checked / drawn:>7.2f}{took(whole):>21.0f}"
        )
    content = contents["receipt"]
    print(f"memory above a process at rest: redraw {peak_megabytes(content, redraw):.0f} MB, ", end="")
    print(f"checks {peak_megabytes(content, lambda one: check_photo(one, 'x')):.0f} MB")


if __name__ == "__main__":
    main()
