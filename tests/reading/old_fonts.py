"""Vietnamese as old fonts hold it: .VnTime (TCVN 5712:1993, "ABC") and VNI-Times."""

import unicodedata

_BYTES = {
    "ă": 0xA8, "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE,
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9,
    "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
    "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
    "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6,
    "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
    "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4,
    "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
    "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE,
    "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
    "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9,
    "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
}  # fmt: skip
_PLAIN_CAPITALS = {
    "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
}  # fmt: skip
_TCVN3 = {letter: chr(byte) for letter, byte in (_BYTES | _PLAIN_CAPITALS).items()}


def tcvn3(text: str) -> str:
    """The text as it shows in a Unicode program; a capital with a tone becomes the small letter."""
    composed = unicodedata.normalize("NFC", text).translate(_PUNCTUATION)
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower()) or c for c in composed)


_PUNCTUATION = str.maketrans("–—“”‘’…", "--\"\"''.")

_VNI_WHOLE = {
    "đ": "ñ", "ơ": "ô", "ư": "ö", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î",
}  # fmt: skip
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "": ""}
_VNI_ROUNDED = {
    "â": dict(zip(_VNI_TONES, "áàåãäâ", strict=True)),
    "ă": dict(zip(_VNI_TONES, "éèúüëê", strict=True)),
}
"""One sign behind the letter for its roof or bowl together with its tone."""


def vni(text: str) -> str:
    """The text as it shows in a Unicode program: most letters become two."""
    composed = unicodedata.normalize("NFC", text).translate(_PUNCTUATION)
    return "".join(_in_vni(c) if c.islower() else _in_vni(c.lower()).upper() for c in composed)


def _in_vni(letter: str) -> str:
    if letter in _VNI_WHOLE or letter.isascii():
        return _VNI_WHOLE.get(letter, letter)
    shape, tone = _without_tone(letter)
    if shape in "âêô":
        plain = {"â": "a", "ê": "e", "ô": "o"}[shape]
        return plain + _VNI_ROUNDED["â"][tone]
    if shape == "ă":
        return "a" + _VNI_ROUNDED["ă"][tone]
    return _VNI_WHOLE.get(shape, shape) + _VNI_TONES[tone] if tone in _VNI_TONES else letter


def _without_tone(letter: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in parts if mark in _VNI_TONES), "")
    return unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else letter, tone
