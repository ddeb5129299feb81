"""What the writer needs of a filled form: its styles, its marks and its letterhead."""

from itertools import pairwise
from typing import Any

from ttpl_desktop.documents.form_styles import TABLE_STYLE, FormStyle, twips
from ttpl_desktop.documents.forms import LETTERHEAD_MM, MARKS, TEXT_WIDTH_MM
from ttpl_desktop.documents.paper import Paper, Style
from ttpl_desktop.documents.rules import rule_length_mm
from ttpl_desktop.documents.word_elements import StyleEntry, room_of, w
from ttpl_desktop.domain.errors import UserFacingError

_STYLES = (style for kinds in (Style, FormStyle) for style in kinds)
NEEDED_STYLES = (
    *(style.value for style in _STYLES if style is not FormStyle.SUBJECT),
    TABLE_STYLE,
)
"""The names of the styles that every form must have; that of V/v matters to letters alone."""
_MM_PER_TWIP = 25.4 / 1440


def styles_by_name(styles: Any) -> dict[str, StyleEntry]:
    """The styles of a form by their names."""
    known: dict[str, StyleEntry] = {}
    for style in styles.iterchildren(w("style")):
        name, size = style.find(w("name")), style.find(f"{w('rPr')}/{w('sz')}")
        if name is not None and style.get(w("styleId")):
            half_points = None if size is None else size.get(w("val"))
            known[name.get(w("val"))] = StyleEntry(style.get(w("styleId")), half_points)
    return known


def known_styles(styles: Any, form_name: str) -> dict[str, StyleEntry]:
    """The styles by name. A form that lacks one of ours is refused by that name."""
    known = styles_by_name(styles)
    if missing := [name for name in NEEDED_STYLES if name not in known]:
        raise UserFacingError(
            f"Mẫu “{form_name}” thiếu kiểu chữ “{missing[0]}”; hãy tạo lại kiểu đó trong Word "
            "hoặc lấy lại mẫu gốc."
        )
    return known


def marks_in(body: Any) -> list[tuple[str, Any]]:
    """Each of our marks that stands alone in a paragraph, with that paragraph."""
    texts = (("".join(each.itertext(w("t"))).strip(), each) for each in body.iter(w("p")))
    return [(text, paragraph) for text, paragraph in texts if text in MARKS]


def marked_paragraphs(body: Any, form_name: str) -> dict[str, Any]:
    """The marked paragraphs of the form, each by its mark."""
    found = dict(marks_in(body))
    if missing := [mark for mark in MARKS if mark not in found]:
        raise UserFacingError(
            f"Mẫu “{form_name}” thiếu dấu {missing[0]}; hãy gõ lại dấu đó thành một đoạn riêng "
            "trong Word hoặc lấy lại mẫu gốc."
        )
    return found


def rooms_mm(document: Any) -> tuple[float, float, float]:
    """How wide the names of the offices, the title and the subject of a letter may be in a form."""
    body = document.element.body
    styled = dict(reversed(_styled(body, styles_by_name(document.styles.element))))
    usual = {
        FormStyle.OFFICE: LETTERHEAD_MM[0],
        FormStyle.TITLE: TEXT_WIDTH_MM,
        FormStyle.SUBJECT: LETTERHEAD_MM[0],
    }
    found = {style: styled.get(style.value) for style in usual}
    name, title, subject = (
        usual[style] if paragraph is None else _room_mm(paragraph, body)
        for style, paragraph in found.items()
    )
    return name, title, subject


def set_letterhead(body: Any, styles: dict[str, StyleEntry], paper: Paper) -> None:
    """Drops the line of an office above that there is not, and fits the rules to the words."""
    styled = _styled(body, styles)
    for (above, _), (name, paragraph) in pairwise(styled):
        if name == FormStyle.RULE.value and above == FormStyle.OFFICE.value:
            _shorten(paragraph, paper.office.upper(), 13, _room_mm(paragraph, body))
        elif name == FormStyle.RULE.value and above == FormStyle.TITLE.value:
            _shorten(paragraph, paper.title, 14, _room_mm(paragraph, body))
    for name, paragraph in styled:
        if name == FormStyle.PARENT.value and not paper.parent:
            paragraph.getparent().remove(paragraph)


def _styled(body: Any, styles: dict[str, StyleEntry]) -> list[tuple[str | None, Any]]:
    """The paragraphs that have a style, each with the name of that style."""
    names = {entry.id: name for name, entry in styles.items()}
    return [
        (names.get(style.get(w("val"))), paragraph)
        for paragraph in body.iter(w("p"))
        for style in paragraph.iterfind(f"{w('pPr')}/{w('pStyle')}")
    ]


def _room_mm(paragraph: Any, body: Any) -> float:
    """How wide a paragraph may be: its table cell, or the page between its margins."""
    for cell in paragraph.iterancestors(w("tc")):
        width = cell.find(f"{w('tcPr')}/{w('tcW')}")
        twips_wide = "" if width is None else width.get(w("w"), "")
        if width is not None and width.get(w("type")) == "dxa" and twips_wide.isdecimal():
            return round(int(twips_wide) * _MM_PER_TWIP, 1)
    return round(room_of(body.sectPr).width * _MM_PER_TWIP, 1)


def _shorten(rule: Any, text: str, size: float, room_mm: float) -> None:
    """Sets the indents that leave a rule in keeping with `text` in the middle of the room."""
    side = str(twips((room_mm - rule_length_mm(text, size, room_mm)) / 2))
    indent = rule.get_or_add_pPr().get_or_add_ind()
    indent.set(w("left"), side)
    indent.set(w("right"), side)
