"""`python -m tests.bench.decode FOLDER…`: how many codes our chain reads, per class, beside pyzbar alone.

Each folder holds pictures and a manifest.json: a list of {"file", "class", "texts"}. A picture counts as read when any of
its texts comes out exactly; any text that is not there counts as wrong. `--check` also prints every file that was missed.
"""

import argparse
import io
import json
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from PIL import Image
from pyzbar import pyzbar

from backend.vouchers.decoding import engines, open_picture, read_codes


class Side(msgspec.Struct):
    """What one reader did in one class."""

    read: int = 0
    codes: int = 0
    wrong: int = 0
    ms: list[float] = msgspec.field(default_factory=list)


def main() -> None:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.decode", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true", help="name the files that were not read")
    wanted = parser.parse_args()
    print(f"engines: {', '.join(engines())}, rescue variants; ms of this machine, ratios are what counts")
    for folder in wanted.folders:
        _folder(folder, named=wanted.check)


def _folder(folder: Path, *, named: bool) -> None:
    ours: dict[str, Side] = defaultdict(Side)
    theirs: dict[str, Side] = defaultdict(Side)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed: list[str] = []
    for one in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
        content, wanted = (folder / one["file"]).read_bytes(), set(one["texts"])
        counts[one["class"]][0] += 1
        counts[one["class"]][1] += len(wanted)
        found = _timed(
            ours[one["class"]], wanted, lambda content=content: {c.text for c in read_codes(open_picture(content))}
        )  # type: ignore[misc]
        _timed(theirs[one["class"]], wanted, lambda content=content: _pyzbar(content))  # type: ignore[misc]
        if not found & wanted:
            missed.append(one["file"])
    print(f"\n{folder}")
    print(f"{'class':14}{'n':>4} {'ours':>8} {'pyzbar':>8} {'ours ms':>9} {'pyzbar ms':>10} {'wrong':>6}")
    for name, (n, _) in counts.items():
        _line(name, n, ours[name], theirs[name])
    total, codes = sum(n for n, _ in counts.values()), sum(k for _, k in counts.values())
    _line("all", total, _sum(ours), _sum(theirs))
    print(f"codes: ours {_sum(ours).codes}/{codes}, pyzbar {_sum(theirs).codes}/{codes}")
    if named:
        print("not read:", " ".join(missed))


def _timed(side: Side, wanted: set[str], read: Any) -> set[str]:
    began = time.perf_counter()
    found: set[str] = read()
    side.ms.append((time.perf_counter() - began) * 1000)
    side.read += bool(found & wanted)
    side.codes += len(found & wanted)
    side.wrong += len(found - wanted)
    return found


def _pyzbar(content: bytes) -> set[str]:

    try:
        symbols = pyzbar.decode(Image.open(io.BytesIO(content)).convert("L"), symbols=[pyzbar.ZBarSymbol.QRCODE])
    except ValueError:  # It does not know structured append.
        return set()
    return {symbol.data.decode("utf-8", "replace") for symbol in symbols}


def _sum(sides: dict[str, Side]) -> Side:
    whole = Side()
    for side in sides.values():
        whole.read, whole.codes, whole.wrong = (
            whole.read + side.read,
            whole.codes + side.codes,
            whole.wrong + side.wrong,
        )
        whole.ms += side.ms
    return whole


def _line(name: str, n: int, ours: Side, theirs: Side) -> None:
    print(
        f"{name:14}{n:>4} {ours.read / n:>8.1%} {theirs.read / n:>8.1%} {median(ours.ms):>9.1f}"
        f" {median(theirs.ms):>10.1f} {ours.wrong:>6}"
    )


if __name__ == "__main__":
    main()
