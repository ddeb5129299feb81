"""Trouble in the world, told to the officer in one sentence."""


class UserFacingError(Exception):
    """Something the officer can act on: a Vietnamese sentence saying what happened and what to do.

    Anything else that rises is a bug of ours and goes to the crash guard.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class RecordsUnreachableError(UserFacingError):
    """The records could not be read or written; what was done was right and can be done again."""
