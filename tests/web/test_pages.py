import gzip
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio
from litestar.stores.memory import MemoryStore

from backend.settings import Settings
from backend.web.factory import build
from tests.http import Browser, running
from tests.web.conftest import load_actor

SCRIPT = "console.log('示例')" * 100


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<title>citizen</title>")
    (folder / "desk.html").write_text("<title>desk</title>")
    (folder / "sw.js").write_text("self")
    (folder / "assets" / "index-abc123.js").write_text(SCRIPT)
    (folder / "assets" / "index-abc123.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (folder / "assets" / "reader.wasm").write_bytes(b"\0asm")
    (tmp_path / "secret.txt").write_text("no")
    return folder


@pytest_asyncio.fixture
async def pages(settings: Settings, dist: Path) -> AsyncIterator[Browser]:
    app = build(
        msgspec.structs.replace(settings, miniapp_dir=dist), routes=[], store=MemoryStore(), load_actor=load_actor
    )
    async with running(app) as browser:
        yield browser


@pytest.mark.parametrize(
    ("url", "kind", "text"),
    [
        ("/", "text/html; charset=utf-8", "citizen"),
        ("/desk", "text/html; charset=utf-8", "desk"),
        ("/desk.html", "text/html; charset=utf-8", "desk"),
        ("/sw.js", "text/javascript; charset=utf-8", "self"),
    ],
)
async def test_pages_are_asked_for_each_time(pages: Browser, url: str, kind: str, text: str) -> None:
    answer = await pages.get(url)

    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["cache-control"] == "no-cache"
    assert text in answer.text


async def test_assets_are_kept_for_ever_and_come_compressed(pages: Browser) -> None:
    answer = await pages.get("/assets/index-abc123.js", headers={"accept-encoding": "gzip"})
    plain = await pages.get("/assets/index-abc123.js", headers={"accept-encoding": "identity"})

    assert answer.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert answer.text == plain.text == SCRIPT
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (await pages.get("/assets/reader.wasm")).headers["content-type"] == "application/wasm"


async def test_what_the_browser_has_is_not_sent_again(pages: Browser) -> None:
    tag = (await pages.get("/")).headers["etag"]
    again = await pages.get("/", headers={"if-none-match": tag})

    assert (again.status_code, again.content) == (304, b"")


async def test_a_changed_page_is_seen_at_once(pages: Browser, dist: Path) -> None:
    await pages.get("/")
    (dist / "index.html").write_text("<title>a newer page</title>")

    assert "newer" in (await pages.get("/")).text


@pytest.mark.parametrize(
    "url",
    [
        "/assets/../../secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets//etc/passwd",
        "/nothing",
    ],
)
async def test_nothing_outside_the_folder_is_served(pages: Browser, url: str) -> None:
    assert (await pages.get(url)).status_code == 404


@pytest.mark.parametrize("url", ["/", "/desk", "/api/health", "/assets/index-abc123.js"])
async def test_head_is_answered_like_get_without_the_body(pages: Browser, url: str) -> None:
    got, head = await pages.get(url), await pages.client.head(url)

    assert head.status_code == got.status_code
    assert head.headers["content-length"] == got.headers["content-length"]
    assert head.content == b""


async def test_the_address_in_a_receipts_code_opens_the_page(pages: Browser) -> None:
    answer = await pages.get("/r/abc.DEF-123_x")

    assert (answer.status_code, answer.headers["location"]) == (302, "/#/r/abc.DEF-123_x")
    assert (await pages.get("/r/<script>")).status_code in {400, 404}


async def test_without_built_pages_the_answer_says_what_to_do(browser: Browser, settings: Settings) -> None:
    app = build(
        msgspec.structs.replace(settings, miniapp_dir=settings.data_dir / "none"),
        routes=[],
        store=MemoryStore(),
        load_actor=load_actor,
    )
    async with running(app) as pages:
        answer = await pages.get("/")
    assert answer.status_code == 503
    assert "make run" in answer.text


async def test_every_answer_carries_the_security_headers(pages: Browser) -> None:
    for url in ("/", "/api/health", "/api/none", "/docs", "/nothing/at/all", "/metrics"):
        headers = (await pages.get(url)).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "strict-transport-security" not in headers, "a demo on http must not lock browsers into https"
    assert (await pages.get("/api/health")).headers["cache-control"] == "no-store"


async def test_over_https_browsers_are_told_to_stay_there(settings: Settings) -> None:
    secure = msgspec.structs.replace(settings, public_url="https://example.invalid", environment="production")
    app = build(secure, routes=[], store=MemoryStore(), load_actor=load_actor)
    async with running(app) as browser:
        answer = await browser.get("/api/health", headers={"host": "example.invalid"})
        stranger = await browser.get("/api/health", headers={"host": "elsewhere.invalid"})
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    assert "secure" in answer.headers["set-cookie"].lower()
    assert stranger.status_code == 400


async def test_the_documentation_works_offline(pages: Browser) -> None:
    page = await pages.get("/docs")
    assert "<script>" not in page.text
    for url in ("/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js", "/docs/start.js", "/docs/openapi.json"):
        assert url == "/docs/openapi.json" or url in page.text
        assert (await pages.get(url)).status_code == 200


async def test_figures_count_routes_not_ids_and_can_be_locked(pages: Browser, settings: Settings) -> None:
    await pages.get("/r/abcdefgh")
    text = (await pages.get("/metrics")).text
    assert 'route="/r/{token}"' in text
    assert "abcdefgh" not in text

    locked = build(
        msgspec.structs.replace(settings, metrics_token="t" * 32), routes=[], store=MemoryStore(), load_actor=load_actor
    )
    async with running(locked) as browser:
        assert (await browser.get("/metrics")).status_code == 404
        assert (await browser.get("/metrics", headers={"authorization": f"Bearer {'t' * 32}"})).status_code == 200


async def test_a_long_answer_comes_compressed_to_who_takes_it(browser: Browser) -> None:
    packed = await browser.get("/api/long", headers={"accept-encoding": "gzip"})
    plain = await browser.get("/api/long", headers={"accept-encoding": "identity"})
    short = await browser.get("/api/who", headers={"accept-encoding": "gzip"})

    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(plain.content) / 10
    assert packed.json() == plain.json()
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in short.headers


async def test_a_person_with_a_wrong_address_sees_a_page(browser: Browser) -> None:
    answer = await browser.get("/a/b/c", headers={"accept": "text/html,*/*"})

    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "回到首页" in answer.text
    assert (await browser.get("/api/a/b", headers={"accept": "text/html"})).json()["code"] == "not_found"
