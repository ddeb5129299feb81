"""Migration 0001: every table of the first release.

`deleted_at` set means that the row lies in the bin. `…_sort` columns hold Vietnamese sort keys,
`folded` the searchable words with đ as d (the tokenizer strips the other marks).
"""

from __future__ import annotations


def _terms(*values: str) -> str:
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


_STYLES = _terms("roman", "decimal", "dotted", "letter", "dash", "plus", "star", "none")
_KINDS = _terms(
    "planning", "guidance", "information", "inspection", "survey", "training",
    "handling", "report", "other",
)  # fmt: skip
_DEADLINES = _terms(
    "before", "by", "period", "recurring", "continuous", "waiting", "counted",
    "on_demand", "inherited", "scope", "unknown", "none",
)  # fmt: skip
_TOPICS = _terms(
    "opening", "purpose", "requirement", "focus", "activity", "responsibility", "request",
    "funding", "closing",
)  # fmt: skip
_MARKS = _terms(
    "year", "date", "scope", "citation", "superior", "body", "event", "focus", "dropped", "carried",
)  # fmt: skip
_EVIDENCE = _terms(
    "file", "intake", "legal", "detailing", "plan", "superior", "report", "letter", "task", "words",
)  # fmt: skip


def _folded(*columns: str) -> str:
    words = " || ' ' || ".join(columns)
    return (
        f"folded TEXT GENERATED ALWAYS AS (replace(replace({words}, 'đ', 'd'), 'Đ', 'D')) VIRTUAL"
    )


