"""How this room is built: the inbox first, as everybody tells; the ladder once people and cases are there."""

from collections.abc import Mapping
from typing import Final, Protocol
from uuid import UUID

import msgspec
from litestar.types import ControllerRouterHandler

from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.cases.rows import read_case
from backend.ground import Ground
from backend.infra.outbox import Handler
from backend.infra.rounds import HOUR, MINUTE, Round
from backend.notices.browsers import Browsers
from backend.notices.calls import CallList
from backend.notices.consents import Consents, Openids
from backend.notices.desk_routes import CallController, ProofController
from backend.notices.figures import Bureau
from backend.notices.jobs import Sweeper
from backend.notices.ladder import SEND, Ladder
from backend.notices.letters import Letters
from backend.notices.push_routes import FigureController, ReminderController
from backend.notices.reminders import ReminderDesk
from backend.notices.routes import InboxController
from backend.notices.rules import Channel
from backend.notices.rungs import Rung, SmsRung, WebPushRung, WechatRung
from backend.notices.wechat import WechatTemplates
from backend.settings import Settings

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (
    InboxController,
    ReminderController,
    FigureController,
    CallController,
    ProofController,
)


class People(Protocol):
    """The accounts room's directory."""

    async def person(self, person_id: UUID) -> Person:
        """One real-name person."""
        ...

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where the person can be reached."""
        ...

    async def place(self, person: Person) -> str:
        """The region the person is insured in."""
        ...

    async def home_office(self, place: str) -> OfficeCard:
        """The office that decides for that place."""
        ...


class CallOffices:
    """The office that handles the case; without a case, the one of the place of insurance."""

    def __init__(self, ground: Ground, people: People) -> None:
        self._ground = ground
        self._people = people

    async def office_for(self, case_id: UUID | None, person_id: UUID) -> tuple[str, str]:
        """Region and office."""
        row = await read_case(case_id) if case_id else None
        if row is not None:
            return row.region, row.home_office
        place = await self._people.place(await self._people.person(person_id))
        return self._ground.words.pack_of(place) or place, (await self._people.home_office(place)).code


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that happens outside the inbox."""

    ladder: Ladder
    calls: CallList
    reminders: ReminderDesk
    bureau: Bureau
    sweeper: Sweeper

    def services(self) -> Mapping[str, object]:
        """What routes ask for."""
        return {"calls": self.calls, "reminders": self.reminders, "bureau": self.bureau}

    def jobs(self) -> Mapping[str, Handler]:
        """What the outbox promises. A job of the time before the ladder finds nothing to do; the sweeper takes over."""
        return {SEND: self.ladder.send, "notice.sms": self.ladder.send}

    def rounds(self) -> tuple[Round, ...]:
        """Stuck notices are swept up, days are counted, the books are proven."""
        return (
            Round(name="notice sweeper", work=self.sweeper.sweep, every_seconds=MINUTE),
            Round(name="notice figures", work=self.bureau.work, every_seconds=HOUR),
        )


def _templates(ground: Ground) -> WechatTemplates:
    """Without an app of its own, production offers no reminders by WeChat: the demonstration's templates exist nowhere."""
    settings = ground.settings
    if settings.production and settings.wechat_templates == Settings().wechat_templates:
        return WechatTemplates(())
    return WechatTemplates.load(settings.wechat_templates)


def build(ground: Ground, people: People, openids: Openids) -> Delivery:
    """The ladder with the carriers of this installation."""
    settings, outside, clock = ground.settings, ground.outside, ground.clock
    browsers = Browsers(outside.web_push, clock)
    consents = Consents(
        messages=outside.wechat_messages,
        templates=_templates(ground),
        openids=openids,
        clock=clock,
        keys=settings.secret_keys,
    )
    calls = CallList(people=people, offices=CallOffices(ground, people), clock=clock)
    rungs: dict[Channel, Rung] = {
        "wechat_mini": WechatRung("wechat_mini", outside.wechat_messages, consents, settings.public_url),
        "wechat_official": WechatRung("wechat_official", outside.wechat_messages, consents, settings.public_url),
        "webpush": WebPushRung(outside.web_push, browsers),
        "sms": SmsRung(outside.sms, people),
    }
    ladder = Ladder(letters=Letters(clock), rungs=rungs, calls=calls)
    return Delivery(
        ladder=ladder,
        calls=calls,
        reminders=ReminderDesk(consents=consents, browsers=browsers, mobiles=people),
        bureau=Bureau(clock),
        sweeper=Sweeper(ladder, clock),
    )
