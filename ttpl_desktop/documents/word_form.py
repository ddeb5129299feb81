"""What the writer needs of a filled form: its styles, its marks and its letterhead."""

from itertools import pairwise
from typing import Any

from ttpl_desktop.documents.form_styles import TABLE_STYLE, FormStyle, twips
from ttpl_desktop.documents.forms import LETTERHEAD_MM, MARKS, TEXT_WIDTH_MM
from ttpl_desktop.documents.paper import Paper, Style
from ttpl_desktop.documents.rules import rule_length_mm
from ttpl_desktop.documents.word_elements import StyleEntry, w
from ttpl_desktop.domain.errors import UserFacingError


def known_styles(styles: Any, form_name: str) -> dict[str, StyleEntry]:
    """The styles by name. A form that lacks one of ours is refused by that name."""
    known: dict[str, StyleEntry] = {}
    for style in styles.iterchildren(w("style")):
        size = style.find(f"{w('rPr')}/{w('sz')}")
        half_points = None if size is None else size.get(w("val"))
        known[style.find(w("name")).get(w("val"))] = StyleEntry(
            style.get(w("styleId")), half_points
        )
    needed = [style.value for kinds in (Style, FormStyle) for style in kinds] + [TABLE_STYLE]
    if missing := [name for name in needed if name not in known]:
        raise UserFacingError(
            f"Mẫu “{form_name}” thiếu kiểu chữ “{missing[0]}”; hãy tạo lại kiểu đó trong Word "
            "hoặc lấy lại mẫu gốc."
        )
    return known


def marked_paragraphs(body: Any, form_name: str) -> dict[str, Any]:
    """The marked paragraphs of the form, each by its mark."""
    found = {}
    for paragraph in body.iter(w("p")):
        text = "".join(paragraph.itertext(w("t"))).strip()
        if text in MARKS:
            found[text] = paragraph
    if missing := [mark for mark in MARKS if mark not in found]:
        raise UserFacingError(
            f"Mẫu “{form_name}” thiếu dấu {missing[0]}; hãy gõ lại dấu đó thành một đoạn riêng "
            "trong Word hoặc lấy lại mẫu gốc."
        )
    return found


def set_letterhead(body: Any, styles: dict[str, StyleEntry], paper: Paper) -> None:
    """Drops the line of an office above that there is not, and fits the rules to the words."""
    names = {entry.id: name for name, entry in styles.items()}
    styled = [
        (names.get(style.get(w("val"))), style.getparent().getparent())
        for style in body.iter(w("pStyle"))
    ]
    for (above, _), (name, paragraph) in pairwise(styled):
        if name == FormStyle.RULE.value and above == FormStyle.OFFICE.value:
            _shorten(paragraph, paper.office.upper(), 13, LETTERHEAD_MM[0])
        elif name == FormStyle.RULE.value and above == FormStyle.TITLE.value:
            _shorten(paragraph, paper.title, 14, TEXT_WIDTH_MM)
    for name, paragraph in styled:
        if name == FormStyle.PARENT.value and not paper.parent:
            paragraph.getparent().remove(paragraph)


def _shorten(rule: Any, text: str, size: float, room_mm: float) -> None:
    """Sets the indents that leave a rule in keeping with `text` in the middle of the room."""
    side = str(twips((room_mm - rule_length_mm(text, size, room_mm)) / 2))
    indent = rule.find(f"{w('pPr')}/{w('ind')}")
    indent.set(w("left"), side)
    indent.set(w("right"), side)
