"""A plan on its way to paper: put together from the records, written or drawn as a job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from ttpl_desktop.app import forms, papers, plan_citations, plans
from ttpl_desktop.app.papers import CLOSING, Drawn, PageImage
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.documents.paper import Paper
from ttpl_desktop.documents.plan_items import heading_words
from ttpl_desktop.documents.plan_paper import plan_paper
from ttpl_desktop.domain.citations import plain_words
from ttpl_desktop.domain.office_form import FormKind

Picture = TypeVar("Picture")

_RECIPIENTS = "Nơi nhận:"


def paper_of(work: Workspace, plan_id: int) -> Paper:
    """The paper of a plan as its records are now. Raises UserFacingError without an office."""
    plan = plans.plan(work, plan_id)
    items = plans.items(work, plan_id)
    documents = plan_citations.documents_of(work, plan, items)
    return plan_paper(plan, items, plans.office_of(work, plan), documents)


def writing(work: Workspace, plan_id: int, out: Path) -> Callable[[], Path]:
    """A job that writes the plan as .docx or .pdf; see `papers.writing`."""
    return papers.writing(paper_of(work, plan_id), forms.file_of(work, FormKind.PLAN), out)


def drawing(
    work: Workspace, plan_id: int, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], tuple[Picture, ...]]:
    """A job that draws the plan's pages; see `papers.drawing`."""
    return papers.drawing(paper_of(work, plan_id), forms.file_of(work, FormKind.PLAN), dpi, picture)


def locating(
    work: Workspace, plan_id: int, dpi: float, picture: Callable[[PageImage], Picture]
) -> Callable[[], Drawn[int, Picture]]:
    """A job that draws the plan's pages and finds its items on them by their ids."""
    paper, words = paper_of(work, plan_id), dict(_words(work, plan_id))
    return papers.locating(paper, forms.file_of(work, FormKind.PLAN), dpi, picture, words)


def _words(work: Workspace, plan_id: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """How each part begins on paper: with its number, or in a table without it."""
    for placed in plans.arranged(work, plan_id):
        words = heading_words(placed.node) if placed.node.title else placed.node.text
        if words.strip():
            # A citation may be printed in full: what stands before it tells the place as well.
            words = words.partition("{{")[0] or plain_words(words)
            yield placed.node.id, (f"{placed.label} {words}", words)
    closing = plans.plan(work, plan_id).closing
    yield CLOSING, (closing, _RECIPIENTS)
