"""Documents as sentences cite them: "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from ttpl_desktop.domain.linting.draft import Draft, KnownDocument, Part, Words
from ttpl_desktop.domain.linting.finding import Place
from ttpl_desktop.domain.text import fold, same_spelling

_TYPES = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "CTr": "Chương trình",
    "HD": "Hướng dẫn",
    "TTr": "Tờ trình",
    "CĐ": "Công điện",
    "KL": "Kết luận",
    "ĐA": "Đề án",
}
"""What the first letters of a symbol stand for (NĐ 30/2020, Phụ lục III)."""
_NAMES = "|".join(
    sorted({*_TYPES.values(), "Luật", "Bộ luật", "Pháp lệnh", "Công văn"}, key=len, reverse=True)
)
_SHORT = r"NĐ|TT|QĐ|NQ|TTLT"
_SYMBOL = r"(?:QH\d{2}|UBTVQH\d{2}|[A-ZĐ][A-Za-zĐ]{1,7}(?: ?[-–] ?[A-ZĐ][A-ZĐ&]*\d*)+)"
_DAY = (
    r"(?P<day>(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>\d{4})"
    r"|(?P<wd>\d{1,2}) tháng (?P<wm>\d{1,2}) năm (?P<wy>\d{4}))"
)
_TITLE = (
    r"(?:về|quy định|sửa đổi|hướng dẫn|ban hành|phê duyệt|triển khai|thực hiện|công bố|giao|đã|được"
    r"|như|để|tại|có|năm|và (?:các|Nghị|Thông|Quyết|Luật|văn)|thay thế|bãi bỏ|trong|trên)\b"
)
_CITED = re.compile(
    rf"(?:\b(?P<type>{_NAMES}|{_SHORT})(?P<so> số)?:? ?|\b(?P<alone>số):? ?)"
    rf"(?P<number>\d{{1,5}} ?/(?: ?(?P<year>\d{{4}}) ?/)? ?(?P<symbol>{_SYMBOL}))(?![\w/])"
    rf"(?P<dated>,? ?(?:ký |ban hành )?ngày {_DAY})?"
    rf"(?P<issued>,? (?:của|do) (?P<issuer>[^,;.()]{{2,90}}?)(?= {_TITLE}|[,;.()/]|$))?",
    re.IGNORECASE,
)
_INSIDE_TITLE = re.compile(
    r"(?<!được )(?<!đã )(?:hướng dẫn(?: thi hành| thực hiện)?|quy định chi tiết(?: thi hành)?"
    r"|thi hành|sửa đổi(?:, bổ sung| và bổ sung)?|bổ sung|thay thế)"
    r"(?: một số (?:điều|nội dung))?(?: của)? $",
    re.IGNORECASE,
)
_ALSO_INSIDE = re.compile(r"[^.;()]{0,200}\bvà $")
_NEAR = 160
_NUMBER_GAPS = re.compile(r"\s+")


@dataclasses.dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document that has a number.

    `type` is as written, empty where only "số …" stands; `number` is without spaces, `year` the one
    in it or 0. `day` is None where none is told or none such exists; `day_at` are the characters of
    its words. `is_inside`: it belongs to the title of another document that is cited just before.
    """

    words: Words
    start: int
    end: int
    type: str
    has_word: bool
    number_at: tuple[int, int]
    number: str
    year: int
    symbol: str
    day: dt.date | None
    day_at: tuple[int, int]
    issuer: str
    is_inside: bool

    @property
    def key(self) -> str:
        """What tells the document from others: `59/2012/nd-cp`, and the year of the others."""
        first, *rest = fold(self.number).split("/")
        base = "/".join((str(int(first)), *rest))
        return base if self.year or self.day is None else f"{base}@{self.day.year}"

    @property
    def is_full(self) -> bool:
        """Whether it tells when or by whom the document was issued."""
        return self.day_at[0] < self.day_at[1] or bool(self.issuer)

    @property
    def named_type(self) -> str:
        """The type, from the symbol where no word tells it; empty where neither does."""
        if self.type and not re.fullmatch(_SHORT, self.type):
            return self.type[:1].upper() + self.type[1:].lower()
        return type_of(self.symbol)

    def short(self) -> str:
        """`Nghị định số 59/2012/NĐ-CP`, typed small where the sentence has it so."""
        name = self.type if self.type and not re.fullmatch(_SHORT, self.type) else self.named_type
        return f"{name} số {self.number}"

    @property
    def is_composed(self) -> bool:
        """Whether the program prints it, in full or short as its place wants: "{{…}}"."""
        return self.words.is_composed or self.words.text[: self.start].endswith("{{")

    @property
    def place(self) -> Place:
        """All of it."""
        return self.words.at(self.start, self.end)


