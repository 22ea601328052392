"""The data: bring it up to date, fill it, start over."""

import asyncio
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import click

from backend.settings import Settings


def migrate(settings: Settings) -> None:
    """Run what has not run yet, and say what."""
    ran = asyncio.run(_migrate(settings))
    click.echo(f"Database: {len(ran)} migrations ran." if ran else "Database: up to date.")


def seed(settings: Settings, *, stories: bool | None = None) -> None:
    """Load the demo when there is nobody yet; then, or when asked for, also what its people have sent already."""
    if settings.production:
        raise click.ClickException("The demo's people are fictional; they are not loaded in production.")
    migrate(settings)
    loaded = asyncio.run(_seed(settings))
    click.echo("Demo: loaded." if loaded else "Demo: already there.")
    if settings.demo_stories and loaded if stories is None else stories:
        for why in asyncio.run(_tell(settings)):
            click.echo(f"A story could not be told. {why}", err=True)


def reset(settings: Settings, *, yes: bool) -> None:
    """Delete the database and the stored files of a demo, then load it anew."""
    if settings.production:
        raise click.ClickException("reset is refused in production.")
    where = settings.database_url if settings.sqlite else urlsplit(settings.database_url).path.lstrip("/")
    if not yes:
        click.confirm(f"This deletes everything in {where} and {settings.storage_url}. Go on?", abort=True)
    if settings.sqlite:
        _delete_sqlite(Path(settings.database_url.removeprefix("sqlite:///")))
    else:
        asyncio.run(_empty_postgres(settings.database_url))
    if settings.storage_url.startswith("file://"):
        shutil.rmtree(settings.storage_url.removeprefix("file://"), ignore_errors=True)
    seed(settings)


async def _migrate(settings: Settings) -> list[str]:
    from backend.infra.db import make_engine, open_database
    from backend.infra.migrate import migrate as work

    async with open_database(make_engine(settings.database_url)) as engine:
        return await work(engine)


async def _seed(settings: Settings) -> bool:
    """True when something was loaded. The seed calls the rooms' services, so it needs the whole application."""
    from backend.seed import load_demo

    return await load_demo(settings)


async def _tell(settings: Settings) -> list[str]:
    from backend.stories import tell

    return await tell(settings)


def _delete_sqlite(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


async def _empty_postgres(url: str) -> None:
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        await connection.execute("drop schema public cascade; create schema public")
    finally:
        await connection.close()
