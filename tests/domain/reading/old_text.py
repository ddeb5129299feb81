"""Text put into the old encodings, as a typist of their time would have left it."""

from collections.abc import Iterator

from ttpl_desktop.domain.reading.repairing.charsets_tables import LETTERS, Charset


def encoded(text: str, charset: Charset) -> str:
    """The text in the encoding's letters; TCVN3 takes the small letter where it has no capital."""
    codes = LETTERS[charset]
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in text)


def runs(text: str, charset: Charset) -> Iterator[tuple[str, str, bool]]:
    """Stretches of the text, each with its old form and whether it needs a capital font."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or _needs_capitals(text[start], charset) != _needs_capitals(
            text[end], charset
        ):
            stretch = text[start:end]
            yield stretch, encoded(stretch, charset), _needs_capitals(text[start], charset)
            start = end


def _needs_capitals(letter: str, charset: Charset) -> bool:
    codes = LETTERS[charset]
    return letter.isupper() and letter not in codes and letter.lower() in codes
