"""Requests made for the tests of urging, in an office of five units."""

import datetime as dt

from ttpl_desktop.app import office
from ttpl_desktop.app.urging import matrix, requests
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.office import Office, Recipient, Signer, Unit
from ttpl_desktop.domain.urging.records import Request

ROOMS = ("Phòng Ánh sáng", "Phòng Đất đai", "Văn phòng Sở")
COMMUNES = ("UBND phường Tân Lập", "UBND xã Suối Hoa")
GROUP = "Các phòng thuộc Sở"
OFFICE = Office(
    name="SỞ XÂY DỰNG",
    name_in_text="Sở Xây dựng",
    symbol="SXD",
    place="Bình Minh",
    duty_unit="Phòng Pháp chế",
    archive="VT, PC",
    signers=(Signer("Hồ Thanh Bình", head_title="GIÁM ĐỐC"),),
    plan_recipients=(Recipient("UBND tỉnh"), Recipient("Giám đốc, các Phó Giám đốc Sở")),
)


def set_up(work):
    """The office with its units."""
    rooms = [Unit(name=name, groups=(GROUP,)) for name in ROOMS]
    office.set_up(work, OFFICE, [*rooms, *(Unit(name=n, is_internal=False) for n in COMMUNES)])


def ask(work, title="Báo cáo năm", time="chậm nhất ngày 13/11/2026", units=(GROUP,), **values):
    """A request of the year 2026."""
    return requests.add(work, Wanted(Request(year=2026, title=title, time=time, **values), units))


def cells_of(work, year=2026):
    """The cells of the matrix by their units, of the first request."""
    shown = matrix.load(work, year)
    return {cell.unit: cell for cell in shown.of_request(shown.requests[0].id)}


def day(number, month=11):
    """A day of 2026."""
    return dt.date(2026, month, number)
