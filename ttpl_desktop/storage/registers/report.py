"""Reports, their sections, and figures typed in by hand."""

from ttpl_desktop.domain.figures import Register
from ttpl_desktop.domain.report import FigureOverride, Report, ReportSection
from ttpl_desktop.storage.registers.spec import TableSpec

REPORTS = TableSpec("report", Report, title="title")

SECTIONS = TableSpec(
    Register.SECTION.value,
    ReportSection,
    sorts={"position": "position"},
    searched=("title", "text"),
    title="CASE title WHEN '' THEN text ELSE title END",
)

OVERRIDES = TableSpec("figure_override", FigureOverride, one_per=("report_id", "figure"))
