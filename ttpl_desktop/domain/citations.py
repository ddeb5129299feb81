"""Citations inside the officer's text: first mention in full, later ones short, wherever they move.

A citation is the short mention of a document of the register between double braces:
`{{Nghị định số 80/2025/NĐ-CP}}`. It can be read and found as it stands; how it is printed is told
only when the paper is put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from ttpl_desktop.domain.legal import LegalDocument
from ttpl_desktop.domain.text import same_spelling

_CITATION = re.compile(r"\{\{([^{}\n]+)\}\}")


def citation(document: LegalDocument) -> str:
    """What stands in a text for a mention of the document."""
    return f"{{{{{document.short_citation()}}}}}"


def cited_in(text: str) -> tuple[str, ...]:
    """The short mentions in a text, each once, in order."""
    return tuple(dict.fromkeys(words.strip() for words in _CITATION.findall(text)))


def plain_words(text: str) -> str:
    """The text with its citations as the short mentions that they hold."""
    return _CITATION.sub(lambda match: match[1].strip(), text) if "{{" in text else text


def printed(text: str, cite: Callable[[str], str]) -> str:
    """The text with each citation as `cite` prints its short mention."""
    return _CITATION.sub(lambda match: cite(match[1].strip()), text) if "{{" in text else text


def renamed(text: str, before: str, after: str) -> str:
    """The text with the citations of one document under another short mention."""
    wanted = same_spelling(before)

    def again(match: re.Match[str]) -> str:
        return f"{{{{{after}}}}}" if same_spelling(match[1].strip()) == wanted else match[0]

    return _CITATION.sub(again, text)


class Mentions:
    """Cites documents in the order of reading: each in full once, by its short mention after that.

    What no document of `known` is called is printed as it stands.
    """

    def __init__(self, known: Iterable[LegalDocument]) -> None:
        self._known: Mapping[str, LegalDocument] = {
            same_spelling(document.short_citation()): document for document in known
        }
        self._named: set[str] = set()

    def cite(self, short: str) -> str:
        """How the document of this short mention is printed where it comes next."""
        name = same_spelling(short)
        document = self._known.get(name)
        if document is None:
            return short
        if name in self._named:
            return document.short_citation()
        self._named.add(name)
        return document.full_citation()