def _searchable(table: str) -> tuple[str, ...]:
    """The full-text index of a table's `folded` column, kept by triggers that any tool runs."""
    insert = f"INSERT INTO {table}_fts (rowid, folded) VALUES (new.id, new.folded);"
    delete = (
        f"INSERT INTO {table}_fts ({table}_fts, rowid, folded) "
        "VALUES ('delete', old.id, old.folded);"
    )
    return (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5 (folded, content='{table}', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {insert} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {delete} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE ON {table} "
        f"WHEN old.folded IS NOT new.folded BEGIN {delete} {insert} END",
    )


_HISTORY = (
    """
    CREATE TABLE operation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        merge_key TEXT NOT NULL,
        at TEXT NOT NULL,
        made_by TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
    ) STRICT
    """,
    """
    CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT,
        after TEXT
    ) STRICT
    """,
    "CREATE INDEX change_by_operation ON change (operation_id, id)",
    "CREATE INDEX change_by_record ON change (table_name, row_id)",
)

_OFFICE = (
    """
    CREATE TABLE office (
        id INTEGER PRIMARY KEY,
        valid_from TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('so', 'van_phong', 'tinh', 'xa')),
        parent TEXT NOT NULL,
        name TEXT NOT NULL,
        name_in_text TEXT NOT NULL,
        symbol TEXT NOT NULL,
        place TEXT NOT NULL,
        province TEXT NOT NULL,
        field TEXT NOT NULL,
        duty_unit TEXT NOT NULL,
        reports_to TEXT NOT NULL,
        archive TEXT NOT NULL,
        signers TEXT NOT NULL CHECK (json_valid(signers)),
        plan_recipients TEXT NOT NULL CHECK (json_valid(plan_recipients)),
        report_recipients TEXT NOT NULL CHECK (json_valid(report_recipients)),
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE unit (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        name_sort TEXT NOT NULL,
        short_name TEXT NOT NULL,
        aliases TEXT NOT NULL CHECK (json_valid(aliases)),
        groups TEXT NOT NULL CHECK (json_valid(groups)),
        is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
        valid_from TEXT,
        valid_to TEXT,
        note TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE calendar_day (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('holiday', 'swap_off', 'working_day')),
        name TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
)

_LEGAL = (
    f"""
    CREATE TABLE legal_document (
        id INTEGER PRIMARY KEY,
        type TEXT NOT NULL,
        number TEXT NOT NULL,
        issued_on TEXT,
        issuer TEXT NOT NULL,
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        field TEXT NOT NULL,
        effective_on TEXT,
        expired_on TEXT,
        amends TEXT NOT NULL,
        replaced_by TEXT NOT NULL,
        is_checked INTEGER NOT NULL CHECK (is_checked IN (0, 1)),
        note TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("type", "number", "issuer", "title", "field", "note")}
    ) STRICT
    """,
    *_searchable("legal_document"),
    f"""
    CREATE TABLE detailing_document (
        id INTEGER PRIMARY KEY,
        legal_id INTEGER REFERENCES legal_document (id),
        provision TEXT NOT NULL,
        content TEXT NOT NULL,
        form TEXT NOT NULL,
        drafting_unit TEXT NOT NULL,
        due_on TEXT,
        number TEXT NOT NULL,
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        issued_on TEXT,
        late_reason TEXT NOT NULL,
        is_consistent INTEGER CHECK (is_consistent IN (0, 1)),
        is_feasible INTEGER CHECK (is_feasible IN (0, 1)),
        note TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "number", "content", "provision", "drafting_unit", "late_reason", "note")}
    ) STRICT
    """,
    *_searchable("detailing_document"),
)

_PLAN = (
    """
    CREATE TABLE plan (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('monitoring', 'implementation')),
        status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'issued', 'superseded')),
        framework TEXT NOT NULL,
        office_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        adjusts_id INTEGER REFERENCES plan (id),
        title TEXT NOT NULL,
        opening TEXT NOT NULL,
        bases TEXT NOT NULL CHECK (json_valid(bases)),
        closing TEXT NOT NULL,
        layout TEXT NOT NULL CHECK (layout IN ('prose', 'sentences', 'table')),
        number TEXT NOT NULL,
        issued_on TEXT,
        recipients TEXT NOT NULL CHECK (json_valid(recipients)),
        archive TEXT NOT NULL,
        signer TEXT NOT NULL CHECK (json_valid(signer)),
        legal_id INTEGER REFERENCES legal_document (id),
        law_passed_on TEXT,
        law_planned_on TEXT,
        deleted_at TEXT
    ) STRICT
    """,
    f"""
    CREATE TABLE clause (
        id INTEGER PRIMARY KEY,
        topic TEXT NOT NULL CHECK (topic IN {_TOPICS}),
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        text TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "text")}
    ) STRICT
    """,
    *_searchable("clause"),
    f"""
    CREATE TABLE plan_item (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        parent_id INTEGER REFERENCES plan_item (id),
        position INTEGER NOT NULL,
        origin_id INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('section', 'text', 'focus', 'activity')),
        style TEXT NOT NULL CHECK (style IN {_STYLES}),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        required TEXT NOT NULL,
        focus_level TEXT NOT NULL
            CHECK (focus_level IN ('intersectoral', 'province', 'office', 'other')),
        legal_ids TEXT NOT NULL CHECK (json_valid(legal_ids)),
        issued_from TEXT,
        issued_to TEXT,
        activity TEXT NOT NULL CHECK (activity IN {_KINDS}),
        lead TEXT NOT NULL CHECK (json_valid(lead)),
        executors TEXT NOT NULL CHECK (json_valid(executors)),
        coordinators TEXT NOT NULL CHECK (json_valid(coordinators)),
        collator TEXT NOT NULL,
        time TEXT NOT NULL,
        place TEXT NOT NULL,
        product TEXT NOT NULL,
        budget TEXT NOT NULL,
        superior_ids TEXT NOT NULL CHECK (json_valid(superior_ids)),
        scope TEXT NOT NULL,
        subject TEXT NOT NULL,
        content TEXT NOT NULL,
        method TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "text", "product", "scope", "subject", "content")}
    ) STRICT
    """,
    "CREATE INDEX plan_item_by_plan ON plan_item (plan_id, parent_id, position)",
    *_searchable("plan_item"),
    f"""
    CREATE TABLE review_mark (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        item_id INTEGER REFERENCES plan_item (id),
        field TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN {_MARKS}),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text TEXT NOT NULL,
        was TEXT NOT NULL,
        note TEXT NOT NULL,
        proposal TEXT NOT NULL,
        reviewed_on TEXT,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX review_mark_by_plan ON review_mark (plan_id)",
)

