"""How far a notice goes, in which states it may end, and when its story does not add up. No I/O."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, Literal, get_args
from uuid import UUID

import msgspec

from backend.cases.rules import FINAL, Status

Tone = Literal["done", "office", "yours", "bad", "quiet"]
# push = WeChat, then web push, and the inbox is enough; sms = a text message after them; call = the office rings up.
Reach = Literal["push", "sms", "call"]
Channel = Literal["wechat_mini", "wechat_official", "webpush", "sms", "call"]
State = Literal[
    "queued",  # On its way; no other state is left behind by a dead process.
    "inbox",  # Nothing to push to; it waits in the inbox, which an informational notice may.
    "delivered_wechat",
    "delivered_webpush",
    "sent_sms",
    "call_list",  # The office has it on its list and will ring up.
    "called",
    "unreachable",  # Rung up as often as the office does, and nobody answered.
    "failed",  # Every channel was tried and none took it; the inbox has it.
]
# started = handed to the carrier, answer unknown; accepted = the carrier took it; retry = not now; refused = never;
# gone = the address or the consent is no more; doubtful = a process died between sending and writing it down.
Outcome = Literal["started", "accepted", "retry", "refused", "gone", "doubtful"]

STATES: Final[tuple[State, ...]] = get_args(State)
ENDED: Final[frozenset[State]] = frozenset(STATES) - {"queued", "call_list"}
TAKEN: Final[dict[Channel, State]] = {
    "wechat_mini": "delivered_wechat",
    "wechat_official": "delivered_wechat",
    "webpush": "delivered_webpush",
    "sms": "sent_sms",
    "call": "call_list",
}
RUNGS: Final[tuple[Channel, ...]] = ("wechat_mini", "wechat_official", "webpush", "sms", "call")
_LAST_RUNG: Final[dict[Reach, Channel]] = {"push": "webpush", "sms": "sms", "call": "call"}
TRIES_PER_RUNG: Final = 3
CALL_TRIES: Final = 3
PROMISED_SECONDS: Final = 10
# After this a queued notice without a job is swept up, and after that one still queued is a discrepancy.
STUCK_AFTER: Final = dt.timedelta(minutes=2)
LATE_AFTER: Final = dt.timedelta(hours=2)

# WeChat asks for at most three templates at once: what to do, how it goes, how it ended.
Topic = Literal["todo", "progress", "result"]
TOPICS: Final[dict[Tone, Topic]] = {
    "yours": "todo",
    "office": "progress",
    "quiet": "progress",
    "done": "result",
    "bad": "result",
}
STATE_WORDS: Final[dict[Tone, str]] = {
    "yours": "请您办理",
    "office": "正在办理",
    "quiet": "有变化",
    "done": "已办好",
    "bad": "没有办成",
}
# In the inbox a message that asked for something says whether it still does.
INBOX_WORDS: Final[dict[Tone, str]] = {
    "yours": "轮到您",
    "office": "有进展",
    "quiet": "提示",
    "done": "已办好",
    "bad": "没有办成",
}
ASKS: Final[dict[str, Status]] = {
    "case_supplement": Status.supplementing,
    "claim_supplement": Status.supplementing,
    "claim_supplement_again": Status.supplementing,
    "claim_payment_returned": Status.returned,
    "claim_payment_taken_back": Status.returned,
}
_OVER: Final = FINAL | {Status.refused}
# What a locked screen may show beside the title: no name, no reason, no amount.
HINTS: Final[dict[Tone, str]] = {
    "yours": "请打开看清单，按提示办理。",
    "office": "不用您做什么，点开看进展。",
    "quiet": "点开看详情。",
    "done": "点开看结果。",
    "bad": "点开看原因和您可以怎么办。",
}


def rungs(reach: Reach) -> tuple[Channel, ...]:
    """The channels in the order they are tried."""
    return RUNGS[: RUNGS.index(_LAST_RUNG[reach]) + 1]


def standing(template: str, tone: Tone, status: Status | None, *, newest: bool) -> tuple[Tone, str]:
    """How a message reads now: what it asked for may be done, by anybody, or asked for anew in a later one."""
    asked = ASKS.get(template)
    if asked is None or status is None or (status is asked and newest):
        return tone, INBOX_WORDS[tone]
    return "quiet", "不用办了" if status in _OVER else "已办"


def end_without_taker(reach: Reach, *, tried: bool) -> State:
    """Where a notice ends that no channel took. An informational one that nobody could push is where it belongs."""
    return "failed" if tried or reach != "push" else "inbox"


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the delivery log, as far as rules look at it."""

    channel: Channel
    outcome: Outcome
    target: UUID | None = None  # Which consent or which device, where a channel has several.


