"""First drafts of a plan and of a report: the framework's skeletons with the office's names."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from ttpl_desktop.domain.errors import UserFacingError
from ttpl_desktop.domain.framework import Framework, Skeleton, find
from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.numbering import NumberStyle
from ttpl_desktop.domain.office import UNSIGNED, Office, Signer
from ttpl_desktop.domain.placeholders import (
    fill,
    fill_fields,
    law_values,
    office_values,
    year_values,
)
from ttpl_desktop.domain.plan import Basis, ItemKind, Plan, PlanItem, PlanKind
from ttpl_desktop.domain.report import Report, ReportSection
from ttpl_desktop.domain.text import same_spelling


@dataclasses.dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan that is not stored yet.

    Its items carry ids 1…n in reading order, parents before children. `documents` are those that
    its bases cite, one for one, so that a basis can be tied to the register.
    """

    plan: Plan
    items: tuple[PlanItem, ...]
    documents: tuple[LegalDocument, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report that is not stored yet; its sections carry ids 1…n, parents before children."""

    report: Report
    sections: tuple[ReportSection, ...]


def draft_plan(framework: Framework, office: Office, year: int) -> PlanDraft:
    """The yearly plan of an office, from the skeleton of its level.

    Raises UserFacingError where the framework has none for that level.
    """
    skeleton = _skeleton(framework.skeletons, framework, office)
    return _draft(framework, office, Plan(year=year), skeleton, ())


def draft_law_plan(
    framework: Framework, office: Office, year: int, document: LegalDocument
) -> PlanDraft:
    """The plan of an office that carries out one document of the register (NĐ 80/2025, Điều 4).

    The document stands first among its bases. Raises UserFacingError where the framework knows no
    such plans.
    """
    skeleton = _skeleton(framework.law_skeletons, framework, office)
    head = Plan(
        year=year,
        kind=PlanKind.IMPLEMENTATION,
        legal_id=document.id,
        law_passed_on=document.issued_on,
    )
    return _draft(framework, office, head, skeleton, (document,))


def _draft(
    framework: Framework,
    office: Office,
    head: Plan,
    skeleton: Skeleton,
    carried_out: tuple[LegalDocument, ...],
) -> PlanDraft:
    values = _values(framework, office, head.year) | law_values(next(iter(carried_out), None))
    documents = (*carried_out, *_others(_documents(framework, skeleton), carried_out))
    plan = dataclasses.replace(
        head,
        framework=framework.id,
        office_id=office.id,
        title=fill(skeleton.title, values),
        opening=fill(skeleton.opening, values),
        bases=tuple(Basis(text=f"Căn cứ {document.full_citation()}") for document in documents),
        closing=fill(skeleton.closing, values),
        recipients=office.plan_recipients,
        archive=office.archive,
        signer=_signer(office),
    )
    drafted = tuple(_each_said_once(_drafted(skeleton, values)))
    places = _places(depth for depth, _ in drafted)
    items = tuple(
        dataclasses.replace(item, id=place.id, parent_id=place.parent_id, position=place.position)
        for (_, item), place in zip(drafted, places, strict=True)
    )
    return PlanDraft(plan, items, documents)


def _others(
    documents: Iterable[LegalDocument], named: tuple[LegalDocument, ...]
) -> Iterator[LegalDocument]:
    """Those of the documents that are not named already."""
    known = {same_spelling(document.short_citation()) for document in named}
    return (each for each in documents if same_spelling(each.short_citation()) not in known)


def draft_report(framework: Framework, office: Office, year: int) -> ReportDraft:
    """The yearly report of an office over the framework's data window, from its outline.

    The sections' texts hold figure tokens, which stay: they are counted when they are shown.
    """
    outline = framework.outline
    values = _values(framework, office, year)
    window = framework.window(year)
    report = Report(
        year=year,
        framework=framework.id,
        office_id=office.id,
        title=fill(outline.title, values),
        opening=fill(outline.opening, values),
        closing=fill(outline.closing, values),
        first_day=window.first,
        last_day=window.last,
        addressees=(office.reports_to,) if office.reports_to else (),
        recipients=office.report_recipients,
        archive=office.archive,
        signer=_signer(office),
    )
    places = _places(section.depth for section in outline.sections)
    sections = tuple(
        dataclasses.replace(
            fill_fields(template.section, values),
            id=place.id,
            parent_id=place.parent_id,
            position=place.position,
        )
        for template, place in zip(outline.sections, places, strict=True)
    )
    return ReportDraft(report, sections)


def _skeleton(skeletons: Iterable[Skeleton], framework: Framework, office: Office) -> Skeleton:
    for skeleton in skeletons:
        if skeleton.level is office.level:
            return skeleton
    raise UserFacingError(
        f"Gói “{framework.name}” không có khung kế hoạch cho {office.level.words}; "
        "hãy chọn khung pháp lý khác hoặc bắt đầu từ kế hoạch trống."
    )


def _drafted(skeleton: Skeleton, values: Mapping[str, str]) -> Iterator[tuple[int, PlanItem]]:
    """The items with their depths; a unit that leads does not help itself."""
    for template in skeleton.items:
        item = fill_fields(template.item, values)
        leads = {same_spelling(unit) for unit in item.lead}
        helpers = (unit for unit in item.coordinators if same_spelling(unit) not in leads)
        yield template.depth, dataclasses.replace(item, coordinators=tuple(helpers))


def _each_said_once(drafted: Iterable[tuple[int, PlanItem]]) -> Iterator[tuple[int, PlanItem]]:
    """The items without a heading that repeats the one before; what is below it goes on there.

    The unit of this duty may be one that has a section of its own (Văn phòng Sở). What goes on is
    numbered as what it joins.
    """
    headings: dict[int, str] = {}
    joined: NumberStyle | None = None
    before = PlanItem()
    for depth, item in drafted:
        heading = same_spelling(item.title) if item.kind is ItemKind.SECTION else ""
        if heading and headings.get(depth) == heading:
            joined = before.style
            continue
        if heading:
            headings = {d: h for d, h in headings.items() if d < depth} | {depth: heading}
            joined = None
        before = item if joined is None else dataclasses.replace(item, style=joined)
        yield depth, before


def _documents(framework: Framework, skeleton: Skeleton) -> Iterator[LegalDocument]:
    for key in skeleton.bases:
        if (named := find(framework.documents, key)) is not None:
            yield named.document


def _values(framework: Framework, office: Office, year: int) -> dict[str, str]:
    words = {word.key: word.label for word in framework.words}
    return words | office_values(office) | year_values(year)


def _signer(office: Office) -> Signer:
    return office.signers[0] if office.signers else UNSIGNED


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    id: int
    parent_id: int | None
    position: int


def _places(depths: Iterable[int]) -> Iterator[_Place]:
    """Ids 1…n and the parent of each row, from depths in reading order."""
    above: list[int] = []
    children: dict[int | None, int] = {}
    for row_id, depth in enumerate(depths, start=1):
        del above[depth:]
        parent = above[-1] if above else None
        position = children.get(parent, 0)
        children[parent] = position + 1
        above.append(row_id)
        yield _Place(row_id, parent, position)
