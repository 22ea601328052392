"""The fictional registers as rows of CSV files. Columns are described in assets/demo/README.md."""

import csv
import datetime as dt
import io
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, TypeVar

import msgspec

Fault = Literal["timeout", "down", "slow", "flaky", "refuse"]


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a file. An empty cell means that the default applies."""


R = TypeVar("R", bound=Row)


class PersonRow(Row, frozen=True):
    """people.csv"""

    id_number: str
    name: str
    id_type: str = "01"
    sex: Literal["1", "2"] | None = None
    birth: dt.date | None = None
    person_number: str | None = None
    phone: str | None = None
    household: str | None = None
    fault: Fault | None = None
    note: str = ""


class InsuranceRow(Row, frozen=True):
    """insurance.csv"""

    id_number: str
    type: str
    status: Literal["0", "1", "2", "3", "4"]
    place: str
    since: dt.date | None = None
    paused_on: dt.date | None = None
    balance_fen: int | None = None
    retired: bool = False
    note: str = ""
    civil_servant: bool = False
    assisted: bool = False


class KinshipRow(Row, frozen=True):
    """kinship.csv: the relative is the person's `relation`; "none" = the register contradicts any kinship."""

    id_number: str
    relative_id_number: str
    relation: str
    since: dt.date | None = None
    ended_on: dt.date | None = None
    note: str = ""


class EntitlementRow(Row, frozen=True):
    """entitlements.csv"""

    id_number: str
    disease: str
    disease_name: str
    begins: dt.date
    ends: dt.date | None = None
    facility: str | None = None
    note: str = ""


class FacilityRow(Row, frozen=True):
    """facilities.csv: `services` and `diseases` are separated by spaces."""

    code: str
    name: str
    region: str
    level: str
    services: str
    diseases: str = ""
    address: str | None = None
    phone: str | None = None
    note: str = ""


class HeldRow(Row, frozen=True):
    """held_materials.csv"""

    id_number: str
    code: str
    title: str
    detail: str | None = None
    valid_until: dt.date | None = None
    note: str = ""


class OfficeRow(Row, frozen=True):
    """offices.csv"""

    code: str
    name: str
    region: str
    parent: str | None = None
    address: str | None = None
    phone: str | None = None
    hours: str | None = None
    counters: str | None = None
    note: str = ""


class StaffRow(Row, frozen=True):
    """staff.csv: `roles` are separated by spaces. Passwords and TOTP secrets of a demonstration only."""

    username: str
    name: str
    office: str
    roles: str
    password: str
    totp_secret: str
    note: str = ""


class BankAccountRow(Row, frozen=True):
    """bank_accounts.csv: whose account it is, and what becomes of a payment to it."""

    account: str
    name: str
    bank_code: str
    bank_name: str
    outcome: Literal["ok", "wrong_account", "closed", "delayed", "timeout", "lost", "down", "taken_back"] = "ok"
    reason: str | None = None
    note: str = ""


class VoucherRow(Row, frozen=True, kw_only=True):
    """vouchers.csv; the three states are the platform's own figures [5501]."""

    number: str
    kind: Literal["fiscal", "tax_invoice", "tax_digital"]
    code: str = ""
    check_code: str = ""
    title: str
    issued_on: dt.date
    total_fen: int
    payer_name: str
    payer_id_number: str | None = None
    hospital_code: str | None = None
    visit: Literal["inpatient", "outpatient"] | None = None
    med_type: str = ""
    admitted_on: dt.date | None = None
    discharged_on: dt.date | None = None
    diagnosis_code: str | None = None
    diagnosis_name: str | None = None
    settlement: Literal["1", "2"] = "2"
    red_flushed: Literal["0", "1"] = "0"
    reimbursed: Literal["0", "1", "2"] = "0"
    successor: str | None = None
    paper: bool = False
    short_link: str | None = None
    fault: Fault | None = None
    note: str = ""