def tries_used(attempts: Iterable[Attempt], channel: Channel) -> int:
    """Passing failures so far, of the target that had the most of them.

    A doubtful one counts, too: a message that kills its process must not do so without end.
    """
    failed = Counter(a.target for a in attempts if a.channel == channel and a.outcome in {"retry", "doubtful"})
    return max(failed.values(), default=0)


def tries_left(attempts: Iterable[Attempt], channel: Channel) -> bool:
    """Whether this rung may be tried again after the failures so far."""
    return tries_used(attempts, channel) < TRIES_PER_RUNG


def in_doubt(attempts: Sequence[Attempt]) -> list[Attempt]:
    """Handed over and never written down: the process died in between."""
    last = {(a.channel, a.target): a for a in attempts}
    return [a for a in last.values() if a.outcome == "started"]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the tables say about one notice. `state` is None when it was never promised."""

    notice: UUID
    state: str | None
    age: dt.timedelta
    attempts: tuple[Attempt, ...] = ()
    waiting_job: bool = False
    call: str | None = None


Kind = Literal[
    "unpromised", "strange_state", "stuck", "unattempted", "unrecorded", "doubled", "unanswered", "call_missing"
]
KIND_TEXT: Final[dict[str, str]] = {
    "unpromised": "有消息，没有投递单：不会有人去送",
    "strange_state": "投递单的状态不在名单里",
    "stuck": "一直没有送完，也没有任务在送",
    "unattempted": "写着送达，没有任何一次送的记录",
    "unrecorded": "运营方收下了，投递单没有写送达",
    "doubled": "同一渠道送了两次",
    "unanswered": "交出去了，没有记下结果",
    "call_missing": "写着电话通知，电话清单上没有",
}


def discrepancies(story: Story) -> tuple[Kind, ...]:
    """Where promised, attempted and ended do not agree."""
    if story.state is None:
        return ("unpromised",)
    if story.state not in STATES:
        return ("strange_state",)
    found: list[Kind] = []
    accepted = [(a.channel, a.target) for a in story.attempts if a.outcome == "accepted"]
    taken = {TAKEN[channel] for channel, _ in accepted}
    if story.state == "queued" and (story.age > LATE_AFTER or (story.age > STUCK_AFTER and not story.waiting_job)):
        found.append("stuck")
    if story.state in {"delivered_wechat", "delivered_webpush", "sent_sms"} and story.state not in taken:
        found.append("unattempted")
    if taken - {"call_list"} and story.state in {"failed", "inbox"}:
        found.append("unrecorded")
    if len(accepted) != len(set(accepted)):
        found.append("doubled")
    if story.state in ENDED and in_doubt(story.attempts):
        found.append("unanswered")
    if {"call_list": "waiting", "called": "done", "unreachable": "unreachable"}.get(
        story.state, story.call
    ) != story.call:
        found.append("call_missing")
    return tuple(found)


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One day: how many notices had somebody to take them, and how many were taken within the promise."""

    tried: int
    within: int
    p50_ms: int | None
    p99_ms: int | None

    @property
    def share_bp(self) -> int | None:
        """Ten-thousandths, rounded down: 9 999 of 10 000 is not all. None without any."""
        return self.within * 10_000 // self.tried if self.tried else None


def figure(waits: Sequence[dt.timedelta | None]) -> Figure:
    """From how long each notice waited for a carrier; None = none has taken it."""
    taken = sorted(wait for wait in waits if wait is not None)
    promise = dt.timedelta(seconds=PROMISED_SECONDS)

    def at(percent: int) -> int | None:
        if not taken:
            return None
        return taken[max(0, -(-len(taken) * percent // 100) - 1)] // dt.timedelta(milliseconds=1)

    return Figure(tried=len(waits), within=sum(wait <= promise for wait in taken), p50_ms=at(50), p99_ms=at(99))
