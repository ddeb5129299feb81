"""What each field of a plan is looked through for."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import chain

from ttpl_desktop.domain.plan import Plan, PlanItem
from ttpl_desktop.domain.rolling import bodies, citing, happening, timing
from ttpl_desktop.domain.rolling.fields import UNIT_FIELDS, Register
from ttpl_desktop.domain.rolling.found import Found
from ttpl_desktop.domain.rolling.new_year import NewYear


@dataclasses.dataclass(frozen=True, slots=True)
class Looker:
    """Looks through one plan; `awaited` are the numbers of last year's superior documents."""

    new: NewYear
    register: Register
    awaited: frozenset[str]

    def found(self, record: Plan | PlanItem, field: str, index: int, entry: str) -> Iterator[Found]:
        """Everything to be reviewed in an entry of a field; what comes first wins over the rest."""
        if field in UNIT_FIELDS:
            return chain(bodies.districts(entry, self.new), bodies.unit(entry, self.new))
        if field == "signer":
            return bodies.person("" if self._signs(entry) else entry)
        if field in ("issued_from", "issued_to"):
            return timing.scopes(entry, self.new, "scope")
        if isinstance(record, Plan) and field == "recipients" and record.recipients[index].person:
            return chain(bodies.districts(entry, self.new), bodies.person(entry))
        cited = self.register.get(_cited_id(record, field, index) or 0)
        if cited is not None:
            return citing.registered(cited, self.new)
        return self._found_in_words(entry, field)

    def _signs(self, name: str) -> bool:
        return any(signer.name == name for signer in self.new.office.signers)

    def _found_in_words(self, text: str, field: str) -> Iterator[Found]:
        new = self.new
        return chain(
            citing.cited_documents(text, new, self.awaited),
            citing.named_laws(text, new),
            timing.scopes(text, new, field),
            citing.cited_days(text),
            happening.events(text),
            timing.days(text, new),
            timing.years(text, new),
            bodies.districts(text, new),
            bodies.named_units(text, new),
        )


def _cited_id(record: Plan | PlanItem, field: str, index: int) -> int | None:
    """The document of the register that an entry stands for; None for plain words."""
    if isinstance(record, Plan):
        return record.bases[index].legal_id if field == "bases" else None
    return record.legal_ids[index] if field == "legal_ids" else None
