"""Twenty chains as an officer would write them, and what goes wrong when days are put into them.

`# name · the task's last day`, then a stop on each line: body, working days that it has the paper
for, its own day ("hạn": the task's), and the day that it must send on, counted by hand. Behind `!`
stand days put in (`=` fixed, `>` passed on) at stops counted from 0, and what is to be found.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

from ttpl_desktop.domain.task import Hop

_WRITTEN = """
# Báo cáo năm của Sở Xây dựng · 05/12/2026
Các phòng, đơn vị thuộc Sở | 10 | . | T4 25/11/2026
Phòng Pháp chế (tổng hợp) | 5 | . | T4 02/12/2026
Lãnh đạo Sở (ký) | 2 | hạn | T6 04/12/2026
Sở Tư pháp | 7 | . | –
UBND tỉnh | 3 | . | –
Bộ Tư pháp | 0 | . | –
! 0 = 03/12/2026 : 0 later
! 0 = 02/12/2026 : 0 same_day
! 1 = 04/12/2026 : 1 too_short
! 0 = 04/12/2026, 1 = 07/12/2026 : 0 too_short, 1 later

# Kế hoạch của Sở Công Thương trình sau Tết · 27/02/2026
Các phòng chuyên môn | 8 | . | T5 12/02/2026
Thanh tra Sở (tổng hợp) | 4 | . | T4 25/02/2026
Lãnh đạo Sở (ký) | 2 | hạn | T6 27/02/2026
Sở Tư pháp | 5 | 10/03/2026 | T3 10/03/2026
! 0 = 16/02/2026 : 0 too_short, 0 day_off
! 3 = 02/03/2026 : 2 too_short
! 3 = 26/02/2026 : 2 later

# Báo cáo sáu tháng của Sở Y tế · 15/06/2026
Các bệnh viện, trung tâm | 5 | . | T3 09/06/2026
Phòng Tổ chức – Pháp chế | 3 | . | T6 12/06/2026
Lãnh đạo Sở (ký) | 1 | hạn | T2 15/06/2026
Sở Tư pháp | 10 | . | T2 06/07/2026
UBND tỉnh | 4 | . | T6 10/07/2026
Bộ Tư pháp | 0 | 10/07/2026 | T6 10/07/2026
! 5 = 26/06/2026 : 2 too_short
! 3 = 13/07/2026 : 3 later

# Số liệu quý I của Sở Tài chính · 31/03/2026
Các phòng | 3 | . | T6 27/03/2026
Văn phòng Sở | 2 | . | T3 31/03/2026
Sở Tư pháp | 0 | hạn | T3 31/03/2026
! 0 = 31/03/2026 : 0 same_day
! 1 = 01/04/2026 : 1 later

# Ý kiến dự thảo của Sở Nội vụ, nộp ngay sau 24/11 · 25/11/2026
Phòng Xây dựng chính quyền | 3 | . | T6 20/11/2026
Văn phòng Sở | 1 | . | T2 23/11/2026
Lãnh đạo Sở (ký) | 1 | hạn | T4 25/11/2026
! 1 = 24/11/2026 : 1 day_off
! 0 = 24/11/2026 : 0 later, 0 day_off

# Báo cáo kiểm tra của Sở Giáo dục và Đào tạo · 04/05/2026
Các trường trực thuộc | 6 | . | T5 23/04/2026
Thanh tra Sở | 3 | . | T4 29/04/2026
Lãnh đạo Sở (ký) | 1 | hạn | T2 04/05/2026
UBND tỉnh | 5 | 11/05/2026 | T2 11/05/2026
! 3 = 08/05/2026 : 2 too_short
! 0 = 30/04/2026 : 0 later, 0 day_off
! 1 = 05/05/2026, 3 = 04/05/2026 : 1 later, 2 same_day

# Kế hoạch năm 2027 của Sở Khoa học và Công nghệ · 31/12/2026
Các phòng | 10 | . | T2 21/12/2026
Văn phòng Sở | 5 | . | T2 28/12/2026
Lãnh đạo Sở (ký) | 3 | hạn | T5 31/12/2026
! 1 = 31/12/2026 : 1 same_day
! 0 > 22/12/2026, 1 > 21/12/2026 : 0 passed_late, 1 out_of_order

