"""One spelling for a time phrase: no capitals or marks, numbers in digits, each day in full."""

import re

from ttpl_desktop.domain import text

_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LATER_ONES = ("mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín")
_NUMBER_WORDS = (
    {word: number for number, word in enumerate(_ONES, 1)}
    | {"tư": 4, "mười": 10, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30}
    | {f"mười {word}": 10 + number for number, word in enumerate(_ONES, 1) if number != 5}
    | {f"hai mươi {word}": 20 + number for number, word in enumerate(_LATER_ONES, 1)}
    | {"hai mươi nhăm": 25, "ba mươi mốt": 31}
)
_WORD = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_COUNTED_UNIT = r"(?:ngày|tháng|tuần)\b"
_NUMBERS_IN_WORDS = re.compile(
    rf"(?<=\btháng )(?:{_WORD})\b(?! (?:\d|nay|sau|trước|tới|kế|lần))"
    rf"|(?:(?<=\bngày )|(?<=\bmồng )|(?<=\bmùng ))(?:{_WORD})(?= tháng\b)"
    rf"|(?<=\bquý )(?:{_WORD})\b(?! lần)"
    rf"|(?:(?<=\bhạn )|(?<=\bvòng )|(?<=\btrong )|(?<=\bquá )|(?<=\bnhất ))(?:{_WORD})"
    rf"(?= {_COUNTED_UNIT})"
    rf"|\b(?:{_WORD})(?= (?:ngày|tháng|tuần|năm) (?:một|1|01) lần\b)"
    r"|\b(?:ba|sáu|chín)(?= tháng (?:đầu|cuối) năm\b)"
)
_DASHES = re.compile("[‐‑‒–—−]")
_QUOTES = re.compile("[\"'“”‘’*_`]")
_OUR_SIGNS = re.compile("[<>{}@]")
"""What stands for times in a skeleton; found in a phrase it must not pass for one."""
_FEAST = re.compile(r"\bngay phap luat(?: viet nam)?\b")
_ORDINAL = re.compile(
    r"\b(?:dot|lan|ky)(?: thu)? (?:[1-4]|i{1,3}|iv|nhat|mot|hai|ba)(?![\w/.])(?: ?:|(?= [a-z<(]))"
)
"""The name of a part of the work ("đợt 1:"), whose number is not part of a date."""

_NUMBER = r"\d{1,2}(?![\d/.])"
_AND = r"(?: ?[,;&] ?| va )"
_MONTH_OF_DAY = r"(?:/\d{1,2}(?:/\d{4})?(?![\d/])|,? thang \d{1,2}(?!\d)(?:(?:/| nam )\d{4})?)"
_DAYS_OF_MONTH = re.compile(
    rf"\b(?P<days>ngay {_NUMBER}(?:{_AND}(?:ngay )?{_NUMBER})*{_AND})(?P<last>(?:ngay )?\d{{1,2}})"
    rf"(?P<month>{_MONTH_OF_DAY})"
)
_MONTH = r"(?:1[0-2]|0?[1-9])(?![\d.]|/\d{1,2}(?!\d)| thang| ngay| nguoi| lan)"
_DAY_OF_MONTHS = re.compile(
    rf"\b(?:ngay )?(?P<day>\d{{1,2}}),? (?:cac )?thang (?P<months>{_MONTH}(?:{_AND}{_MONTH})+)"
    r"(?P<year>(?:/| nam )\d{4})?"
)


def spell(phrase: str) -> str:
    """The phrase as the grammar reads it.

    "ngày 10 và 25/3" becomes two whole days, "ngày 20 các tháng 6, 12" too.
    """
    lowered = text.normal(phrase).lower()
    lowered = _NUMBERS_IN_WORDS.sub(lambda word: str(_NUMBER_WORDS[word.group()]), lowered)
    plain = _QUOTES.sub("", _DASHES.sub("-", text.fold(lowered)))
    plain = _FEAST.sub("dip", _OUR_SIGNS.sub("?", plain))
    plain = " ".join(_ORDINAL.sub(" ", plain).split()).strip(" .;,:-…")
    return _DAY_OF_MONTHS.sub(_each_month, _DAYS_OF_MONTH.sub(_each_day, plain))


def _each_day(found: re.Match[str]) -> str:
    """ "ngay 10, 15 va 25/3" as three days of that month."""
    days = re.sub(r"\d+", lambda day: day.group() + found["month"], found["days"])
    return f"{days}{found['last']}{found['month']}"


def _each_month(found: re.Match[str]) -> str:
    """ "ngay 20 cac thang 6, 12" as a day in each month."""
    months = re.findall(r"\d+", found["months"])
    year = (found["year"] or "")[-4:]
    return ", ".join(f"ngay {found['day']}/{month}{'/' if year else ''}{year}" for month in months)
