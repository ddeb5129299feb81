"""Deadlines as officers write them: read into a rule and its days, and told back in words."""

from ttpl_desktop.domain.deadlines.advice import in_words
from ttpl_desktop.domain.deadlines.phrases import read
from ttpl_desktop.domain.deadlines.values import Deadline, DeadlineKind

__all__ = ["Deadline", "DeadlineKind", "in_words", "read"]