class CostRow(Row, frozen=True, kw_only=True):
    """cost_lines.csv: what the hospital uploaded; the four parts add up to the line."""

    number: str
    name: str
    category: str
    quantity: str
    amount_fen: int
    own_fen: int = 0
    over_limit_fen: int = 0
    pay_first_fen: int = 0
    in_scope_fen: int = 0


FILES: Final[Mapping[type[Row], str]] = {
    PersonRow: "people.csv",
    InsuranceRow: "insurance.csv",
    KinshipRow: "kinship.csv",
    EntitlementRow: "entitlements.csv",
    FacilityRow: "facilities.csv",
    HeldRow: "held_materials.csv",
    OfficeRow: "offices.csv",
    StaffRow: "staff.csv",
    VoucherRow: "vouchers.csv",
    CostRow: "cost_lines.csv",
    BankAccountRow: "bank_accounts.csv",
}


class SandboxDataError(ValueError):
    """A line of a sandbox file cannot be read; the text names file, line and column."""


def _text(raw: bytes) -> str:
    """UTF-8, or what a Chinese Excel writes when it saves as CSV."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def parse(name: str, raw: bytes, type_: type[R]) -> list[R]:
    """All rows of one file; the first line names the columns, lines starting with # are remarks."""
    rows: list[R] = []
    reader = csv.reader(io.StringIO(_text(raw)))
    header: list[str] | None = None
    for cells in reader:
        if not any(c.strip() for c in cells) or cells[0].lstrip().startswith("#"):
            continue
        if header is None:
            header = [c.strip() for c in cells]
            continue
        if len(cells) > len(header):
            raise SandboxDataError(f"{name} 第 {reader.line_num} 行：多出了 {len(cells) - len(header)} 列")
        filled = {k: v.strip() for k, v in zip(header, cells, strict=False) if v.strip()}
        try:
            rows.append(msgspec.convert(filled, type_, strict=False))
        except msgspec.ValidationError as error:
            raise SandboxDataError(f"{name} 第 {reader.line_num} 行：{error}") from error
    return rows


# Columns a row is found by; the first column where none are named.
_FOUND_BY: Final[Mapping[type[Row], tuple[str, ...]]] = {
    KinshipRow: ("id_number", "relative_id_number"),
    VoucherRow: ("number", "payer_id_number"),
}


class DemoFolder:
    """The CSV files of one folder, read again whenever a file changes. A missing file is an empty register."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._paths = {type_: str(folder / name) for type_, name in FILES.items()}
        self._seen: dict[type[Row], tuple[tuple[int, int] | None, Sequence[Row], dict[str, list[Row]]]] = {}

    def rows(self, type_: type[R]) -> list[R]:
        """All rows of that kind."""
        return [r for r in self._load(type_)[1] if isinstance(r, type_)]

    def of(self, type_: type[R], key: str) -> list[R]:
        """The rows about `key`, in the order of the file: its first column, and for kinship either of the two people."""
        return [r for r in self._load(type_)[2].get(key, []) if isinstance(r, type_)]

    def check(self) -> list[str]:
        """Read everything; one line per file with the number of its rows. Raises SandboxDataError."""
        return [f"{name}: {len(self.rows(type_))}" for type_, name in FILES.items()]

    def _load(self, type_: type[Row]) -> tuple[tuple[int, int] | None, Sequence[Row], dict[str, list[Row]]]:
        try:
            stat = os.stat(self._paths[type_])  # noqa: PTH116  Asked many times per check; a Path costs twice the call.
        except FileNotFoundError:
            return None, (), {}
        mark = (stat.st_mtime_ns, stat.st_size)
        cached = self._seen.get(type_)
        if cached is not None and cached[0] == mark:
            return cached
        path = Path(self._paths[type_])
        rows = parse(path.name, path.read_bytes(), type_)
        by_key: dict[str, list[Row]] = defaultdict(list)
        names = _FOUND_BY.get(type_, type_.__struct_fields__[:1])
        for row in rows:
            for key in dict.fromkeys(getattr(row, name) for name in names):
                by_key[key].append(row)
        self._seen[type_] = loaded = (mark, rows, by_key)
        return loaded
