"""The words, without marks, that give a time phrase its kind or could change its meaning."""

import re

ON_DEMAND = re.compile(
    r"\bdot xuat\b|\bkhi (?:\w+ ){0,8}?(?:yeu cau|de nghi)\b"
    r"|\btheo (?:van ban )?(?:yeu cau|de nghi|nhu cau|vu viec)\b"
    r"|\b(?:khi|neu|theo) (?:\w+ ){0,2}?phat sinh\b"
    r"|\bkhi (?:xay ra|xuat hien|phat hien) \w|\bkhi co (?:vu|su co|tai nan|dau hieu|don|giay)\b"
    r"|\bkhi (?:co|xay ra|xuat hien|phat hien|tiep nhan|nhan duoc) (?:\w+ ){0,2}?(?:vu viec"
    r"|phan anh|kien nghi|kho khan|vuong mac|su co|thong tin|nhu cau|vi pham|khieu nai|to cao)"
    r"|\bkhi can\b|\bneu co\b"
)
WAITING = re.compile(
    r"\btheo (?:cac |noi dung )?(?:quyet dinh|thong bao|huong dan|chi dao|van ban|giay moi|ket luan"
    r"|cong van|chi thi|y kien)\b|\b(?:sau|ngay|truoc|den) khi\b"
    r"|\bkhi (?:co|duoc|nhan duoc)\b"
    r"|\bkhi\b.*\b(?:hieu luc|ban hanh|phe duyet|thong qua|ket thuc|hoan thanh|quyet dinh|duyet)\b"
    r"|\b(?:truoc|sau) ngay [a-z]|^cho\b|^truoc (?:ky hop|phien hop|hoi nghi|dai hoi|cuoc hop)\b"
    r"|^(?:ngay )?sau (?!ngay\b|khi\b|tet\b|nay\b|do\b|day\b)[a-z]"
)
INHERITED = re.compile(
    r"\btheo (?:dung )?(?:quy dinh|ke hoach|chuong trinh|lich|tien do|thoi (?:han|gian)|luat"
    r"|nghi dinh|thong tu|quy che|de an|phan cong|nhiem vu|cac moc)\b|\bdung (?:thoi )?han\b"
    r"|\bnhu (?:tren|muc)\b"
)
JOINED_TO = re.compile(r"\b(?:ket hop|long ghep)\b")
"""Done together with something else, at the time of that."""

CONTINUOUS = re.compile(r"\b(?:thuong xuyen|lien tuc|xuyen suot|quanh nam)\b|\bsuot (?:nam|<\d+>)")

SCOPE = re.compile(
    r"\btinh (?:tu|den)\b[^{<]*<\d+>"
    r"|\b(?:ban hanh|hieu luc|so lieu|thong ke|phat sinh|thong qua|ky bao cao|thoi ky)\b"
    r"[^<{]{0,25}\b(?:tu|ke tu)\b[^<]{0,12}<\d+>"
    r"|\b(?:duoc|da) (?:ban hanh|thong qua)\b[^<{]{0,25}<\d+>"
    r"|\b(?:co|het|con) hieu luc\b[^<{]{0,25}<\d+>"
    r"|\b(?:van ban|luat|nghi dinh|thong tu|quy dinh)\b[^<{]{0,40}\bban hanh\b[^<{]{0,15}<\d+>"
    r"|\bky so lieu\b[^<]*<\d+>|<\d+> (?:den|toi) nay\b"
)
"""What bounds the documents or data that are monitored, not the work."""

NO_WORDS = re.compile(r"(?:-|/|x|khong|khong co|chua co|chua xac dinh)?")
"""What stands in a cell that names no time."""

LUNAR = re.compile(
    r"\bam lich\b|\bthang (?:gieng|chap)\b|\bram\b"
    r"|\bnam (?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy)"
    r" (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)\b"
)
"""Dates of the lunar calendar, and years by their lunar names."""

ASIDE = re.compile(
    r"\((?![^()]*\b(?:khong|tru|hoac|neu)\b)[^()<{@]*\)"
    r"|\b(?:hoac )?(?:theo|khi|sau khi|ngay khi|tren co so|can cu)\b[^<{,;]*"
    r"|\b(?:trong|thoi han|vong)\b[^,;<{]*\{\d+\}[^,;<]*"
    r"|\b(?:thuong xuyen|dinh ky|dot xuat)\b|\b(?:hang|moi) (?:nam|quy|thang)\b"
    r"|\b(?:tu|ke tu)(?: (?:nay|khi[^<]*|ngay (?:ky|ban hanh)[^<]*|ngay))? ?(?=den\b|,|$)"
)
"""What may stand beside a named day without changing it."""

_PLACE = re.compile(r"<\d+>")

MEANINGFUL = re.compile(
    r"\d|@|\{|\b(?:ngay|thang|tuan|gio|truoc|sau|ke tu|tu khi|hang|moi|khong|chua|tru|ngoai|hoac"
    r"|neu|khoang|gan|am lich|tet|som nhat)\b|\bdau (?:nam|quy|thang|tuan)\b"
    r"|\bcac quy\b|\?"
)
"""What is left beside a named day only where the phrase says more than was understood."""


def says_more(rest: str) -> bool:
    """Whether what is left beside a named day could change it."""
    return bool(LUNAR.search(rest) or MEANINGFUL.search(_PLACE.sub(" ", ASIDE.sub(" ", rest))))
