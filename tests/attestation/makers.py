"""Small things the tests of this room build."""

import asyncio
import datetime as dt
import io
from typing import Final
from uuid import UUID

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.text import TextBoxStyle
from pyhanko.stamp import TextStampStyle

from backend.attestation.service import Attestation
from backend.documents.results import render_claim_result
from backend.infra.db import transaction
from backend.infra.tokens import ResultTokens
from backend.kernel.ids import new_id
from tests.attestation.sample import RESULT, result

MINUTES: Final = dt.timedelta(minutes=10)
TOKENS: Final = ResultTokens(["a key of thirty-two characters ok"])


async def record(attestation: Attestation, digest: bytes = bytes(32), subject: UUID | None = None) -> int:
    async with transaction() as tx:
        return await attestation.record(tx, "claim_result", subject or new_id(), digest)


def drawn() -> bytes:
    """The sample result as PDF, not sealed yet."""
    text = TOKENS.url("https://yb.example.gov.cn", RESULT.number)
    return asyncio.run(render_claim_result(result(qr_text=text)))


def with_a_stamp(pdf: bytes, text: str = "ok") -> bytes:
    """Something drawn over the first page, added at the end of the file as editors do."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    style = TextStampStyle(stamp_text=text, text_box_style=TextBoxStyle(font_size=20))
    style.create_stamp(writer, None, {}).apply(0, 100, 600)  # type: ignore[arg-type]
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()
