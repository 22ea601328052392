"""Offices and staff: what a new installation needs before anybody can sign in at the desk."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

import click
import msgspec
import segno

from backend.accounts.staffing import Admission, OfficeLine, Staffing, StaffLine, bring_offices, list_offices
from backend.gateways.sandbox_rows import OfficeRow, parse
from backend.infra.clock import SystemClock
from backend.infra.db import make_engine, open_database
from backend.infra.secret_box import SecretBox
from backend.seed import office_line
from backend.settings import Settings


def offices(settings: Settings, file: Path | None, *, as_json: bool) -> None:
    """Bring them in line with the file, if there is one; then say which there are."""
    lines = [office_line(row) for row in parse(file.name, file.read_bytes(), OfficeRow)] if file else []

    async def work() -> list[OfficeLine]:
        async with open_database(make_engine(settings.database_url)):
            if lines:
                await bring_offices(lines)
            return await list_offices()

    found = asyncio.run(work())
    if as_json:
        _json(found)
        return
    for one in found:
        click.echo(f"{one.code:<12} {one.name}  {one.address}  {one.phone}")
    if not found:
        click.echo("还没有机构。导入：python -m backend offices offices.csv，列见 assets/demo/README.md")


def listing(settings: Settings, *, as_json: bool) -> None:
    """Who works where."""

    async def work() -> list[StaffLine]:
        async with _staffing(settings) as staffing:
            return await staffing.staff()

    found = asyncio.run(work())
    if as_json:
        _json(found)
        return
    for one in found:
        click.echo(
            f"{one.username:<24} {one.office:<10} {one.name}  {' '.join(one.roles)}{'  已停用' if one.closed else ''}"
        )
    if not found:
        click.echo("还没有工作人员。添加：python -m backend staff add --help")


def add(settings: Settings, username: str, *, name: str, office: str, roles: Collection[str], as_json: bool) -> None:
    """A new account, and what lets its owner in."""

    async def work() -> Admission:
        async with _staffing(settings) as staffing:
            return await staffing.add(username, name=name, office=office, roles=roles)

    _admitted(asyncio.run(work()), as_json=as_json)


def renew(settings: Settings, username: str, *, as_json: bool) -> None:
    """A new password and second factor."""

    async def work() -> Admission:
        async with _staffing(settings) as staffing:
            return await staffing.renew(username)

    _admitted(asyncio.run(work()), as_json=as_json)


def change(settings: Settings, username: str, *, name: str | None, office: str | None, roles: Collection[str]) -> None:
    """Name, office, roles."""

    async def work() -> None:
        async with _staffing(settings) as staffing:
            await staffing.change(username, name=name, office=office, roles=roles)

    asyncio.run(work())
    click.echo(f"{username}：已更改，从下一次点击起生效")


def close(settings: Settings, username: str) -> None:
    """Out."""

    async def work() -> None:
        async with _staffing(settings) as staffing:
            await staffing.close(username)

    asyncio.run(work())
    click.echo(f"{username}：已停用，已退出登录。恢复用 renew")


@asynccontextmanager
async def _staffing(settings: Settings) -> AsyncIterator[Staffing]:
    async with open_database(make_engine(settings.database_url)):
        yield Staffing(clock=SystemClock(), box=SecretBox(settings.storage_keys))


def _json(value: object) -> None:
    click.echo(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2))


def _admitted(admission: Admission, *, as_json: bool) -> None:
    if as_json:
        _json(admission)
        return
    click.echo(f"账号 {admission.username}")
    click.echo(f"密码 {admission.password}   只显示这一次；登录后点自己的名字，换成自己的密码")
    click.echo(f"动态口令：用验证器扫这个码，或输入 {admission.uri}\n")
    segno.make(admission.uri).terminal(compact=True)
