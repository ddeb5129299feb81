"""What the list of findings says of each fault of a plan."""

from __future__ import annotations

from collections.abc import Iterable

from ttpl_desktop.domain.linting.finding import Finding
from ttpl_desktop.ui.findings.rows import Shown, by_severity
from ttpl_desktop.ui.plan.soat.rules import rule_words


def shown_findings(findings: Iterable[Finding], *, of_file: bool = False) -> list[Shown]:
    """The findings as rows, the graver ones first; each carries its finding as its key.

    `of_file`: what they speak of are the passages of a file.
    """
    return by_severity(_shown(finding, of_file) for finding in findings)


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