_SUPERIOR = (
    f"""
    CREATE TABLE superior_plan (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        parent TEXT NOT NULL,
        office TEXT NOT NULL,
        number TEXT NOT NULL,
        symbol TEXT NOT NULL,
        issued_on TEXT,
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        read_on TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "office", "number", "symbol", "file_name")}
    ) STRICT
    """,
    *_searchable("superior_plan"),
    f"""
    CREATE TABLE superior_item (
        id INTEGER PRIMARY KEY,
        superior_plan_id INTEGER NOT NULL REFERENCES superior_plan (id),
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN {_KINDS}),
        lead TEXT NOT NULL CHECK (json_valid(lead)),
        coordinators TEXT NOT NULL CHECK (json_valid(coordinators)),
        product TEXT NOT NULL,
        place TEXT NOT NULL,
        time TEXT NOT NULL,
        deadline TEXT NOT NULL CHECK (deadline IN {_DEADLINES}),
        start TEXT,
        last_day TEXT,
        working_day TEXT,
        fingerprint TEXT NOT NULL,
        repeats TEXT NOT NULL CHECK (json_valid(repeats)),
        is_mine INTEGER NOT NULL CHECK (is_mine IN (0, 1)),
        decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'refused')),
        reason TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "text", "lead", "coordinators", "product")}
    ) STRICT
    """,
    "CREATE INDEX superior_item_by_plan ON superior_item (superior_plan_id, position)",
    *_searchable("superior_item"),
)

