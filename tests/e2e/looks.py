"""What can be measured of how a page looks, and what axe finds."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from tests.e2e.server import ROOT

_MEASURE: Final = Path(__file__).with_name("looks.js").read_text()
_AXE: Final = ROOT / "miniapp" / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE: Final = """async () => {
  const found = await axe.run(document, { resultTypes: ['violations'] })
  return found.violations.map((one) => `${one.id}: ${one.help}\\n    ` + one.nodes.map((node) => node.html.slice(0, 160) + ' | ' + node.failureSummary.split('\\n').slice(1, 3).join(' ')).join('\\n    '))
}"""

NORMAL_TOUCH: Final = 44
ELDER_TOUCH: Final = 60
ELDER_TEXT: Final = 18
SMALLEST_TEXT: Final = 12


def measure(page: Page, *, text: int, touch: int, covered: bool = True) -> list[str]:
    """Sideways scrolling, small or cut-off text, small or covered targets."""
    found: list[str] = page.evaluate(_MEASURE, {"text": text, "touch": touch, "covered": covered})
    return found


def axe(page: Page) -> list[str]:
    """One line per broken rule, with the elements below it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.read_text())
    found: list[str] = page.evaluate(_RUN_AXE)
    return found


def personal(stored: dict[str, Any], secrets: list[str]) -> list[str]:
    """What the browser keeps that it must not."""
    told = [f"kept a database: {name}" for name in stored["databases"]]
    told += [f"session storage: {name}" for name in stored["session"]]
    told += [
        f"kept an answer of the server: {path}" for path in stored["kept"] if "/api/" in path or path.endswith("/api")
    ]
    told += [f"local storage: {name}" for name in stored["local"] if name != "onething.display"]
    told += [f"kept {secret!r}" for secret in secrets if secret in str(stored)]
    return told
