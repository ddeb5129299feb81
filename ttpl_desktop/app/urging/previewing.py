"""The pages of letters that are not kept yet, to be looked at before they are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ttpl_desktop.app import forms, papers
from ttpl_desktop.app.papers import Drawn, PageImage
from ttpl_desktop.app.urging.letters import Draft
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.letter_paper import LetterContent, letter_paper
from ttpl_desktop.domain.office_form import FormKind
from ttpl_desktop.storage.registers.office import OFFICES

Picture = TypeVar("Picture")


def locating(
    work: Workspace, draft: Draft, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], Drawn[int, Picture]]:
    """A job that draws the pages that a letter will have."""
    offices = {office.id: office for office in work.table(OFFICES).all()}
    office = offices[draft.letter.office_id]
    content = LetterContent(draft.letter, draft.cells, office, work.directory, offices)
    form = forms.file_of(work, FormKind.LETTER)
    return papers.locating(letter_paper(content), form, dpi, picture, {})
