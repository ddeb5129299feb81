"""The parts of a paper set into the marks of a filled form."""

import dataclasses
from typing import Any

from ttpl_desktop.documents import wording
from ttpl_desktop.documents.form_styles import FormStyle
from ttpl_desktop.documents.forms import BODY_MARK, RECIPIENTS_MARK, SIGNATURE_MARK
from ttpl_desktop.documents.paper import Annex, Block, Paper, Paragraph, Run, Style, Table, runs_of
from ttpl_desktop.documents.word_elements import (
    Pen,
    Room,
    end_section,
    keep_with_next,
    room_of,
    turned,
    w,
)
from ttpl_desktop.documents.word_form import known_styles, marked_paragraphs, set_letterhead
from ttpl_desktop.documents.word_tables import allow_tall_row, table_element


def write_body(body: Any, styles: Any, paper: Paper, form_name: str) -> None:
    """Writes everything but the simple fields; `body` and `styles` are w:body and w:styles.

    A form without one of our marks or styles is a UserFacingError.
    """
    pen = Pen(known_styles(styles, form_name))
    marks = marked_paragraphs(body, form_name)
    set_letterhead(body, pen.styles, paper)
    _replace(marks[BODY_MARK], _body_elements(pen, paper, room_of(body.sectPr)))
    allow_tall_row(marks[RECIPIENTS_MARK], wording.recipient_lines(paper), room_of(body.sectPr))
    _replace(marks[RECIPIENTS_MARK], _recipient_elements(pen, paper))
    _replace(marks[SIGNATURE_MARK], _signature_elements(pen, paper))
    _write_annexes(pen, body, paper)


def _replace(mark: Any, elements: list[Any]) -> None:
    for made in elements:
        mark.addprevious(made)
    mark.getparent().remove(mark)


def _body_elements(pen: Pen, paper: Paper, room: Room) -> list[Any]:
    """Kính gửi, legal bases and the body; the last block is tied to the signature block."""
    elements = _addressee_elements(pen, paper)
    for line in wording.listed(paper.legal_bases):
        elements.append(pen.paragraph(FormStyle.LEGAL_BASIS, line))
    elements += _block_elements(pen, closed(paper.blocks), room)
    if elements:
        keep_with_next(elements[-1])
    return elements


def closed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with "./." after the last words; after a table it stands on its own line."""
    if not blocks or isinstance(blocks[-1], Table):
        return (*blocks, Paragraph(Style.NORMAL, "./.")) if blocks else ()
    last = blocks[-1]
    *before, final = runs_of(last.text)
    final = dataclasses.replace(final, text=wording.without_end_mark(final.text))
    end = Run("./.", bold=final.bold, italic=final.italic)
    return (*blocks[:-1], dataclasses.replace(last, text=(*before, final, end)))


def _addressee_elements(pen: Pen, paper: Paper) -> list[Any]:
    """One addressee stands on the line of the words Kính gửi, several on their own lines."""
    if len(paper.addressees) == 1:
        return [pen.paragraph(FormStyle.ADDRESSEE, f"Kính gửi: {paper.addressees[0]}")]
    if not paper.addressees:
        return []
    heading = pen.paragraph(FormStyle.ADDRESSEES, "Kính gửi:")
    lines = wording.listed(paper.addressees)
    below = [pen.paragraph(FormStyle.ADDRESSEE_LINE, f"- {line}") for line in lines]
    return [heading, *below, pen.paragraph(FormStyle.GAP, "")]


def _block_elements(pen: Pen, blocks: tuple[Block, ...], room: Room) -> list[Any]:
    elements = []
    for block in blocks:
        if isinstance(block, Table):
            elements.append(table_element(pen, block, room))
            elements.append(pen.paragraph(FormStyle.GAP, ""))
        else:
            elements.append(pen.paragraph(block.style, block.text))
            if block.is_heading:
                keep_with_next(elements[-1])
    return elements


def _recipient_elements(pen: Pen, paper: Paper) -> list[Any]:
    return [
        pen.paragraph(FormStyle.RECIPIENT_LINE, line, explicit_size=True)
        for line in wording.recipient_lines(paper)
    ]


def _signature_elements(pen: Pen, paper: Paper) -> list[Any]:
    signature = paper.signature
    lines = [(FormStyle.SIGNER_TITLE, title.upper()) for title in signature.titles]
    lines.append((FormStyle.SIGNER_NAME, signature.name))
    return [pen.paragraph(style, text, explicit_size=True) for style, text in lines]


def _write_annexes(pen: Pen, body: Any, paper: Paper) -> None:
    """Each annex is a section of its own; the last one takes the section of the document."""
    section = body.sectPr
    current = section
    for index, annex in enumerate(paper.annexes, start=1):
        end_section(_last_paragraph(pen, section), current)
        current = turned(section, landscape=annex.landscape)
        for made in _annex_elements(pen, paper, annex, index, room_of(current)):
            section.addprevious(made)
    _last_paragraph(pen, section)
    body.replace(section, current)


def _last_paragraph(pen: Pen, section: Any) -> Any:
    """The thin paragraph that ends a part: Word wants one after a table."""
    last = section.getprevious()
    if last is None or last.tag != w("p") or last.find(w("r")) is not None:
        last = pen.paragraph(FormStyle.THIN, "")
        section.addprevious(last)
    return last


def _annex_elements(pen: Pen, paper: Paper, annex: Annex, index: int, room: Room) -> list[Any]:
    label = wording.annex_label(index, len(paper.annexes))
    return [
        pen.paragraph(FormStyle.ANNEX_LABEL, label),
        pen.paragraph(FormStyle.ANNEX_TITLE, annex.title.upper()),
        pen.paragraph(FormStyle.ANNEX_REFERENCE, wording.reference_to(paper)),
        *_block_elements(pen, annex.blocks, room),
    ]
