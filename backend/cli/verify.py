"""Verify a sealed result without database and network."""

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

if TYPE_CHECKING:
    from backend.attestation.schemas import Keys

T = TypeVar("T")
_MARKS = {True: "✓", False: "✗", None: "?"}
_WORDS = {True: "结论：是真的，没有改动。", False: "结论：不能相信。", None: "结论：已核验的部分没有问题，但还不完整。"}
_EXIT = {True: 0, False: 1, None: 2}


def verify(
    files: Sequence[Path],
    *,
    head: Path | None,
    keys: Path | None,
    consistency: Path | None,
    data_dir: Path,
    as_json: bool,
) -> None:
    """Exit 0 when everything holds, 1 when anything does not, 2 when a file is missing to know."""
    from backend.attestation.offline import Evidence, check, verdict
    from backend.attestation.schemas import Consistency, HeadView, Keys, Record

    for library in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # What is wrong is said below, in one sentence.
    pdf, record = _sorted(files)
    evidence = Evidence(
        keys=_read(keys, Keys) if keys else _local_keys(data_dir),
        pdf=pdf.read_bytes() if pdf else None,
        record=_read(record, Record) if record else None,
        kept=_read(head, HeadView) if head else None,
        consistency=_read(consistency, Consistency) if consistency else None,
    )
    findings = check(evidence)
    answer = verdict(findings)
    if as_json:
        said = {"genuine": answer, "findings": [msgspec.to_builtins(one) for one in findings]}
        print(json.dumps(said, ensure_ascii=False, indent=2))
    else:
        for one in findings:
            print(f"{_MARKS[one.ok]} {one.what}：{one.detail}")
        print(_WORDS[answer])
    sys.exit(_EXIT[answer])


def _sorted(files: Sequence[Path]) -> tuple[Path | None, Path | None]:
    """The PDF and the record; a record of the same name beside the PDF is taken without asking."""
    pdfs = [path for path in files if path.read_bytes()[:1024].lstrip().startswith(b"%PDF")]
    records = [path for path in files if path not in pdfs]
    if len(pdfs) > 1 or len(records) > 1:
        raise click.ClickException("give one PDF, one record, or one of each")
    if pdfs and not records and (beside := pdfs[0].with_suffix(".json")).is_file():
        records = [beside]
    return next(iter(pdfs), None), next(iter(records), None)


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError) as why:
        raise click.ClickException(f"{path} cannot be read as {kind.__name__.lower()}: {why}") from why


def _local_keys(data_dir: Path) -> "Keys":
    """Where this installation's own keys lie, for whoever runs it; they are read, never made."""
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    from backend.attestation.keys import head_key
    from backend.attestation.schemas import Keys, PublicKey

    own, root = data_dir / "attestation" / "head.key", data_dir / "seal" / "root.pem"
    if not own.is_file() or not root.is_file():
        raise click.ClickException("give --keys, as /api/attestation/keys answers them; there are none on this machine")
    key = head_key(str(own), data_dir)
    certificate = x509.load_pem_x509_certificate(root.read_bytes())
    return Keys(
        head_keys=(PublicKey(id=key.id, key=key.public.hex()),),
        seal_roots=(certificate.public_bytes(serialization.Encoding.PEM).decode(),),
        demo=True,
    )
