"""The demonstration's offices and staff, from the sandbox folder. Citizens come by themselves: they sign in and confirm their names."""

from functools import lru_cache
from typing import Final
from uuid import UUID, uuid5

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from backend.accounts.staff import totp_name
from backend.accounts.staffing import OfficeLine, bring_offices
from backend.accounts.tables import Office, Staff
from backend.gateways.sandbox_rows import DemoFolder, OfficeRow, StaffRow
from backend.infra.clock import Clock, SystemClock
from backend.infra.db import make_engine, open_database, transaction
from backend.infra.secret_box import SecretBox, SecretLost
from backend.kernel.actor import STAFF_ROLES, Role
from backend.settings import Settings

_NAMESPACE: Final = UUID("6f6e6574-6869-4e67-8000-64656d6f0000")


class SeedRefused(Exception):
    """The folder's offices and staff do not fit together; the text names the line to correct."""


async def load_demo(settings: Settings) -> bool:
    """Bring offices and staff in line with the folder; True when there was nothing before. Repeating it is harmless."""
    assert not settings.production, "fictional staff with published passwords never reach production"
    async with open_database(make_engine(settings.database_url)):
        return await load_people(DemoFolder(settings.sandbox_dir), SystemClock(), box=SecretBox(settings.storage_keys))


async def load_people(
    folder: DemoFolder, clock: Clock, *, box: SecretBox, hasher: PasswordHasher | None = None
) -> bool:
    """As `load_demo`, on the database that is open."""
    offices, staff = folder.rows(OfficeRow), folder.rows(StaffRow)
    _check(offices, staff)
    fresh = not await Office.exists()
    hashes = await _password_hashes(staff, hasher or PasswordHasher())
    sealed = await _second_factors(staff, box)
    await bring_offices([office_line(row) for row in offices])
    async with transaction():
        for person in staff:
            row = Staff(
                id=staff_id(person.username),
                username=person.username,
                name=person.name,
                office=person.office,
                roles=person.roles,
                password_hash=hashes[person.username],
                totp_secret=sealed[person.username],
                created_at=clock.now(),
            )
            await Staff.insert(row).on_conflict(
                action="DO UPDATE",
                target=Staff.username,
                values=[Staff.name, Staff.office, Staff.roles, Staff.password_hash, Staff.totp_secret],
            )
    return fresh


def staff_id(username: str) -> UUID:
    """The same in every demonstration, so that stories can name people."""
    return uuid5(_NAMESPACE, username)


def office_line(row: OfficeRow) -> OfficeLine:
    """A row of offices.csv."""
    return OfficeLine(
        code=row.code,
        name=row.name,
        region=row.region,
        parent=row.parent,
        address=row.address or "",
        phone=row.phone or "",
        hours=row.hours or "",
        counters=row.counters or "",
    )


def _check(offices: list[OfficeRow], staff: list[StaffRow]) -> None:
    codes = {o.code for o in offices}
    for office in offices:
        if office.parent is not None and office.parent not in codes:
            raise SeedRefused(f"offices.csv: {office.code} names the unknown parent {office.parent}")
    for person in staff:
        if person.office not in codes:
            raise SeedRefused(f"staff.csv: {person.username} works at the unknown office {person.office}")
        unknown = set(person.roles.split()) - {role.value for role in STAFF_ROLES}
        if unknown or not person.roles.split():
            raise SeedRefused(
                f"staff.csv: {person.username} has the role {', '.join(unknown) or 'none'};"
                f" known are {', '.join(r.value for r in Role if r in STAFF_ROLES)}"
            )


async def _password_hashes(staff: list[StaffRow], hasher: PasswordHasher) -> dict[str, str]:
    """One slow hash per new password: 34 people sharing a demonstration's password would take two seconds."""
    kept = {r["username"]: r["password_hash"] for r in await Staff.select(Staff.username, Staff.password_hash)}

    @lru_cache
    def unchanged(stored: str, password: str) -> bool:
        try:
            return hasher.verify(stored, password)
        except VerifyMismatchError:
            return False

    made: dict[str, str] = {}
    for person in staff:
        stored = kept.get(person.username)
        if stored is None or not unchanged(stored, person.password):
            if person.password not in made:
                made[person.password] = hasher.hash(person.password)
            stored = made[person.password]
        kept[person.username] = stored
    return kept


async def _second_factors(staff: list[StaffRow], box: SecretBox) -> dict[str, str]:
    """Sealed; what lies there already stays when it is the same."""
    kept = {r["username"]: r["totp_secret"] for r in await Staff.select(Staff.username, Staff.totp_secret)}

    def unchanged(name: str, stored: str | None, secret: str) -> bool:
        try:
            return stored is not None and box.open(name, stored) == secret
        except SecretLost:
            return False

    for person in staff:
        name = totp_name(staff_id(person.username))
        if not unchanged(name, kept.get(person.username), person.totp_secret):
            kept[person.username] = box.seal(name, person.totp_secret)
    return kept
