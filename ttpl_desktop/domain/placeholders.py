"""Placeholders in skeletons and outlines: `{nam}`, `{co_quan}`, `{Theo_doi}`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Office

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

D = TypeVar("D", bound="DataclassInstance")

_PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
# Stands where the office profile says nothing, to be seen and filled by hand.
BLANK = "…"

YEAR_NAMES = frozenset({"nam", "nam_truoc", "nam_sau"})
LAW_NAMES = frozenset({"van_ban", "ten_van_ban"})
OFFICE_NAMES = frozenset({"co_quan", "linh_vuc", "don_vi", "cap_tren", "tinh", "ubnd_tinh"})


def names_in(text: str) -> frozenset[str]:
    """The names of the placeholders in a text, in lower case."""
    return frozenset(name.lower() for name in _PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders replaced.

    A name that begins with a capital begins its value with one (`{Theo_doi}`); a name in capitals
    sets all of it in capitals (`{THEO_DOI}`). Raises KeyError for a name without a value.
    """
    return _PLACEHOLDER.sub(lambda match: _cased(values[match[1].lower()], match[1]), text)


def _cased(value: str, name: str) -> str:
    if name.isupper():
        return value.upper()
    return value[:1].upper() + value[1:] if name[0].isupper() else value


def year_values(year: int) -> dict[str, str]:
    """What the year's placeholders stand for."""
    return {"nam": str(year), "nam_truoc": str(year - 1), "nam_sau": str(year + 1)}


def law_values(document: LegalDocument | None) -> dict[str, str]:
    """What stands for the document that a plan carries out; blanks in a plan that has none.

    In a text it is cited, so that its first mention is told in full; a title only names it.
    """
    if document is None:
        return dict.fromkeys(LAW_NAMES, BLANK)
    return {"van_ban": citation(document), "ten_van_ban": document.short_citation()}


def office_values(office: Office) -> dict[str, str]:
    """What the office's placeholders stand for; a visible blank where the profile is silent.

    `ubnd_tinh` names the provincial committee by the kind of province: UBND tỉnh, UBND thành phố.
    """
    is_city = office.province.lower().startswith("thành phố")
    values = {
        "co_quan": office.name_in_text,
        "linh_vuc": office.field,
        "don_vi": office.duty_unit,
        "cap_tren": office.reports_to,
        "tinh": office.province,
        "ubnd_tinh": "UBND thành phố" if is_city else "UBND tỉnh",
    }
    return {name: value or BLANK for name, value in values.items()}


def fill_fields(template: D, values: Mapping[str, str]) -> D:
    """A dataclass with the placeholders replaced in all its words and lists of words.

    A word of a list that would be a mere blank is left out: a unit nobody named is no unit.
    """
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(template):
        value = getattr(template, field.name)
        if type(value) is str:
            changes[field.name] = fill(value, values)
        elif isinstance(value, tuple) and all(type(word) is str for word in value):
            filled = (fill(word, values) for word in value)
            changes[field.name] = tuple(word for word in filled if word != BLANK)
    return dataclasses.replace(template, **changes)
