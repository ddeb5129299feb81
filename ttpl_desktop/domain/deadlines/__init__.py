"""Time phrases as officers write them: read into a deadline, and told back in words.

`mentions` stands in its own module: finding the phrases in sentences is not needed at the start.
"""

from ttpl_desktop.domain.deadlines.advice import in_words
from ttpl_desktop.domain.deadlines.phrases import read

__all__ = ["in_words", "read"]
