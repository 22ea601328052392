"""Puts this room together; app.py brings the gateways and the other rooms."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from uuid import UUID

import msgspec
from argon2 import PasswordHasher
from litestar.di import Provide
from litestar.types import ControllerRouterHandler

from backend.accounts.acting import ActingRoom
from backend.accounts.actors import Actors
from backend.accounts.citizens import CitizenLimits, Citizens
from backend.accounts.directory import Directory
from backend.accounts.grants import Grants
from backend.accounts.guardians import Guardians
from backend.accounts.matters import GuardianshipMatter, ProxyGrantMatter
from backend.accounts.people import Offices, People
from backend.accounts.ports import Evidence, Notifier, ProxyCases
from backend.accounts.proxy_routes import ProxyController
from backend.accounts.registers import RegisterDesk, Words
from backend.accounts.routes import MeController, SessionController, StaffSessionController
from backend.accounts.session import SessionDesk
from backend.accounts.staff import StaffAccounts, StaffLimits
from backend.gateways.id_check import IdCheck
from backend.gateways.insurance import InsurancePlatform
from backend.gateways.sms import Sms
from backend.gateways.wechat import WechatLogin
from backend.infra.clock import Clock
from backend.infra.secret_box import SecretBox
from backend.settings import Settings

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (
    SessionController,
    MeController,
    StaffSessionController,
    ProxyController,
)


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything this room offers."""

    people: People
    offices: Offices
    acting: ActingRoom
    directory: Directory
    citizens: Citizens
    staff: StaffAccounts
    session_desk: SessionDesk
    grants: Grants
    guardians: Guardians
    load_actor: Actors
    grant_matter: ProxyGrantMatter
    guardianship_matter: GuardianshipMatter

    def dependencies(self) -> dict[str, Provide]:
        """For the routes of this room; sessions and actors come from the web room."""
        given: Mapping[str, object] = {
            "acting": self.acting,
            "directory": self.directory,
            "citizens": self.citizens,
            "staff": self.staff,
            "session_desk": self.session_desk,
            "grants": self.grants,
            "guardians": self.guardians,
        }
        return {name: _provide(value) for name, value in given.items()}


def _provide(value: object) -> Provide:
    async def provide() -> object:
        return value

    return Provide(provide)


def build(
    *,
    settings: Settings,
    clock: Clock,
    platform: InsurancePlatform,
    id_check: IdCheck,
    sms: Sms,
    wechat: WechatLogin,
    words: Words,
    notifier: Notifier,
    evidence: Evidence,
    cases: ProxyCases,
    unread: Callable[[UUID], Awaitable[int]],
    hasher: PasswordHasher | None = None,
) -> Accounts:
    """All services of this room. Outside production tries are counted loosely, so that a demonstration can be repeated."""
    relaxed = not settings.production
    people = People(id_check=id_check, platform=platform, clock=clock)
    offices = Offices(words.pack_of)
    acting = ActingRoom(people, clock)
    registers = RegisterDesk(platform=platform, clock=clock, words=words)
    grants = Grants(people=people, evidence=evidence, notifier=notifier, cases=cases, clock=clock)
    guardians = Guardians(
        people=people, platform=platform, evidence=evidence, notifier=notifier, cases=cases, clock=clock
    )
    citizens = Citizens(
        people=people,
        sms=sms,
        wechat=wechat,
        clock=clock,
        keys=settings.secret_keys,
        show_codes=settings.demo,
        limits=CitizenLimits.relaxed() if relaxed else CitizenLimits(),
        unread=unread,
    )
    staff = StaffAccounts(
        show_codes=settings.demo,
        limits=StaffLimits.relaxed() if relaxed else StaffLimits(),
        box=SecretBox(settings.storage_keys),
        hasher=hasher,
    )
    return Accounts(
        people=people,
        offices=offices,
        acting=acting,
        directory=Directory(people=people, offices=offices, acting=acting, registers=registers),
        citizens=citizens,
        staff=staff,
        session_desk=SessionDesk(citizens=citizens, staff=staff, settings=settings, clock=clock),
        grants=grants,
        guardians=guardians,
        load_actor=Actors(words.pack_of),
        grant_matter=ProxyGrantMatter(grants),
        guardianship_matter=GuardianshipMatter(guardians),
    )
