"""The named styles of our Word forms, with the sizes of NĐ 30/2020, Phụ lục I."""

import enum
import unicodedata
from dataclasses import dataclass, replace

from ttpl_desktop.documents.paper import Style

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TABLE_STYLE = "TTPL Bảng"


class FormStyle(enum.Enum):
    """A kind of paragraph outside the body; the value is the name of its style in the form."""

    QUOC_HIEU = "TTPL Quốc hiệu"
    TIEU_NGU = "TTPL Tiêu ngữ"
    PARENT = "TTPL Cơ quan chủ quản"
    OFFICE = "TTPL Cơ quan ban hành"
    NUMBER = "TTPL Số ký hiệu"
    DATE = "TTPL Địa danh và ngày"
    SUBJECT = "TTPL Trích yếu công văn"
    RULE = "TTPL Đường kẻ"
    TYPE_NAME = "TTPL Tên loại"
    TITLE = "TTPL Trích yếu"
    ADDRESSEE = "TTPL Kính gửi"
    ADDRESSEES = "TTPL Kính gửi nhiều nơi"
    ADDRESSEE_LINE = "TTPL Dòng kính gửi"
    LEGAL_BASIS = "TTPL Căn cứ"
    TABLE_HEADING = "TTPL Đầu cột"
    TABLE_CELL = "TTPL Ô bảng"
    RECIPIENTS = "TTPL Nơi nhận"
    RECIPIENT_LINE = "TTPL Dòng nơi nhận"
    SIGNER_TITLE = "TTPL Chức vụ người ký"
    SIGNER_NAME = "TTPL Họ tên người ký"
    ANNEX_LABEL = "TTPL Phụ lục"
    ANNEX_TITLE = "TTPL Tên phụ lục"
    ANNEX_REFERENCE = "TTPL Kèm theo"
    PAGE_NUMBER = "TTPL Số trang"
    THIN = "TTPL Dòng mảnh"
    GAP = "TTPL Khoảng cách"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph style looks: sizes and spaces in points, indents in mm.

    `line` is the line spacing in lines; 0 makes an exact line of 2 points, for a paragraph that
    only carries a rule or a section break. `outline` is the level in Word's navigation pane.
    """

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "both"
    first_line: float = 0
    left: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    keep_next: bool = False
    outline: int | None = None
    ruled: bool = False


_BODY = Look(first_line=12.7, after=6, line=1.1)
_CENTERED = Look(align="center", bold=True, keep_next=True)
_CELL = Look(size=13, align="left", before=2, after=2)

LOOKS: dict[Style | FormStyle, Look] = {
    FormStyle.QUOC_HIEU: replace(_CENTERED, size=13),
    FormStyle.TIEU_NGU: _CENTERED,
    FormStyle.PARENT: replace(_CENTERED, size=13, bold=False),
    FormStyle.OFFICE: replace(_CENTERED, size=13),
    FormStyle.NUMBER: Look(size=13, align="center", before=8),
    FormStyle.SUBJECT: Look(size=12, align="center", before=6),
    FormStyle.DATE: Look(size=13, italic=True, align="center", before=8),
    FormStyle.RULE: Look(size=1, align="center", before=2, line=0, ruled=True),
    FormStyle.TYPE_NAME: replace(_CENTERED, before=18),
    FormStyle.TITLE: _CENTERED,
    FormStyle.ADDRESSEE: Look(align="center", before=12, after=6, keep_next=True),
    FormStyle.ADDRESSEES: Look(align="left", left=31, before=12, keep_next=True),
    FormStyle.ADDRESSEE_LINE: Look(align="left", left=52.5, hanging=3),
    FormStyle.LEGAL_BASIS: replace(_BODY, italic=True),
    Style.PART: replace(_CENTERED, before=6, outline=0),
    Style.PART_TITLE: replace(_CENTERED, after=6),
    Style.SECTION: replace(_BODY, bold=True, keep_next=True, outline=0),
    Style.CLAUSE: replace(_BODY, bold=True, keep_next=True, outline=1),
    Style.SUBCLAUSE: replace(_BODY, bold=True, keep_next=True, outline=2),
    Style.POINT: _BODY,
    Style.DASH: _BODY,
    Style.PLUS: _BODY,
    Style.STAR: _BODY,
    Style.NORMAL: _BODY,
    FormStyle.TABLE_HEADING: replace(_CELL, bold=True, align="center", keep_next=True),
    FormStyle.TABLE_CELL: _CELL,
    FormStyle.RECIPIENTS: Look(size=12, bold=True, italic=True, align="left", before=2),
    FormStyle.RECIPIENT_LINE: Look(size=11, align="left"),
    FormStyle.SIGNER_TITLE: _CENTERED,
    FormStyle.SIGNER_NAME: replace(_CENTERED, before=72, keep_next=False),
    FormStyle.ANNEX_LABEL: replace(_CENTERED, outline=0),
    FormStyle.ANNEX_TITLE: _CENTERED,
    FormStyle.ANNEX_REFERENCE: Look(italic=True, align="center", after=12, keep_next=True),
    FormStyle.PAGE_NUMBER: Look(align="center"),
    FormStyle.THIN: Look(size=1, line=0),
    FormStyle.GAP: Look(size=1, line=0, after=6),
}


def style_id(name: str) -> str:
    """The name without marks and spaces, as Word itself makes ids."""
    folded = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in folded if letter.isascii() and letter.isalnum())


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def styles_xml() -> str:
    """The whole styles part."""
    named = "".join(_paragraph_style(style.value, look) for style, look in LOOKS.items())
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{_DEFAULTS}{named}{_TABLE_STYLES}</w:styles>"
    )


def run_properties(look: Look) -> str:
    """The children of w:rPr, in schema order."""
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    italic = "<w:i/><w:iCs/>" if look.italic else ""
    half_points = round(look.size * 2)
    return f'{bold}{italic}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _paragraph_style(name: str, look: Look) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(look)}</w:pPr>"
        f"<w:rPr>{run_properties(look)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look) -> str:
    """The children of w:pPr, in schema order."""
    line = f'w:line="{round(look.line * 240)}" w:lineRule="auto"'
    if look.line == 0:
        line = 'w:line="40" w:lineRule="exact"'
    indent = f'w:hanging="{twips(look.hanging)}"'
    if not look.hanging:
        indent = f'w:firstLine="{twips(look.first_line)}"'
    parts = [
        "<w:keepNext/>" if look.keep_next else "",
        _RULE if look.ruled else "",
        f'<w:spacing w:before="{look.before * 20:g}" w:after="{look.after * 20:g}" {line}/>',
        f'<w:ind w:left="{twips(look.left)}" w:right="0" {indent}/>',
        f'<w:jc w:val="{look.align}"/>',
        "" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>',
    ]
    return "".join(parts)


_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'

_DEFAULTS = f"""<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>\
<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\
</w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
</w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>\
</w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
<w:uiPriority w:val="99"/><w:semiHidden/></w:style>"""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

_TABLE_STYLES = f"""<w:style w:type="table" w:customStyle="1" \
w:styleId="{style_id(TABLE_STYLE)}"><w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/>\
<w:qFormat/><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>\
</w:style>"""
