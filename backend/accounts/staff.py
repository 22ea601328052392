"""Staff: password, second factor, roles."""

import datetime as dt
import hashlib
import time
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Final
from uuid import UUID

import msgspec
import pyotp
from anyio import to_thread
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from backend.accounts import rules
from backend.accounts.people import office_view
from backend.accounts.schemas import StaffMe
from backend.accounts.tables import Office, Staff
from backend.infra.db import transaction
from backend.infra.secret_box import SecretBox
from backend.infra.throttle import forgive, hit
from backend.kernel.actor import Role
from backend.kernel.errors import Conflict, FieldProblem, Invalid, NotFound, Unauthorized

ROLE_TEXT: Final = {
    Role.clerk: "经办",
    Role.reviewer: "审核",
    Role.second_reviewer: "复核",
    Role.finance: "财务",
    Role.supervisor: "主管",
    Role.fund_officer: "基金管理",
    Role.administrator: "系统管理",
}
_STEP_SECONDS: Final = 30
_LOCK_SECONDS: Final = 900


class PasswordRefused(Unauthorized):
    """Wrong name or password; which of the two is not said."""

    code = "staff.password_refused"


class SecondFactorRefused(Unauthorized):
    """Wrong, late or used."""

    code = "staff.second_factor_refused"


class StaffLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Tries per quarter of an hour, and how many steps a clock may be wrong.

    In a demonstration several people share one account, so earlier and later steps count as well.
    """

    tries: int = 6
    tries_per_address: int = 60
    drift_steps: int = 1

    @classmethod
    def relaxed(cls) -> "StaffLimits":
        """For demonstrations and browser tests."""
        return cls(tries=200, tries_per_address=2_000, drift_steps=30)


_HASHER: Final = PasswordHasher()


@lru_cache(maxsize=4)
def _nobodys_hash(hasher: PasswordHasher) -> str:
    """Compared with when there is no such name; slow to make, so once per process."""
    return hasher.hash("nobody has this password")


class StaffAccounts:
    """Accounts of staff. `seconds` is the machine's own time: an authenticator app knows no stopped demo clock."""

    def __init__(
        self,
        *,
        show_codes: bool,
        limits: StaffLimits,
        box: SecretBox,
        hasher: PasswordHasher | None = None,
        seconds: Callable[[], float] = time.time,
    ) -> None:
        self._show_codes = show_codes
        self._limits = limits
        self._box = box
        self._hasher = hasher or _HASHER
        self._seconds = seconds
        self._nobody = _nobodys_hash(self._hasher)

    async def check_password(self, username: str, password: str, address: str) -> UUID:
        """The first factor. Takes as long for a name that does not exist."""
        username = username.strip().lower()
        await hit(f"staff-address:{address}", self._limits.tries_per_address, _LOCK_SECONDS)
        await hit(f"staff:{_digest(username)}", self._limits.tries, _LOCK_SECONDS)
        row = await Staff.select().where((Staff.username == username) & Staff.closed_at.is_null()).first()
        stored = row["password_hash"] if row else self._nobody
        right = await to_thread.run_sync(partial(self._verify, stored, password))
        if row is None or not right:
            raise PasswordRefused(
                "账号或密码不对。连续输错会暂时锁定", fields=[FieldProblem("/password", "账号或密码不对")]
            )
        await forgive(f"staff:{_digest(username)}")
        return UUID(str(row["id"]))

    async def check_second_factor(self, staff_id: UUID, code: str, began_at: dt.datetime) -> None:
        """Each code works once: the step it belongs to must be later than the last used one.

        `began_at` = when the first factor was passed; a password that was changed since does not count.
        """
        await hit(f"staff-second:{staff_id}", self._limits.tries, _LOCK_SECONDS)
        row = await self._row(staff_id)
        if (row["signed_out_before"] or began_at) > began_at:
            raise Unauthorized("密码刚刚改过，请重新输入账号和密码")
        totp, now = self._totp(row), self._step()
        drift = self._limits.drift_steps
        for step in range(now - drift, now + drift + 1):
            if not pyotp.utils.strings_equal(totp.at(step * _STEP_SECONDS), code):
                continue
            async with transaction():
                won = (
                    await Staff.update({Staff.totp_step: step})
                    .where((Staff.id == staff_id) & (Staff.totp_step < step))
                    .returning(Staff.id)
                )
            if won:
                await forgive(f"staff-second:{staff_id}")
                return
            raise SecondFactorRefused("这个动态口令已经用过，请等下一个", fields=[FieldProblem("/code", "已经用过")])
        raise SecondFactorRefused("动态口令不对，请看验证器上的最新6位数字", fields=[FieldProblem("/code", "不对")])

    async def demo_code(self, staff_id: UUID) -> str | None:
        """The next unused code, shown on the page of the demonstration only."""
        if not self._show_codes:
            return None
        row = await self._row(staff_id)
        # From the middle of what is taken: the oldest code would stop working while somebody is still typing it.
        step = max(self._step() - self._limits.drift_steps // 2, int(row["totp_step"]) + 1)
        return self._totp(row).at(step * _STEP_SECONDS)

    async def me(self, staff_id: UUID) -> StaffMe:
        """The member of staff and their office."""
        row = await self._row(staff_id)
        office = await Office.select().where(Office.code == row["office"]).first()
        assert office is not None, "the foreign key holds"
        roles = read_roles(row["roles"])
        return StaffMe(
            id=row["id"],
            username=row["username"],
            name=row["name"],
            roles=tuple(sorted(r.value for r in roles)),
            roles_text="、".join(text for role, text in ROLE_TEXT.items() if role in roles),
            office=office_view(office),
        )

    async def change_password(self, staff_id: UUID, current: str, new: str) -> None:
        """Every other browser of this account is signed out; the caller begins a new session. Repeating it is harmless."""
        await hit(f"staff-password:{staff_id}", self._limits.tries, _LOCK_SECONDS)
        row = await self._row(staff_id)
        stored: str = row["password_hash"]
        if not await to_thread.run_sync(self._verify, stored, current):
            if await to_thread.run_sync(self._verify, stored, new):
                return  # Changed already; only the answer was lost.
            raise Invalid("现在的密码不对", fields=[FieldProblem("/current", "现在的密码不对")])
        if problem := rules.password_problem(new, username=row["username"], current=current):
            raise Invalid(problem, fields=[FieldProblem("/new", problem)])
        hashed = await to_thread.run_sync(self._hasher.hash, new)
        async with transaction():
            won = (
                await Staff.update({Staff.password_hash: hashed, Staff.signed_out_before: self._now()})
                .where((Staff.id == staff_id) & (Staff.password_hash == stored))
                .returning(Staff.id)
            )
        if not won:
            raise Conflict("密码刚刚被改过，请退出后重新登录")
        await forgive(f"staff-password:{staff_id}")

    def _totp(self, row: dict[str, Any]) -> pyotp.TOTP:
        if row["totp_secret"] is None:
            raise SecondFactorRefused("这个账号还没有动态口令，请联系系统管理员发放")
        return pyotp.TOTP(self._box.open(totp_name(row["id"]), row["totp_secret"]))

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (Argon2Error, InvalidHashError):
            return False

    def _now(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._seconds(), dt.UTC)

    def _step(self) -> int:
        return int(self._seconds()) // _STEP_SECONDS

    async def _row(self, staff_id: UUID) -> dict[str, Any]:
        row: dict[str, Any] | None = (
            await Staff.select().where((Staff.id == staff_id) & Staff.closed_at.is_null()).first()
        )
        if row is None:
            raise NotFound("没有找到这个账号")
        return row


def totp_name(staff_id: UUID) -> str:
    """Under which the second factor is sealed."""
    return f"totp {staff_id}"


def read_roles(text: str) -> frozenset[Role]:
    """Roles as stored, separated by spaces."""
    return frozenset(Role(word) for word in text.split())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
