"""Citizens: signing in by text message or WeChat, the real-name check, how pages look."""

import datetime as dt
import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec
from itsdangerous import BadData, URLSafeTimedSerializer

from backend.accounts import rules
from backend.accounts.people import People, person_view
from backend.accounts.schemas import CodeSent, Me, Preferences, PreferencesChange, RealNameRequest
from backend.accounts.tables import CitizenAccount, LoginCode
from backend.gateways.sms import Sms
from backend.gateways.wechat import WechatLogin
from backend.infra.clock import Clock
from backend.infra.db import duplicates_raise, transaction
from backend.infra.throttle import forgive, hit
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.errors import Conflict, FieldProblem, Forbidden, Invalid, NotFound
from backend.kernel.ids import new_id

CODE_SECONDS: Final = 300
BIND_SECONDS: Final = 600
_HOUR: Final = 3_600
_DAY: Final = 86_400


class CodeRefused(Invalid):
    """The six digits are wrong, too old or used."""

    code = "login.code_refused"


class AccountClosed(Forbidden):
    """The account was closed."""

    code = "login.closed"


class WechatTaken(Conflict):
    """This WeChat is tied to another number, or the number to another WeChat."""

    code = "login.wechat_taken"


class PersonTaken(Conflict):
    """Somebody with another number has confirmed this document; one person has one account."""

    code = "real_name.taken"


class RealNameDone(Conflict):
    """This account belongs to somebody already; an account never changes hands."""

    code = "real_name.done"


class CitizenLimits(msgspec.Struct, frozen=True, kw_only=True):
    """How often things may be tried. A demonstration is shown again and again with the same numbers."""

    code_gap_seconds: int = 60
    codes_per_gap: int = 1
    codes_per_hour: int = 6
    codes_per_hour_and_address: int = 60
    tries_per_code: int = 5
    real_name_per_day: int = 8

    @classmethod
    def relaxed(cls) -> "CitizenLimits":
        """For demonstrations and browser tests."""
        return cls(
            code_gap_seconds=5,
            codes_per_gap=50,
            codes_per_hour=600,
            codes_per_hour_and_address=6_000,
            tries_per_code=20,
            real_name_per_day=200,
        )


