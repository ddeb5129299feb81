"""Time phrases as officers write them: found, read into a deadline, and told back in words."""

from ttpl_desktop.domain.deadlines.advice import in_words
from ttpl_desktop.domain.deadlines.mentions import Mention, mentions
from ttpl_desktop.domain.deadlines.phrases import read

__all__ = ["Mention", "in_words", "mentions", "read"]
