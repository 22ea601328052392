"""The switches (口径) the program acts on, and the readings it can do."""

from typing import Final

KNOWN_READINGS: Final[dict[str, frozenset[str]]] = {
    # What else a pack names is shown to people and read by them only.
    "inside_province": frozenset({"none", "refer", "file"}),
    "many_places_by_commitment": frozenset({"allow", "refer", "refuse"}),
    "uploaded_materials": frozenset({"instant", "person"}),
    "lock_counts_from": frozenset({"decision", "beginning"}),
    "reduction_reading": frozenset({"points", "multiply", "self_pay_first"}),
    "order_of_use": frozenset({"own_first", "grantor_first"}),
    "unfiled_deduction": frozenset({"fifteen", "twenty"}),
    "stay_across_years": frozenset({"discharge"}),
}
FILING_READINGS: Final = ("inside_province", "many_places_by_commitment", "uploaded_materials", "lock_counts_from")
FAMILY_READINGS: Final = ("order_of_use",)
