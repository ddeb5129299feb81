"""Which PDFs are not read, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from ttpl_desktop.documents.readers.pdf_streams import TooMuchError, check_streams
from ttpl_desktop.domain.errors import UserFacingError

MAX_BYTES = 100 * 1024 * 1024
"""A PDF is held in memory whole; plans with text have less than 5 MB, scans 1 MB a page."""

MAX_PAGES = 500
"""A page takes about 20 ms: ten seconds at most. No plan has a tenth of it."""

MAX_LETTERS = 3_000_000
"""Letters of a whole file, twice 500 full pages; each is held until the reading is done."""

MAX_EFFORT = 4_000_000_000
"""The squares of the numbers of objects on each page, added up: PDFium compares the pieces of text
of a page with each other, 20,000 of them in two seconds. 200 pages of dense tables have half."""

_PASSWORD = 4
_DYNAMIC_FORM = 2
_OTHER_COPY = "hãy dùng bản Word (.docx) hoặc bản PDF lưu thẳng từ Word"


def check_data(data: bytes, name: str) -> None:
    """Refuses a file that is empty, larger than MAX_BYTES or grows too much when it is unpacked."""
    if not data:
        raise UserFacingError(f"Tệp “{name}” rỗng (0 byte); hãy xin lại hoặc tải lại tệp.")
    if len(data) > MAX_BYTES:
        raise UserFacingError(
            f"Tệp “{name}” lớn hơn {MAX_BYTES // 1024 // 1024} MB nên không được mở; "
            "hãy tách riêng phần kế hoạch ra một tệp nhỏ hơn."
        )
    try:
        check_streams(data)
    except TooMuchError as error:
        raise UserFacingError(
            f"Tệp “{name}” giải nén ra quá lớn nên không được mở; {_OTHER_COPY}."
        ) from error


def check_document(document: Any, name: str) -> None:
    """Refuses an open file that has too many pages or only the frame of a dynamic form."""
    import pypdfium2.raw as pdfium

    count = len(document)
    if count > MAX_PAGES:
        raise UserFacingError(
            f"Tệp “{name}” có {_grouped(count)} trang, nhiều hơn {MAX_PAGES} trang đọc được; "
            "hãy tách riêng phần kế hoạch ra một tệp nhỏ hơn."
        )
    if pdfium.FPDF_GetFormType(document.raw) == _DYNAMIC_FORM:
        raise UserFacingError(
            f"Tệp “{name}” là biểu mẫu động (XFA), chữ không nằm trong trang; "
            "hãy mở bằng Adobe Reader, in ra PDF mới rồi đọc bản ấy."
        )


def check_pages(letters: int, effort: int, name: str) -> None:
    """Refuses a file whose pages up to here break MAX_LETTERS or MAX_EFFORT."""
    if letters > MAX_LETTERS or effort > MAX_EFFORT:
        raise too_much(name)


def too_much(name: str) -> UserFacingError:
    """The sentence for a file with more on its pages than is read."""
    return UserFacingError(
        f"Tệp “{name}” có quá nhiều chữ hoặc nét vẽ nên không được đọc; "
        "hãy tách riêng phần kế hoạch ra một tệp nhỏ hơn."
    )


def check_text(pictures: Sequence[int], texts: Sequence[int], name: str) -> None:
    """Refuses a file without a page of text; `pictures` and `texts` are page numbers."""
    if texts:
        return
    if pictures:
        raise UserFacingError(
            f"Tệp “{name}” là bản quét hoặc ảnh, không có chữ để đọc (trang {ranges(pictures)}); "
            f"{_OTHER_COPY}, hoặc nhận dạng chữ (OCR) trước."
        )
    raise UserFacingError(f"Tệp “{name}” chỉ có trang trắng; hãy xin lại hoặc tải lại tệp.")


def refusal(error: Any, name: str) -> UserFacingError:
    """The sentence for a file that PDFium cannot open."""
    if error.err_code == _PASSWORD:
        return UserFacingError(
            f"Tệp “{name}” có mật khẩu; hãy mở bằng trình đọc PDF, bỏ mật khẩu hoặc in ra "
            "PDF mới rồi đọc."
        )
    return UserFacingError(f"Tệp “{name}” hỏng hoặc không phải PDF; {_OTHER_COPY}.")


def ranges(numbers: Sequence[int]) -> str:
    """Page numbers as "1–3, 5"."""
    starts = [numbers[0], *(b for a, b in pairwise(numbers) if b != a + 1)]
    ends = [*(a for a, b in pairwise(numbers) if b != a + 1), numbers[-1]]
    return ", ".join(
        str(start) if start == end else f"{start}–{end}"
        for start, end in zip(starts, ends, strict=True)
    )


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")
