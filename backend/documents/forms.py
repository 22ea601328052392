"""The printed documents: one function each, typed data in, PDF out."""

from typing import Final

import msgspec

from backend.documents.drawing import draw, qr_svg, signature_bytes
from backend.documents.schemas import (
    FilingCommitment,
    Letter,
    Receipt,
    Registration,
    RegistrationChronic,
    RegistrationFiling,
    RegistrationUser,
)
from backend.guide.schemas import Guide


async def render_receipt(data: Receipt) -> bytes:
    """受理回执, A5."""
    svg, width_mm = qr_svg(data.qr_text)
    return await draw("receipt", data, qrSvg=svg, qrWidthMm=width_mm)


async def render_registration(data: Registration) -> bytes:
    """申请登记表, A4. A part without rows is printed with one blank row to write on."""
    printed = msgspec.structs.replace(
        data,
        users=data.users or (RegistrationUser(),),
        filings=data.filings or (RegistrationFiling(),),
        chronics=data.chronics or (RegistrationChronic(),),
        signature_image=None,
    )
    return await draw("registration", printed, signature=signature_bytes(data.signature_image))


async def render_filing_commitment(data: FilingCommitment) -> bytes:
    """备案个人承诺书, A4, with every printed box."""
    strange = set(data.checked) - set(data.boxes)
    assert not strange, f"a ticked box that is not on the form: {strange}"
    printed = msgspec.structs.replace(data, signature_image=None)
    return await draw("filing-commitment", printed, signature=signature_bytes(data.signature_image))


async def render_letter(data: Letter) -> bytes:
    """A notice or a commitment letter, A4."""
    printed = msgspec.structs.replace(
        data, title_lines=data.title_lines or title_lines(data.title), signature_image=None
    )
    return await draw("letter", printed, signature=signature_bytes(data.signature_image))


async def render_family_notice(data: Letter) -> bytes:
    """家庭共济绑定告知书."""
    return await render_letter(msgspec.structs.replace(data, signs=False))


async def render_family_commitment(data: Letter) -> bytes:
    """家庭共济绑定承诺书."""
    return await render_letter(msgspec.structs.replace(data, signs=True))


async def render_guide(guide: Guide) -> bytes:
    """办事指南, A4."""
    return await draw("guide", guide)


def title_lines(title: str) -> tuple[str, ...]:
    """A long title on two lines of about the same length, without cutting the word that ends most of them."""
    if len(title) <= _TITLE_WIDTH:
        return (title,)
    middle = len(title) // 2
    near = range(middle - 4, middle + 5)
    breaks = [i for i in near if title[:i].endswith(_TITLE_BREAKS)]
    at = min(breaks, key=lambda i: abs(i - middle)) if breaks else middle
    return title[:at], title[at:]


_TITLE_WIDTH: Final = 22
_TITLE_BREAKS: Final = ("保险", "医保", "关于", "”", "》", "、")
