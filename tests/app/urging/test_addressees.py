"""A hundred random states of the matrix: the letters go to the late units, exactly."""

import dataclasses
import datetime as dt
import random

import pytest

from tests.app.urging.asked import day
from ttpl_desktop.app.urging import letters, matrix, requests
from ttpl_desktop.app.urging.requests import Wanted
from ttpl_desktop.domain.calendar import vn_date
from ttpl_desktop.domain.urging.records import Letter, LetterLine, Request
from ttpl_desktop.domain.urging.standing import Layout, late
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, SUBMISSIONS

UNITS = tuple(f"Đơn vị {number}" for number in range(1, 9))
LAST_DAYS = (day(2, 3), day(30, 6), day(20), day(22), day(23), day(24), day(18, 12))
STATES = 100


@dataclasses.dataclass(frozen=True)
class Urged:
    """A letter as the naive recount sees it: when it went out and until when one may answer."""

    sent_on: dt.date | None
    answer_by: dt.date


@dataclasses.dataclass(frozen=True)
class Owed:
    """One thing to send as the naive recount sees it."""

    unit: str
    last_day: dt.date
    is_settled: bool
    urged: tuple[Urged, ...]

    def is_late(self, today):
        sent = [each for each in self.urged if each.sent_on]
        newest = max(sent, key=lambda each: each.sent_on, default=None)
        has_time = newest is not None and newest.answer_by >= today
        return not self.is_settled and self.last_day < today and not has_time

    @property
    def level(self):
        return min(3, 1 + sum(each.sent_on is not None for each in self.urged))


def random_state(work, chance):
    """Fills the year with requests in any state, and gives the same in the naive way."""
    owed = []
    for number in range(chance.randint(1, 4)):
        last_day = chance.choice(LAST_DAYS)
        units = chance.sample(UNITS, chance.randint(1, len(UNITS)))
        asked = Request(
            year=2026, title=f"Bài {number}", time=f"chậm nhất ngày {vn_date(last_day)}"
        )
        request = requests.add(work, Wanted(asked, tuple(units)))
        for submission in requests.submissions_of(work, request.id):
            owed.append(random_submission(work, submission, last_day, chance))
    return owed


def random_submission(work, submission, last_day, chance):
    settled = chance.choice(({}, {}, {"sent_on": day(19)}, {"excuse": "Mới thành lập"}))
    work.table(SUBMISSIONS).save(dataclasses.replace(submission, **settled))
    urged = []
    for number in range(chance.choice((0, 0, 1, 2, 4))):
        sent_on = chance.choice((None, day(2 + number), day(10 + number)))
        if sent_on in {each.sent_on for each in urged}:
            sent_on = None
        urged.append(Urged(sent_on, chance.choice((day(20), day(22), day(23), day(27)))))
        letter = Letter(year=2026, sent_on=sent_on, answer_by=urged[-1].answer_by)
        kept = work.table(LETTERS).save(letter)
        line = LetterLine(letter_id=kept.id, submission_id=submission.id)
        work.table(LETTER_LINES).save(line)
    return Owed(submission.unit, last_day, bool(settled), tuple(urged))


@pytest.fixture
def quick(work):
    work.store.connection.execute("PRAGMA synchronous = OFF")
    return work


@pytest.mark.parametrize("layout", Layout)
def test_addressees_are_the_late_units_exactly(quick, layout):
    chance, urged_states = random.Random(30), 0
    for _state in range(STATES):
        with quick.operation("Một tình trạng bất kỳ"):
            owed = random_state(quick, chance)
        wanted = {}
        for each in owed:
            if each.is_late(quick.today()):
                wanted.setdefault(each.unit, []).append(each.level)
        cells = late(matrix.load(quick, 2026).in_order(), quick.today())
        assert sorted(cell.unit for cell in cells) == sorted(
            each.unit for each in owed if each.is_late(quick.today())
        )
        if wanted:
            made = letters.compose(quick, cells, layout, day(30))
            addressed = {unit: letter.level for letter in made for unit in letter.addressees}
            assert addressed == {unit: max(levels) for unit, levels in wanted.items()}
            assert sum(len(letter.addressees) for letter in made) == len(wanted)
            urged_states += 1
            quick.undo()
        quick.undo()
    assert urged_states > STATES // 2
