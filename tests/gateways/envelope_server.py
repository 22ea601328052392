"""A small insurance platform on the loopback: it looks at every field of the envelope and answers as the real one says."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec

from backend.gateways.envelope import EnvelopeSettings, sign

FIELDS = {
    "infno": r"[0-9]{4}",
    "msgid": r"P14000000001[0-9]{14}[0-9]{4}",
    "mdtrtarea_admvs": r"[0-9]{6}",
    "insuplc_admdvs": r"([0-9]{6})?",
    "recer_sys_code": r".{1,10}",
    "dev_no": r".*",
    "dev_safe_info": r".*",
    "cainfo": r".*",
    "signtype": r"(SM2|SM3)?",
    "infver": r".{1,6}",
    "opter_type": r"[123]",
    "opter": r".{1,30}",
    "opter_name": r".{1,50}",
    "inf_time": r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}",
    "fixmedins_code": r".{12}",
    "fixmedins_name": r".{1,20}",
    "sign_no": r".*",
}
HEADERS = ("_api_name", "_api_version", "_api_timestamp", "_api_access_key")


class Platform:
    """`answers` by call number: a dict is the output, text is err_msg, a number is an HTTP status, None is silence."""

    def __init__(self, now_ms: int) -> None:
        self.now_ms = now_ms
        self.answers: dict[str, Any] = {}
        self.seen: list[dict[str, Any]] = []
        self.wrong: list[str] = []
        self.port = 0

    def settings(self, **more: Any) -> EnvelopeSettings:
        given: dict[str, Any] = {
            "url": f"http://127.0.0.1:{self.port}/api",
            "access_key": "AK1",
            "secret_key": "SK1",
            "fixmedins_code": "P14000000001",
            "fixmedins_name": "示范医保经办中心",
            "mdtrtarea_admvs": "140000",
            "recer_sys_code": "ONETHING",
            "timeout_seconds": 0.6,
        }
        return EnvelopeSettings(**given | more)

    def judge(self, headers: dict[str, str], body: bytes) -> tuple[int, bytes] | None:
        if any(name not in headers for name in (*HEADERS, "_api_signature")):
            return 401, "签名头不完整".encode()
        if abs(int(headers["_api_timestamp"]) - self.now_ms) > 30 * 60 * 1000:
            return 401, "签名时间戳超时".encode()
        if headers["_api_access_key"] != "AK1":
            return 401, "非法用户".encode()
        if headers["_api_signature"] != sign({n: headers[n] for n in HEADERS}, "SK1", "sha1"):
            return 401, "签名不一致".encode()
        message = msgspec.json.decode(body)
        self.wrong += [
            f"{name}={message.get(name)!r}"
            for name, shape in FIELDS.items()
            if not isinstance(message.get(name), str) or not re.fullmatch(shape, message[name])
        ]
        self.wrong += sorted(set(message) - set(FIELDS) - {"input"})
        if headers["_api_name"] != message["infno"]:
            self.wrong.append("_api_name")
        if None in message["input"].get("data", {}).values():
            self.wrong.append("null")
        self.seen.append(message)
        return self._answer(self.answers.get(message["infno"], "接口不存在"))

    def _answer(self, answer: Any) -> tuple[int, bytes] | None:
        if answer is None:
            return None
        if isinstance(answer, int):
            return answer, b"<html>busy</html>"
        if isinstance(answer, bytes):
            return 200, answer
        failed = isinstance(answer, str)
        body = {
            "infcode": "-1" if failed else 0,
            "inf_refmsgid": "140000" + "20261120090000" + "0000000001",
            "refmsg_time": "20261120090000000",
            "respond_time": "20261120090000001",
            "err_msg": answer if failed else "",
            "output": None if failed else answer,
        }
        return 200, msgspec.json.encode(body)


@contextmanager
def platform(now_ms: int) -> Iterator[Platform]:
    """Runs until the block ends."""
    played, closing = Platform(now_ms), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = played.judge(dict(self.headers.items()), body)
            if answer is None:
                closing.wait(3)
                return
            self.send_response(answer[0])
            self.send_header("Content-Length", str(len(answer[1])))
            self.end_headers()
            self.wfile.write(answer[1])

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    played.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield played
    finally:
        closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