# Khảo sát của Sở Nông nghiệp và Môi trường · 04/09/2026
Các chi cục | 7 | . | T2 24/08/2026
Phòng Pháp chế | 3 | . | T5 27/08/2026
Lãnh đạo Sở (ký) | 1 | . | T6 28/08/2026
Sở Tư pháp | 2 | hạn | T6 04/09/2026
! 2 = 02/09/2026 : 2 day_off
! 1 = 29/08/2026 : 1 later, 1 day_off

# Báo cáo năm của Văn phòng UBND tỉnh · 01/12/2026
Các phòng, trung tâm | 6 | . | T4 25/11/2026
Phòng Nội chính (tổng hợp) | 3 | . | T2 30/11/2026
Lãnh đạo Văn phòng (ký) | 1 | hạn | T3 01/12/2026
Sở Tư pháp | 5 | 09/12/2026 | T4 09/12/2026
UBND tỉnh | 2 | 14/12/2026 | T2 14/12/2026
! 3 = 04/12/2026 : 2 too_short
! 4 = 08/12/2026 : 3 later
! 3 = 30/11/2026, 4 = 27/11/2026 : 2 later, 3 later

# Rà soát văn bản của Văn phòng UBND thành phố · 12/01/2026
Các phòng | 4 | . | T5 08/01/2026
Phòng Hành chính – Tổ chức | 2 | . | T7 10/01/2026
Lãnh đạo Văn phòng (ký) | 1 | hạn | T2 12/01/2026
! 1 = 12/01/2026 : 1 same_day
! 1 = 11/01/2026 : 1 day_off
! 0 = 10/01/2026 : 0 same_day

# Phân công sau Tết của Văn phòng UBND tỉnh · 24/02/2026
Các phòng | 3 | . | T5 12/02/2026
Phòng Nội chính | 2 | . | T2 23/02/2026
Lãnh đạo Văn phòng (ký) | 1 | hạn | T3 24/02/2026
! 0 = 13/02/2026 : 0 too_short
! 1 = 25/02/2026 : 1 later

# Số liệu thi hành của Văn phòng UBND tỉnh · 28/02/2027
Các phòng | 5 | . | T2 22/02/2027
Phòng Tổng hợp | 4 | . | T6 26/02/2027
Sở Tư pháp | 0 | hạn | T6 26/02/2027
! 1 = 28/02/2027 : 1 day_off
! 0 = 25/02/2027 : 0 too_short

# Báo cáo năm của UBND tỉnh gửi Bộ Tư pháp · 15/12/2026
Các sở, ngành | 10 | . | T5 12/11/2026
UBND cấp xã | 10 | . | T6 27/11/2026
Sở Tư pháp (tổng hợp) | 7 | . | T3 08/12/2026
Lãnh đạo Sở Tư pháp (trình) | 2 | . | T5 10/12/2026
UBND tỉnh (ký) | 3 | hạn | T3 15/12/2026
Bộ Tư pháp | 0 | . | –
! 0 = 30/11/2026 : 0 later
! 2 = 11/12/2026 : 2 later
! 5 = 14/12/2026 : 4 later

# Kế hoạch năm của UBND tỉnh · 30/01/2026
Các sở, ngành | 5 | . | T5 15/01/2026
Sở Tư pháp (dự thảo) | 6 | . | T6 23/01/2026
Văn phòng UBND tỉnh (thẩm tra) | 3 | . | T4 28/01/2026
UBND tỉnh (ký) | 2 | hạn | T6 30/01/2026
! 0 = 24/01/2026 : 0 later, 0 day_off
! 1 = 28/01/2026 : 1 same_day

# Chuyên đề liên ngành của UBND tỉnh · 15/09/2026
Các sở, UBND cấp xã | 12 | 21/08/2026 | T6 21/08/2026
Sở Tư pháp (tổng hợp) | 7 | . | T4 09/09/2026
UBND tỉnh (ký) | 4 | hạn | T3 15/09/2026
Bộ Tư pháp | 0 | 30/09/2026 | T4 30/09/2026
! 0 = 04/09/2026 : 0 too_short
! 0 = 10/09/2026 : 0 later
! 0 = 10/09/2026, 3 = 14/09/2026 : 0 later, 2 later

# Xử lý kiến nghị của UBND thành phố · 20/04/2027
Các sở | 7 | . | T2 12/04/2027
Sở Tư pháp | 3 | . | T5 15/04/2027
UBND thành phố | 2 | hạn | T3 20/04/2027
! 0 = 16/04/2027 : 0 later, 0 day_off
! 1 = 19/04/2027 : 1 too_short

