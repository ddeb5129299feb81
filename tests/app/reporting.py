"""An invented Sở with a report of 2026 to test with."""

from ttpl_desktop.app import reports
from ttpl_desktop.domain.office import Office, Signer
from ttpl_desktop.storage.registers.office import OFFICES

TOTAL = "thong_tin_tong"

OFFICE = Office(
    parent="UBND TỈNH BÌNH MINH",
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Bình Minh",
    province="tỉnh Bình Minh",
    field="xây dựng",
    duty_unit="Thanh tra Sở",
    reports_to="Sở Tư pháp",
    signers=(Signer("Lê An", head_title="GIÁM ĐỐC"),),
)


def set_up_office(work):
    with work.operation("Lập cơ quan"):
        return work.table(OFFICES).save(OFFICE)


def add(work, spec, *records):
    """Saves records and gives their ids."""
    with work.operation("Thêm"):
        return [work.table(spec).save(record).id for record in records]


def write(work, report, text, index=0):
    """Puts a text into a section, by its place in reading order; gives the section."""
    section = reports.sections(work, report.id)[index].node
    return reports.change_section(work, section.id, "text", text)
