"""Places on the wire."""

from backend.kernel.wire import Wire


class ProvinceView(Wire, frozen=True, kw_only=True):
    """A province. `whole_province` = a filing goes to the province itself, no city is asked."""

    code: str
    name: str
    whole_province: bool
    explain: str | None


class PrefectureView(Wire, frozen=True, kw_only=True):
    """A city. `files_as` is where a filing for it really goes; `explain` says why when that is not the city."""

    code: str
    name: str
    files_as: str
    explain: str | None


class FacilityView(Wire, frozen=True, kw_only=True):
    """A facility of the cross-province network; `services` are inpatient, outpatient, chronic, pharmacy."""

    code: str
    name: str
    region: str
    region_name: str
    level: str
    services: tuple[str, ...]
    services_text: str
    diseases: tuple[str, ...]
    address: str | None
    phone: str | None
