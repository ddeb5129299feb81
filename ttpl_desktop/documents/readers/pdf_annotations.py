"""What is put upon a PDF page afterwards: typed numbers and dates, form fields, stamps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_MAX_ANNOTATIONS = 2_000
"""Notes and fields looked at on one page; a form of one page has some hundreds."""


@contextmanager
def loaded(document: Any, index: int) -> Iterator[Any]:
    """A page with the look of its fields and typed notes as part of its content.

    The file itself is not changed. Links, pop-ups and sticky notes have no text in the page.
    """
    import pypdfium2.raw as pdfium

    page = document[index]
    try:
        if _has_shown_annotations(page.raw):
            pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = document[index]
        yield page
    finally:
        page.close()


def _has_shown_annotations(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    unseen = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT}
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in unseen:
            return True
    return False
