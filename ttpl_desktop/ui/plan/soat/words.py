"""What the list of findings says of each fault of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ttpl_desktop.domain.linting.finding import Finding, Severity
from ttpl_desktop.ui.findings.rows import SIGNS, Shown, by_severity
from ttpl_desktop.ui.plan.pointing import key_of
from ttpl_desktop.ui.plan.soat.rules import rule_words
from ttpl_desktop.ui.plan.tree_model import Key
from ttpl_desktop.ui.widgets.outline_model import Badge

_TOLD_ANYWAY = frozenset(
    {"activity_incomplete", "blank_left", "content_missing", "nobody_named", "part_missing"}
)
"""Rules whose findings the tree marks on its own, soát or not."""


def shown_findings(findings: Iterable[Finding], *, of_file: bool = False) -> list[Shown]:
    """The findings as rows, the graver ones first; each carries its finding as its key.

    `of_file`: what they speak of are the passages of a file.
    """
    return by_severity(_shown(finding, of_file) for finding in findings)


def badges_of(findings: Iterable[Finding]) -> dict[Key, Badge]:
    """The signs of the rows of the tree where something is wrong; questions have none.

    What the tree says of an item by itself is not said twice.
    """
    wrong: dict[Key, list[Finding]] = {}
    for finding in findings:
        if finding.severity is not Severity.QUESTION and finding.rule not in _TOLD_ANYWAY:
            wrong.setdefault(key_of(finding.place), []).append(finding)
    return {key: _badge(found) for key, found in wrong.items()}


def _badge(findings: Sequence[Finding]) -> Badge:
    gravest = min((finding.severity for finding in findings), key=list(Severity).index)
    return Badge(SIGNS[gravest][0], "\n".join(finding.message for finding in findings))


def _shown(finding: Finding, of_file: bool) -> Shown:
    more = f" và {len(finding.others)} chỗ khác" if finding.others else ""
    return Shown(
        key=finding,
        severity=finding.severity,
        group=finding.severity.words,
        message=finding.message,
        place=f"{finding.place.shown()}{more}".strip(),
        title=rule_words(finding.rule),
        article=finding.article,
        mend=finding.fix.label if finding.fix is not None else "",
        can_jump=finding.place.passage is not None or not of_file,
    )
