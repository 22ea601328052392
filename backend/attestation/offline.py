"""The check anybody can make alone: no database, no network, nothing but files and keys they trust.

Findings are sentences with a verdict each: True, False, or None where a file is missing to know.
"""

import hashlib
import json
from collections.abc import Iterator

import msgspec

from backend.attestation import rules
from backend.attestation.keys import key_id, signed_by
from backend.attestation.schemas import Consistency, HeadView, Keys, Record
from backend.gateways.seal_report import examine


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at."""

    what: str
    ok: bool | None
    detail: str


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody laid on the table. `kept` = a tree head they kept from earlier or from elsewhere."""

    keys: Keys
    pdf: bytes | None = None
    record: Record | None = None
    kept: HeadView | None = None
    consistency: Consistency | None = None


def check(given: Evidence) -> list[Said]:
    """Everything that can be said about it."""
    return list(_findings(given))


def verdict(findings: list[Said]) -> bool | None:
    """False as soon as anything is wrong, None while something is open."""
    answers = {one.ok for one in findings}
    return False if False in answers else None if None in answers or not answers else True


def _findings(given: Evidence) -> Iterator[Said]:
    if given.pdf is not None:
        yield _seal(given.pdf, given.keys)
    if given.record is not None:
        yield _leaf(given.record)
        yield _inclusion(given.record)
        yield _signature("记录里的树头", given.record.head, given.keys)
    if given.pdf is not None:
        yield _same_document(given.pdf, given.record)
    if given.kept is not None:
        yield _signature("您留存的树头", given.kept, given.keys)
    if given.kept is not None and given.record is not None:
        yield _linked(given.kept, given.record.head, given.consistency)


def _seal(pdf: bytes, keys: Keys) -> Said:
    report = examine(pdf, [root.encode() for root in keys.seal_roots])
    who = f"签章人：{report.signer}" if report.signer else ""
    if not report.sealed:
        return Said(what="电子签章", ok=False, detail="文件里没有可以读取的电子签章")
    if not report.intact:
        return Said(what="电子签章", ok=False, detail=f"签章之后内容被改动。{who}")
    if not report.trusted:
        return Said(what="电子签章", ok=False, detail=f"签章证书不是来自您信任的机构。{who}")
    if report.changed:
        return Said(what="电子签章", ok=False, detail=f"签章之后文件被追加了内容。{who}")
    return Said(what="电子签章", ok=True, detail=f"完好，覆盖整个文件。{who}")


def _leaf(record: Record) -> Said:
    same = rules.leaf_hash(record.entry.encode()).hex() == record.leaf_hash
    return Said(what="存证内容", ok=same, detail="与叶哈希一致" if same else "与叶哈希不一致：记录被改动")


def _inclusion(record: Record) -> Said:
    path, head = record.inclusion, record.head
    good = path.tree_size == head.size and rules.included(
        rules.leaf_hash(record.entry.encode()),
        path.leaf,
        path.tree_size,
        [bytes.fromhex(one) for one in path.hashes],
        bytes.fromhex(head.root),
    )
    detail = f"第{path.leaf}条，包含在{head.size}条的树里" if good else "包含证明不成立：这条内容不在该树头的树里"
    return Said(what="包含证明", ok=good, detail=detail)


def _signature(what: str, head: HeadView, keys: Keys) -> Said:
    public = next((bytes.fromhex(one.key) for one in keys.head_keys if one.id == head.key_id), None)
    if public is None or key_id(public) != head.key_id:
        return Said(what=what, ok=False, detail=f"不是您信任的密钥签的（密钥 {head.key_id[:16]}…）")
    text = rules.head_bytes(head.size, bytes.fromhex(head.root), head.at_ms)
    good = signed_by(public, bytes.fromhex(head.signature), text)
    return Said(what=what, ok=good, detail=f"签名有效（密钥 {head.key_id[:16]}…）" if good else "签名无效：树头被改动")


def _same_document(pdf: bytes, record: Record | None) -> Said:
    digest = hashlib.sha256(pdf).hexdigest()
    if record is None:
        return Said(what="存证", ok=None, detail="还缺核验记录（JSON）：请在核验页下载后一起核验")
    try:
        same = json.loads(record.entry).get("document") == digest
    except (ValueError, AttributeError):
        same = False
    return Said(what="文件与存证", ok=same, detail=f"SHA-256 {digest[:16]}… {'一致' if same else '与存证的不一致'}")


def _linked(kept: HeadView, head: HeadView, proof: Consistency | None) -> Said:
    old, new = sorted((kept, head), key=lambda one: one.size)
    if old.size == new.size:
        same = old.root == new.root
        detail = "与您留存的树头一致" if same else "同样大小、不同的根：日志被重写（分叉）"
        return Said(what="与留存树头", ok=same, detail=detail)
    if proof is None or (proof.first, proof.second) != (old.size, new.size):
        wanted = f"/api/attestation/consistency?first={old.size}&second={new.size}"
        return Said(what="与留存树头", ok=None, detail=f"还缺一致性证明，请下载 {wanted} 后用 --consistency 给出")
    good = rules.consistent(
        old.size,
        bytes.fromhex(old.root),
        new.size,
        bytes.fromhex(new.root),
        [bytes.fromhex(one) for one in proof.hashes],
    )
    detail = f"{old.size}条的旧树是{new.size}条的新树的开头" if good else "旧树不是新树的开头：日志被重写（分叉）"
    return Said(what="与留存树头", ok=good, detail=detail)
