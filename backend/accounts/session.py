"""Who is looking at the page, and which ways to sign in are offered."""

import re
import secrets
from typing import Final, Literal

from backend.accounts.citizens import Citizens
from backend.accounts.schemas import SessionView, WechatOffer
from backend.accounts.staff import StaffAccounts
from backend.gateways.wechat import SandboxWechatLogin
from backend.infra.clock import Clock
from backend.kernel.actor import Actor
from backend.settings import Settings
from backend.web.sessions import Kind

_STATE: Final = re.compile(r"[0-9a-f]{32}", re.ASCII)


class SessionDesk:
    """Answers before anybody is known."""

    def __init__(self, *, citizens: Citizens, staff: StaffAccounts, settings: Settings, clock: Clock) -> None:
        self._citizens = citizens
        self._staff = staff
        self._settings = settings
        self._clock = clock

    async def view(self, caller: Actor | None, kind: Kind | Literal["anonymous"]) -> SessionView:
        """The card of whoever is signed in."""
        return SessionView(
            kind=kind,
            citizen=await self._citizens.me(caller.account_id) if caller and caller.kind == "citizen" else None,
            staff=await self._staff.me(caller.account_id) if caller and caller.kind == "staff" else None,
            demo=self._settings.demo,
            environment=self._settings.environment,
            now=self._clock.now(),
        )

    def offer_wechat(self, user_agent: str, state: str) -> tuple[WechatOffer, str | None]:
        """The offer and the state that has to come back. Inside WeChat only, and always in the demonstration.

        A state this browser already has is kept: the page asks again when WeChat has just sent it back.
        """
        wechat = self._citizens.wechat
        inside = "micromessenger" in user_agent.lower()
        if not inside and not (self._settings.demo and isinstance(wechat, SandboxWechatLogin)):
            return WechatOffer(available=False, url=None), None
        state = state if _STATE.fullmatch(state) else secrets.token_hex(16)
        # WeChat re-opens the page with the code in the query, in front of the hash route.
        url = wechat.authorize_url(f"{self._settings.public_url}/#/login", state)
        return WechatOffer(available=True, url=url), state

    @property
    def secure_cookies(self) -> bool:
        """As the session's own cookie."""
        return self._settings.secure_cookies
