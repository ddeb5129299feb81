"""A paper written into a Word form."""

from pathlib import Path

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.filling import fields_of, filled_form, opened_form
from ttpl_desktop.documents.line_breaks import with_line_breaks
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.wording import clean
from ttpl_desktop.domain.text import shorten

_LONGEST_PROPERTY = 255
"""As many letters as Word keeps of a file's title."""


def write(paper: Paper, form: Path, out: Path, form_name: str = "") -> None:
    """Writes the paper as a .docx; `out` appears whole or not at all.

    `form_name` is what the officer calls the form where its file is called otherwise.

    Raises UserFacingError for a form that does not fit and for a file that cannot be written.
    """
    from ttpl_desktop.documents.word_body import write_body
    from ttpl_desktop.documents.word_form import rooms_mm

    name = form_name or form.name
    template = opened_form(form, name)
    shown = with_line_breaks(paper, *rooms_mm(template.docx))
    document = filled_form(template, fields_of(shown), name)
    named = clean(f"{paper.called} {paper.title or paper.subject}")
    document.core_properties.title = shorten(named, _LONGEST_PROPERTY)
    write_body(document.element.body, document.styles.element, shown, name)
    with replacing(out) as neighbour:
        document.save(str(neighbour))
