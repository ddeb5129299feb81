"""A plan put together as a paper: letterhead, bases, numbered items, recipients, signature."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ttpl_desktop.documents.citing import with_citations
from ttpl_desktop.documents.letterhead import framed, number_and_symbol
from ttpl_desktop.documents.paper import Block, Paper, Paragraph, Style
from ttpl_desktop.documents.plan_items import (
    SENTENCES,
    Cite,
    bulleted,
    item_paragraphs,
    lines_of,
)
from ttpl_desktop.documents.plan_sentences import activity_sentences, subtask_line
from ttpl_desktop.documents.plan_table import REFERENCE, activity_annex, owners
from ttpl_desktop.domain.citations import citation
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.office import Office
from ttpl_desktop.domain.outline import Placed, arrange
from ttpl_desktop.domain.plan import ActivityLayout, ItemKind, Plan, PlanItem, subtasks

_TYPE_NAME, _TYPE_SYMBOL = "Kế hoạch", "KH"


def plan_paper(
    plan: Plan, items: Iterable[PlanItem], office: Office, legal: Mapping[int, LegalDocument]
) -> Paper:
    """The paper of a plan; `legal` holds every document that the plan or its items may name.

    Nothing typed is left out; only a focus field's level is not printed, since the heading over it
    says it. Number and date stay open until the plan is issued (NĐ 30/2020, Điều 15).
    """

    def cite(legal_id: int) -> str:
        return citation(legal[legal_id])

    placed = arrange(items)
    is_table = plan.layout is ActivityLayout.TABLE and bool(owners(placed))
    labels = _body_labels(placed) if is_table else {each.node.id: each.label for each in placed}
    body = tuple(_annexed(placed, labels, cite) if is_table else _written(plan, placed, cite))
    numbered = number_and_symbol(plan.number, _TYPE_SYMBOL, office)
    paper = dataclasses.replace(
        framed(office, numbered, plan.issued_on, plan.signer, plan.recipients, plan.archive),
        type_name=_TYPE_NAME,
        title=plan.title,
        legal_bases=tuple(_basis_lines(plan, cite)),
        blocks=(*_texts(plan.opening), *body, *_texts(plan.closing)),
        annexes=(activity_annex(placed, labels, cite),) if is_table else (),
    )
    return with_citations(paper, tuple(legal.values()))


def _basis_lines(plan: Plan, cite: Cite) -> Iterator[str]:
    """The "Căn cứ" lines; words beside a document of the register go on behind its citation."""
    for basis in plan.bases:
        citation = f"Căn cứ {cite(basis.legal_id)}" if basis.legal_id is not None else ""
        if line := " ".join(part for part in (citation, *basis.text.split()) if part):
            yield line


def _texts(text: str) -> Iterator[Paragraph]:
    return (Paragraph(Style.NORMAL, line) for line in lines_of(text))


def _body_labels(placed: Iterable[Placed[PlanItem]]) -> dict[int, str]:
    """The numbers of the items that stay in the body when the activities stand in an annex."""
    listed = tuple(placed)
    away = owners(listed)
    kept = arrange(each.node for each in listed if each.node.id not in away)
    return {each.node.id: each.label for each in kept}


def _written(plan: Plan, placed: Sequence[Placed[PlanItem]], cite: Cite) -> Iterator[Block]:
    """The items in order; what an activity gives to single executors stands inside it."""
    labels = {each.node.id: each.label for each in placed}
    given = subtasks(each.node for each in placed)
    inside = {item.id for group in given.values() for item in group}
    for node in (each.node for each in placed if each.node.id not in inside):
        lines = [f"{labels[item.id]} {subtask_line(item)}" for item in given.get(node.id, ())]
        if node.kind is ItemKind.ACTIVITY and plan.layout is ActivityLayout.SENTENCES:
            words = f"{labels[node.id]} {activity_sentences(node)}".strip()
            yield Paragraph(SENTENCES[node.style], words)
            yield from map(bulleted, lines)
        else:
            yield from item_paragraphs(node, labels[node.id], cite, lines)


def _annexed(
    placed: Sequence[Placed[PlanItem]], labels: Mapping[int, str], cite: Cite
) -> Iterator[Block]:
    """The items that stay in the body, and one line in place of each group of activities."""
    away = owners(placed)
    referred: int | None = -1
    for node in (each.node for each in placed):
        if node.id not in away:
            yield from item_paragraphs(node, labels[node.id], cite)
        elif node.kind is ItemKind.ACTIVITY and node.parent_id not in away:
            if node.parent_id != referred:
                yield Paragraph(Style.NORMAL, REFERENCE)
            referred = node.parent_id