def type_of(symbol: str) -> str:
    """The type that a symbol begins with; empty for a law's and for a symbol of another kind."""
    return _TYPES.get(re.split("[-–]", symbol)[0].strip(), "")


def citations(draft: Draft) -> tuple[Citation, ...]:
    """Every mention of a numbered document in the plan's sentences, in reading order."""
    return tuple(found for words in draft.sentences() for found in citations_in(words))


@lru_cache(maxsize=4096)
def citations_in(words: Words) -> tuple[Citation, ...]:
    """The mentions in one paragraph; kept, because several rules ask for the same ones."""
    found: list[Citation] = []
    for hit in _CITED.finditer(words.text):
        if hit["type"] is None and _names_nothing(words.text, hit.start()):
            continue
        found.append(_citation(words, hit, found[-1] if found else None))
    return tuple(found)


def _citation(words: Words, found: re.Match[str], last: Citation | None) -> Citation:
    number = _NUMBER_GAPS.sub("", found["number"]).replace("–", "-")
    symbol = number.rpartition("/")[2]
    issuer = found["issuer"] or ""
    return Citation(
        words=words,
        start=found.start(),
        end=found.end(),
        type=found["type"] or "",
        has_word=bool(found["so"] or found["alone"]),
        number_at=found.span("number"),
        number=number,
        year=int(found["year"] or 0),
        symbol=symbol,
        day=_day(found),
        day_at=found.span("day") if found["day"] else (0, 0),
        issuer=issuer.strip(),
        is_inside=last is not None and _is_inside(words.text, last, found),
    )


def _day(found: re.Match[str]) -> dt.date | None:
    if not found["day"]:
        return None
    day, month, year = (found[a] or found[b] for a, b in (("d", "wd"), ("m", "wm"), ("y", "wy")))
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _names_nothing(text: str, start: int) -> bool:
    """Whether a bare "số" has no document before it: a telephone number, a decision of others."""
    before = re.split("[.;]", text[max(0, start - _NEAR) : start])[-1]
    return not re.search(rf"\b(?:{_NAMES}|văn bản)\b", before, re.IGNORECASE)


def _is_inside(text: str, last: Citation, found: re.Match[str]) -> bool:
    """Whether the title of the last document goes on; "và" joins only documents of one type."""
    between = text[last.end : found.start()]
    if "." in between or ";" in between:
        return False
    if _INSIDE_TITLE.search(between):
        return True
    is_same_type = (found["type"] or "").lower() == last.type.lower()
    return last.is_inside and is_same_type and _ALSO_INSIDE.fullmatch(between) is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Library:
    """The known documents by what tells them apart; only numbers with a year are unique."""

    by_key: dict[str, KnownDocument]

    def of(self, citation: Citation) -> KnownDocument | None:
        """The document that is meant; None where it is not known."""
        return self.by_key.get(citation.key)


def library(documents: Iterable[KnownDocument]) -> Library:
    """The known documents; of two entries the first counts."""
    by_key: dict[str, KnownDocument] = {}
    for known in documents:
        first, slash, rest = fold(known.document.number).partition("/")
        if slash and first.isdecimal() and re.match(r"\d{4}/", rest):
            by_key.setdefault(f"{int(first)}/{rest}", known)
    return Library(by_key)


def is_basis(citation: Citation) -> bool:
    """Whether it stands in a "Căn cứ" line."""
    return citation.words.part is Part.BASIS


def same_issuer(cited: str, known: str) -> bool:
    """Whether two names of an issuer are one: "Bộ Tư pháp" is its minister, "UBND tỉnh" of any
    province the committee.
    """
    one, other = (_bare_issuer(each) for each in (cited, known))
    return one.startswith(other) or other.startswith(one)


def _bare_issuer(issuer: str) -> str:
    plain = same_spelling(issuer)
    for long, short in (
        ("ủy ban nhân dân", "ubnd"),
        ("hội đồng nhân dân", "hđnd"),
        ("ủy ban thường vụ quốc hội", "ubtvqh"),
        ("bộ trưởng ", ""),
        ("chủ tịch ubnd", "ubnd"),
        ("chủ tịch ", ""),
        ("nước ", ""),
    ):
        plain = plain.replace(same_spelling(long), short)
    return plain.strip()
