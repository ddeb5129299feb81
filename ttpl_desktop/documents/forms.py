"""Our own Word forms, made by code so that the original can always be put back."""

import zipfile
from pathlib import Path

from ttpl_desktop.documents.files import replacing
from ttpl_desktop.documents.form_styles import (
    LANGUAGE,
    LOOKS,
    FormStyle,
    run_properties,
    style_id,
    styles_xml,
    twips,
)
from ttpl_desktop.domain.office_form import FormKind

MARGINS_MM = {"top": 20, "right": 20, "bottom": 20, "left": 30}
PAGE_MM = (210, 297)
HEADER_MM = 10
TEXT_WIDTH_MM = 160
LETTERHEAD_MM = (60, 100)
CLOSING_MM = (75, 85)
TIEU_NGU_MM = 60

BODY_MARK = "«NỘI DUNG»"
RECIPIENTS_MARK = "«NƠI NHẬN»"
SIGNATURE_MARK = "«NGƯỜI KÝ»"
MARKS = (BODY_MARK, RECIPIENTS_MARK, SIGNATURE_MARK)


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write_form(kind: FormKind, path: Path) -> None:
    """Writes the original form; the same kind gives the same parts every time."""
    with replacing(path) as neighbour, zipfile.ZipFile(neighbour, "w") as package:
        for name, content in _parts(kind).items():
            entry = zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, _XML + content)


def _parts(kind: FormKind) -> dict[str, str]:
    return {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relationships(
            ("officeDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core_properties(kind.words),
        "word/document.xml": _document(kind),
        "word/_rels/document.xml.rels": _relationships(
            *((part, f"{_OFFICE}/{role}", f"{part}.xml") for part, role in _DOCUMENT_PARTS.items())
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _SETTINGS,
        "word/header.xml": _header(_PAGE_FIELD),
        "word/headerFirst.xml": _header(""),
    }


_DOCUMENT_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "header": "header",
    "headerFirst": "header",
}


def _document(kind: FormKind) -> str:
    closing = _table(
        CLOSING_MM,
        [
            [
                _paragraph(FormStyle.RECIPIENTS, "Nơi nhận:") + _mark(RECIPIENTS_MARK),
                _mark(SIGNATURE_MARK),
            ]
        ],
    )
    body = (
        _table(LETTERHEAD_MM, _letterhead_rows(kind))
        + ("" if kind is FormKind.LETTER else _type_and_title())
        + _mark(BODY_MARK)
        + closing
        + _paragraph(FormStyle.THIN, "")
    )
    return f"<w:document {_W} {_R}><w:body>{body}{_section()}</w:body></w:document>"


def _type_and_title() -> str:
    return (
        _paragraph(FormStyle.TYPE_NAME, "{{ ten_loai }}")
        + _paragraph(FormStyle.TITLE, "{{ trich_yeu }}")
        + _rule(TEXT_WIDTH_MM, 50)
        + _paragraph(FormStyle.GAP, "")
    )


def _letterhead_rows(kind: FormKind) -> list[list[str]]:
    """Names, number and date; under the number of a letter stands what it is about."""
    left, right = LETTERHEAD_MM
    is_letter = kind is FormKind.LETTER
    subject = _paragraph(FormStyle.SUBJECT, "{{ trich_yeu }}") if is_letter else ""
    return [
        [
            _paragraph(FormStyle.PARENT, "{{ co_quan_chu_quan }}")
            + _paragraph(FormStyle.OFFICE, "{{ co_quan }}")
            + _rule(left, 20),
            _paragraph(FormStyle.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + _paragraph(FormStyle.TIEU_NGU, "Độc lập - Tự do - Hạnh phúc")
            + _rule(right, TIEU_NGU_MM),
        ],
        [
            _paragraph(FormStyle.NUMBER, "Số: {{ so }}/{{ ky_hieu }}") + subject,
            _paragraph(
                FormStyle.DATE, "{{ dia_danh }}, ngày {{ ngay }} tháng {{ thang }} năm {{ nam }}"
            ),
        ],
    ]


def _mark(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _paragraph(style: FormStyle, text: str) -> str:
    """The size stands on the run too: dxpdf takes it from there inside tables."""
    run = (
        f"<w:r><w:rPr>{run_properties(LOOKS[style])}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(style.value)}"/></w:pPr>'
        f"{run if text else ''}</w:p>"
    )


def _rule(width_mm: float, length_mm: float) -> str:
    """A centred rule: the bottom border of a thin empty paragraph, shortened by its indents.

    On the paragraph of the words themselves the indents would make the words wrap.
    """
    side = twips((width_mm - length_mm) / 2)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(FormStyle.RULE.value)}"/>'
        f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/></w:pPr></w:p>'
    )


def _table(widths_mm: tuple[float, float], rows: list[list[str]]) -> str:
    """An unruled table without side padding, its rows unbroken."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths_mm)
    no_padding = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths_mm, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths_mm))}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{no_padding}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _section() -> str:
    width, height = PAGE_MM
    margins = " ".join(f'w:{side}="{twips(mm)}"' for side, mm in MARGINS_MM.items())
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:headerReference w:type="first" r:id="headerFirst"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"/>'
        f'<w:pgMar {margins} w:header="{twips(HEADER_MM)}" w:footer="{twips(HEADER_MM)}" '
        'w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _header(content: str) -> str:
    style = style_id(FormStyle.PAGE_NUMBER.value)
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
    return f"<w:hdr {_W} {_R}>{paragraph}</w:hdr>"


def _field_part(content: str) -> str:
    return f"<w:r><w:rPr>{run_properties(LOOKS[FormStyle.PAGE_NUMBER])}</w:rPr>{content}</w:r>"


_PAGE_FIELD = "".join(
    _field_part(content)
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)


def _relationships(*entries: tuple[str, str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in entries
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _core_properties(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MIME}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MIME}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_MIME}.settings+xml"/>'
    f'<Override PartName="/word/header.xml" ContentType="{_MIME}.header+xml"/>'
    f'<Override PartName="/word/headerFirst.xml" ContentType="{_MIME}.header+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)

_SETTINGS = (
    f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    f'</w:compat><w:themeFontLang w:val="{LANGUAGE}"/></w:settings>'
)
