"""What a start would trip over, said before the start."""

import json
import os
import sys
from collections.abc import Callable, Iterator

import msgspec

from backend.policy.pack import RegionPack
from backend.settings import PREFIX, BadSettings, Settings, load


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was read, and whether it can be used."""

    name: str
    ok: bool
    detail: str


def check(*, as_json: bool) -> None:
    """Print every finding; exit 1 if anything is wrong."""
    findings = list(_findings())
    if as_json:
        print(json.dumps([msgspec.to_builtins(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            print(f"{'✓' if finding.ok else '✗'} {finding.name}: {finding.detail}")
        if all(finding.ok for finding in findings):
            print(f"Settings are environment variables with the prefix {PREFIX}: " + ", ".join(_names()))
    sys.exit(0 if all(finding.ok for finding in findings) else 1)


def _names() -> Iterator[str]:
    return (field.upper() for field in Settings.__struct_fields__)


def _findings() -> Iterator[Finding]:
    try:
        settings = load()
    except BadSettings as why:
        yield Finding(name="settings", ok=False, detail=str(why))
        return
    given = sum(name.startswith(PREFIX) for name in os.environ)
    kind = "SQLite" if settings.sqlite else "PostgreSQL"
    yield Finding(name="settings", ok=True, detail=f"{settings.environment} on {kind}, {given} set by hand")
    yield _try("policy packs", lambda: _policy(settings))
    yield _try("regions", lambda: _regions(settings))
    yield _try("holidays", lambda: _holidays(settings))
    yield _try("partners", lambda: _partners(settings))
    yield _try("sandbox folder", lambda: _sandbox(settings))


def _try(name: str, read: Callable[[], str]) -> Finding:
    try:
        return Finding(name=name, ok=True, detail=read())
    except Exception as why:  # noqa: BLE001 (whatever stops the reading would stop the start)
        return Finding(name=name, ok=False, detail=f"{why}" or type(why).__name__)


def _policy(settings: Settings) -> str:
    from backend.policy.load import load_packs

    packs = load_packs(settings.policy_dir)
    return ", ".join(f"{code}{_benefits(packs[code])}" for code in sorted(packs))


def _benefits(pack: RegionPack) -> str:
    rules = (*pack.benefits, *pack.stacked_rules, *pack.reductions)
    demo = sum(not rule.verified for rule in rules)
    return f" ({len(rules)} benefit rules, {demo} of them not verified)" if rules else ""


def _regions(settings: Settings) -> str:
    import tomllib

    folder = settings.regions_dir
    names = sorted(path.name for path in folder.glob("*.toml"))
    if not names:
        raise FileNotFoundError(f"{folder} holds no region file")
    for name in names:
        tomllib.loads((folder / name).read_text(encoding="utf-8"))
    return ", ".join(names)


def _holidays(settings: Settings) -> str:
    from backend.infra.clock import SystemClock
    from backend.infra.holidays import load_calendar, load_files

    calendar = load_calendar(settings.holidays_dir)
    this_year = SystemClock().today().year
    years = [f"{year}{' estimated' if calendar.year(year).estimated else ''}" for year in (this_year, this_year + 1)]
    return f"{', '.join(years)}; {len(load_files(settings.holidays_dir))} imported files"


def _partners(settings: Settings) -> str:
    from backend.gateways.wiring import require_partners

    require_partners(settings)
    return "sandboxes, except those that are configured"


def _sandbox(settings: Settings) -> str:
    if settings.production:
        return "not used in production"
    from backend.gateways.sandbox_rows import DemoFolder

    return "; ".join(DemoFolder(settings.sandbox_dir).check())
