"""What a file's seal says, for the desk, the public page and the offline verifier. Reads a PDF somebody else may have made."""

import asyncio
import datetime as dt
import hashlib
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko_certvalidator import ValidationContext


class SealReport(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """`intact` = what was signed is unchanged; `whole` = the signature covers every byte of the file; `trusted` = its
    certificate comes from an agency we know; `changed` = something was added or replaced after sealing.
    """

    sha256: str
    sealed: bool = False
    intact: bool = False
    trusted: bool = False
    whole: bool = False
    changed: bool = False
    signer: str = ""
    signed_at: dt.datetime | None = None

    @property
    def good(self) -> bool:
        """Nothing is wrong with it."""
        return self.sealed and self.intact and self.trusted and self.whole and not self.changed


def examine(pdf: bytes, roots: Iterable[bytes]) -> SealReport:
    """The first signature of the file, checked without network. Whatever cannot be read is not sealed.

    Not for the event loop's thread: pyHanko runs a loop of its own.
    """
    from asn1crypto import pem, x509  # noqa: PLC0415  pyHanko takes half a second to load.
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    plain = SealReport(sha256=hashlib.sha256(pdf).hexdigest())
    try:
        signatures = PdfFileReader(io.BytesIO(pdf), strict=True).embedded_signatures
        if not signatures:
            return plain
        trust = [x509.Certificate.load(one[2]) for root in roots for one in pem.unarmor(root, multiple=True)]
        context = ValidationContext(trust_roots=trust, allow_fetching=False, revocation_mode="soft-fail")
        first = signatures[0]
        known = _comes_from(first.signer_cert, first.other_embedded_certs, context)
        # Nothing may follow our seal, so what exactly was added need not be found out.
        status = validate_pdf_signature(first, context, skip_diff=True)
    except Exception:  # noqa: BLE001  A parser meets anything here; the answer is the same.
        return plain
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE and _nothing_hidden(pdf, first.byte_range)
    subject = status.signing_cert.subject.native
    return msgspec.structs.replace(
        plain,
        sealed=True,
        intact=bool(status.intact and status.valid),
        trusted=known,
        whole=whole,
        changed=not whole or len(signatures) > 1,
        signer=str(subject.get("common_name", ""))[:120],
        signed_at=status.signer_reported_dt,
    )


def _comes_from(certificate: "Certificate", others: Iterable["Certificate"], context: "ValidationContext") -> bool:
    """Whether the signer is one of ours, also where the file no longer is what was signed."""
    from pyhanko_certvalidator import CertificateValidator  # noqa: PLC0415
    from pyhanko_certvalidator.errors import PathError, ValidationError  # noqa: PLC0415

    validator = CertificateValidator(certificate, intermediate_certs=list(others), validation_context=context)
    try:
        asyncio.run(validator.async_validate_usage({"non_repudiation"}))  # type: ignore[no-untyped-call]
    except (PathError, ValidationError):
        return False
    return True


def _nothing_hidden(pdf: bytes, byte_range: Iterable[int]) -> bool:
    """The place of the signature is the one part of the file it cannot cover: behind it there may be noughts only."""
    from asn1crypto import parser  # noqa: PLC0415

    start, length, rest, _ = byte_range
    try:
        held = bytes.fromhex(pdf[start + length : rest].decode("ascii").strip()[1:-1])
        header, content, trailer = parser.parse(held)[3:]
    except ValueError:
        return False
    return not any(held[len(header) + len(content) + len(trailer) :])
