"""The visible seal: a drawing, no proof. What proves is the signature it lies on."""

import json
from functools import lru_cache
from typing import Final

import typst

from backend.documents import fonts
from backend.documents.drawing import FORMS

SIDE_POINTS: Final = 119.06  # 42 mm, as seals of agencies are.


@lru_cache(64)
def draw_seal(agency: str, line: str, note: str) -> bytes:
    """One square page without background, as PDF."""
    values, _ = fonts.prepare({"agency": agency, "line": line, "note": note})
    return typst.compile(
        str(FORMS / "seal.typ"),
        root=str(FORMS),
        font_paths=fonts.fonts(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="a-2b",
        sys_inputs={"data": json.dumps(values)},
    )
