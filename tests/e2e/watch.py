"""What must never happen on any page, collected while it is used."""

from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

# A refused request and a lost network are part of some stories; what the page does then is what they test.
_OF_THE_NETWORK: Final = "Failed to load resource"

_VIOLATIONS: Final = """
window.__violations = []
document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`))
"""

_STORED: Final = """async () => {
  const databases = await indexedDB.databases()
  const kept = []
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname)
  }
  return {
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: databases.map((one) => one.name),
    kept,
    cookies: document.cookie,
  }
}"""


class Watch:
    """Errors in the console, scripts that died, strangers that were called."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.problems: list[str] = []
        self._host = urlsplit(url).netloc
        context.add_init_script(_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.problems.append(f"script error: {error.error}"))
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and _OF_THE_NETWORK not in message.text:
            self.problems.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self._host:
            self.problems.append(f"outside request: {request.url}")


def violations(page: Page) -> list[str]:
    """What the Content-Security-Policy refused on this page."""
    found: list[str] = page.evaluate("window.__violations ?? []")
    return found


def stored(page: Page) -> dict[str, Any]:
    """Everything the browser would still know tomorrow."""
    found: dict[str, Any] = page.evaluate(_STORED)
    return found
