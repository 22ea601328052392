"""Signing in and out, the real-name check, how pages look, and what the registers know."""

import hmac
from typing import Annotated, Any, Final
from uuid import UUID

from litestar import Controller, Request, Response, get, patch, post, put
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter

from backend.accounts.acting import own_person
from backend.accounts.citizens import Citizens
from backend.accounts.directory import Directory
from backend.accounts.schemas import (
    CodeRequest,
    CodeSent,
    Done,
    LoginRequest,
    Me,
    PasswordChange,
    PreferencesChange,
    RealNameRequest,
    Registers,
    SecondFactor,
    SecondFactorNeeded,
    SessionView,
    StaffLogin,
    StaffMe,
    WechatLoginAnswer,
    WechatLoginRequest,
    WechatOffer,
)
from backend.accounts.session import SessionDesk
from backend.accounts.staff import StaffAccounts
from backend.kernel.actor import Actor
from backend.kernel.errors import Invalid, Unauthorized
from backend.web.access import citizen_only, staff_only
from backend.web.sessions import AppRequest, Sessions, SignIn

STATE_COOKIE: Final = "wechat_state"
_STATE_SECONDS: Final = 600


def address(request: Request[Any, Any, Any]) -> str:
    """Who is calling, for counting tries. Behind a proxy the server resolves the forwarded address."""
    return request.client.host if request.client else "-"


class SessionController(Controller):
    """登录."""

    path = "/api"
    tags = ["账号 account"]

    @get("/session", operation_id="readSession")
    async def session(
        self,
        caller: NamedDependency[Actor | None],
        sign_in: NamedDependency[SignIn | None],
        session_desk: NamedDependency[SessionDesk],
    ) -> SessionView:
        """Who is looking. Sets the CSRF cookie, so every page asks this first."""
        return await session_desk.view(caller, sign_in.kind if sign_in else "anonymous")

    @post("/login/code", operation_id="sendLoginCode", status_code=200)
    async def send_code(
        self, request: AppRequest, data: JSONBody[CodeRequest], citizens: NamedDependency[Citizens]
    ) -> CodeSent:
        """Send six digits to a mobile number."""
        return await citizens.send_code(data.mobile, address(request))

    # A fresh answer each time: what counts is the cookie, and a code works once anyway.
    @post("/login", operation_id="login", status_code=200, opt={"fresh_answer": True})
    async def login(
        self,
        request: AppRequest,
        data: JSONBody[LoginRequest],
        citizens: NamedDependency[Citizens],
        sessions: NamedDependency[Sessions],
    ) -> Me:
        """Sign in with the six digits; the first time makes the account."""
        account_id = await citizens.login(data.mobile, data.code, data.bind_token)
        await sessions.start(request, kind="citizen", account_id=account_id)
        return await citizens.me(account_id)

    @get("/login/wechat", operation_id="offerWechatLogin")
    async def offer_wechat(
        self, request: AppRequest, session_desk: NamedDependency[SessionDesk]
    ) -> Response[WechatOffer]:
        """Where to go for WeChat's consent."""
        offer, state = session_desk.offer_wechat(
            request.headers.get("user-agent", ""), request.cookies.get(STATE_COOKIE, "")
        )
        if state is None:
            return Response(offer)
        cookie = Cookie(
            key=STATE_COOKIE,
            value=state,
            max_age=_STATE_SECONDS,
            path="/api/login/wechat",
            secure=session_desk.secure_cookies,
            httponly=True,
            samesite="lax",
        )
        return Response(offer, cookies=[cookie])

    @post("/login/wechat", operation_id="loginByWechat", status_code=200, opt={"fresh_answer": True})
    async def login_wechat(
        self,
        request: AppRequest,
        data: JSONBody[WechatLoginRequest],
        citizens: NamedDependency[Citizens],
        sessions: NamedDependency[Sessions],
    ) -> WechatLoginAnswer:
        """Sign in as the person WeChat names; only the browser that asked may bring the answer back."""
        expected = request.cookies.get(STATE_COOKIE, "")
        if not expected or not hmac.compare_digest(expected.encode(), data.state.encode()):
            raise Invalid("这次微信授权已经失效，请重新点“用微信登录”")
        account_id, bind_token = await citizens.login_wechat(data.code)
        if account_id is None:
            return WechatLoginAnswer(me=None, needs_mobile=True, bind_token=bind_token)
        await sessions.start(request, kind="citizen", account_id=account_id)
        return WechatLoginAnswer(me=await citizens.me(account_id), needs_mobile=False, bind_token=None)

    @post("/logout", operation_id="logout", status_code=200, opt={"fresh_answer": True})
    async def logout(self, request: AppRequest, sessions: NamedDependency[Sessions]) -> Done:
        """Sign this browser out. Harmless when nobody is signed in."""
        await sessions.end(request)
        return Done()