class Citizens:
    """Accounts of citizens. Nothing here knows cookies; the routes start and end sessions."""

    def __init__(
        self,
        *,
        people: People,
        sms: Sms,
        wechat: WechatLogin,
        clock: Clock,
        keys: Sequence[str],
        show_codes: bool,
        limits: CitizenLimits,
        unread: Callable[[UUID], Awaitable[int]],
    ) -> None:
        self._people = people
        self._sms = sms
        self.wechat = wechat
        self._clock = clock
        self._key = keys[-1].encode()
        self._bind_tokens = URLSafeTimedSerializer(
            list(keys), salt="wechat-bind", signer_kwargs={"digest_method": hashlib.sha256}
        )
        self._show_codes = show_codes
        self._limits = limits
        self._unread = unread

    # --- by text message -------------------------------------------------------------------------

    async def send_code(self, mobile: str, address: str) -> CodeSent:
        """A new code replaces the one before. The answer is the same whether or not the number has an account."""
        mobile, limits = rules.clean_mobile(mobile), self._limits
        await hit(f"code-address:{address}", limits.codes_per_hour_and_address, _HOUR)
        await hit(f"code-gap:{mobile}", limits.codes_per_gap, limits.code_gap_seconds)
        await hit(f"code:{mobile}", limits.codes_per_hour, _HOUR)
        code = f"{secrets.randbelow(1_000_000):06d}"
        await self._sms.send(
            mobile=mobile, template="login_code", params={"code": code, "minutes": str(CODE_SECONDS // 60)}
        )
        now = self._clock.now()
        async with transaction():
            await LoginCode.insert(
                LoginCode(
                    mobile=mobile,
                    code_hash=self._hash(mobile, code),
                    sent_at=now,
                    expires_at=now + dt.timedelta(seconds=CODE_SECONDS),
                    used_at=None,
                )
            ).on_conflict(
                action="DO UPDATE",
                target=LoginCode.mobile,
                values=[LoginCode.code_hash, LoginCode.sent_at, LoginCode.expires_at, LoginCode.used_at],
            )
        return CodeSent(
            sent_to=masking.phone(mobile),
            resend_after_seconds=limits.code_gap_seconds,
            valid_seconds=CODE_SECONDS,
            demo_code=code if self._show_codes else None,
        )

    async def login(self, mobile: str, code: str, bind_token: str | None = None) -> UUID:
        """The account behind a number and its code; the first time makes the account."""
        mobile = rules.clean_mobile(mobile)
        openid = self._openid(bind_token) if bind_token else None
        await hit(f"login:{mobile}", self._limits.tries_per_code, CODE_SECONDS)
        now = self._clock.now()
        with duplicates_raise(WechatTaken("这个微信已经绑定了别的手机号，请用那个手机号登录")):
            async with transaction():
                await self._use_code(mobile, code, now)
                await CitizenAccount.insert(
                    CitizenAccount(id=new_id(), mobile=mobile, created_at=now, signed_in_at=now)
                ).on_conflict(action="DO NOTHING", target=CitizenAccount.mobile)
                account = await CitizenAccount.select().where(CitizenAccount.mobile == mobile).first()
                assert account is not None, "the row was there or has just been inserted"
                if account["closed_at"] is not None:
                    raise AccountClosed("这个账号已经停用，请到经办窗口咨询")
                await self._sign_in(account, openid, now)
        await forgive(f"login:{mobile}")
        return UUID(str(account["id"]))

    async def _use_code(self, mobile: str, code: str, now: dt.datetime) -> None:
        """One conditional update, so that of two simultaneous tries with one code only one succeeds."""
        given = self._hash(mobile, code)
        used = (
            await LoginCode.update({LoginCode.used_at: now})
            .where(
                (LoginCode.mobile == mobile)
                & (LoginCode.code_hash == given)
                & LoginCode.used_at.is_null()
                & (LoginCode.expires_at > now)
            )
            .returning(LoginCode.mobile)
        )
        if used:
            return
        row = await LoginCode.select().where((LoginCode.mobile == mobile) & (LoginCode.code_hash == given)).first()
        message = "验证码不对，请看最新的一条短信"
        if row is not None:
            message = "验证码已经用过，请重新获取" if row["used_at"] else "验证码已过期，请重新获取"
        raise CodeRefused(message, fields=[FieldProblem("/code", message)])

    async def _sign_in(self, account: dict[str, Any], openid: str | None, now: dt.datetime) -> None:
        changes: dict[Any, Any] = {CitizenAccount.signed_in_at: now}
        if openid is not None:
            if account["wechat_openid"] not in {None, openid}:
                raise WechatTaken("这个手机号已经绑定了别的微信，请用那个微信或短信验证码登录")
            changes[CitizenAccount.wechat_openid] = openid
        await CitizenAccount.update(changes).where(CitizenAccount.id == account["id"])

    # --- by WeChat -------------------------------------------------------------------------------

    async def login_wechat(self, code: str) -> tuple[UUID | None, str | None]:
        """The account tied to this WeChat, or a token with which the next login by number ties it."""
        identity = await self.wechat.identity(code)
        row = await CitizenAccount.select().where(CitizenAccount.wechat_openid == identity.openid).first()
        if row is None:
            return None, self._bind_tokens.dumps(identity.openid)
        if row["closed_at"] is not None:
            raise AccountClosed("这个账号已经停用，请到经办窗口咨询")
        async with transaction():
            await self._sign_in(row, None, self._clock.now())
        return UUID(str(row["id"])), None

    def _openid(self, bind_token: str) -> str:
        try:
            return str(self._bind_tokens.loads(bind_token, max_age=BIND_SECONDS))
        except BadData:
            raise Invalid("微信授权已过期，请重新打开页面，或直接用短信验证码登录") from None

    # --- who somebody is -------------------------------------------------------------------------

    async def confirm_real_name(self, actor: Actor, request: RealNameRequest) -> Me:
        """One account, one person; one person, one account. Repeating the same confirmation is harmless."""
        await hit(f"real-name:{actor.account_id}", self._limits.real_name_per_day, _DAY)
        confirmed = await self._people.confirm(id_type=request.id_type, id_number=request.id_number, name=request.name)
        taken = PersonTaken(
            "这个证件已经在另一个手机号上实名。请用那个手机号登录；那个手机号不用了的，请带证件到经办窗口更换"
        )
        with duplicates_raise(taken):
            async with transaction() as tx:
                person = await self._people.keep(confirmed)
                mine = (CitizenAccount.id == actor.account_id) & (
                    CitizenAccount.person.is_null() | (CitizenAccount.person == person.id)
                )
                won = (
                    await CitizenAccount.update({CitizenAccount.person: person.id})
                    .where(mine)
                    .returning(CitizenAccount.id)
                )
                if not won:
                    raise RealNameDone("这个账号已经实名，不能换成别人。替家人办理请用“代办和监护”")
                return tx.answer(await self.me(actor.account_id))

    async def me(self, account_id: UUID) -> Me:
        """The citizen's own card, masked."""
        row = await CitizenAccount.select().where(CitizenAccount.id == account_id).first()
        if row is None:
            raise NotFound("没有找到这个账号")
        person = await self._people.person(row["person"]) if row["person"] else None
        return Me(
            account_id=row["id"],
            mobile=masking.phone(row["mobile"]),
            person=person_view(person) if person else None,
            preferences=Preferences(elder=row["elder"], text_size=row["text_size"], contrast=row["contrast"]),
            unread=await self._unread(person.id) if person else 0,
            wechat=row["wechat_openid"] is not None,
        )

    async def prefer(self, actor: Actor, change: PreferencesChange) -> Me:
        """Keep what was given, leave the rest."""
        given = {name: value for name, value in msgspec.structs.asdict(change).items() if value is not None}
        async with transaction() as tx:
            if given:
                columns = {getattr(CitizenAccount, name): value for name, value in given.items()}
                await CitizenAccount.update(columns).where(CitizenAccount.id == actor.account_id)
            return tx.answer(await self.me(actor.account_id))

    async def mobile(self, account_id: UUID) -> str:
        """The full number, for forms that need a telephone; never sent to a page unmasked."""
        row = await CitizenAccount.select(CitizenAccount.mobile).where(CitizenAccount.id == account_id).first()
        if row is None:
            raise NotFound("没有找到这个账号")
        return str(row["mobile"])

    def _hash(self, mobile: str, code: str) -> str:
        # Keyed: a million possible codes would otherwise be tried against a stolen table in a second.
        return hmac.digest(self._key, f"{mobile}:{code}".encode(), hashlib.sha256).hex()
