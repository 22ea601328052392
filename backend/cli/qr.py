"""`qr`: the decoder at the command line. Nothing is stored, nothing is requested."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from backend.vouchers.decoding import engines
from backend.vouchers.files import MOST_BYTES, Examined
from backend.vouchers.payloads import parse
from backend.vouchers.reader import Reader


def read_files(files: Sequence[Path], *, as_json: bool) -> None:
    """One line per file."""
    if "zbar" not in engines():
        print("libzbar is not installed: zxing-cpp reads alone", file=sys.stderr)
    reader = Reader(workers=1)
    try:
        answers = [_print(path, _read(reader, path), as_json=as_json) for path in files]
    finally:
        reader.close()
    sys.exit(0 if all(answers) else 1)


def _read(reader: Reader, path: Path) -> Examined:
    try:
        if path.stat().st_size > MOST_BYTES:
            return Examined(problem=f"larger than {MOST_BYTES // 1024 // 1024} MB")
        return reader.read_now(path.read_bytes())
    except OSError as why:
        return Examined(problem=str(why.strerror))


def _print(path: Path, found: Examined, *, as_json: bool) -> bool:
    codes = []
    for code in found.codes:
        fields = msgspec.to_builtins(parse(code.text))
        what = fields.pop("what")
        codes.append(
            {
                "text": code.text,
                "what": what,
                "kind": fields.pop("kind", None),
                "fields": fields,
                "engine": code.engine,
                "missing": code.missing,
            }
        )
    if as_json:
        line = {"file": str(path), "type": found.kind, "codes": codes, "ms": found.ms, "problem": found.problem}
        print(json.dumps(line, ensure_ascii=False), flush=True)
    else:
        said = "  ".join(f"[{c['kind'] or c['what']}] {c['text']}" for c in codes) or found.problem or "no code"
        print(f"{path}  {found.ms:.0f} ms  {said}", flush=True)
    return bool(codes)
