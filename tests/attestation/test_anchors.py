"""Heads handed to an outside chain, by a promise that outlives a chain that is down."""

from pathlib import Path

import msgspec
import pytest

from backend.attestation.heads import ANCHORS, HEADS, Heads
from backend.attestation.keys import HeadKey
from backend.attestation.service import Attestation
from backend.gateways.chain import SandboxChain
from backend.gateways.errors import GatewayError
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, run
from backend.infra.outbox import JobContext
from backend.kernel.ids import new_id
from tests.attestation.makers import MINUTES, record


class Outside(SandboxChain):
    """Somebody else's."""

    name = "外部存证链"
    outside = True


@pytest.fixture
def anchored(db: Engine, key: HeadKey, clock: FixedClock, tmp_path: Path) -> Attestation:
    heads = Heads(key, Outside(tmp_path, clock), clock)
    return Attestation(heads, clock, every=MINUTES, seal_roots=(), demo=False)


async def promised() -> list[dict[str, str]]:
    rows = await run("select payload from outbox_job where kind = 'attestation.anchor' order by id")
    return [msgspec.json.decode(row[0]) for row in rows]


async def test_a_head_over_something_new_is_promised_to_the_chain_once(anchored: Attestation) -> None:
    await record(anchored)
    head = await anchored.heads.issue()
    await anchored.heads.issue()
    assert await promised() == [{"head": str(head.id)}], "the second head says nothing new"


async def test_an_anchor_is_kept_once_and_the_page_says_it(
    anchored: Attestation, tmp_path: Path, clock: FixedClock
) -> None:
    leaf = await record(anchored)
    await anchored.heads.issue()
    assert "正在提交" in (await anchored.witness(leaf)).text
    (job,) = await promised()
    context = JobContext(id=new_id(), kind="attestation.anchor", attempt=1, last_attempt=False, clock=clock)

    (tmp_path / "sandbox-chain.down").touch()
    with pytest.raises(GatewayError):
        await anchored.heads.anchor(job, context)
    (tmp_path / "sandbox-chain.down").unlink()
    for _ in range(2):
        await anchored.heads.anchor(job, context)

    assert len(await ANCHORS.find("size > 0")) == 1
    said = await anchored.witness(leaf)
    assert said.anchor is not None
    assert "外部存证链保存" in said.text
    assert len((tmp_path / "sandbox-chain.jsonl").read_text().splitlines()) == 1


async def test_what_came_after_the_anchor_is_not_called_witnessed(anchored: Attestation) -> None:
    await record(anchored)
    head = await anchored.heads.issue()
    await anchored.heads.anchor({"head": str(head.id)}, None)  # type: ignore[arg-type]
    later = await record(anchored)

    assert (await anchored.witness(later)).anchor is None
    assert len(await HEADS.find("size > 0")) == 1


async def test_a_sandbox_is_not_called_an_outside_witness(
    db: Engine, key: HeadKey, clock: FixedClock, tmp_path: Path
) -> None:
    played = Attestation(
        Heads(key, SandboxChain(tmp_path, clock), clock), clock, every=MINUTES, seal_roots=(), demo=True
    )
    assert "不是外部见证" in (await played.witness(await record(played))).text
