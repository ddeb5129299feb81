"""What units sent in the year of the sample office, and the letters that urged them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from ttpl_desktop.app.urging import requests, wanted
from ttpl_desktop.app.workspace import Workspace
from ttpl_desktop.domain.office import UNSIGNED
from ttpl_desktop.domain.task import Task
from ttpl_desktop.domain.urging.naming import subject_of
from ttpl_desktop.domain.urging.records import Letter, LetterLine, Request, RequestKind
from ttpl_desktop.storage.registers.task import TASKS
from ttpl_desktop.storage.registers.urging import LETTER_LINES, LETTERS, SUBMISSIONS


def fill(work: Workspace, year: int, data: Mapping[str, Any]) -> None:
    """Stores the requests and letters of the sample's data. Inside an operation."""
    for each in data["requests"]:
        _fill_request(work, year, each)
    for each in data["letters"]:
        _fill_letter(work, year, each)


def _fill_request(work: Workspace, year: int, data: Mapping[str, Any]) -> None:
    request = Request(year=year, source=data.get("source", ""), time=data.get("time", ""))
    if "task" in data:
        request = wanted.of_task(work, _task_called(work, year, data["task"])).request
    named = dataclasses.replace(request, title=data["title"], kind=RequestKind(data["kind"]))
    kept = requests.add(work, requests.Wanted(named, tuple(data["units"])))
    sent, excused, notes = (data.get(name, {}) for name in ("sent", "excused", "notes"))
    for each in requests.submissions_of(work, kept.id):
        noted = dataclasses.replace(
            each,
            sent_on=sent.get(each.unit),
            excuse=excused.get(each.unit, ""),
            note=notes.get(each.unit, ""),
        )
        work.table(SUBMISSIONS).save(noted)


def _task_called(work: Workspace, year: int, beginning: str) -> Task:
    tasks = work.table(TASKS).all(year=year)
    return next(task for task in tasks if task.title.startswith(beginning))


def _fill_letter(work: Workspace, year: int, data: Mapping[str, Any]) -> None:
    every = requests.every(work, year)
    request = next(each for each in every if each.title.startswith(data["request"]))
    sent_on = data["sent_on"]
    office = work.office_on(sent_on)
    letter = work.table(LETTERS).save(
        Letter(
            year=year,
            addressees=tuple(data["units"]),
            subject=subject_of(1, [request], sent_on),
            written_on=sent_on,
            answer_by=data["answer_by"],
            office_id=office.id if office else 0,
            number=data["number"],
            sent_on=sent_on,
            next_on=data["answer_by"],
            archive=office.archive if office else "",
            signer=office.signers[0] if office and office.signers else UNSIGNED,
        )
    )
    for each in requests.submissions_of(work, request.id):
        if each.unit in letter.addressees:
            line = LetterLine(letter_id=letter.id, submission_id=each.id)
            work.table(LETTER_LINES).save(line)
