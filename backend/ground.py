"""What every room stands on, read before any room is built: settings, time, rules, the map, and everybody outside."""

from typing import Any

import msgspec

from backend.accounts.registers import Words
from backend.gateways.wiring import Partners, partners
from backend.infra.clock import Clock, FixedClock, SystemClock
from backend.infra.holidays import load_calendar
from backend.infra.storage import Storage, make_storage
from backend.infra.tokens import ReceiptTokens
from backend.kernel.workdays import Calendar
from backend.policy.book import PolicyBook
from backend.policy.rulebook import PackRulebook
from backend.regions.atlas import Atlas
from backend.settings import Settings


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What every room stands on: the settings, the time, the rules, the map, and everybody outside the house."""

    settings: Settings
    clock: Clock
    book: PolicyBook
    rulebook: PackRulebook
    calendar: Calendar
    atlas: Atlas
    outside: Partners
    tokens: ReceiptTokens
    storage: Storage
    words: Words


def lay_ground(settings: Settings, clock: Clock | None = None) -> Ground:
    """Read what is written down. Bad packs, holidays or sandbox files stop the start here with one sentence."""
    clock = clock or _clock(settings)
    book, atlas = PolicyBook.load(settings.policy_dir), Atlas.load(settings.regions_dir / "regions.toml")
    return Ground(
        settings=settings,
        clock=clock,
        book=book,
        rulebook=PackRulebook(book),
        calendar=load_calendar(settings.holidays_dir),
        atlas=atlas,
        outside=partners(settings, clock),
        tokens=ReceiptTokens(settings.secret_keys),
        storage=make_storage(settings.storage_url, settings.data_dir),
        words=_words(book, atlas),
    )


class Later:
    """Stands for a room that is built after the one that needs it; two rooms that call each other need one of these."""

    def __init__(self) -> None:
        self._room: Any = None

    def stand_for(self, room: object) -> None:
        """The room is there now."""
        self._room = room

    def __getattr__(self, name: str) -> Any:
        return getattr(self._room, name)


def _clock(settings: Settings) -> Clock:
    return FixedClock(settings.fixed_now) if settings.fixed_now else SystemClock()


def _words(book: PolicyBook, atlas: Atlas) -> Words:
    def pack_of(place: str) -> str | None:
        pack = book.find(place)
        return pack.code if pack else None

    def relation_text(code: str) -> str:
        kin = next(iter(book.packs.values())).kin_code(code)
        return kin.label if kin else code

    return Words(
        place_name=atlas.name, pack_of=pack_of, pack_name=lambda code: book.pack(code).name, relation_text=relation_text
    )
