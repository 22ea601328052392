"""The verifier anybody runs alone: files and keys they trust, nothing else."""

import asyncio
import hashlib
import json
import os
import socket
import sys
from pathlib import Path
from subprocess import run as start
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from click.testing import CliRunner

from backend.attestation.schemas import Record
from backend.attestation.service import Attestation
from backend.cli.root import cli
from backend.gateways.seal import SandboxSeal
from tests.attestation.makers import drawn, record, with_a_stamp
from tests.attestation.sample import RESULT

ROOT = Path(__file__).resolve().parents[2]


class Desk:
    """A folder with the files somebody has."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def write(self, name: str, value: Any) -> None:
        content = value if isinstance(value, bytes) else msgspec.json.encode(value)
        (self.folder / name).write_bytes(content)

    def change(self, name: str, **over: Any) -> None:
        (self.folder / name).write_text(json.dumps({**json.loads((self.folder / name).read_text()), **over}))

    def verify(self, *names: str, **options: str) -> tuple[int, str]:
        flags = [part for flag, name in options.items() for part in (f"--{flag}", self.path(name))]
        done = CliRunner().invoke(cli, ["verify", *map(self.path, names), "--keys", self.path("keys.json"), *flags])
        assert not isinstance(done.exception, Exception) or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.output


@pytest_asyncio.fixture
async def desk(attestation: Attestation, seal: SandboxSeal, tmp_path: Path) -> Desk:
    """A sealed result among other leaves, its record, an older and a newer head."""
    desk = Desk(tmp_path / "desk")
    desk.folder.mkdir()
    pdf = await seal.seal(await asyncio.to_thread(drawn), RESULT.office_name)
    desk.write("result.pdf", pdf)
    attestation._seal_roots = seal.roots
    await record(attestation)
    old = await attestation.heads.issue()
    leaf = await record(attestation, hashlib.sha256(pdf).digest())
    desk.write("old.json", old.view)
    desk.write("record.json", await attestation.proof(leaf))
    for n in range(6):
        await record(attestation, bytes([n]) * 32)
    desk.write("new.json", (await attestation.heads.issue()).view)
    desk.write("same.json", (await attestation.proof(leaf, 2)).head)
    desk.write("forward.json", await attestation.consistency(2, 8))
    desk.write("back.json", await attestation.consistency(1, 2))
    desk.write("keys.json", await attestation.keys())
    return desk


@pytest.fixture
def no_network(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a socket or a database fails the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the offline verifier went out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr("backend.infra.engine.make_engine", refuse)


@pytest.mark.usefixtures("no_network")
async def test_a_genuine_result_is_verified_with_files_alone(desk: Desk) -> None:
    code, said = await asyncio.to_thread(desk.verify, "result.pdf", "record.json", head="same.json")
    assert code == 0, said
    for sentence in ("电子签章：完好", "包含证明：第1条", "树头：签名有效", "与您留存的树头一致", "结论：是真的"):
        assert sentence in said


async def test_a_head_kept_earlier_or_later_is_linked_by_a_consistency_proof(desk: Desk) -> None:
    for head, proof in (("old.json", "back.json"), ("new.json", "forward.json")):
        code, said = desk.verify("record.json", head=head, consistency=proof)
        assert code == 0, said


async def test_a_missing_file_is_asked_for_and_not_taken_as_good(desk: Desk) -> None:
    code, said = desk.verify("record.json", head="new.json")
    assert code == 2
    assert "/api/attestation/consistency?first=2&second=8" in said

    code, said = await asyncio.to_thread(desk.verify, "result.pdf", head="new.json")
    assert code == 2
    assert "还缺核验记录" in said


async def test_a_record_beside_the_pdf_is_found(desk: Desk) -> None:
    (desk.folder / "record.json").rename(desk.folder / "result.json")
    code, said = await asyncio.to_thread(desk.verify, "result.pdf")
    assert code == 0, said


async def test_a_changed_result_is_refused(desk: Desk) -> None:
    pdf = (desk.folder / "result.pdf").read_bytes()
    desk.write("result.pdf", await asyncio.to_thread(with_a_stamp, pdf))
    code, said = await asyncio.to_thread(desk.verify, "result.pdf", "record.json")
    assert code == 1
    assert "文件被追加了内容" in said
    assert "与存证的不一致" in said


async def test_another_document_in_the_entry_is_refused(desk: Desk) -> None:
    entry = json.loads((desk.folder / "record.json").read_text())["entry"]
    desk.change("record.json", entry=entry.replace('"document":"', '"document":"00', 1))
    assert desk.verify("record.json")[0] == 1


async def test_an_old_head_does_not_pass_for_the_one_of_the_proof(desk: Desk) -> None:
    """Replaying a genuine, older head under a newer proof."""
    desk.change("record.json", head=json.loads((desk.folder / "old.json").read_text()))
    code, said = desk.verify("record.json")
    assert code == 1
    assert "包含证明不成立" in said


@pytest.mark.parametrize("field", ["root", "size", "atMs"])
async def test_a_head_whose_numbers_were_changed_is_not_signed(desk: Desk, field: str) -> None:
    head = json.loads((desk.folder / "record.json").read_text())["head"]
    head[field] = "00" * 32 if field == "root" else head[field] + 1
    desk.change("record.json", head=head)
    code, said = desk.verify("record.json")
    assert code == 1
    assert "签名无效" in said


async def test_a_head_by_another_key_is_not_trusted(desk: Desk, attestation: Attestation, tmp_path: Path) -> None:
    from backend.attestation.keys import head_key  # noqa: PLC0415

    keys = await attestation.keys()
    other = head_key("", tmp_path / "other")
    desk.write(
        "keys.json",
        msgspec.structs.replace(
            keys, head_keys=(msgspec.structs.replace(keys.head_keys[0], id=other.id, key=other.public.hex()),)
        ),
    )
    code, said = desk.verify("record.json")
    assert code == 1
    assert "不是您信任的密钥签的" in said


async def test_two_heads_of_one_size_with_two_roots_are_a_fork(desk: Desk, attestation: Attestation) -> None:
    from backend.attestation import rules  # noqa: PLC0415

    head = msgspec.json.decode((desk.folder / "record.json").read_bytes(), type=Record).head
    signature = attestation.heads.key.sign(rules.head_bytes(head.size, b"f" * 32, head.at_ms)).hex()
    desk.write("forked.json", msgspec.structs.replace(head, root=(b"f" * 32).hex(), signature=signature))

    code, said = desk.verify("record.json", head="forked.json")
    assert code == 1
    assert "分叉" in said


async def test_a_forged_consistency_proof_is_refused(desk: Desk) -> None:
    proof = json.loads((desk.folder / "forward.json").read_text())
    desk.change("forward.json", hashes=["00" * 32, *proof["hashes"][1:]])
    code, said = desk.verify("record.json", head="new.json", consistency="forward.json")
    assert code == 1
    assert "分叉" in said


async def test_what_is_no_record_is_one_sentence(desk: Desk) -> None:
    desk.write("record.json", b'{"entry": 7}')
    code, said = desk.verify("record.json")
    assert code == 1
    assert "cannot be read as record" in said


async def test_the_command_runs_where_nothing_else_is(desk: Desk, tmp_path: Path) -> None:
    """A fresh process, a data folder that does not exist, a database address that leads nowhere."""
    env = {
        "PATH": os.environ["PATH"],
        "ONETHING_DATA_DIR": str(tmp_path / "nothing"),
        "ONETHING_DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
    }
    files = [desk.path("result.pdf"), desk.path("record.json"), "--keys", desk.path("keys.json"), "--json"]
    command = [sys.executable, "-m", "backend", "verify", *files]
    done = await asyncio.to_thread(start, command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["genuine"] is True
    assert not (tmp_path / "nothing").exists()


def test_without_any_key_to_trust_it_says_where_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text("{}")
    done = CliRunner().invoke(
        cli, ["verify", str(tmp_path / "record.json")], env={"ONETHING_DATA_DIR": str(tmp_path / "nothing")}
    )
    assert done.exit_code == 1
    assert "/api/attestation/keys" in done.output
