"""Start the service and say where it is."""

import asyncio
import socket
import sys
import tempfile
from pathlib import Path
from typing import Final

import click
import msgspec
from litestar import Litestar

from backend.settings import Settings, load

GRACE_SECONDS: Final = 5  # Live-update streams never end by themselves.
SHOWN_CITIZENS: Final = 6
SHOWN_STAFF: Final = 4


def run(settings: Settings) -> None:
    """Migrate, seed a demo, print the addresses, serve until stopped."""
    import uvicorn

    from backend.cli import data
    from backend.gateways.wiring import require_partners
    from backend.web.logs import configure

    require_partners(settings)
    configure(settings.log_level)
    _port_is_free(settings)
    if settings.demo:
        data.seed(settings)
    else:
        data.migrate(settings)
    application = app() if settings.workers == 1 else None  # What is wrong shows here, before anything is announced.
    click.echo(_welcome(settings))
    uvicorn.run(
        application or "backend.cli.serve:app",
        factory=application is None,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        log_config=None,
        access_log=False,  # 30 µs per request, and addresses are personal data; /metrics has the figures.
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def app() -> Litestar:
    """The application from the environment; what each worker process imports."""
    from backend.app import create_app
    from backend.web.logs import configure

    settings = load()
    configure(settings.log_level)
    return create_app(settings)


def write_openapi(output: Path | None) -> None:
    """The document of this code, whatever is configured on this machine."""
    with tempfile.TemporaryDirectory() as scratch:
        settings = load({"ONETHING_ENVIRONMENT": "test", "ONETHING_DATA_DIR": scratch})
        text = asyncio.run(_document(settings))
    if output is None:
        sys.stdout.buffer.write(text)
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(text)


async def _document(settings: Settings) -> bytes:
    from backend.app import create_app
    from backend.web.openapi import document

    return msgspec.json.format(msgspec.json.encode(document(create_app(settings))), indent=1) + b"\n"


def _port_is_free(settings: Settings) -> None:
    """A taken port is said before the database is touched, not after."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as why:
            hint = f"ONETHING_PORT={settings.port + 1} make run"
            raise click.ClickException(f"port {settings.port} cannot be used ({why.strerror}); try {hint}") from why


def _welcome(settings: Settings) -> str:
    here = f"http://{settings.host}:{settings.port}"
    lines = [
        "",
        f"  手机页面  {here}/",
        f"  经办台    {here}/desk",
        f"  接口文档  {here}/docs",
    ]
    if not (settings.miniapp_dir / "index.html").is_file():
        lines.append("  手机页面还没有生成：请用 make run 启动，它会先生成页面。")
    if settings.demo:
        lines += ["", *_accounts(settings)]
    return "\n".join([*lines, ""])


def _accounts(settings: Settings) -> list[str]:
    """Who to be in the demo; the rest is in the sandbox folder."""
    from backend.gateways.sandbox_rows import DemoFolder, PersonRow, StaffRow

    folder = DemoFolder(settings.sandbox_dir)
    people = [row for row in folder.rows(PersonRow) if row.phone]
    staff = [row for row in folder.rows(StaffRow) if {"clerk", "supervisor"} & set(row.roles.split())]
    lines = ["  演示账号（人物均为虚构；验证码和动态口令会显示在登录页上）"]
    lines += [f"    {row.phone}  {row.name}  {row.id_number}  {row.note}" for row in people[:SHOWN_CITIZENS]]
    lines += [f"    {row.username}  密码 {row.password}  {row.name}  {row.note}" for row in staff[:SHOWN_STAFF]]
    lines.append(f"    更多：{settings.sandbox_dir / 'people.csv'}、staff.csv")
    return lines
