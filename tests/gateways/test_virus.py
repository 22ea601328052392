"""The virus scanner: the sandbox, and the live client against a server that speaks clamd's protocol."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.virus import AWAY, EICAR, LiveClamd, SandboxScanner, VirusScanner

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def pieces(content: bytes, size: int = 7) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


async def clamd(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, longest: int = 1_000_000) -> None:
    """What clamd does with INSTREAM: lengths in network order, zero at the end, one line that ends with NUL."""
    assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
    content = b""
    while length := int.from_bytes(await reader.readexactly(4)):
        content += await reader.readexactly(length)
        if len(content) > longest:
            writer.write(b"INSTREAM size limit exceeded. ERROR\0")
            writer.close()
            return
    writer.write(b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0")
    await writer.drain()
    writer.close()


@contextlib.asynccontextmanager
async def serving(serve: Serve, path: Path | None = None) -> AsyncIterator[str]:
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        try:
            await serve(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    if path is not None:
        server = await asyncio.start_unix_server(talk, path)
        url = f"unix://{path}"
    else:
        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        url = f"tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield url
        await asyncio.gather(*talks, return_exceptions=True)


@pytest.fixture(params=["sandbox", "tcp", "unix"])
async def scanner(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[VirusScanner]:
    if request.param == "sandbox":
        yield SandboxScanner()
        return
    async with serving(clamd, tmp_path / "clamd.sock" if request.param == "unix" else None) as url:
        yield LiveClamd(url)


async def test_the_test_virus_is_found_wherever_it_hides(scanner: VirusScanner) -> None:
    assert (await scanner.scan(pieces(b"\xff\xd8\xff" + bytes(200_000), 9_000))).clean
    for size in (7, 70, 100_000):
        hidden = await scanner.scan(pieces(b"\xff\xd8\xff" + bytes(1_000) + EICAR + b"\0", size))
        assert (hidden.clean, hidden.virus) == (False, "Eicar-Test-Signature")


async def test_a_long_file_goes_through(scanner: VirusScanner) -> None:
    assert (await scanner.scan(pieces(bytes(900_000), 300_000))).clean


async def test_the_sandbox_can_be_away() -> None:
    with pytest.raises(GatewayError, match="自动再查"):
        await SandboxScanner().scan(pieces(b"..." + AWAY))


async def test_nobody_there_is_no_verdict(tmp_path: Path) -> None:
    for url in ("tcp://127.0.0.1:9", f"unix://{tmp_path}/nothing.sock"):
        with pytest.raises(GatewayError, match="自动再查"):
            await LiveClamd(url).scan(pieces(b"x"))


async def test_a_file_too_long_for_the_scanner_is_no_verdict() -> None:
    async def short(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await clamd(reader, writer, longest=10)

    async with serving(short) as url:
        with pytest.raises(GatewayError):
            await LiveClamd(url).scan(pieces(bytes(2_000_000), 100_000))


@pytest.mark.parametrize("said", [b"", b"stream: ERROR\0", b"OK\0", b"stream: OK and more\0", b"\xff\0"])
async def test_a_strange_answer_is_no_verdict(said: bytes) -> None:
    async def strange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(said)
        writer.close()

    async with serving(strange) as url:
        with pytest.raises(GatewayError):
            await LiveClamd(url).scan(pieces(b"x"))


async def test_a_silent_scanner_is_not_waited_for_for_ever() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with serving(silent) as url:
        with pytest.raises(GatewayError):
            await LiveClamd(url, timeout_seconds=0.1).scan(pieces(b"x"))
