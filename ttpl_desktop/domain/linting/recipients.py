"""Rules on "Nơi nhận": who receives without a duty, who has a duty and receives nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ttpl_desktop.domain.linting.draft import Draft, Known, Part
from ttpl_desktop.domain.linting.finding import Finding, Severity
from ttpl_desktop.domain.linting.rule import RECIPIENTS, quoted, replaced
from ttpl_desktop.domain.reading.mine.groups import Group, groups_in, takes_in
from ttpl_desktop.domain.reading.mine.names import unit_names, wording
from ttpl_desktop.domain.reading.read_plan import Role
from ttpl_desktop.domain.text import same_spelling

_SHORT_FORMS = (
    ("tòa án nhân dân", "tand"),
    ("viện kiểm sát nhân dân", "vksnd"),
    ("viện ksnd", "vksnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("ủy ban mặt trận tổ quốc việt nam", "mttq"),
    ("ủy ban mặt trận tổ quốc", "mttq"),
    ("mặt trận tổ quốc việt nam", "mttq"),
    ("mặt trận tổ quốc", "mttq"),
    ("ubmttqvn", "mttq"),
    ("ubmttq việt nam", "mttq"),
    ("ubmttq", "mttq"),
    ("thông tin và truyền thông", "tt và tt"),
)
_SAME = tuple((same_spelling(long), short) for long, short in _SHORT_FORMS)
_CUSTOMARY = re.compile(
    same_spelling(
        r"(?:như (?:trên|điều)|lưu|các |(?:đ/c |đồng chí )?(?:lãnh đạo|giám đốc|gđ|phó giám đốc"
        r"|pgđ|chủ tịch|phó chủ tịch|ct\b|pct\b|cvp|pcvp|chánh|phó chánh|bí thư|phó bí thư"
        r"|(?:phó )?(?:cục|chi cục|vụ|tổng cục|hiệu|viện|ban|trạm|khoa) trưởng|trưởng |tổ trưởng"
        r"|hội đồng trường|công đoàn|đoàn thanh niên|hội sinh viên|ban (?:giám|lãnh đạo))"
        r"|tt\b|thường trực|thường vụ|ban thường vụ|đoàn (?:đbqh|đại biểu)|tỉnh ủy"
        r"|thành ủy|huyện ủy|đảng ủy|hđnd|tt[tđh]u\b|bộ |thủ tướng|chính phủ"
        r"|thanh tra chính phủ|ủy ban dân tộc|lđ|.* các "
        r"|văn phòng|vp|cổng|trang|website|báo\b|đài\b|công báo|sở tư pháp|phòng tư pháp|bộ phận"
        r"|trung tâm (?:công báo|tin học|thông tin|truyền thông|phục vụ)|ubnd (?:tỉnh|thành phố)"
        r"|ubnd (?:\d+ |các )|chuyên viên|cơ quan (?:báo|thông tin)|phòng (?:nc|nội chính))"
        r"|.* bộ tư pháp$"
    )
)
"""Who receives a plan by custom, or by the order of things, without being named in it."""
_FOR_NOTICE = re.compile(r"biết|theo dõi|đăng|đưa tin|công bố|niêm yết|giám sát|kiểm tra")
_NAMED = r" (?=[A-ZĐÀ-Ỹ])"
_INNER = rf"(?:Phòng|Tổ|Trung tâm|Chi cục|Ban|Bộ phận|Khoa|Đội){_NAMED}|(?:Văn phòng|Thanh tra) \S"
_OUTER = (
    rf"(?:Sở|Cục|Hội|Liên đoàn|Viện){_NAMED}"
    r"|(?:Công an|Kho bạc|UBND|Ủy ban|Uỷ ban|Tòa án|Toà án|VKSND|TAND|Bảo hiểm|Thuế) \S"
)
_BODY = re.compile(rf"(?P<inner>{_INNER})|{_OUTER}")
_NOUNS = re.compile(r"(?:\b(?:các|toàn thể) |^\d+ |^(?=phòng, ))(?P<nouns>.{3,80})")
_PARTS = re.compile(r"[,;]| và ")
_INNER_NOUNS = re.compile(r"\b(?:phòng|đơn vị|khoa|trung tâm|ban|chi cục|cơ quan|bộ phận|tổ|đội)\b")
_OUTER_NOUNS = re.compile(r"\b(?:ngành|cơ quan|đơn vị|đoàn thể|tổ chức)\b")
_OF_ONE_OFFICE = re.compile(
    same_spelling(r"thuộc (?:sở|văn phòng|ban|cục|bệnh viện|trường|viện|thanh tra)\b|trực thuộc$")
)
_OF_PLACE = re.compile(r" (?:ở|tại|trong|của|thuộc) (?:toàn )?(?:tỉnh|thành phố)$")
_SHORTEST_NAME = 6
_DASH_IN_NAME = re.compile(r" - | thuộc | của ")


def unserved_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Recipients whom no sentence of the plan names, and who do not receive it by custom."""
    if not draft.activities:
        return
    text = "\n".join(_sentences(draft))
    for each in draft.recipients:
        name, purpose = each.recipient.name, each.recipient.purpose
        plain = _one_form(name)
        if _CUSTOMARY.match(plain) or _FOR_NOTICE.search(purpose) or _is_own(plain, known):
            continue
        if any(_groups_of(name)) or _is_named(plain, text):
            continue
        yield Finding(
            "recipient_without_duty",
            Severity.QUESTION,
            each.place,
            f"Nơi nhận {quoted(name)} không có nhiệm vụ hay báo cáo nào trong kế hoạch.",
        )


