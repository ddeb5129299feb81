"""A province's plan in our own words as a Word file: nine duties, seven of them a Sở Xây dựng's."""

from __future__ import annotations

from pathlib import Path

from docx import Document

LETTERHEAD = (
    ("ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc"),
    ("Số: 27/KH-UBND", "Bình Minh, ngày 20 tháng 01 năm 2026"),
)  # fmt: skip
PARAGRAPHS = """\
KẾ HOẠCH
Theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh năm 2026
Để việc theo dõi đi vào nền nếp, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nắm chắc tình hình, sớm nhận ra chỗ vướng của quy định.
2. Làm đúng người, đúng việc; hồ sơ đầu mối được hoàn tất trong tháng 02 năm 2026.
II. NỘI DUNG
1. Xây dựng kế hoạch theo dõi của từng cơ quan
a) Đơn vị chủ trì: Các sở, ban, ngành.
b) Thời gian thực hiện: Trước ngày 15/02/2026.
c) Sản phẩm: Kế hoạch.
2. Rà soát quy định về cấp phép xây dựng
a) Đơn vị chủ trì: Sở Xây dựng.
b) Đơn vị phối hợp: Sở Tư pháp.
c) Thời gian thực hiện: Quý II năm 2026.
d) Sản phẩm: Danh mục quy định cần sửa.
3. Mở lớp tập huấn nghiệp vụ theo dõi
a) Đơn vị chủ trì: Sở Tư pháp.
b) Thời gian thực hiện: Tháng 5 năm 2026.
c) Sản phẩm: Lớp tập huấn.
4. Kiểm tra việc thi hành quy định về trật tự xây dựng
a) Đơn vị chủ trì: Sở Xây dựng.
b) Đơn vị phối hợp: Công an tỉnh.
c) Thời gian thực hiện: Quý III năm 2026.
d) Sản phẩm: Thông báo kết luận kiểm tra.
5. Hỏi ý kiến doanh nghiệp về thủ tục xây dựng
a) Đơn vị chủ trì: Sở Xây dựng.
b) Thời gian thực hiện: Từ ngày 01/6/2026 đến ngày 31/7/2026.
c) Sản phẩm: Báo cáo kết quả.
III. TIẾN ĐỘ BÁO CÁO
Các mốc báo cáo trong năm thực hiện theo bảng sau:""".splitlines()
TABLE = (
    ("STT", "Nội dung", "Đơn vị chủ trì", "Thời gian hoàn thành", "Sản phẩm"),
    ("1", "Gửi báo cáo sáu tháng đầu năm", "Các sở, ban, ngành", "Trước ngày 15/6/2026", "Báo cáo"),
    ("2", "Gửi báo cáo cả năm", "Các sở, ban, ngành", "Trước ngày 05/12/2026", "Báo cáo"),
    ("3", "Trả lời kiến nghị về xây dựng", "Sở Xây dựng", "Thường xuyên", "Văn bản trả lời"),
    ("4", "Công bố kết quả theo dõi", "Sở Tư pháp", "Trước ngày 31/12/2026", "Thông cáo"),
)
FOOT = ("Nơi nhận:", "- Các sở, ban, ngành;", "- Lưu: VT.")


def write_superior_plan(file: Path, *, changed: dict[str, str] | None = None) -> Path:
    """Writes the plan, with other words in place of some."""
    document = Document()
    table = document.add_table(len(LETTERHEAD), 2)
    for row, words in zip(table.rows, LETTERHEAD, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    for line in PARAGRAPHS:
        document.add_paragraph((changed or {}).get(line, line))
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, words in zip(table.rows, TABLE, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    for line in FOOT:
        document.add_paragraph(line)
    document.save(str(file))
    return file
