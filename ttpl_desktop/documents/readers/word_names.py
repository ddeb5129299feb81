"""Names in the XML of a Word file, and the way through what only wraps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    """The full name of an element or attribute of Word's main namespace."""
    return _MAIN + name


P, TBL, TR, TC, R, T = w("p"), w("tbl"), w("tr"), w("tc"), w("r"), w("t")
P_PR, R_PR, VAL = w("pPr"), w("rPr"), w("val")
TEXT_BOX = w("txbxContent")
_ALTERNATIVES = _COMPATIBILITY + "AlternateContent"
_FALLBACK = _COMPATIBILITY + "Fallback"

_UNSEEN = frozenset(
    map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "rt"))
)
"""What never holds words that the page shows: properties, text deleted or moved away."""


def inside(node: Any, wanted: Collection[str]) -> Iterator[Any]:
    """The nearest elements of the wanted names below a node, in order.

    Wrappers of any kind and depth are passed through (content controls, links, insertions, smart
    tags, drawings); what is deleted is not entered, and of two forms of one drawing one is taken.
    """
    pending = list(reversed(node))
    while pending:
        child = pending.pop()
        if child.tag in wanted:
            yield child
        elif child.tag == _ALTERNATIVES:
            pending.extend(_chosen_form(child))
        elif child.tag not in _UNSEEN:
            pending.extend(reversed(child))


def child_value(parent: Any, name: str) -> str | None:
    """The `w:val` of a child; "" where the child stands without one, None where it is absent."""
    child = None if parent is None else parent.find(name)
    return None if child is None else child.get(VAL, "")


def switch(parent: Any, name: str) -> bool | None:
    """A property that is on, off or not told."""
    value = child_value(parent, name)
    return None if value is None else value not in _OFF


def whole(value: str | None, otherwise: int) -> int:
    """A whole number as Word writes it; what is no number counts as `otherwise`."""
    digits = (value or "").removeprefix("-")
    if not digits.isdecimal() or len(digits) > 9:
        return otherwise
    return int(value or "")


def _chosen_form(alternatives: Any) -> list[Any]:
    """The newer form of a drawing; the older one where only that has words."""
    forms = [form for form in alternatives if form.tag != _FALLBACK][:1]
    forms += [form for form in alternatives if form.tag == _FALLBACK]
    spoken = (form for form in forms if next(form.iter(T), None) is not None)
    return [form for form in (next(spoken, None),) if form is not None] or forms[:1]