def _sentences(draft: Draft) -> Iterator[str]:
    for words in draft.of(Part.TITLE, Part.OPENING, Part.BODY, Part.CLOSING):
        yield _one_form(words.text)
    for party in draft.parties:
        yield _one_form(party.name)


def _is_named(plain: str, text: str) -> bool:
    """Whether the name, or the part of it before its owner, stands in the text as whole words."""
    core = _DASH_IN_NAME.split(re.sub(r"\(.*?\)", "", plain).strip())[0].strip(" .;,")
    core = re.sub(r" (?:tỉnh|thành phố)(?: .*)?$", "", core).removeprefix("các ")
    return bool(core) and re.search(rf"(?<!\w){re.escape(core)}(?!\w)", text) is not None


def _is_own(plain: str, known: Known) -> bool:
    own = known.office.name_in_text if known.office else ""
    return bool(own) and _one_form(own) in plain


def _one_form(text: str) -> str:
    plain = wording(text).plain
    for long, short in _SAME:
        plain = plain.replace(long, short)
    return plain


def unsent_rule(draft: Draft, known: Known) -> Iterator[Finding]:
    """Bodies that lead or carry out an activity while no line of "Nơi nhận" reaches them."""
    if not draft.recipients:
        return
    served = tuple(_one_form(each.recipient.name) for each in draft.recipients)
    groups = tuple(group for each in draft.recipients for group in _groups_of(each.recipient.name))
    seen: set[str] = set()
    for party in draft.parties:
        plain = _one_form(party.name).removeprefix("các ").rstrip(" (;,.")
        if party.role not in (Role.LEAD, Role.EXECUTOR) or plain in seen:
            continue
        seen.add(plain)
        head = _BODY.match(party.name)
        if head is None or _is_own(plain, known) or _is_issuer(plain, draft):
            continue
        unit = unit_names(party.name, known.directory, known.office)
        is_reached = (
            any(plain in line for line in served)
            or any(takes_in(group, unit.body) for group in groups)
            or any(_one_form(group) in line for group in unit.groups for line in served)
            or any(_reaches(line, plain, is_inner=bool(head["inner"])) for line in served)
        )
        if not is_reached and not any(groups_in(wording(party.name))):
            yield Finding(
                "duty_without_recipient",
                Severity.QUESTION,
                party.place,
                f"{quoted(party.name.rstrip(' (;,.'))} được giao việc "
                "nhưng không có trong nơi nhận.",
            )


def _groups_of(name: str) -> Iterator[Group]:
    """The groups that a line names; "ở tỉnh" behind one adds nothing."""
    for part in name.split(";"):
        yield from groups_in(wording(_OF_PLACE.sub("", part.strip())))


def _reaches(line: str, plain: str, *, is_inner: bool) -> bool:
    """Whether a line of recipients speaks of bodies of that kind, or of a part of the name."""
    many = _NOUNS.search(line)
    nouns = _INNER_NOUNS if is_inner else _OUTER_NOUNS
    if many is not None and nouns.search(many["nouns"]):
        return is_inner or _OF_ONE_OFFICE.search(line) is None
    parts = (part.strip() for part in _PARTS.split(line))
    return any(
        len(part) > _SHORTEST_NAME and re.match(rf"{re.escape(part)}\b", plain) for part in parts
    )


def _is_issuer(plain: str, draft: Draft) -> bool:
    """Whether it is an office that issues the plan, which needs no copy."""
    return any(plain in _one_form(words.text) for words in draft.of(Part.LETTERHEAD))


def line_rule(draft: Draft, _known: Known) -> Iterator[Finding]:
    """Lines of a file that do not end as the decree says: ";", and "." behind the archive."""
    for words in draft.of(Part.RECIPIENT):
        text = words.text.rstrip()
        if text.endswith((",", ":", "-")):
            place = words.at(len(text) - 1, len(text))
            yield Finding(
                "recipient_mark",
                Severity.ERROR,
                place,
                f"Dòng nơi nhận {quoted(text)} phải kết thúc bằng dấu chấm phẩy (;).",
                RECIPIENTS,
                replaced([place], ";", "Thay bằng dấu chấm phẩy"),
            )
