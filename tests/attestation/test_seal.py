"""The seal: what was signed is what is shown, and whatever happens afterwards is seen."""

import asyncio
import io
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.seal import LiveSeal, SandboxSeal
from backend.gateways.seal_report import examine
from tests.attestation.makers import drawn, with_a_stamp
from tests.attestation.sample import RESULT

AGENCY = RESULT.office_name


@pytest.fixture(scope="module")
def plain() -> bytes:
    return drawn()


@pytest.fixture(scope="module")
def sealed(plain: bytes, seal: SandboxSeal) -> bytes:
    return asyncio.run(seal.seal(plain, AGENCY))


def test_a_sealed_result_is_whole_intact_and_by_the_agency(sealed: bytes, seal: SandboxSeal) -> None:
    report = examine(sealed, seal.roots)
    assert report.good
    assert report.signer == f"{AGENCY}（演示）"
    assert report.signed_at is not None


def test_the_file_says_that_it_is_an_archive_pdf_and_nothing_may_change(sealed: bytes) -> None:
    assert b"<pdfaid:part>2" in sealed
    assert b"<pdfaid:conformance>B" in sealed
    assert re.search(rb"/TransformMethod\s*/DocMDP", sealed)
    assert re.search(rb"/SubFilter\s*/ETSI.CAdES.detached", sealed)
    assert re.search(rb"/P\s+1\b", sealed), "DocMDP: no changes"


def test_the_seal_is_seen_on_the_last_page_and_says_that_it_is_a_demonstration(sealed: bytes, plain: bytes) -> None:
    def red(pdf: bytes) -> int:
        document = pypdfium2.PdfDocument(pdf)
        document.init_forms()
        picture = document[len(document) - 1].render(scale=1).to_pil().convert("RGB")
        corner = picture.crop((380, 640, 560, 800))
        return sum(1 for r, g, b in corner.get_flattened_data() if r > 180 and g < 90 and b < 90)

    assert red(plain) == 0
    assert red(sealed) > 800


def test_a_flipped_bit_anywhere_in_what_is_printed_is_seen(sealed: bytes, seal: SandboxSeal) -> None:
    """The signature's own place also holds a copy of the agency's chain, which is not believed and so not compared."""
    place = range(sealed.index(b"<", sealed.index(b"/Contents")), sealed.index(b">", sealed.index(b"/Contents")))
    assert len(place) < len(sealed) // 10
    for at in range(7, len(sealed), len(sealed) // 90):
        if at in place:
            continue
        bent = bytearray(sealed)
        bent[at] ^= 1
        assert not examine(bytes(bent), seal.roots).good, at


def test_nothing_hides_behind_the_signature_in_the_place_it_does_not_cover(sealed: bytes, seal: SandboxSeal) -> None:
    at = sealed.index(b"/Contents <") if b"/Contents <" in sealed else sealed.index(b"/Contents<")
    end = sealed.index(b">", at)
    assert sealed[end - 40 : end] == b"0" * 40, "there is room"
    hidden = sealed[: end - 20] + b"68656c6c6f0000000000" + sealed[end:]
    assert len(hidden) == len(sealed)
    report = examine(hidden, seal.roots)
    assert report.intact
    assert not report.whole
    assert not report.good


def test_a_stamp_added_later_is_seen_and_the_signer_still_known(sealed: bytes, seal: SandboxSeal) -> None:
    report = examine(with_a_stamp(sealed, "38650.40 -> 98650.40"), seal.roots)
    assert report.sealed
    assert report.trusted
    assert report.changed
    assert not report.whole
    assert not report.good


@pytest.mark.parametrize("tail", [b"\n", b"%", b"trailing text"])
def test_bytes_behind_the_end_are_seen(sealed: bytes, seal: SandboxSeal, tail: bytes) -> None:
    assert not examine(sealed + tail, seal.roots).good


def test_another_authority_with_the_same_names_is_not_ours(plain: bytes, seal: SandboxSeal, tmp_path: Path) -> None:
    forged = asyncio.run(SandboxSeal(tmp_path).seal(plain, AGENCY))
    report = examine(forged, seal.roots)
    assert report.intact
    assert report.signer == f"{AGENCY}（演示）"
    assert not report.trusted
    assert not report.good


def test_a_second_signature_over_ours_is_a_change(
    sealed: bytes, seal: SandboxSeal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library itself declines to sign what forbids it; a forger's would not."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner  # noqa: PLC0415

    monkeypatch.setattr(PdfSigner, "_enforce_certification_constraints", lambda *_: None)
    stranger = SandboxSeal(tmp_path)._ca.leaf("别人")
    signer = SimpleSigner.load_pkcs12_data(stranger, other_certs=[], passphrase=None)
    out = io.BytesIO()
    PdfSigner(PdfSignatureMetadata(field_name="Second"), signer).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(sealed)), output=out
    )
    report = examine(out.getvalue(), seal.roots)
    assert report.changed
    assert not report.good


@pytest.mark.parametrize("junk", [b"", b"x", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj<</Length 99999>>stream\n", b"PK\3\4"])
def test_what_is_no_sealed_pdf_is_not_sealed(junk: bytes, seal: SandboxSeal) -> None:
    assert not examine(junk, seal.roots).sealed


def test_a_plain_result_is_not_sealed(plain: bytes, seal: SandboxSeal) -> None:
    assert not examine(plain, seal.roots).sealed


def test_keys_of_the_demonstration_are_kept_for_their_owner_only(sealed: bytes, tmp_path: Path) -> None:
    first = SandboxSeal(tmp_path)
    again = SandboxSeal(tmp_path)
    first._ca.leaf(AGENCY)
    assert first.roots == again.roots
    assert first._ca.leaf(AGENCY) == again._ca.leaf(AGENCY)
    for path in (tmp_path / "seal").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert b"PRIVATE" not in b"".join(first.roots)


def test_an_agency_brings_its_own_certificate_as_pkcs12(plain: bytes, tmp_path: Path) -> None:
    authority = SandboxSeal(tmp_path)
    path = tmp_path / "agency.p12"
    path.write_bytes(authority._ca.leaf("某医保中心"))
    live = LiveSeal(roots=authority.roots[0], pkcs12=str(path))

    assert examine(asyncio.run(live.seal(plain, "某医保中心")), live.roots).good


def test_a_certificate_that_cannot_be_opened_is_one_sentence(plain: bytes, tmp_path: Path) -> None:
    path = tmp_path / "agency.p12"
    path.write_bytes(b"no certificate")
    with pytest.raises(GatewayError, match="机构证书文件或密码不正确") as refused:
        asyncio.run(LiveSeal(roots=b"", pkcs12=str(path)).seal(plain, AGENCY))
    assert refused.value.permanent
    with pytest.raises(GatewayError, match="读不出来"):
        asyncio.run(LiveSeal(roots=b"", pkcs12=str(tmp_path / "nowhere.p12")).seal(plain, AGENCY))


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not on this machine")
def test_another_programs_verifier_says_valid(sealed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "result.pdf"
    path.write_bytes(sealed)
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