_TASK = (
    f"""
    CREATE TABLE task (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        plan_item_id INTEGER REFERENCES plan_item (id),
        superior_item_id INTEGER REFERENCES superior_item (id),
        kind TEXT NOT NULL CHECK (kind IN {_KINDS}),
        lead TEXT NOT NULL CHECK (json_valid(lead)),
        lead_sort TEXT NOT NULL,
        coordinators TEXT NOT NULL CHECK (json_valid(coordinators)),
        field TEXT NOT NULL,
        field_sort TEXT NOT NULL,
        product TEXT NOT NULL,
        time TEXT NOT NULL,
        event_on TEXT,
        event_register TEXT NOT NULL,
        event_id INTEGER,
        timer TEXT NOT NULL,
        deadline TEXT NOT NULL CHECK (deadline IN {_DEADLINES}),
        start TEXT,
        last_day TEXT,
        working_day TEXT,
        status TEXT NOT NULL CHECK (status IN ('todo', 'doing', 'waiting', 'done', 'dropped')),
        done_on TEXT,
        outcome TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL CHECK (json_valid(tags)),
        budget TEXT NOT NULL,
        series_id INTEGER REFERENCES task (id),
        occurs_on TEXT,
        review_months INTEGER NOT NULL CHECK (review_months BETWEEN 0 AND 12),
        next_review TEXT,
        remind_days INTEGER CHECK (remind_days >= 0),
        snoozed_until TEXT,
        deleted_at TEXT,
        shown_day TEXT GENERATED ALWAYS AS (coalesce(last_day, next_review)) VIRTUAL,
        first_day TEXT GENERATED ALWAYS AS
            (coalesce(min(coalesce(start, working_day, last_day), last_day), next_review)) VIRTUAL,
        {_folded("title", "lead", "field", "product", "outcome", "note", "tags")}
    ) STRICT
    """,
    # What a list, a calendar and the strip of alerts ask for first.
    "CREATE INDEX task_by_pressing ON task "
    "(year, (status IN ('done', 'dropped')) || coalesce(shown_day, '9999'), id) "
    "WHERE deleted_at IS NULL",
    "CREATE INDEX task_by_days ON task (shown_day, first_day) WHERE deleted_at IS NULL",
    "CREATE INDEX task_open ON task (last_day) "
    "WHERE status IN ('todo', 'doing', 'waiting') AND deleted_at IS NULL",
    "CREATE INDEX task_by_plan_item ON task (plan_item_id)",
    "CREATE INDEX task_by_superior_item ON task (superior_item_id)",
    "CREATE INDEX task_by_series ON task (series_id, occurs_on) WHERE series_id NOT NULL",
    "CREATE INDEX task_by_event ON task (event_register, event_id) WHERE event_id NOT NULL",
    # The tags that a filter offers, without reading a task.
    "CREATE INDEX task_tagged ON task (tags, deleted_at) WHERE tags <> '[]' AND deleted_at IS NULL",
    "CREATE INDEX task_by_review ON task (next_review) "
    "WHERE next_review NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX task_by_snooze ON task (snoozed_until) "
    "WHERE snoozed_until NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX task_awaiting ON task (deadline) "
    "WHERE (status = 'waiting' OR deadline IN ('waiting', 'counted')) "
    "AND status IN ('todo', 'doing', 'waiting') AND deleted_at IS NULL",
    *_searchable("task"),
    """
    CREATE TABLE task_note (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        written_on TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('work', 'review')),
        text TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX task_note_by_task ON task_note (task_id)",
    """
    CREATE TABLE checklist_line (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        done_on TEXT,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX checklist_line_by_task ON checklist_line (task_id, position)",
    """
    CREATE TABLE hop (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        days INTEGER NOT NULL CHECK (days >= 0),
        fixed_on TEXT,
        passed_on TEXT,
        is_due INTEGER NOT NULL CHECK (is_due IN (0, 1)),
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX hop_by_task ON hop (task_id, position)",
    f"""
    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        kind TEXT NOT NULL CHECK (kind IN {_EVIDENCE}),
        record_id INTEGER,
        text TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX evidence_by_task ON evidence (task_id)",
)

_URGING = (
    f"""
    CREATE TABLE request (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'return', 'report', 'comment', 'other')),
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        source TEXT NOT NULL,
        time TEXT NOT NULL,
        last_day TEXT,
        working_day TEXT,
        task_id INTEGER REFERENCES task (id),
        note TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "source", "note")}
    ) STRICT
    """,
    "CREATE INDEX request_by_year ON request (year, last_day)",
    *_searchable("request"),
    """
    CREATE TABLE submission (
        id INTEGER PRIMARY KEY,
        request_id INTEGER NOT NULL REFERENCES request (id),
        unit TEXT NOT NULL,
        unit_sort TEXT NOT NULL,
        sent_on TEXT,
        excuse TEXT NOT NULL,
        note TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX submission_by_request ON submission (request_id, unit_sort)",
    "CREATE INDEX submission_missing ON submission (request_id, unit_sort, unit) "
    "WHERE sent_on IS NULL AND excuse = '' AND deleted_at IS NULL",
    f"""
    CREATE TABLE letter (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
        addressees TEXT NOT NULL CHECK (json_valid(addressees)),
        subject TEXT NOT NULL,
        subject_sort TEXT NOT NULL,
        extra TEXT NOT NULL,
        written_on TEXT NOT NULL,
        answer_by TEXT,
        office_id INTEGER NOT NULL,
        number TEXT NOT NULL,
        sent_on TEXT,
        next_on TEXT,
        recipients TEXT NOT NULL CHECK (json_valid(recipients)),
        archive TEXT NOT NULL,
        signer TEXT NOT NULL CHECK (json_valid(signer)),
        kept_id INTEGER REFERENCES attachment (id),
        deleted_at TEXT,
        {_folded("subject", "addressees", "extra", "number")}
    ) STRICT
    """,
    "CREATE INDEX letter_by_year ON letter (year, written_on)",
    *_searchable("letter"),
    """
    CREATE TABLE letter_line (
        id INTEGER PRIMARY KEY,
        letter_id INTEGER NOT NULL REFERENCES letter (id),
        submission_id INTEGER NOT NULL REFERENCES submission (id),
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX letter_line_by_letter ON letter_line (letter_id)",
    "CREATE INDEX letter_line_by_submission ON letter_line (submission_id)",
)

_INTAKE = (
    f"""
    CREATE TABLE intake (
        id INTEGER PRIMARY KEY,
        received_on TEXT NOT NULL,
        source TEXT NOT NULL,
        channel TEXT NOT NULL,
        provider TEXT NOT NULL,
        provider_sort TEXT NOT NULL,
        content TEXT NOT NULL,
        content_sort TEXT NOT NULL,
        field TEXT NOT NULL,
        legal_id INTEGER REFERENCES legal_document (id),
        provision TEXT NOT NULL,
        criterion TEXT NOT NULL,
        cause TEXT NOT NULL,
        must_check INTEGER NOT NULL CHECK (must_check IN (0, 1)),
        is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
        verified_on TEXT,
        verified_how TEXT NOT NULL,
        is_competent INTEGER CHECK (is_competent IN (0, 1)),
        action TEXT NOT NULL,
        route TEXT NOT NULL CHECK (route IN ('', 'own', 'recommend', 'superior')),
        handler TEXT NOT NULL,
        due_on TEXT,
        result TEXT NOT NULL,
        closed_on TEXT,
        note TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("content", "provider", "field", "provision", "handler", "result", "note")}
    ) STRICT
    """,
    # Pages go by its first two columns; figures are counted from the rest without reading a row.
    """
    CREATE INDEX intake_by_received_on ON intake (
        received_on, id, deleted_at, source, channel, criterion, cause, action, route,
        must_check, is_verified, is_competent, closed_on, due_on
    )
    """,
    "CREATE INDEX intake_by_content ON intake (content_sort, id)",
    "CREATE INDEX intake_by_provider ON intake (provider_sort, id)",
    *_searchable("intake"),
    """
    CREATE TABLE attachment (
        id INTEGER PRIMARY KEY,
        register TEXT NOT NULL,
        record_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL,
        added_on TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX attachment_by_record ON attachment (register, record_id)",
)

_REPORT = (
    """
    CREATE TABLE report (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('yearly')),
        status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'issued')),
        framework TEXT NOT NULL,
        office_id INTEGER NOT NULL,
        title TEXT NOT NULL,
        opening TEXT NOT NULL,
        closing TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        addressees TEXT NOT NULL CHECK (json_valid(addressees)),
        number TEXT NOT NULL,
        issued_on TEXT,
        recipients TEXT NOT NULL CHECK (json_valid(recipients)),
        archive TEXT NOT NULL,
        signer TEXT NOT NULL CHECK (json_valid(signer)),
        deleted_at TEXT
    ) STRICT
    """,
    f"""
    CREATE TABLE report_section (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        parent_id INTEGER REFERENCES report_section (id),
        position INTEGER NOT NULL,
        style TEXT NOT NULL CHECK (style IN {_STYLES}),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        prompt TEXT NOT NULL,
        deleted_at TEXT,
        {_folded("title", "text")}
    ) STRICT
    """,
    "CREATE INDEX report_section_by_report ON report_section (report_id, parent_id, position)",
    *_searchable("report_section"),
    """
    CREATE TABLE figure_override (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        figure TEXT NOT NULL,
        value INTEGER NOT NULL,
        reason TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
)

_FORM = (
    """
    CREATE TABLE office_form (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'report', 'letter')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL,
        kept_on TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
)

STATEMENTS = (
    *_HISTORY, *_OFFICE, *_LEGAL, *_PLAN, *_SUPERIOR, *_TASK, *_URGING, *_INTAKE, *_REPORT, *_FORM,
)  # fmt: skip
