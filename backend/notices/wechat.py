"""Which WeChat template carries which notices, and what stands in its fields; read once at the start."""

import datetime as dt
from pathlib import Path
from typing import Final, Literal

import msgspec

from backend.gateways.wechat_fields import UnknownField, kind_of
from backend.gateways.wechat_messages import Channel
from backend.infra.clock import OFFICE_ZONE
from backend.notices.rules import HINTS, STATE_WORDS, Tone, Topic

_MOST_TEMPLATES: Final = 3  # WeChat's own limit for one question.


class TemplateFileWrong(Exception):
    """The start stops here; the sentence says what to correct."""


class WechatTemplate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One template of the WeChat console."""

    channel: Channel
    topic: Topic
    id: str
    fields: dict[str, Literal["title", "state", "at", "hint"]]
    long_term: bool = False

    def data(self, *, title: str, tone: Tone, at: dt.datetime) -> dict[str, str]:
        """The fields, uncut. A locked screen shows them, so nothing but the title is about the person."""
        local = at.astimezone(OFFICE_ZONE)
        words = {
            "title": title,
            "state": STATE_WORDS[tone],
            "at": f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}",
            "hint": HINTS[tone],
        }
        return {name: words[source] for name, source in self.fields.items()}


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    template: tuple[WechatTemplate, ...]


class WechatTemplates:
    """The templates by channel and topic."""

    def __init__(self, templates: tuple[WechatTemplate, ...]) -> None:
        self._by_use = {(t.channel, t.topic): t for t in templates}
        self._by_id = {(t.channel, t.id): t for t in templates}

    @classmethod
    def load(cls, path: Path) -> "WechatTemplates":
        """Read and check the file."""
        try:
            templates = msgspec.toml.decode(path.read_bytes(), type=_File).template
            for template in templates:
                for field in template.fields:
                    kind_of(field)
        except (OSError, msgspec.DecodeError, UnknownField) as why:
            raise TemplateFileWrong(f"{path.name}: {why}") from why
        if len({(t.channel, t.topic) for t in templates}) != len(templates):
            raise TemplateFileWrong(f"{path.name}: one template per channel and topic")
        return cls(templates)

    def use(self, channel: Channel, topic: Topic) -> WechatTemplate | None:
        """The template for a kind of notice; None = this channel does not carry it."""
        return self._by_use.get((channel, topic))

    def by_id(self, channel: Channel, id: str) -> WechatTemplate | None:
        """One of ours, None for anything else a client may name."""
        return self._by_id.get((channel, id))

    def ids(self, channel: Channel) -> tuple[str, ...]:
        """What to ask for, the most important first."""
        order = [
            self._by_use[channel, topic].id
            for topic in ("todo", "result", "progress")
            if (channel, topic) in self._by_use
        ]
        return tuple(order[:_MOST_TEMPLATES])