class MeController(Controller):
    """我的账号."""

    path = "/api/me"
    tags = ["账号 account"]
    guards = [citizen_only]

    @post("/real-name", operation_id="confirmRealName", status_code=200)
    async def real_name(
        self,
        data: JSONBody[RealNameRequest],
        actor: NamedDependency[Actor],
        citizens: NamedDependency[Citizens],
    ) -> Me:
        """Check name and document with the population register, once per account."""
        return await citizens.confirm_real_name(actor, data)

    @patch("/preferences", operation_id="changePreferences")
    async def preferences(
        self,
        data: JSONBody[PreferencesChange],
        actor: NamedDependency[Actor],
        citizens: NamedDependency[Citizens],
    ) -> Me:
        """Elder mode, text size, contrast."""
        return await citizens.prefer(actor, data)

    @get("/registers", operation_id="readRegisters")
    async def registers(
        self,
        actor: NamedDependency[Actor],
        directory: NamedDependency[Directory],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> Registers:
        """What the registers know about me, or about somebody I act for, cut down to what the grant covers."""
        acting = await directory.acting(actor, subject_id or own_person(actor))
        return await directory.registers(acting.subject, acting.matters)


class StaffSessionController(Controller):
    """工作人员登录."""

    path = "/api/staff"
    tags = ["账号 account"]

    @post("/login", operation_id="staffLogin", status_code=200, opt={"fresh_answer": True})
    async def login(
        self,
        request: AppRequest,
        data: JSONBody[StaffLogin],
        staff: NamedDependency[StaffAccounts],
        sessions: NamedDependency[Sessions],
    ) -> SecondFactorNeeded:
        """The first factor; nothing is open yet."""
        staff_id = await staff.check_password(data.username, data.password, address(request))
        await sessions.start(request, kind="staff_pending", account_id=staff_id)
        return SecondFactorNeeded(second_factor=True, demo_code=await staff.demo_code(staff_id))

    @post("/second-factor", operation_id="staffSecondFactor", status_code=200, opt={"fresh_answer": True})
    async def second_factor(
        self,
        request: AppRequest,
        data: JSONBody[SecondFactor],
        sign_in: NamedDependency[SignIn | None],
        staff: NamedDependency[StaffAccounts],
        sessions: NamedDependency[Sessions],
    ) -> StaffMe:
        """The six digits of the authenticator, within five minutes after the password."""
        if sign_in is None or sign_in.kind != "staff_pending":
            raise Unauthorized("请先输入账号和密码")
        await staff.check_second_factor(sign_in.account_id, data.code, sign_in.began_at)
        await sessions.start(request, kind="staff", account_id=sign_in.account_id)
        return await staff.me(sign_in.account_id)

    @put("/password", operation_id="changeStaffPassword", status_code=200, guards=[staff_only], fresh_answer=True)
    async def password(
        self,
        request: AppRequest,
        data: JSONBody[PasswordChange],
        actor: NamedDependency[Actor],
        staff: NamedDependency[StaffAccounts],
        sessions: NamedDependency[Sessions],
    ) -> Done:
        """One's own password; every other browser of the account is signed out."""
        await staff.change_password(actor.account_id, data.current, data.new)
        await sessions.start(request, kind="staff", account_id=actor.account_id)
        return Done()
