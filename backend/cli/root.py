"""All commands and their help. What they do is in the modules beside this one."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from backend.settings import BadSettings, Settings, load

JSON: Final = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)


def _data_dir() -> Path:
    """Without reading the other settings, which a verifier has none of, and without making anything there."""
    return Path(os.environ.get("ONETHING_DATA_DIR") or Settings().data_dir)


def _settings() -> Settings:
    try:
        return load()
    except BadSettings as why:
        raise click.ClickException(str(why)) from why


@contextmanager
def _plainly() -> Iterator[None]:
    """What is wrong with files or the database is one sentence, not a stack."""
    from asyncpg import PostgresError

    from backend.accounts.staffing import StaffingRefused
    from backend.gateways.sandbox_rows import SandboxDataError
    from backend.gateways.wiring import PartnerMissing
    from backend.infra.holidays import BadHolidays
    from backend.infra.migrate import CannotMigrate
    from backend.policy.crosscheck import PolicyError
    from backend.seed import SeedRefused

    known = (
        *(SandboxDataError, PartnerMissing, BadHolidays, CannotMigrate, PolicyError, SeedRefused, StaffingRefused),
        *(PostgresError, OSError),
    )
    try:
        yield
    except known as why:
        raise click.ClickException(str(why)) from why


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """One form for the reimbursement of medical costs: serve it, look after its data, ask its rules.

    Settings are environment variables; `check` lists them. Without any, a demo with fictional people runs on SQLite.
    """


@cli.command()
def run() -> None:
    """Migrate, load the demo when it is empty, and serve."""
    from backend.cli.serve import run as serve

    with _plainly():
        serve(_settings())


@cli.command()
def migrate() -> None:
    """Bring the database to this version. Safe to repeat, and safe from several machines at once."""
    from backend.cli.data import migrate as work

    with _plainly():
        work(_settings())


@cli.command()
@click.option("--stories/--no-stories", default=None, help="Cases on the desks; by default only in a new demo.")
def seed(*, stories: bool | None) -> None:
    """Load the demo: fictional people, offices and cases. Only where the data is fictional."""
    from backend.cli.data import seed as work

    with _plainly():
        work(_settings(), stories=stories)


@cli.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
def reset(*, yes: bool) -> None:
    """Delete everything and load the demo anew. Refused in production."""
    from backend.cli.data import reset as work

    with _plainly():
        work(_settings(), yes=yes)


@cli.command()
@click.argument("file", required=False, type=_FILE, metavar="[offices.csv]")
@JSON
def offices(*, file: Path | None, as_json: bool) -> None:
    """Bring the offices in line with a spreadsheet, or only list them. Columns: assets/demo/README.md."""
    from backend.cli.staff import offices as work

    with _plainly():
        work(_settings(), file, as_json=as_json)


@cli.group()
def staff() -> None:
    """Let staff in: password and second factor are made here, shown once, and kept only as a hash and sealed."""


_ROLE: Final = "clerk, reviewer, second_reviewer, finance, supervisor, fund_officer or administrator; repeatable."


@staff.command("list")
@JSON
def staff_list(*, as_json: bool) -> None:
    """Who works where."""
    from backend.cli.staff import listing as work

    with _plainly():
        work(_settings(), as_json=as_json)


@staff.command("add")
@click.argument("username")
@click.option("--name", required=True, help="As citizens and colleagues see it.")
@click.option("--office", required=True, help="The code of the office.")
@click.option("--role", "roles", required=True, multiple=True, help=_ROLE)
@JSON
def staff_add(*, username: str, name: str, office: str, roles: tuple[str, ...], as_json: bool) -> None:
    """Make an account; print its password and the code for an authenticator app."""
    from backend.cli.staff import add as work

    with _plainly():
        work(_settings(), username, name=name, office=office, roles=roles, as_json=as_json)


@staff.command("renew")
@click.argument("username")
@JSON
def staff_renew(*, username: str, as_json: bool) -> None:
    """A new password and second factor, when one was forgotten or lost; every open desk of the account is closed."""
    from backend.cli.staff import renew as work

    with _plainly():
        work(_settings(), username, as_json=as_json)


@staff.command("change")
@click.argument("username")
@click.option("--name", help="Another name.")
@click.option("--office", help="Another office.")
@click.option("--role", "roles", multiple=True, help="All roles from now on: " + _ROLE)
def staff_change(*, username: str, name: str | None, office: str | None, roles: tuple[str, ...]) -> None:
    """Another name, office or set of roles; what is not given stays."""
    from backend.cli.staff import change as work

    with _plainly():
        work(_settings(), username, name=name, office=office, roles=roles)


@staff.command("close")
@click.argument("username")
def staff_close(*, username: str) -> None:
    """Close an account at once. What it did stays under its name."""
    from backend.cli.staff import close as work

    with _plainly():
        work(_settings(), username)


@cli.command()
@JSON
def check(*, as_json: bool) -> None:
    """Read settings, policy packs, holidays and the sandbox folder as a start would; exit 1 if anything is wrong."""
    from backend.cli.check import check as work

    work(as_json=as_json)


@cli.command("id")
@click.argument("numbers", nargs=-1, required=True, metavar="NUMBER…")
@JSON
def id_number(*, numbers: tuple[str, ...], as_json: bool) -> None:
    """Say what identity numbers say: birth date, sex, district, or why they cannot be one. Exit 1 if any cannot."""
    from backend.cli.ask import id_numbers

    id_numbers(numbers, as_json=as_json)


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@JSON
def qr(*, files: tuple[Path, ...], as_json: bool) -> None:
    """Read the codes in pictures, PDFs and OFDs, and say what they are. Exit 1 if any file shows none."""
    from backend.cli.qr import read_files

    read_files(files, as_json=as_json)


@cli.command()
@click.option("--from", "start", required=True, metavar="DATE", help="The day it was received, as 2026-12-04.")
@click.option("--workdays", required=True, type=click.IntRange(0, 2000), help="Working days of the limit.")
@JSON
def deadline(*, start: str, workdays: int, as_json: bool) -> None:
    """Count working days. Where holidays are not published yet, the answer is an estimate and says so."""
    from backend.cli.ask import deadline as work

    try:
        day = dt.date.fromisoformat(start)
    except ValueError as why:
        raise click.BadParameter(f"{start} is no date; write it as 2026-12-04", param_hint="--from") from why
    work(_settings(), day, workdays, as_json=as_json)


@cli.command("benefits")
@click.argument("region", metavar="PACK")
def benefit_table(*, region: str) -> None:
    """Print a region's benefit parameters as the spreadsheet benefits.csv, to be corrected and put into its pack."""
    from backend.cli.ask import benefit_table as work

    with _plainly():
        work(_settings(), region)


@cli.command()
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file; default standard output."
)
def openapi(*, output: Path | None) -> None:
    """Write the OpenAPI document of this version."""
    from backend.cli.serve import write_openapi

    write_openapi(output)


@cli.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="RESULT.pdf|record.json…",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--head", type=_FILE, help="A tree head you kept; shows that the log was not rewritten since.")
@click.option(
    "--keys", type=_FILE, help="What you trust, as /api/attestation/keys answers; default this machine's own."
)
@click.option("--consistency", type=_FILE, help="The proof between your head and the record's, where they differ.")
@JSON
def verify(
    *, files: tuple[Path, ...], head: Path | None, keys: Path | None, consistency: Path | None, as_json: bool
) -> None:
    """Verify a sealed result without database and network: its seal, its place in the log, the signature over the log.

    Exit 0: genuine. 1: not. 2: a file is missing to be sure.
    """
    from backend.cli.verify import verify as work

    with _plainly():
        work(files, head=head, keys=keys, consistency=consistency, data_dir=_data_dir(), as_json=as_json)
