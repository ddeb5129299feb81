"""Citations in plans: what of the register a plan may name, and names that follow the register."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.citations import cited_in, renamed
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.plan import Plan, PlanItem, PlanStatus
from ttpl_desktop.domain.text import same_spelling
from ttpl_desktop.storage.registers.legal import LEGAL
from ttpl_desktop.storage.registers.plan import CLAUSES, PLAN_ITEMS, PLANS

_OF_ITEM = ("title", "text", "scope", "subject", "content", "method", "product")
_OF_HEAD = ("opening", "closing")


def documents_of(
    work: Workspace, plan: Plan, items: tuple[PlanItem, ...]
) -> dict[int, LegalDocument]:
    """Every document that the plan or one of its items names, by id or by its short mention."""
    table = work.table(LEGAL)
    named = {basis.legal_id for basis in plan.bases} | {plan.legal_id}
    named |= {legal_id for item in items for legal_id in item.legal_ids}
    found = {each: document for each in named if each and (document := table.get(each))}
    if any(True for _ in mentions(plan, items)):
        found |= {document.id: document for document in table.all()}
    return found


def mentions(plan: Plan, items: tuple[PlanItem, ...]) -> Iterator[str]:
    """The short mentions in the words of a plan, in no order of reading."""
    for name in _OF_HEAD:
        yield from cited_in(getattr(plan, name))
    for item in items:
        for name in _OF_ITEM:
            if "{{" in (text := getattr(item, name)):
                yield from cited_in(text)


def strangers(work: Workspace, *texts: str) -> tuple[str, ...]:
    """The mentions in some texts that no document of the register answers to."""
    named = [short for text in texts for short in cited_in(text)]
    if not named:
        return ()
    known = {same_spelling(each.short_citation()) for each in work.table(LEGAL).all()}
    return tuple(short for short in named if same_spelling(short) not in known)


def texts_of(item: PlanItem) -> tuple[str, ...]:
    """The words of an item that may cite documents."""
    return tuple(getattr(item, name) for name in _OF_ITEM)


def remarks(work: Workspace, *texts: str) -> tuple[str, ...]:
    """What is wrong with the citations of some texts, each in a sentence."""
    return tuple(
        f"Trích dẫn “{short}” không khớp văn bản nào trong sổ; hãy chèn lại."
        for short in strangers(work, *texts)
    )


def follow(work: Workspace, before: LegalDocument, after: LegalDocument) -> None:
    """Lets open plans and own clauses mention a document as the register calls it now.

    Inside the operation that changed the document; what was issued stays as it was.
    """
    old, new = before.short_citation(), after.short_citation()
    if old == new:
        return
    for plan in work.table(PLANS).all():
        if plan.status in (PlanStatus.DRAFT, PlanStatus.SUBMITTED):
            _rename(work, plan, old, new)
    for clause in work.table(CLAUSES).all():
        text = renamed(clause.text, old, new)
        work.table(CLAUSES).save(dataclasses.replace(clause, text=text))


def _rename(work: Workspace, plan: Plan, old: str, new: str) -> None:
    head: dict[str, Any] = {name: renamed(getattr(plan, name), old, new) for name in _OF_HEAD}
    work.table(PLANS).save(dataclasses.replace(plan, **head))
    for item in work.table(PLAN_ITEMS).all(plan_id=plan.id):
        values: dict[str, Any] = {name: renamed(getattr(item, name), old, new) for name in _OF_ITEM}
        work.table(PLAN_ITEMS).save(dataclasses.replace(item, **values))
