"""What fictional people have already sent, so that a new demo has something on its desks. All of it through the public door."""

import datetime as dt
import io
from types import TracebackType
from typing import Any, Final, Self
from uuid import uuid4

import msgspec
from httpx import ASGITransport, AsyncClient
from litestar import Litestar
from PIL import Image, ImageDraw

from backend.app import create_app
from backend.infra.clock import Clock, FixedClock, SystemClock
from backend.settings import Settings


class Refused(Exception):
    """A story that does not fit the folder's people; the text is the service's own answer."""


class Told(msgspec.Struct, frozen=True):
    """One person and the form they sent."""

    mobile: str
    name: str
    id_type: str
    id_number: str
    form: dict[str, Any]


def stories(today: dt.date) -> tuple[Told, ...]:
    """Two places at once by commitment letter, and a relative the register does not know: both want a person's eye."""
    places = [_place("440100", today), _place("350100", today)]
    return (
        Told("13900004001", "李家俊", "17", "810000199208089916", {"filing": {"wanted": True, "places": places}}),
        Told("13900004002", "何佩珊", "17", "820000199410189920", {"filing": {"wanted": True, "places": places}}),
        Told("13900001011", "卢大海", "01", "450105198012129934", {"family": {"wanted": True, "members": [_SISTER]}}),
    )


_SISTER: Final = {
    "key": "kin1",
    "name": "蒙春燕",
    "idType": "01",
    "idNumber": "450107199510109968",
    "relation": "77",
    "phone": "13900001009",
}


def _place(region: str, today: dt.date) -> dict[str, Any]:
    return {
        "key": region,
        "type": "residence",
        "region": region,
        "beginsOn": today.isoformat(),
        "materials": {},
        "commitment": True,
    }


async def tell(settings: Settings) -> list[str]:
    """Every story whose person has sent nothing yet; what could not be told, as sentences."""
    clock: Clock = FixedClock(settings.fixed_now) if settings.fixed_now else SystemClock()
    app, untold = create_app(settings, clock), []
    async with app.lifespan():
        for told in stories(clock.today()):
            try:
                async with _Phone(app) as phone:
                    await phone.tell(told, clock.now())
            except Refused as why:
                untold.append(f"{told.name}: {why}")
    return untold


class _Phone:
    """The requests a citizen's page makes."""

    def __init__(self, app: Litestar) -> None:
        # Litestar's ASGI types and httpx' say the same in other words.
        self._client = AsyncClient(transport=ASGITransport(app), base_url="http://127.0.0.1")  # type: ignore[arg-type]

    async def __aenter__(self) -> Self:
        await self._client.get("/api/health")
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, _why: BaseException | None, _at: TracebackType | None
    ) -> None:
        await self._client.aclose()

    async def tell(self, told: Told, now: dt.datetime) -> None:
        sent = await self._send("POST", "/login/code", {"mobile": told.mobile})
        me = await self._send("POST", "/login", {"mobile": told.mobile, "code": sent["demoCode"]})
        if me["person"] is None:
            named = {"idType": told.id_type, "idNumber": told.id_number, "name": told.name}
            await self._send("POST", "/me/real-name", named)
        if await self._send("GET", "/applications"):
            return
        body = {
            **told.form,
            "noticeReadAt": now.isoformat(),
            "commitmentAt": now.isoformat(),
            "signatureId": await self._draw("signature", "签名.png"),
        }
        for one in body.get("family", {}).get("members", ()):
            one["evidenceIds"] = [await self._draw("kinship_evidence", "户口簿.png")]
        draft = await self._send("POST", "/drafts", {})
        saved = await self._send("PUT", f"/drafts/{draft['id']}", {"version": draft["version"], "body": body})
        await self._send("POST", f"/drafts/{draft['id']}/submit", {"version": saved["version"]})

    async def _draw(self, kind: str, name: str) -> str:
        """A picture that stands for a paper."""
        image, out = Image.new("RGB", (900, 640), "#f7f3e8"), io.BytesIO()
        pen = ImageDraw.Draw(image)
        pen.rectangle((40, 40, 860, 600), outline="#8a2b22", width=6)
        pen.line(((120, 420), (300, 180), (420, 460), (600, 200), (760, 430)), fill="#222222", width=7)
        image.save(out, "PNG")
        kept = await self._send("POST", f"/materials?kind={kind}&name={name}", out.getvalue())
        return str(kept["id"])

    async def _send(self, method: str, path: str, what: Any = None) -> Any:
        headers = {"idempotency-key": str(uuid4()), "x-csrftoken": self._client.cookies["csrftoken"]}
        if isinstance(what, bytes):
            headers["content-type"] = "image/png"
            answer = await self._client.request(method, f"/api{path}", content=what, headers=headers)
        else:
            answer = await self._client.request(method, f"/api{path}", json=what, headers=headers)
        if answer.is_error:
            raise Refused(answer.json().get("detail", f"{method} {path}: {answer.status_code}"))
        return answer.json()
