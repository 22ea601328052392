"""电子签章: the agency's signature (PAdES) under a visible round seal, and what can be said about a sealed file.

A seal server under GB/T 38540 is another adapter of the same protocol; this one does not claim to be one.
"""

import asyncio
import io
import logging
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from backend.documents.seals import SIDE_POINTS, draw_seal
from backend.gateways.errors import GatewayError
from backend.gateways.seal_ca import DemoCa

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer

FIELD: Final = "AgencySeal"
LINE: Final = "医保业务专用章"
# Where the forms leave room: above the foot of the last page, at its right.
_RIGHT_POINTS: Final = 58.0
_BOTTOM_POINTS: Final = 62.0
_A4_WIDTH_POINTS: Final = 595.28
_DEMO_CMS_DIGITS: Final = 8192  # Twice the bytes of a P-256 signature with its short chain.
_REASON: Final = "办理结果签章"


class SealRefused(GatewayError):
    """The seal could not be set; nothing is issued without it."""

    code = "seal.refused"


class Seal(Protocol):
    """Signs a finished PDF once, for ever: after it nothing may be changed."""

    @property
    def roots(self) -> tuple[bytes, ...]:
        """The certificates (PEM) a verifier has to trust."""
        ...

    async def seal(self, pdf: bytes, agency: str) -> bytes:
        """The file with `agency`'s seal on its last page; raises GatewayError."""
        ...


class SandboxSeal:
    """A demo CA in the data folder signs for every agency; 演示 stands in the drawing and in the signer's name."""

    NOTE: Final = "演示"

    def __init__(self, data_dir: Path) -> None:
        self._ca = DemoCa(data_dir / "seal")
        logging.getLogger(__name__).warning("电子签章：沙箱，演示证书，没有法律效力")

    @property
    def roots(self) -> tuple[bytes, ...]:
        """The demo CA."""
        return (self._ca.root_pem,)

    async def seal(self, pdf: bytes, agency: str) -> bytes:
        """In a thread: hashing and drawing cost more than the loop should give at once."""
        return await asyncio.to_thread(self._seal, pdf, agency)

    def _seal(self, pdf: bytes, agency: str) -> bytes:
        return sign(
            pdf, _from_pkcs12(self._ca.leaf(agency), b""), agency=agency, note=self.NOTE, reserved=_DEMO_CMS_DIGITS
        )


class LiveSeal:
    """The agency's own certificate: a PKCS #12 file, or a token behind PKCS #11 (extra `pkcs11`, 未核实: no token here)."""

    def __init__(
        self,
        *,
        roots: bytes,
        pkcs12: str = "",
        password: str = "",
        pkcs11_module: str = "",
        pkcs11_token: str = "",
        pkcs11_pin: str = "",
        pkcs11_label: str = "",
    ) -> None:
        if not pkcs12 and not pkcs11_module:
            raise RuntimeError("电子签章尚未配置：缺少机构证书")
        self.roots: tuple[bytes, ...] = (roots,)
        self._pkcs12 = pkcs12
        self._password = password
        self._module = pkcs11_module
        self._token = pkcs11_token
        self._pin = pkcs11_pin
        self._label = pkcs11_label

    async def seal(self, pdf: bytes, agency: str) -> bytes:
        """In a thread; a token that does not answer is worth trying again."""
        try:
            return await asyncio.to_thread(self._seal, pdf, agency)
        except GatewayError:
            raise
        except Exception as why:
            # Drivers of tokens raise whatever they like, and quote what they were given.
            raise SealRefused("电子签章暂时不能使用，系统会自动重试") from why

    def _seal(self, pdf: bytes, agency: str) -> bytes:
        if self._pkcs12:
            return sign(pdf, _from_pkcs12(_read(self._pkcs12), self._password.encode()), agency=agency, note="")
        from pyhanko.config.pkcs11 import TokenCriteria  # noqa: PLC0415
        from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session  # noqa: PLC0415

        token = TokenCriteria(label=self._token)
        with open_pkcs11_session(self._module, token_criteria=token, user_pin=self._pin) as session:
            return sign(pdf, PKCS11Signer(session, cert_label=self._label), agency=agency, note="")


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as why:
        raise SealRefused("机构证书文件读不出来", permanent=True) from why


def _from_pkcs12(content: bytes, password: bytes) -> "Signer":
    from pyhanko.sign.signers import SimpleSigner  # noqa: PLC0415  Half a second that only sealing needs.

    try:
        signer: Signer = SimpleSigner.load_pkcs12_data(content, other_certs=[], passphrase=password or None)
    except Exception as why:
        raise SealRefused("机构证书文件或密码不正确", permanent=True) from why
    return signer


def sign(pdf: bytes, signer: "Signer", *, agency: str, note: str, reserved: int | None = None) -> bytes:
    """PAdES-B-B, certifying, with DocMDP "no changes"; the drawing lies in its box on the last page.

    `reserved` digits hold the signature; without it a trial signature is made first to know how many.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
    from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter  # noqa: PLC0415
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner  # noqa: PLC0415
    from pyhanko.stamp import StaticStampStyle  # noqa: PLC0415

    left = _A4_WIDTH_POINTS - _RIGHT_POINTS - SIDE_POINTS
    box = (round(left), round(_BOTTOM_POINTS), round(left + SIDE_POINTS), round(_BOTTOM_POINTS + SIDE_POINTS))
    with tempfile.NamedTemporaryFile(suffix=".pdf") as drawing:
        drawing.write(draw_seal(agency, LINE, note))
        drawing.flush()
        work = PdfSigner(
            PdfSignatureMetadata(
                field_name=FIELD,
                md_algorithm="sha256",
                subfilter=SigSeedSubFilter.PADES,
                certify=True,
                docmdp_permissions=MDPPerm.NO_CHANGES,
                reason=_REASON,
                name=agency,
            ),
            signer,
            stamp_style=StaticStampStyle.from_pdf_file(drawing.name, border_width=0),
            new_field_spec=SigFieldSpec(FIELD, on_page=-1, box=box),
        )
        out = io.BytesIO()
        work.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out, bytes_reserved=reserved)
    return out.getvalue()
