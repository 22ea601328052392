"""Offices and staff as their administrator keeps them: let in, given something new, moved, sent home."""

import re
import secrets
from collections.abc import Collection, Sequence
from typing import Final

import msgspec
import pyotp
from anyio import to_thread
from argon2 import PasswordHasher

from backend.accounts.staff import read_roles, totp_name
from backend.accounts.tables import Office, Staff
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.secret_box import SecretBox
from backend.kernel.actor import STAFF_ROLES, Role
from backend.kernel.ids import new_id

_USERNAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}", re.ASCII)
_REGION: Final = re.compile(r"[0-9]{6}", re.ASCII)
# No letter or digit that is read as another.
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_PASSWORD_CHARACTERS: Final = 16
ISSUER: Final = "经办台"


class StaffingRefused(Exception):
    """The sentence says what to correct."""


class OfficeLine(msgspec.Struct, frozen=True, kw_only=True):
    """An office; `region` is the six-digit district where it stands, `parent` the code of the office above it."""

    code: str
    name: str
    region: str
    parent: str | None = None
    address: str = ""
    phone: str = ""
    hours: str = ""
    counters: str = ""


class StaffLine(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One member of staff as an administrator sees them."""

    username: str
    name: str
    office: str
    roles: tuple[str, ...]
    closed: bool


class Admission(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What lets somebody in; shown once and kept nowhere. `uri` goes into an authenticator app."""

    username: str
    password: str
    uri: str


async def bring_offices(lines: Sequence[OfficeLine]) -> None:
    """Add them, or bring them in line; offices that are not named stay as they are."""
    known = {row["code"] for row in await Office.select(Office.code)} | {line.code for line in lines}
    for line in lines:
        if not line.code or not line.name:
            raise StaffingRefused("每个机构都要有代码和名称（code、name）")
        if not _REGION.fullmatch(line.region):
            raise StaffingRefused(f"{line.code}：region 要写6位行政区划代码，不是 {line.region or '空白'}")
        if line.parent is not None and line.parent not in known:
            raise StaffingRefused(f"{line.code}：没有代码是 {line.parent} 的上级机构")
    async with transaction():
        for line in lines:
            await Office.insert(Office(**msgspec.structs.asdict(line))).on_conflict(
                action="DO UPDATE", target=Office.code, values=[c for c in Office.all_columns() if c != Office.code]
            )


async def list_offices() -> list[OfficeLine]:
    """By code."""
    return [msgspec.convert(row, OfficeLine) for row in await Office.select().order_by(Office.code)]


class Staffing:
    """Works on the database that is open; nobody but the machine's own administrator comes here."""

    def __init__(self, *, clock: Clock, box: SecretBox, hasher: PasswordHasher | None = None) -> None:
        self._clock = clock
        self._box = box
        self._hasher = hasher or PasswordHasher()

    async def staff(self) -> list[StaffLine]:
        """By office and name, those who left too."""
        return [
            StaffLine(
                username=row["username"],
                name=row["name"],
                office=row["office"],
                roles=tuple(sorted(read_roles(row["roles"]))),
                closed=row["closed_at"] is not None,
            )
            for row in await Staff.select().order_by(Staff.office, Staff.username)
        ]

    async def add(self, username: str, *, name: str, office: str, roles: Collection[str]) -> Admission:
        """A new account. A name that was once used stays with whoever used it: the records name it."""
        username = username.strip().lower()
        if not _USERNAME.fullmatch(username):
            raise StaffingRefused("账号用小写字母、数字、点、横线，2到40个")
        if not name.strip():
            raise StaffingRefused("请写姓名（--name）")
        await self._check(office, roles)
        if await Staff.exists().where(Staff.username == username):
            raise StaffingRefused(f"账号 {username} 已经有人用过；忘了密码用 renew，换岗位用 change")
        key = new_id()
        admission, password_hash, sealed = await self._admit(username, totp_name(key))
        async with transaction():
            await Staff.insert(
                Staff(
                    id=key,
                    username=username,
                    name=name.strip(),
                    office=office,
                    roles=_joined(roles),
                    password_hash=password_hash,
                    totp_secret=sealed,
                    created_at=self._clock.now(),
                )
            )
        return admission

    async def renew(self, username: str) -> Admission:
        """A new password and a new second factor; the old ones and every open desk end. Lets a closed account in again."""
        row = await self._row(username)
        admission, password_hash, sealed = await self._admit(row.username, totp_name(row.id))
        async with transaction():
            await Staff.update(
                {
                    Staff.password_hash: password_hash,
                    Staff.totp_secret: sealed,
                    Staff.signed_out_before: self._clock.now(),
                    Staff.closed_at: None,
                }
            ).where(Staff.id == row.id)
        return admission

    async def change(
        self, username: str, *, name: str | None = None, office: str | None = None, roles: Collection[str] = ()
    ) -> None:
        """Another name, office or set of roles, from their next click on; what is not given stays."""
        row = await self._row(username)
        office, roles = office or str(row.office), roles or str(row.roles).split()
        await self._check(office, roles)
        async with transaction():
            await Staff.update(
                {Staff.name: (name or "").strip() or row.name, Staff.office: office, Staff.roles: _joined(roles)}
            ).where(Staff.id == row.id)

    async def close(self, username: str) -> None:
        """Out at once, and not in again until `renew`. What they did stays under their name."""
        row = await self._row(username)
        async with transaction():
            await Staff.update({Staff.closed_at: self._clock.now()}).where(
                (Staff.id == row.id) & Staff.closed_at.is_null()
            )

    async def _check(self, office: str, roles: Collection[str]) -> None:
        known = [role.value for role in Role if role in STAFF_ROLES]
        if unknown := set(roles) - set(known):
            raise StaffingRefused(f"没有这样的岗位：{'、'.join(sorted(unknown))}；可以是 {'、'.join(known)}")
        if not roles:
            raise StaffingRefused(f"请写岗位（--role）：{'、'.join(known)}")
        if not await Office.exists().where(Office.code == office):
            raise StaffingRefused(f"没有代码是 {office} 的机构；先用 offices 导入")

    async def _row(self, username: str) -> Staff:
        row = await Staff.objects().where(Staff.username == username.strip().lower()).first()
        if row is None:
            raise StaffingRefused(f"没有账号 {username}")
        return row

    async def _admit(self, username: str, sealed_as: str) -> tuple[Admission, str, str]:
        password = "".join(secrets.choice(_ALPHABET) for _ in range(_PASSWORD_CHARACTERS))
        secret = pyotp.random_base32()
        admission = Admission(
            username=username,
            password=password,
            uri=pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER),
        )
        hashed = await to_thread.run_sync(self._hasher.hash, password)
        return admission, hashed, self._box.seal(sealed_as, secret)


def _joined(roles: Collection[str]) -> str:
    return " ".join(dict.fromkeys(roles))
