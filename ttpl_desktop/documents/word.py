"""A paper written into a Word form."""

from pathlib import Path

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.filling import fields_of, filled_form
from ttpl_desktop.documents.line_breaks import with_line_breaks
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.wording import clean


def write(paper: Paper, form: Path, out: Path) -> None:
    """Writes the paper as a .docx; `out` appears whole or not at all.

    Raises UserFacingError for a form that does not fit and for a file that cannot be written.
    """
    from ttpl_desktop.documents.word_body import write_body

    shown = with_line_breaks(paper)
    document = filled_form(form, fields_of(shown))
    document.core_properties.title = clean(f"{paper.type_name} {paper.title}")
    write_body(document.element.body, document.styles.element, shown, form.name)
    with replacing(out) as neighbour:
        document.save(str(neighbour))
