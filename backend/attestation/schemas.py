"""What anybody may see of the log and of a result. No name, no number of a person, no amount."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.gateways.seal_report import SealReport
from backend.kernel.wire import Wire

Hex32 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Hex64 = Annotated[str, Meta(pattern="^[0-9a-f]{128}$")]
Count = Annotated[int, Meta(ge=0, le=2**53)]


class HeadView(Wire, frozen=True):
    """A signed tree head. `signature` (Ed25519) is over RFC 6962's TreeHeadSignature of size, root and `atMs`."""

    size: Count
    root: Hex32
    at_ms: Count
    key_id: Hex32
    public_key: Hex32
    signature: Hex64


class Path(Wire, frozen=True):
    """An inclusion proof: the sibling hashes from the leaf up."""

    leaf: Count
    tree_size: Count
    hashes: tuple[Hex32, ...]


class Consistency(Wire, frozen=True):
    """A consistency proof: the tree of `first` leaves is the beginning of the tree of `second`."""

    first: Count
    second: Count
    hashes: tuple[Hex32, ...]


class Record(Wire, frozen=True):
    """Everything the offline verifier needs beside a trusted key: `entry` is the canonical JSON the leaf is the hash of."""

    entry: str
    leaf_hash: Hex32
    inclusion: Path
    head: HeadView
    version: Literal[1] = 1


class PublicKey(Wire, frozen=True):
    """An Ed25519 key as 64 hexadecimal digits; `id` is the SHA-256 of its X.509 form."""

    id: Hex32
    key: Hex32


class Keys(Wire, frozen=True):
    """What a verifier trusts: the keys of the tree heads, old ones too, and the certificates (PEM) of the seals."""

    head_keys: tuple[PublicKey, ...]
    seal_roots: tuple[str, ...]
    demo: bool


class AnchorView(Wire, frozen=True):
    """A head kept by an outside chain."""

    chain: str
    reference: str
    size: int
    at: dt.datetime


class Witness(Wire, frozen=True):
    """Who outside this house could tell if the whole log were rewritten, in plain words."""

    text: str
    anchor: AnchorView | None = None


ResultState = Literal["current", "replaced", "suspended"]


class Verified(Wire, frozen=True):
    """A result of ours. Nothing of it says who or how much.

    `state`: replaced = a newer edition exists; suspended = the bank gave the money back and there is no newer one yet.
    """

    state: ResultState
    number: str
    office_name: str
    closed_on: dt.date
    issued_at: dt.datetime
    issued_text: str
    closed_text: str
    sha256: Hex32
    size: int
    record: Record
    witness: Witness
    demo: bool


class FileVerdict(Wire, frozen=True):
    """A chosen file. `genuine` = byte for byte one of ours; `altered` = one of ours that was changed afterwards;
    `unknown` = sealed by an agency we know, but not issued here; `foreign` = not ours.
    """

    verdict: Literal["genuine", "altered", "unknown", "foreign"]
    title: str
    message: str
    seal: SealReport | None = None
    result: Verified | None = None


class ResultView(Wire, frozen=True):
    """The block on the progress page. `missing` is for staff only: characters that could not be printed."""

    case_id: UUID
    number: str
    edition: int
    office_name: str
    closed_on: dt.date
    closed_text: str
    sha256: Hex32
    size: int
    pdf_url: str
    verify_url: str
    verify_path: str
    missing: tuple[str, ...] = ()
    demo: bool = False
