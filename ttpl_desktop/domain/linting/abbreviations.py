"""Rules on abbreviations that the plan never explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.linting.citations import citations_in
from ttpl_desktop.domain.linting.draft import Draft, Known, Part, Words
from ttpl_desktop.domain.linting.finding import Edit, Finding, Fix, Place, Severity
from ttpl_desktop.domain.linting.rule import quoted
from ttpl_desktop.domain.text import fold

_WORDS = re.compile(r"\w+")
COMMON = frozenset(
    _WORDS.findall(
        "UBND HĐND TAND VKSND MTTQ MTTQVN UBMTTQ UBMTTQVN TTHĐND UBTVQH TW TƯ TP TX XHCN VNĐ TT STT"
    )
)
"""Short names of bodies that stand in every office's papers, the decree's own models among them;
NĐ 30/2020 lets common phrases be shortened but lists none, so the list is ours."""
_FOREIGN = frozenset(
    _WORDS.findall(
        "ISO PDF QR SMS USB AI IT ICT GIS GPS OTP VNPT VTV WTO ASEAN UNESCO COVID NCOV XML API LAN"
        " OCOP PCI PAPI PAR SIPAS INDEX EMAIL CD DVD TV ID GS PGS TS BS"
    )
)
"""Abbreviations of other languages, written as there (NĐ 30/2020, Phụ lục II.IV.5)."""
_EXPANSIONS = {
    "CCVC": "công chức, viên chức",
    "CBCC": "cán bộ, công chức",
    "CBCCVC": "cán bộ, công chức, viên chức",
    "CCVCNLĐ": "công chức, viên chức và người lao động",
    "CBCCVCNLĐ": "cán bộ, công chức, viên chức và người lao động",
    "QPPL": "quy phạm pháp luật",
    "VBQPPL": "văn bản quy phạm pháp luật",
    "THPL": "thi hành pháp luật",
    "TDTHPL": "theo dõi thi hành pháp luật",
    "VPHC": "vi phạm hành chính",
    "XLVPHC": "xử lý vi phạm hành chính",
    "PBGDPL": "phổ biến, giáo dục pháp luật",
    "TTHC": "thủ tục hành chính",
    "CCHC": "cải cách hành chính",
    "CNTT": "công nghệ thông tin",
    "ATTP": "an toàn thực phẩm",
    "PCCC": "phòng cháy, chữa cháy",
    "BVMT": "bảo vệ môi trường",
    "PCTN": "phòng, chống tham nhũng",
    "ATGT": "an toàn giao thông",
    "QLNN": "quản lý nhà nước",
}
_TOKEN = re.compile(
    r"(?<![\w/.&-])(?P<word>[A-ZĐ][A-ZĐƯƠ]*(?:&[A-ZĐ]+|[A-ZĐƯƠ])[A-ZĐƯƠ]*)(?![\w/]|-\w)"
)
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NEAR = 120
_WORD_ROOM = 40
_DEFINES = r"(?:gọi|viết|ghi) (?:tắt|chung|gọn)"


def abbreviation_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Each abbreviation of the text that is neither common nor explained, once."""
    places: dict[str, list[Place]] = {}
    for words in draft.of(Part.OPENING, Part.BODY, Part.CLOSING):
        for word, place in _tokens(words):
            places.setdefault(word, []).append(place)
    if not places:
        return
    text = "\n".join(words.text for words in draft.sentences())
    for word, found in places.items():
        if not is_defined(word, text):
            yield Finding(
                "abbreviation_undefined",
                Severity.WARNING,
                found[0],
                f"Chữ viết tắt {quoted(word)} chưa được giải thích ở đâu trong kế hoạch.",
                fix=_fix(word, found),
                others=tuple(found[1:]),
            )


def _tokens(words: Words) -> Iterator[tuple[str, Place]]:
    if words.is_composed or words.text.isupper():
        return
    cited = [(each.start, each.end) for each in citations_in(words)]
    for found in _TOKEN.finditer(words.text):
        word = found["word"]
        if word in COMMON or word in _FOREIGN or _ROMAN.fullmatch(word):
            continue
        if any(start <= found.start() < end for start, end in cited) or _in_capitals(words, found):
            continue
        yield word, words.at(*found.span("word"))


def _in_capitals(words: Words, found: re.Match[str]) -> bool:
    """Whether a heading or a name in capitals goes on around the word."""
    text = words.text
    before = text[max(0, found.start() - _WORD_ROOM) : found.start()].split()[-1:]
    behind = text[found.end() : found.end() + _WORD_ROOM].split()[:1]
    return any(
        len(each) > 1 and each.isalpha() and each.isupper() and each not in COMMON
        for each in (*before, *behind)
    )


def is_defined(word: str, text: str) -> bool:
    """Whether the text explains the word: "(sau đây viết tắt là X)" or its words and then "(X)"."""
    escaped = re.escape(word)
    if re.search(rf"{_DEFINES}[^.;()]{{0,40}}[“\"]?{escaped}\b", text):
        return True
    for found in re.finditer(rf" \(“?{escaped}”?\)", text):
        before = re.split(r"[.;:()\n]", text[max(0, found.start() - _NEAR) : found.start()])[-1]
        initials = "".join(part[0] for part in re.findall(r"[^\W\d_]+", fold(before)))
        wanted = fold(word).replace("&", "")
        if initials.endswith(wanted) or _in_order(wanted, initials[-2 * len(wanted) :]):
            return True
    return bool(re.search(rf"\b{escaped} (?:là|:) ", text))


def _in_order(letters: str, initials: str) -> bool:
    """Whether the letters stand among the initials in their order ("và" is left out)."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _fix(word: str, places: list[Place]) -> Fix | None:
    """The whole words, with the abbreviation behind them where it comes again."""
    whole = _EXPANSIONS.get(word)
    if whole is None:
        return None
    if len(places) == 1:
        return Fix(f"Viết đầy đủ {quoted(whole)}", (Edit(places[0], whole),))
    explained = f"{whole} (sau đây viết tắt là {word})"
    return Fix("Giải thích ở lần đầu", (Edit(places[0], explained),))
