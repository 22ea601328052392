"""api.weixin.qq.com as far as messages and signed pages need it: every field is looked at as the documentation says."""

import hashlib
import re
from typing import Any, Final

import msgspec

from tests.gateways.contract import Answer, Asked, json_answer

MINI: Final = ("wx-mini", "mini-secret")
OFFICIAL: Final = ("wx-official", "official-secret")
_SECRETS: Final = dict((MINI, OFFICIAL))
_LIMITS: Final = {
    "thing": re.compile(r"[^\n\r]{1,20}"),
    "phrase": re.compile(r"[\u4e00-\u9fff]{1,5}"),
    "time": re.compile(r"\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}"),
    "character_string": re.compile(r"[!-~]{1,32}"),
    "number": re.compile(r"\d{1,32}"),
}


class Wechat:
    """Tokens, tickets, sessions and messages. `consents` counts per openid and template; `None` there = as many as wanted."""

    def __init__(self) -> None:
        self.tokens: dict[str, str] = {}
        self.forced = 0
        self.lasts = 7200
        self.refusal = 40001  # What a wrong token is called; one that ran out is 42001.
        self.tickets: list[str] = []
        self.ticket_lasts = 7200
        self.consents: dict[tuple[str, str], int | None] = {}
        self.known: set[str] = set()
        self.codes: dict[str, str] = {}
        self.messages: list[dict[str, Any]] = []
        self.next: list[dict[str, Any]] = []  # Answers that come before any other, as an outage would.

    def __call__(self, asked: Asked) -> Answer:
        if self.next:
            return json_answer(self.next.pop(0))
        if (asked.method, asked.path) == ("POST", "/cgi-bin/stable_token"):
            return json_answer(self._token(msgspec.json.decode(asked.body)))
        if (asked.method, asked.path) == ("GET", "/cgi-bin/ticket/getticket"):
            return json_answer(self._ticket(asked.query))
        if (asked.method, asked.path) == ("GET", "/sns/jscode2session"):
            return json_answer(self._session(asked.query))
        if asked.method == "POST" and asked.path.startswith("/cgi-bin/message/subscribe/"):
            assert asked.headers["content-type"] == "application/json"
            assert b"\\u" not in asked.body, "escaped characters count six times"
            app = MINI if asked.path.endswith("/send") else OFFICIAL
            return json_answer(self._message(asked, app[0]))
        return Answer(404)

    def revoke(self, app_id: str) -> None:
        """Somebody fetched a token the old way."""
        self.tokens[app_id] += "-changed"

    def signed(self, url: str, *, app_id: str, timestamp: int, nonce: str, signature: str) -> bool:
        """Whether the phone lets this page in: the names in alphabetical order, the newest ticket, the address it sees."""
        words = {
            "jsapi_ticket": self.tickets[-1] if self.tickets else "",
            "noncestr": nonce,
            "timestamp": timestamp,
            "url": url.split("#", 1)[0],
        }
        text = "&".join(f"{name}={words[name]}" for name in sorted(words))
        return app_id == OFFICIAL[0] and signature == hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()

    def _ticket(self, query: dict[str, str]) -> dict[str, Any]:
        assert set(query) == {"access_token", "type"}
        assert query["type"] == "jsapi"
        if query["access_token"] != self.tokens.get(OFFICIAL[0]):
            return {"errcode": self.refusal, "errmsg": "access_token is invalid or expired"}
        self.tickets.append(f"ticket-{len(self.tickets)}-" + "t" * 70)
        return {"errcode": 0, "errmsg": "ok", "ticket": self.tickets[-1], "expires_in": self.ticket_lasts}

    def _token(self, body: dict[str, Any]) -> dict[str, Any]:
        assert set(body) == {"grant_type", "appid", "secret", "force_refresh"}
        assert body["grant_type"] == "client_credential"
        if _SECRETS.get(body["appid"]) != body["secret"]:
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        if body["force_refresh"]:
            self.forced += 1
        if body["force_refresh"] or body["appid"] not in self.tokens:
            self.tokens[body["appid"]] = f"{body['appid']}-token-{self.forced}-" + "x" * 480
        return {"access_token": self.tokens[body["appid"]], "expires_in": self.lasts}

    def _session(self, query: dict[str, str]) -> dict[str, Any]:
        assert (query["appid"], query["secret"]) == MINI
        assert query["grant_type"] == "authorization_code"
        openid = self.codes.pop(query["js_code"], None)
        if openid is None:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self.known.add(openid)
        return {"openid": openid, "session_key": "never-kept"}

    def _message(self, asked: Asked, app_id: str) -> dict[str, Any]:
        if asked.query.get("access_token") != self.tokens.get(app_id):
            return {"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"}
        body = msgspec.json.decode(asked.body)
        wanted = {"touser", "template_id", "page", "data"}
        if app_id == MINI[0]:
            assert set(body) == wanted | {"miniprogram_state", "lang"}
            assert (body["miniprogram_state"], body["lang"]) == ("trial", "zh_CN")
            assert re.fullmatch(r"pages/web/web\?to=/(inbox|cases/[0-9a-f-]{36})", body["page"])
        else:
            assert set(body) == wanted
            assert re.fullmatch(r"https?://[^#]+/#/(inbox|cases/[0-9a-f-]{36})", body["page"])
        if body["touser"] not in self.known:
            return {"errcode": 40003, "errmsg": "invalid openid"}
        for name, field in body["data"].items():
            kind = re.fullmatch(r"([a-z_]+?)\d+", name)
            if kind is None or not _LIMITS[kind[1]].fullmatch(field["value"]):
                return {"errcode": 47003, "errmsg": f"argument invalid! data.{name}.value invalid"}
        key = (body["touser"], body["template_id"])
        left = self.consents.get(key, 0)
        if left == 0:
            return {"errcode": 43101, "errmsg": "user refuse to accept the msg"}
        if left is not None:
            self.consents[key] = left - 1
        self.messages.append(body)
        return {"errcode": 0, "errmsg": "ok", "msgid": 4000 + len(self.messages)}