# Báo cáo năm của UBND xã Sơn Hạ · 20/11/2026
Các phòng chuyên môn | 5 | . | T2 16/11/2026
Văn phòng HĐND và UBND (tổng hợp) | 3 | . | T5 19/11/2026
Lãnh đạo UBND xã (ký) | 1 | hạn | T6 20/11/2026
Sở Tư pháp | 12 | 10/12/2026 | T5 10/12/2026
UBND tỉnh | 3 | 15/12/2026 | T3 15/12/2026
Bộ Tư pháp | 0 | 15/12/2026 | T3 15/12/2026
! 3 = 23/11/2026 : 2 too_short
! 5 = 14/12/2026 : 4 later
! 0 = 20/11/2026, 3 = 14/12/2026, 5 = 13/12/2026 : 0 later, 3 too_short, 4 later, 5 day_off

# Kế hoạch của UBND phường Bình Minh · 31/01/2027
Các phòng | 4 | . | T3 26/01/2027
Văn phòng (tổng hợp) | 2 | . | T5 28/01/2027
Lãnh đạo UBND phường (ký) | 1 | hạn | T6 29/01/2027
! 1 = 30/01/2027 : 1 too_short, 1 day_off
! 0 = 29/01/2027 : 0 later

# Số liệu quý IV của UBND xã Đông Sơn · 05/01/2026
Công chức các lĩnh vực | 2 | . | T3 30/12/2025
Văn phòng (tổng hợp) | 2 | . | T2 05/01/2026
Sở Tư pháp | 0 | hạn | T2 05/01/2026
! 0 = 31/12/2025 : 0 too_short
! 1 = 06/01/2026 : 1 later

# Báo cáo đột xuất của UBND phường Hoà Lạc · 06/09/2027
Các tổ dân phố | 2 | . | T4 25/08/2027
Phòng Văn hoá – Xã hội | 2 | . | T6 27/08/2027
Lãnh đạo UBND phường (ký) | 1 | . | T2 30/08/2027
Sở chuyên ngành | 3 | hạn | T2 06/09/2027
UBND tỉnh | 2 | 13/09/2027 | T2 13/09/2027
! 2 = 03/09/2027 : 2 too_short, 2 day_off
! 4 = 06/09/2027 : 3 same_day
! 0 > 26/08/2027 : 0 passed_late
"""


@dataclasses.dataclass(frozen=True)
class Injected:
    """The hops with days put in, and what is to be found: (stop, kind)."""

    words: str
    hops: tuple[Hop, ...]
    expected: tuple[tuple[int, str], ...]


@dataclasses.dataclass(frozen=True)
class Written:
    """One chain with the days counted by hand, and its injections."""

    name: str
    task_day: dt.date
    hops: tuple[Hop, ...]
    days: tuple[dt.date | None, ...]
    injected: tuple[Injected, ...]


def written_chains() -> list[Written]:
    return [
        _chain(block.splitlines()) for block in _WRITTEN.strip().removeprefix("# ").split("\n# ")
    ]


def _chain(lines: list[str]) -> Written:
    name, day = lines[0].split(" · ")
    stops = [line.split(" | ") for line in lines[1:] if " | " in line]
    hops = tuple(_hop(at, body, days, own) for at, (body, days, own, _) in enumerate(stops))
    injections = (line[2:] for line in lines if line.startswith("! "))
    return Written(
        name,
        _day(day),
        hops,
        tuple(None if counted == "–" else _day(counted.split()[1]) for *_, counted in stops),
        tuple(_injected(words, hops) for words in injections),
    )


def _hop(at: int, body: str, days: str, own: str) -> Hop:
    fixed_on = _day(own) if own[0].isdigit() else None
    hop = Hop(position=at, body=body, days=int(days), fixed_on=fixed_on)
    return dataclasses.replace(hop, is_due=own == "hạn")


def _injected(words: str, hops: tuple[Hop, ...]) -> Injected:
    put_in, found = words.split(" : ")
    changed = list(hops)
    for each in put_in.split(", "):
        at, sign, day = each.split()
        field = {"=": "fixed_on", ">": "passed_on"}[sign]
        changed[int(at)] = dataclasses.replace(changed[int(at)], **{field: _day(day)})
    pairs = (each.split() for each in found.split(", "))
    return Injected(words, tuple(changed), tuple((int(at), kind) for at, kind in pairs))


def _day(words: str) -> dt.date:
    return dt.datetime.strptime(words, "%d/%m/%Y").date()
