PRAGMA application_id = 1414811724;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE operation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        merge_key TEXT NOT NULL,
        at TEXT NOT NULL,
        made_by TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
    ) STRICT
    ;
CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT,
        after TEXT
    ) STRICT
    ;
CREATE INDEX change_by_operation ON change (operation_id, id);
CREATE INDEX change_by_record ON change (table_name, row_id);
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
    ;
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
    ;
CREATE TABLE calendar_day (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('holiday', 'swap_off', 'working_day')),
        name TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
CREATE TABLE setting (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(type || ' ' || number || ' ' || issuer || ' ' || title || ' ' || field || ' ' || note, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE VIRTUAL TABLE legal_document_fts USING fts5 (folded, content='legal_document', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || number || ' ' || content || ' ' || provision || ' ' || drafting_unit || ' ' || late_reason || ' ' || note, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE VIRTUAL TABLE detailing_document_fts USING fts5 (folded, content='detailing_document', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
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
    ;
CREATE TABLE clause (
        id INTEGER PRIMARY KEY,
        topic TEXT NOT NULL CHECK (topic IN ('opening', 'purpose', 'requirement', 'focus', 'activity', 'responsibility', 'request', 'funding', 'closing')),
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        text TEXT NOT NULL,
        deleted_at TEXT,
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || text, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE VIRTUAL TABLE clause_fts USING fts5 (folded, content='clause', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE plan_item (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        parent_id INTEGER REFERENCES plan_item (id),
        position INTEGER NOT NULL,
        origin_id INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('section', 'text', 'focus', 'activity')),
        style TEXT NOT NULL CHECK (style IN ('roman', 'decimal', 'dotted', 'letter', 'dash', 'plus', 'star', 'none')),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        required TEXT NOT NULL,
        focus_level TEXT NOT NULL
            CHECK (focus_level IN ('intersectoral', 'province', 'office', 'other')),
        legal_ids TEXT NOT NULL CHECK (json_valid(legal_ids)),
        issued_from TEXT,
        issued_to TEXT,
        activity TEXT NOT NULL CHECK (activity IN ('planning', 'guidance', 'information', 'inspection', 'survey', 'training', 'handling', 'report', 'other')),
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || text || ' ' || product || ' ' || scope || ' ' || subject || ' ' || content, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX plan_item_by_plan ON plan_item (plan_id, parent_id, position);
CREATE VIRTUAL TABLE plan_item_fts USING fts5 (folded, content='plan_item', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE review_mark (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        item_id INTEGER REFERENCES plan_item (id),
        field TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('year', 'date', 'scope', 'citation', 'superior', 'body', 'event', 'focus', 'dropped', 'carried')),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        text TEXT NOT NULL,
        was TEXT NOT NULL,
        note TEXT NOT NULL,
        proposal TEXT NOT NULL,
        reviewed_on TEXT,
        deleted_at TEXT
    ) STRICT
    ;
CREATE INDEX review_mark_by_plan ON review_mark (plan_id);
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || office || ' ' || number || ' ' || symbol || ' ' || file_name, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE VIRTUAL TABLE superior_plan_fts USING fts5 (folded, content='superior_plan', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE superior_item (
        id INTEGER PRIMARY KEY,
        superior_plan_id INTEGER NOT NULL REFERENCES superior_plan (id),
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('planning', 'guidance', 'information', 'inspection', 'survey', 'training', 'handling', 'report', 'other')),
        lead TEXT NOT NULL CHECK (json_valid(lead)),
        coordinators TEXT NOT NULL CHECK (json_valid(coordinators)),
        product TEXT NOT NULL,
        place TEXT NOT NULL,
        time TEXT NOT NULL,
        deadline TEXT NOT NULL CHECK (deadline IN ('before', 'by', 'period', 'recurring', 'continuous', 'waiting', 'counted', 'on_demand', 'inherited', 'scope', 'unknown', 'none')),
        start TEXT,
        last_day TEXT,
        working_day TEXT,
        fingerprint TEXT NOT NULL,
        repeats TEXT NOT NULL CHECK (json_valid(repeats)),
        is_mine INTEGER NOT NULL CHECK (is_mine IN (0, 1)),
        decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'refused')),
        reason TEXT NOT NULL,
        deleted_at TEXT,
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || text || ' ' || lead || ' ' || coordinators || ' ' || product, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX superior_item_by_plan ON superior_item (superior_plan_id, position);
CREATE VIRTUAL TABLE superior_item_fts USING fts5 (folded, content='superior_item', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE task (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        title TEXT NOT NULL,
        title_sort TEXT NOT NULL,
        plan_item_id INTEGER REFERENCES plan_item (id),
        superior_item_id INTEGER REFERENCES superior_item (id),
        kind TEXT NOT NULL CHECK (kind IN ('planning', 'guidance', 'information', 'inspection', 'survey', 'training', 'handling', 'report', 'other')),
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
        deadline TEXT NOT NULL CHECK (deadline IN ('before', 'by', 'period', 'recurring', 'continuous', 'waiting', 'counted', 'on_demand', 'inherited', 'scope', 'unknown', 'none')),
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || lead || ' ' || field || ' ' || product || ' ' || outcome || ' ' || note || ' ' || tags, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX task_by_pressing ON task (year, (status IN ('done', 'dropped')) || coalesce(shown_day, '9999'), id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_days ON task (shown_day, first_day) WHERE deleted_at IS NULL;
CREATE INDEX task_open ON task (last_day) WHERE status IN ('todo', 'doing', 'waiting') AND deleted_at IS NULL;
CREATE INDEX task_by_plan_item ON task (plan_item_id);
CREATE INDEX task_by_superior_item ON task (superior_item_id);
CREATE INDEX task_by_series ON task (series_id, occurs_on) WHERE series_id NOT NULL;
CREATE INDEX task_by_event ON task (event_register, event_id) WHERE event_id NOT NULL;
CREATE INDEX task_tagged ON task (tags, deleted_at) WHERE tags <> '[]' AND deleted_at IS NULL;
CREATE INDEX task_by_review ON task (next_review) WHERE next_review NOT NULL AND deleted_at IS NULL;
CREATE INDEX task_by_snooze ON task (snoozed_until) WHERE snoozed_until NOT NULL AND deleted_at IS NULL;
CREATE INDEX task_awaiting ON task (deadline) WHERE (status = 'waiting' OR deadline IN ('waiting', 'counted')) AND status IN ('todo', 'doing', 'waiting') AND deleted_at IS NULL;
CREATE VIRTUAL TABLE task_fts USING fts5 (folded, content='task', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE task_note (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        written_on TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('work', 'review')),
        text TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
CREATE INDEX task_note_by_task ON task_note (task_id);
CREATE TABLE checklist_line (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        done_on TEXT,
        deleted_at TEXT
    ) STRICT
    ;
CREATE INDEX checklist_line_by_task ON checklist_line (task_id, position);
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
    ;
CREATE INDEX hop_by_task ON hop (task_id, position);
CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        task_id INTEGER NOT NULL REFERENCES task (id),
        kind TEXT NOT NULL CHECK (kind IN ('file', 'intake', 'legal', 'detailing', 'plan', 'superior', 'report', 'letter', 'task', 'words')),
        record_id INTEGER,
        text TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
CREATE INDEX evidence_by_task ON evidence (task_id);
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || source || ' ' || note, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX request_by_year ON request (year, last_day);
CREATE VIRTUAL TABLE request_fts USING fts5 (folded, content='request', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
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
    ;
CREATE INDEX submission_by_request ON submission (request_id, unit_sort);
CREATE INDEX submission_missing ON submission (request_id, unit_sort, unit) WHERE sent_on IS NULL AND excuse = '' AND deleted_at IS NULL;
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(subject || ' ' || addressees || ' ' || extra || ' ' || number, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX letter_by_year ON letter (year, written_on);
CREATE VIRTUAL TABLE letter_fts USING fts5 (folded, content='letter', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE letter_line (
        id INTEGER PRIMARY KEY,
        letter_id INTEGER NOT NULL REFERENCES letter (id),
        submission_id INTEGER NOT NULL REFERENCES submission (id),
        deleted_at TEXT
    ) STRICT
    ;
CREATE INDEX letter_line_by_letter ON letter_line (letter_id);
CREATE INDEX letter_line_by_submission ON letter_line (submission_id);
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
        folded TEXT GENERATED ALWAYS AS (replace(replace(content || ' ' || provider || ' ' || field || ' ' || provision || ' ' || handler || ' ' || result || ' ' || note, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX intake_by_received_on ON intake (
        received_on, id, deleted_at, source, channel, criterion, cause, action, route,
        must_check, is_verified, is_competent, closed_on, due_on
    )
    ;
CREATE INDEX intake_by_content ON intake (content_sort, id);
CREATE INDEX intake_by_provider ON intake (provider_sort, id);
CREATE VIRTUAL TABLE intake_fts USING fts5 (folded, content='intake', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
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
    ;
CREATE INDEX attachment_by_record ON attachment (register, record_id);
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
    ;
CREATE TABLE report_section (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        parent_id INTEGER REFERENCES report_section (id),
        position INTEGER NOT NULL,
        style TEXT NOT NULL CHECK (style IN ('roman', 'decimal', 'dotted', 'letter', 'dash', 'plus', 'star', 'none')),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        prompt TEXT NOT NULL,
        deleted_at TEXT,
        folded TEXT GENERATED ALWAYS AS (replace(replace(title || ' ' || text, 'đ', 'd'), 'Đ', 'D')) VIRTUAL
    ) STRICT
    ;
CREATE INDEX report_section_by_report ON report_section (report_id, parent_id, position);
CREATE VIRTUAL TABLE report_section_fts USING fts5 (folded, content='report_section', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE figure_override (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        figure TEXT NOT NULL,
        value INTEGER NOT NULL,
        reason TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
CREATE TABLE office_form (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'report', 'letter')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL,
        kept_on TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    ;
CREATE TRIGGER legal_document_fts_insert AFTER INSERT ON legal_document BEGIN INSERT INTO legal_document_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER legal_document_fts_delete AFTER DELETE ON legal_document BEGIN INSERT INTO legal_document_fts (legal_document_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER legal_document_fts_update AFTER UPDATE ON legal_document WHEN old.folded IS NOT new.folded BEGIN INSERT INTO legal_document_fts (legal_document_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO legal_document_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER detailing_document_fts_insert AFTER INSERT ON detailing_document BEGIN INSERT INTO detailing_document_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER detailing_document_fts_delete AFTER DELETE ON detailing_document BEGIN INSERT INTO detailing_document_fts (detailing_document_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER detailing_document_fts_update AFTER UPDATE ON detailing_document WHEN old.folded IS NOT new.folded BEGIN INSERT INTO detailing_document_fts (detailing_document_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO detailing_document_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER clause_fts_insert AFTER INSERT ON clause BEGIN INSERT INTO clause_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER clause_fts_delete AFTER DELETE ON clause BEGIN INSERT INTO clause_fts (clause_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER clause_fts_update AFTER UPDATE ON clause WHEN old.folded IS NOT new.folded BEGIN INSERT INTO clause_fts (clause_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO clause_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER plan_item_fts_insert AFTER INSERT ON plan_item BEGIN INSERT INTO plan_item_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER plan_item_fts_delete AFTER DELETE ON plan_item BEGIN INSERT INTO plan_item_fts (plan_item_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER plan_item_fts_update AFTER UPDATE ON plan_item WHEN old.folded IS NOT new.folded BEGIN INSERT INTO plan_item_fts (plan_item_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO plan_item_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER superior_plan_fts_insert AFTER INSERT ON superior_plan BEGIN INSERT INTO superior_plan_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER superior_plan_fts_delete AFTER DELETE ON superior_plan BEGIN INSERT INTO superior_plan_fts (superior_plan_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER superior_plan_fts_update AFTER UPDATE ON superior_plan WHEN old.folded IS NOT new.folded BEGIN INSERT INTO superior_plan_fts (superior_plan_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO superior_plan_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER superior_item_fts_insert AFTER INSERT ON superior_item BEGIN INSERT INTO superior_item_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER superior_item_fts_delete AFTER DELETE ON superior_item BEGIN INSERT INTO superior_item_fts (superior_item_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER superior_item_fts_update AFTER UPDATE ON superior_item WHEN old.folded IS NOT new.folded BEGIN INSERT INTO superior_item_fts (superior_item_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO superior_item_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER task_fts_insert AFTER INSERT ON task BEGIN INSERT INTO task_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER task_fts_delete AFTER DELETE ON task BEGIN INSERT INTO task_fts (task_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER task_fts_update AFTER UPDATE ON task WHEN old.folded IS NOT new.folded BEGIN INSERT INTO task_fts (task_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO task_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER request_fts_insert AFTER INSERT ON request BEGIN INSERT INTO request_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER request_fts_delete AFTER DELETE ON request BEGIN INSERT INTO request_fts (request_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER request_fts_update AFTER UPDATE ON request WHEN old.folded IS NOT new.folded BEGIN INSERT INTO request_fts (request_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO request_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER letter_fts_insert AFTER INSERT ON letter BEGIN INSERT INTO letter_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER letter_fts_delete AFTER DELETE ON letter BEGIN INSERT INTO letter_fts (letter_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER letter_fts_update AFTER UPDATE ON letter WHEN old.folded IS NOT new.folded BEGIN INSERT INTO letter_fts (letter_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO letter_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER intake_fts_insert AFTER INSERT ON intake BEGIN INSERT INTO intake_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER intake_fts_delete AFTER DELETE ON intake BEGIN INSERT INTO intake_fts (intake_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER intake_fts_update AFTER UPDATE ON intake WHEN old.folded IS NOT new.folded BEGIN INSERT INTO intake_fts (intake_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO intake_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER report_section_fts_insert AFTER INSERT ON report_section BEGIN INSERT INTO report_section_fts (rowid, folded) VALUES (new.id, new.folded); END;
CREATE TRIGGER report_section_fts_delete AFTER DELETE ON report_section BEGIN INSERT INTO report_section_fts (report_section_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END;
CREATE TRIGGER report_section_fts_update AFTER UPDATE ON report_section WHEN old.folded IS NOT new.folded BEGIN INSERT INTO report_section_fts (report_section_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO report_section_fts (rowid, folded) VALUES (new.id, new.folded); END;
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'ttpl', '0001_first', '2026-11-22 22:56:24.795724+00:00');
INSERT INTO "operation" ("id", "label", "merge_key", "at", "made_by", "state") VALUES (1, 'Lập dữ liệu mẫu', '', '2026-11-22T09:00:00', 'canbo', 'done');
INSERT INTO "operation" ("id", "label", "merge_key", "at", "made_by", "state") VALUES (2, 'Xoá vào thùng rác', '', '2026-11-22T09:00:00', 'canbo', 'undone');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (1, 1, 'intake', 1, NULL, '{"id":1,"received_on":"2026-11-22","source":"Đủ “source”","channel":"Đủ “channel”","provider":"Đủ “provider”","provider_sort":"G[ !VXS]MFHX!\t02\t1","content":"Đủ “content”","content_sort":"G[ !ESRZHRZ!\t02\t1","field":"Đủ “field”","legal_id":1,"provision":"Đủ “provision”","criterion":"Đủ “criterion”","cause":"Đủ “cause”","must_check":1,"is_verified":1,"verified_on":"2026-11-22","verified_how":"Đủ “verified_how”","is_competent":1,"action":"Đủ “action”","route":"superior","handler":"Đủ “handler”","due_on":"2026-11-22","result":"Đủ “result”","closed_on":"2026-11-22","note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (2, 1, 'intake', 2, NULL, '{"id":2,"received_on":"2026-11-22","source":"Đủ “source”","channel":"Đủ “channel”","provider":"Đủ “provider”","provider_sort":"G[ !VXS]MFHX!\t02\t1","content":"Đủ “content”","content_sort":"G[ !ESRZHRZ!\t02\t1","field":"Đủ “field”","legal_id":null,"provision":"Đủ “provision”","criterion":"Đủ “criterion”","cause":"Đủ “cause”","must_check":1,"is_verified":1,"verified_on":null,"verified_how":"Đủ “verified_how”","is_competent":null,"action":"Đủ “action”","route":"superior","handler":"Đủ “handler”","due_on":null,"result":"Đủ “result”","closed_on":null,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (3, 1, 'task', 1, NULL, '{"id":1,"year":2026,"title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","plan_item_id":1,"superior_item_id":1,"kind":"other","lead":"[\"Đủ “lead”\"]","lead_sort":"G[ !PHAF!\t02\t1","coordinators":"[\"Đủ “coordinators”\"]","field":"Đủ “field”","field_sort":"G[ !JMHPF!\t02\t1","product":"Đủ “product”","time":"Đủ “time”","event_on":"2026-11-22","event_register":"Đủ “event_register”","event_id":1,"timer":"Đủ “timer”","deadline":"none","start":"2026-11-22","last_day":"2026-11-22","working_day":"2026-11-22","status":"dropped","done_on":"2026-11-22","outcome":"Đủ “outcome”","note":"Đủ “note”","tags":"[\"Đủ “tags”\"]","budget":"Đủ “budget”","series_id":1,"occurs_on":"2026-11-22","review_months":1,"next_review":"2026-11-22","remind_days":1,"snoozed_until":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (4, 1, 'task', 2, NULL, '{"id":2,"year":2026,"title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","plan_item_id":null,"superior_item_id":null,"kind":"other","lead":"[\"Đủ “lead”\"]","lead_sort":"G[ !PHAF!\t02\t1","coordinators":"[\"Đủ “coordinators”\"]","field":"Đủ “field”","field_sort":"G[ !JMHPF!\t02\t1","product":"Đủ “product”","time":"Đủ “time”","event_on":null,"event_register":"Đủ “event_register”","event_id":null,"timer":"Đủ “timer”","deadline":"none","start":null,"last_day":null,"working_day":null,"status":"dropped","done_on":null,"outcome":"Đủ “outcome”","note":"Đủ “note”","tags":"[\"Đủ “tags”\"]","budget":"Đủ “budget”","series_id":null,"occurs_on":null,"review_months":1,"next_review":null,"remind_days":null,"snoozed_until":null,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (5, 1, 'legal_document', 1, NULL, '{"id":1,"type":"Đủ “type”","number":"Đủ “number”","issued_on":"2026-11-22","issuer":"Đủ “issuer”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","field":"Đủ “field”","effective_on":"2026-11-22","expired_on":"2026-11-22","amends":"Đủ “amends”","replaced_by":"Đủ “replaced_by”","is_checked":1,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (6, 1, 'legal_document', 2, NULL, '{"id":2,"type":"Đủ “type”","number":"Đủ “number”","issued_on":null,"issuer":"Đủ “issuer”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","field":"Đủ “field”","effective_on":null,"expired_on":null,"amends":"Đủ “amends”","replaced_by":"Đủ “replaced_by”","is_checked":1,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (7, 1, 'detailing_document', 1, NULL, '{"id":1,"legal_id":1,"provision":"Đủ “provision”","content":"Đủ “content”","form":"Đủ “form”","drafting_unit":"Đủ “drafting_unit”","due_on":"2026-11-22","number":"Đủ “number”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","issued_on":"2026-11-22","late_reason":"Đủ “late_reason”","is_consistent":1,"is_feasible":1,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (8, 1, 'detailing_document', 2, NULL, '{"id":2,"legal_id":null,"provision":"Đủ “provision”","content":"Đủ “content”","form":"Đủ “form”","drafting_unit":"Đủ “drafting_unit”","due_on":null,"number":"Đủ “number”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","issued_on":null,"late_reason":"Đủ “late_reason”","is_consistent":null,"is_feasible":null,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (9, 1, 'plan', 1, NULL, '{"id":1,"year":2026,"kind":"implementation","status":"superseded","framework":"Đủ “framework”","office_id":1,"version":1,"adjusts_id":1,"title":"Đủ “title”","opening":"Đủ “opening”","bases":"[{\"legal_id\": 1, \"text\": \"Đủ “text”\"}]","closing":"Đủ “closing”","layout":"table","number":"Đủ “number”","issued_on":"2026-11-22","recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","legal_id":1,"law_passed_on":"2026-11-22","law_planned_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (10, 1, 'plan', 2, NULL, '{"id":2,"year":2026,"kind":"implementation","status":"superseded","framework":"Đủ “framework”","office_id":1,"version":1,"adjusts_id":null,"title":"Đủ “title”","opening":"Đủ “opening”","bases":"[{\"legal_id\": 1, \"text\": \"Đủ “text”\"}]","closing":"Đủ “closing”","layout":"table","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","legal_id":null,"law_passed_on":null,"law_planned_on":null,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (11, 1, 'plan_item', 1, NULL, '{"id":1,"plan_id":1,"parent_id":1,"position":1,"origin_id":1,"kind":"activity","style":"none","title":"Đủ “title”","text":"Đủ “text”","required":"Đủ “required”","focus_level":"other","legal_ids":"[1]","issued_from":"2026-11-22","issued_to":"2026-11-22","activity":"other","lead":"[\"Đủ “lead”\"]","executors":"[\"Đủ “executors”\"]","coordinators":"[\"Đủ “coordinators”\"]","collator":"Đủ “collator”","time":"Đủ “time”","place":"Đủ “place”","product":"Đủ “product”","budget":"Đủ “budget”","superior_ids":"[1]","scope":"Đủ “scope”","subject":"Đủ “subject”","content":"Đủ “content”","method":"Đủ “method”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (12, 1, 'plan_item', 2, NULL, '{"id":2,"plan_id":1,"parent_id":null,"position":1,"origin_id":null,"kind":"activity","style":"none","title":"Đủ “title”","text":"Đủ “text”","required":"Đủ “required”","focus_level":"other","legal_ids":"[1]","issued_from":null,"issued_to":null,"activity":"other","lead":"[\"Đủ “lead”\"]","executors":"[\"Đủ “executors”\"]","coordinators":"[\"Đủ “coordinators”\"]","collator":"Đủ “collator”","time":"Đủ “time”","place":"Đủ “place”","product":"Đủ “product”","budget":"Đủ “budget”","superior_ids":"[1]","scope":"Đủ “scope”","subject":"Đủ “subject”","content":"Đủ “content”","method":"Đủ “method”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (13, 1, 'task_note', 1, NULL, '{"id":1,"task_id":1,"written_on":"2026-11-22","kind":"review","text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (14, 1, 'task_note', 2, NULL, '{"id":2,"task_id":1,"written_on":"2026-11-22","kind":"review","text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (15, 1, 'evidence', 1, NULL, '{"id":1,"task_id":1,"kind":"words","record_id":1,"text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (16, 1, 'evidence', 2, NULL, '{"id":2,"task_id":1,"kind":"words","record_id":null,"text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (17, 1, 'attachment', 1, NULL, '{"id":1,"register":"Đủ “register”","record_id":1,"name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"added_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (18, 1, 'attachment', 2, NULL, '{"id":2,"register":"Đủ “register”","record_id":1,"name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"added_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (19, 1, 'report', 1, NULL, '{"id":1,"year":2026,"kind":"yearly","status":"issued","framework":"Đủ “framework”","office_id":1,"title":"Đủ “title”","opening":"Đủ “opening”","closing":"Đủ “closing”","first_day":"2026-11-22","last_day":"2026-11-22","addressees":"[\"Đủ “addressees”\"]","number":"Đủ “number”","issued_on":"2026-11-22","recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (20, 1, 'report', 2, NULL, '{"id":2,"year":2026,"kind":"yearly","status":"issued","framework":"Đủ “framework”","office_id":1,"title":"Đủ “title”","opening":"Đủ “opening”","closing":"Đủ “closing”","first_day":"2026-11-22","last_day":"2026-11-22","addressees":"[\"Đủ “addressees”\"]","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (21, 1, 'report_section', 1, NULL, '{"id":1,"report_id":1,"parent_id":1,"position":1,"style":"none","title":"Đủ “title”","text":"Đủ “text”","prompt":"Đủ “prompt”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (22, 1, 'report_section', 2, NULL, '{"id":2,"report_id":1,"parent_id":null,"position":1,"style":"none","title":"Đủ “title”","text":"Đủ “text”","prompt":"Đủ “prompt”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (23, 1, 'figure_override', 1, NULL, '{"id":1,"report_id":1,"figure":"Đủ “figure”","value":1,"reason":"Đủ “reason”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (24, 1, 'figure_override', 2, NULL, '{"id":2,"report_id":1,"figure":"Đủ “figure”","value":1,"reason":"Đủ “reason”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (25, 1, 'superior_plan', 1, NULL, '{"id":1,"year":2026,"parent":"Đủ “parent”","office":"Đủ “office”","number":"Đủ “number”","symbol":"Đủ “symbol”","issued_on":"2026-11-22","title":"Đủ “title”","file_name":"Đủ “file_name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","read_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (26, 1, 'superior_plan', 2, NULL, '{"id":2,"year":2026,"parent":"Đủ “parent”","office":"Đủ “office”","number":"Đủ “number”","symbol":"Đủ “symbol”","issued_on":null,"title":"Đủ “title”","file_name":"Đủ “file_name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","read_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (27, 1, 'superior_item', 1, NULL, '{"id":1,"superior_plan_id":1,"position":1,"section":"Đủ “section”","title":"Đủ “title”","text":"Đủ “text”","kind":"other","lead":"[\"Đủ “lead”\"]","coordinators":"[\"Đủ “coordinators”\"]","product":"Đủ “product”","place":"Đủ “place”","time":"Đủ “time”","deadline":"none","start":"2026-11-22","last_day":"2026-11-22","working_day":"2026-11-22","fingerprint":"Đủ “fingerprint”","repeats":"[\"Đủ “repeats”\"]","is_mine":1,"decision":"refused","reason":"Đủ “reason”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (28, 1, 'superior_item', 2, NULL, '{"id":2,"superior_plan_id":1,"position":1,"section":"Đủ “section”","title":"Đủ “title”","text":"Đủ “text”","kind":"other","lead":"[\"Đủ “lead”\"]","coordinators":"[\"Đủ “coordinators”\"]","product":"Đủ “product”","place":"Đủ “place”","time":"Đủ “time”","deadline":"none","start":null,"last_day":null,"working_day":null,"fingerprint":"Đủ “fingerprint”","repeats":"[\"Đủ “repeats”\"]","is_mine":1,"decision":"refused","reason":"Đủ “reason”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (29, 1, 'clause', 1, NULL, '{"id":1,"topic":"closing","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (30, 1, 'clause', 2, NULL, '{"id":2,"topic":"closing","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","text":"Đủ “text”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (31, 1, 'review_mark', 1, NULL, '{"id":1,"plan_id":1,"item_id":1,"field":"Đủ “field”","kind":"carried","start":1,"end":1,"text":"Đủ “text”","was":"Đủ “was”","note":"Đủ “note”","proposal":"Đủ “proposal”","reviewed_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (32, 1, 'review_mark', 2, NULL, '{"id":2,"plan_id":1,"item_id":null,"field":"Đủ “field”","kind":"carried","start":1,"end":1,"text":"Đủ “text”","was":"Đủ “was”","note":"Đủ “note”","proposal":"Đủ “proposal”","reviewed_on":null,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (33, 1, 'office', 1, NULL, '{"id":1,"valid_from":"2026-11-22","level":"xa","parent":"Đủ “parent”","name":"Đủ “name”","name_in_text":"Đủ “name_in_text”","symbol":"Đủ “symbol”","place":"Đủ “place”","province":"Đủ “province”","field":"Đủ “field”","duty_unit":"Đủ “duty_unit”","reports_to":"Đủ “reports_to”","archive":"Đủ “archive”","signers":"[{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}]","plan_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","report_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (34, 1, 'office', 2, NULL, '{"id":2,"valid_from":"2026-11-22","level":"xa","parent":"Đủ “parent”","name":"Đủ “name”","name_in_text":"Đủ “name_in_text”","symbol":"Đủ “symbol”","place":"Đủ “place”","province":"Đủ “province”","field":"Đủ “field”","duty_unit":"Đủ “duty_unit”","reports_to":"Đủ “reports_to”","archive":"Đủ “archive”","signers":"[{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}]","plan_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","report_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (35, 1, 'unit', 1, NULL, '{"id":1,"name":"Đủ “name”","name_sort":"G[ !RAQH!\t02\t1","short_name":"Đủ “short_name”","aliases":"[\"Đủ “aliases”\"]","groups":"[\"Đủ “groups”\"]","is_internal":1,"valid_from":"2026-11-22","valid_to":"2026-11-22","note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (36, 1, 'unit', 2, NULL, '{"id":2,"name":"Đủ “name”","name_sort":"G[ !RAQH!\t02\t1","short_name":"Đủ “short_name”","aliases":"[\"Đủ “aliases”\"]","groups":"[\"Đủ “groups”\"]","is_internal":1,"valid_from":null,"valid_to":null,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (37, 1, 'calendar_day', 1, NULL, '{"id":1,"day":"2026-11-22","kind":"working_day","name":"Đủ “name”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (38, 1, 'calendar_day', 2, NULL, '{"id":2,"day":"2026-11-22","kind":"working_day","name":"Đủ “name”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (39, 1, 'setting', 1, NULL, '{"id":1,"name":"Đủ “name”","value":"Đủ “value”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (40, 1, 'setting', 2, NULL, '{"id":2,"name":"Đủ “name”","value":"Đủ “value”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (41, 1, 'office_form', 1, NULL, '{"id":1,"kind":"letter","name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"kept_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (42, 1, 'office_form', 2, NULL, '{"id":2,"kind":"letter","name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"kept_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (43, 1, 'checklist_line', 1, NULL, '{"id":1,"task_id":1,"position":1,"text":"Đủ “text”","done_on":"2026-11-22","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (44, 1, 'checklist_line', 2, NULL, '{"id":2,"task_id":1,"position":1,"text":"Đủ “text”","done_on":null,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (45, 1, 'hop', 1, NULL, '{"id":1,"task_id":1,"position":1,"body":"Đủ “body”","days":1,"fixed_on":"2026-11-22","passed_on":"2026-11-22","is_due":1,"is_own":1,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (46, 1, 'hop', 2, NULL, '{"id":2,"task_id":1,"position":1,"body":"Đủ “body”","days":1,"fixed_on":null,"passed_on":null,"is_due":1,"is_own":1,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (47, 1, 'request', 1, NULL, '{"id":1,"year":2026,"kind":"other","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","source":"Đủ “source”","time":"Đủ “time”","last_day":"2026-11-22","working_day":"2026-11-22","task_id":1,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (48, 1, 'request', 2, NULL, '{"id":2,"year":2026,"kind":"other","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","source":"Đủ “source”","time":"Đủ “time”","last_day":null,"working_day":null,"task_id":null,"note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (49, 1, 'submission', 1, NULL, '{"id":1,"request_id":1,"unit":"Đủ “unit”","unit_sort":"G[ ![RMZ!\t02\t1","sent_on":"2026-11-22","excuse":"Đủ “excuse”","note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (50, 1, 'submission', 2, NULL, '{"id":2,"request_id":1,"unit":"Đủ “unit”","unit_sort":"G[ ![RMZ!\t02\t1","sent_on":null,"excuse":"Đủ “excuse”","note":"Đủ “note”","deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (51, 1, 'letter', 1, NULL, '{"id":1,"year":2026,"level":1,"addressees":"[\"Đủ “addressees”\"]","subject":"Đủ “subject”","subject_sort":"G[ !Y[DNHEZ!\t02\t1","extra":"Đủ “extra”","written_on":"2026-11-22","answer_by":"2026-11-22","office_id":1,"number":"Đủ “number”","sent_on":"2026-11-22","next_on":"2026-11-22","recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","kept_id":1,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (52, 1, 'letter', 2, NULL, '{"id":2,"year":2026,"level":1,"addressees":"[\"Đủ “addressees”\"]","subject":"Đủ “subject”","subject_sort":"G[ !Y[DNHEZ!\t02\t1","extra":"Đủ “extra”","written_on":"2026-11-22","answer_by":null,"office_id":1,"number":"Đủ “number”","sent_on":null,"next_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","kept_id":null,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (53, 1, 'letter_line', 1, NULL, '{"id":1,"letter_id":1,"submission_id":1,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (54, 1, 'letter_line', 2, NULL, '{"id":2,"letter_id":1,"submission_id":1,"deleted_at":null}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (55, 2, 'intake', 2, '{"id":2,"received_on":"2026-11-22","source":"Đủ “source”","channel":"Đủ “channel”","provider":"Đủ “provider”","provider_sort":"G[ !VXS]MFHX!\t02\t1","content":"Đủ “content”","content_sort":"G[ !ESRZHRZ!\t02\t1","field":"Đủ “field”","legal_id":null,"provision":"Đủ “provision”","criterion":"Đủ “criterion”","cause":"Đủ “cause”","must_check":1,"is_verified":1,"verified_on":null,"verified_how":"Đủ “verified_how”","is_competent":null,"action":"Đủ “action”","route":"superior","handler":"Đủ “handler”","due_on":null,"result":"Đủ “result”","closed_on":null,"note":"Đủ “note”","deleted_at":null}', '{"id":2,"received_on":"2026-11-22","source":"Đủ “source”","channel":"Đủ “channel”","provider":"Đủ “provider”","provider_sort":"G[ !VXS]MFHX!\t02\t1","content":"Đủ “content”","content_sort":"G[ !ESRZHRZ!\t02\t1","field":"Đủ “field”","legal_id":null,"provision":"Đủ “provision”","criterion":"Đủ “criterion”","cause":"Đủ “cause”","must_check":1,"is_verified":1,"verified_on":null,"verified_how":"Đủ “verified_how”","is_competent":null,"action":"Đủ “action”","route":"superior","handler":"Đủ “handler”","due_on":null,"result":"Đủ “result”","closed_on":null,"note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (56, 2, 'task', 2, '{"id":2,"year":2026,"title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","plan_item_id":null,"superior_item_id":null,"kind":"other","lead":"[\"Đủ “lead”\"]","lead_sort":"G[ !PHAF!\t02\t1","coordinators":"[\"Đủ “coordinators”\"]","field":"Đủ “field”","field_sort":"G[ !JMHPF!\t02\t1","product":"Đủ “product”","time":"Đủ “time”","event_on":null,"event_register":"Đủ “event_register”","event_id":null,"timer":"Đủ “timer”","deadline":"none","start":null,"last_day":null,"working_day":null,"status":"dropped","done_on":null,"outcome":"Đủ “outcome”","note":"Đủ “note”","tags":"[\"Đủ “tags”\"]","budget":"Đủ “budget”","series_id":null,"occurs_on":null,"review_months":1,"next_review":null,"remind_days":null,"snoozed_until":null,"deleted_at":null}', '{"id":2,"year":2026,"title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","plan_item_id":null,"superior_item_id":null,"kind":"other","lead":"[\"Đủ “lead”\"]","lead_sort":"G[ !PHAF!\t02\t1","coordinators":"[\"Đủ “coordinators”\"]","field":"Đủ “field”","field_sort":"G[ !JMHPF!\t02\t1","product":"Đủ “product”","time":"Đủ “time”","event_on":null,"event_register":"Đủ “event_register”","event_id":null,"timer":"Đủ “timer”","deadline":"none","start":null,"last_day":null,"working_day":null,"status":"dropped","done_on":null,"outcome":"Đủ “outcome”","note":"Đủ “note”","tags":"[\"Đủ “tags”\"]","budget":"Đủ “budget”","series_id":null,"occurs_on":null,"review_months":1,"next_review":null,"remind_days":null,"snoozed_until":null,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (57, 2, 'legal_document', 2, '{"id":2,"type":"Đủ “type”","number":"Đủ “number”","issued_on":null,"issuer":"Đủ “issuer”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","field":"Đủ “field”","effective_on":null,"expired_on":null,"amends":"Đủ “amends”","replaced_by":"Đủ “replaced_by”","is_checked":1,"note":"Đủ “note”","deleted_at":null}', '{"id":2,"type":"Đủ “type”","number":"Đủ “number”","issued_on":null,"issuer":"Đủ “issuer”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","field":"Đủ “field”","effective_on":null,"expired_on":null,"amends":"Đủ “amends”","replaced_by":"Đủ “replaced_by”","is_checked":1,"note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (58, 2, 'detailing_document', 2, '{"id":2,"legal_id":null,"provision":"Đủ “provision”","content":"Đủ “content”","form":"Đủ “form”","drafting_unit":"Đủ “drafting_unit”","due_on":null,"number":"Đủ “number”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","issued_on":null,"late_reason":"Đủ “late_reason”","is_consistent":null,"is_feasible":null,"note":"Đủ “note”","deleted_at":null}', '{"id":2,"legal_id":null,"provision":"Đủ “provision”","content":"Đủ “content”","form":"Đủ “form”","drafting_unit":"Đủ “drafting_unit”","due_on":null,"number":"Đủ “number”","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","issued_on":null,"late_reason":"Đủ “late_reason”","is_consistent":null,"is_feasible":null,"note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (59, 2, 'plan', 2, '{"id":2,"year":2026,"kind":"implementation","status":"superseded","framework":"Đủ “framework”","office_id":1,"version":1,"adjusts_id":null,"title":"Đủ “title”","opening":"Đủ “opening”","bases":"[{\"legal_id\": 1, \"text\": \"Đủ “text”\"}]","closing":"Đủ “closing”","layout":"table","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","legal_id":null,"law_passed_on":null,"law_planned_on":null,"deleted_at":null}', '{"id":2,"year":2026,"kind":"implementation","status":"superseded","framework":"Đủ “framework”","office_id":1,"version":1,"adjusts_id":null,"title":"Đủ “title”","opening":"Đủ “opening”","bases":"[{\"legal_id\": 1, \"text\": \"Đủ “text”\"}]","closing":"Đủ “closing”","layout":"table","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","legal_id":null,"law_passed_on":null,"law_planned_on":null,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (60, 2, 'plan_item', 2, '{"id":2,"plan_id":1,"parent_id":null,"position":1,"origin_id":null,"kind":"activity","style":"none","title":"Đủ “title”","text":"Đủ “text”","required":"Đủ “required”","focus_level":"other","legal_ids":"[1]","issued_from":null,"issued_to":null,"activity":"other","lead":"[\"Đủ “lead”\"]","executors":"[\"Đủ “executors”\"]","coordinators":"[\"Đủ “coordinators”\"]","collator":"Đủ “collator”","time":"Đủ “time”","place":"Đủ “place”","product":"Đủ “product”","budget":"Đủ “budget”","superior_ids":"[1]","scope":"Đủ “scope”","subject":"Đủ “subject”","content":"Đủ “content”","method":"Đủ “method”","deleted_at":null}', '{"id":2,"plan_id":1,"parent_id":null,"position":1,"origin_id":null,"kind":"activity","style":"none","title":"Đủ “title”","text":"Đủ “text”","required":"Đủ “required”","focus_level":"other","legal_ids":"[1]","issued_from":null,"issued_to":null,"activity":"other","lead":"[\"Đủ “lead”\"]","executors":"[\"Đủ “executors”\"]","coordinators":"[\"Đủ “coordinators”\"]","collator":"Đủ “collator”","time":"Đủ “time”","place":"Đủ “place”","product":"Đủ “product”","budget":"Đủ “budget”","superior_ids":"[1]","scope":"Đủ “scope”","subject":"Đủ “subject”","content":"Đủ “content”","method":"Đủ “method”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (61, 2, 'task_note', 2, '{"id":2,"task_id":1,"written_on":"2026-11-22","kind":"review","text":"Đủ “text”","deleted_at":null}', '{"id":2,"task_id":1,"written_on":"2026-11-22","kind":"review","text":"Đủ “text”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (62, 2, 'evidence', 2, '{"id":2,"task_id":1,"kind":"words","record_id":null,"text":"Đủ “text”","deleted_at":null}', '{"id":2,"task_id":1,"kind":"words","record_id":null,"text":"Đủ “text”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (63, 2, 'attachment', 2, '{"id":2,"register":"Đủ “register”","record_id":1,"name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"added_on":"2026-11-22","deleted_at":null}', '{"id":2,"register":"Đủ “register”","record_id":1,"name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"added_on":"2026-11-22","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (64, 2, 'report', 2, '{"id":2,"year":2026,"kind":"yearly","status":"issued","framework":"Đủ “framework”","office_id":1,"title":"Đủ “title”","opening":"Đủ “opening”","closing":"Đủ “closing”","first_day":"2026-11-22","last_day":"2026-11-22","addressees":"[\"Đủ “addressees”\"]","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","deleted_at":null}', '{"id":2,"year":2026,"kind":"yearly","status":"issued","framework":"Đủ “framework”","office_id":1,"title":"Đủ “title”","opening":"Đủ “opening”","closing":"Đủ “closing”","first_day":"2026-11-22","last_day":"2026-11-22","addressees":"[\"Đủ “addressees”\"]","number":"Đủ “number”","issued_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (65, 2, 'report_section', 2, '{"id":2,"report_id":1,"parent_id":null,"position":1,"style":"none","title":"Đủ “title”","text":"Đủ “text”","prompt":"Đủ “prompt”","deleted_at":null}', '{"id":2,"report_id":1,"parent_id":null,"position":1,"style":"none","title":"Đủ “title”","text":"Đủ “text”","prompt":"Đủ “prompt”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (66, 2, 'figure_override', 2, '{"id":2,"report_id":1,"figure":"Đủ “figure”","value":1,"reason":"Đủ “reason”","deleted_at":null}', '{"id":2,"report_id":1,"figure":"Đủ “figure”","value":1,"reason":"Đủ “reason”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (67, 2, 'superior_plan', 2, '{"id":2,"year":2026,"parent":"Đủ “parent”","office":"Đủ “office”","number":"Đủ “number”","symbol":"Đủ “symbol”","issued_on":null,"title":"Đủ “title”","file_name":"Đủ “file_name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","read_on":"2026-11-22","deleted_at":null}', '{"id":2,"year":2026,"parent":"Đủ “parent”","office":"Đủ “office”","number":"Đủ “number”","symbol":"Đủ “symbol”","issued_on":null,"title":"Đủ “title”","file_name":"Đủ “file_name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","read_on":"2026-11-22","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (68, 2, 'superior_item', 2, '{"id":2,"superior_plan_id":1,"position":1,"section":"Đủ “section”","title":"Đủ “title”","text":"Đủ “text”","kind":"other","lead":"[\"Đủ “lead”\"]","coordinators":"[\"Đủ “coordinators”\"]","product":"Đủ “product”","place":"Đủ “place”","time":"Đủ “time”","deadline":"none","start":null,"last_day":null,"working_day":null,"fingerprint":"Đủ “fingerprint”","repeats":"[\"Đủ “repeats”\"]","is_mine":1,"decision":"refused","reason":"Đủ “reason”","deleted_at":null}', '{"id":2,"superior_plan_id":1,"position":1,"section":"Đủ “section”","title":"Đủ “title”","text":"Đủ “text”","kind":"other","lead":"[\"Đủ “lead”\"]","coordinators":"[\"Đủ “coordinators”\"]","product":"Đủ “product”","place":"Đủ “place”","time":"Đủ “time”","deadline":"none","start":null,"last_day":null,"working_day":null,"fingerprint":"Đủ “fingerprint”","repeats":"[\"Đủ “repeats”\"]","is_mine":1,"decision":"refused","reason":"Đủ “reason”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (69, 2, 'clause', 2, '{"id":2,"topic":"closing","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","text":"Đủ “text”","deleted_at":null}', '{"id":2,"topic":"closing","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","text":"Đủ “text”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (70, 2, 'review_mark', 2, '{"id":2,"plan_id":1,"item_id":null,"field":"Đủ “field”","kind":"carried","start":1,"end":1,"text":"Đủ “text”","was":"Đủ “was”","note":"Đủ “note”","proposal":"Đủ “proposal”","reviewed_on":null,"deleted_at":null}', '{"id":2,"plan_id":1,"item_id":null,"field":"Đủ “field”","kind":"carried","start":1,"end":1,"text":"Đủ “text”","was":"Đủ “was”","note":"Đủ “note”","proposal":"Đủ “proposal”","reviewed_on":null,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (71, 2, 'office', 2, '{"id":2,"valid_from":"2026-11-22","level":"xa","parent":"Đủ “parent”","name":"Đủ “name”","name_in_text":"Đủ “name_in_text”","symbol":"Đủ “symbol”","place":"Đủ “place”","province":"Đủ “province”","field":"Đủ “field”","duty_unit":"Đủ “duty_unit”","reports_to":"Đủ “reports_to”","archive":"Đủ “archive”","signers":"[{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}]","plan_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","report_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","deleted_at":null}', '{"id":2,"valid_from":"2026-11-22","level":"xa","parent":"Đủ “parent”","name":"Đủ “name”","name_in_text":"Đủ “name_in_text”","symbol":"Đủ “symbol”","place":"Đủ “place”","province":"Đủ “province”","field":"Đủ “field”","duty_unit":"Đủ “duty_unit”","reports_to":"Đủ “reports_to”","archive":"Đủ “archive”","signers":"[{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}]","plan_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","report_recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (72, 2, 'unit', 2, '{"id":2,"name":"Đủ “name”","name_sort":"G[ !RAQH!\t02\t1","short_name":"Đủ “short_name”","aliases":"[\"Đủ “aliases”\"]","groups":"[\"Đủ “groups”\"]","is_internal":1,"valid_from":null,"valid_to":null,"note":"Đủ “note”","deleted_at":null}', '{"id":2,"name":"Đủ “name”","name_sort":"G[ !RAQH!\t02\t1","short_name":"Đủ “short_name”","aliases":"[\"Đủ “aliases”\"]","groups":"[\"Đủ “groups”\"]","is_internal":1,"valid_from":null,"valid_to":null,"note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (73, 2, 'calendar_day', 2, '{"id":2,"day":"2026-11-22","kind":"working_day","name":"Đủ “name”","deleted_at":null}', '{"id":2,"day":"2026-11-22","kind":"working_day","name":"Đủ “name”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (74, 2, 'setting', 2, '{"id":2,"name":"Đủ “name”","value":"Đủ “value”","deleted_at":null}', '{"id":2,"name":"Đủ “name”","value":"Đủ “value”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (75, 2, 'office_form', 2, '{"id":2,"kind":"letter","name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"kept_on":"2026-11-22","deleted_at":null}', '{"id":2,"kind":"letter","name":"Đủ “name”","sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","size":1,"kept_on":"2026-11-22","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (76, 2, 'checklist_line', 2, '{"id":2,"task_id":1,"position":1,"text":"Đủ “text”","done_on":null,"deleted_at":null}', '{"id":2,"task_id":1,"position":1,"text":"Đủ “text”","done_on":null,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (77, 2, 'hop', 2, '{"id":2,"task_id":1,"position":1,"body":"Đủ “body”","days":1,"fixed_on":null,"passed_on":null,"is_due":1,"is_own":1,"deleted_at":null}', '{"id":2,"task_id":1,"position":1,"body":"Đủ “body”","days":1,"fixed_on":null,"passed_on":null,"is_due":1,"is_own":1,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (78, 2, 'request', 2, '{"id":2,"year":2026,"kind":"other","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","source":"Đủ “source”","time":"Đủ “time”","last_day":null,"working_day":null,"task_id":null,"note":"Đủ “note”","deleted_at":null}', '{"id":2,"year":2026,"kind":"other","title":"Đủ “title”","title_sort":"G[ !ZMZPH!\t02\t1","source":"Đủ “source”","time":"Đủ “time”","last_day":null,"working_day":null,"task_id":null,"note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (79, 2, 'submission', 2, '{"id":2,"request_id":1,"unit":"Đủ “unit”","unit_sort":"G[ ![RMZ!\t02\t1","sent_on":null,"excuse":"Đủ “excuse”","note":"Đủ “note”","deleted_at":null}', '{"id":2,"request_id":1,"unit":"Đủ “unit”","unit_sort":"G[ ![RMZ!\t02\t1","sent_on":null,"excuse":"Đủ “excuse”","note":"Đủ “note”","deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (80, 2, 'letter', 2, '{"id":2,"year":2026,"level":1,"addressees":"[\"Đủ “addressees”\"]","subject":"Đủ “subject”","subject_sort":"G[ !Y[DNHEZ!\t02\t1","extra":"Đủ “extra”","written_on":"2026-11-22","answer_by":null,"office_id":1,"number":"Đủ “number”","sent_on":null,"next_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","kept_id":null,"deleted_at":null}', '{"id":2,"year":2026,"level":1,"addressees":"[\"Đủ “addressees”\"]","subject":"Đủ “subject”","subject_sort":"G[ !Y[DNHEZ!\t02\t1","extra":"Đủ “extra”","written_on":"2026-11-22","answer_by":null,"office_id":1,"number":"Đủ “number”","sent_on":null,"next_on":null,"recipients":"[{\"name\": \"Đủ “name”\", \"purpose\": \"Đủ “purpose”\", \"person\": \"Đủ “person”\"}]","archive":"Đủ “archive”","signer":"{\"name\": \"Đủ “name”\", \"form\": \"acting\", \"head_title\": \"Đủ “head_title”\", \"own_title\": \"Đủ “own_title”\", \"on_behalf_of\": \"Đủ “on_behalf_of”\"}","kept_id":null,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "change" ("id", "operation_id", "table_name", "row_id", "before", "after") VALUES (81, 2, 'letter_line', 2, '{"id":2,"letter_id":1,"submission_id":1,"deleted_at":null}', '{"id":2,"letter_id":1,"submission_id":1,"deleted_at":"2026-11-22T09:00:00"}');
INSERT INTO "office" ("id", "valid_from", "level", "parent", "name", "name_in_text", "symbol", "place", "province", "field", "duty_unit", "reports_to", "archive", "signers", "plan_recipients", "report_recipients", "deleted_at") VALUES (1, '2026-11-22', 'xa', 'Đủ “parent”', 'Đủ “name”', 'Đủ “name_in_text”', 'Đủ “symbol”', 'Đủ “place”', 'Đủ “province”', 'Đủ “field”', 'Đủ “duty_unit”', 'Đủ “reports_to”', 'Đủ “archive”', '[{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}]', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', NULL);
INSERT INTO "office" ("id", "valid_from", "level", "parent", "name", "name_in_text", "symbol", "place", "province", "field", "duty_unit", "reports_to", "archive", "signers", "plan_recipients", "report_recipients", "deleted_at") VALUES (2, '2026-11-22', 'xa', 'Đủ “parent”', 'Đủ “name”', 'Đủ “name_in_text”', 'Đủ “symbol”', 'Đủ “place”', 'Đủ “province”', 'Đủ “field”', 'Đủ “duty_unit”', 'Đủ “reports_to”', 'Đủ “archive”', '[{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}]', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', NULL);
INSERT INTO "unit" ("id", "name", "name_sort", "short_name", "aliases", "groups", "is_internal", "valid_from", "valid_to", "note", "deleted_at") VALUES (1, 'Đủ “name”', 'G[ !RAQH!	02	1', 'Đủ “short_name”', '["Đủ “aliases”"]', '["Đủ “groups”"]', 1, '2026-11-22', '2026-11-22', 'Đủ “note”', NULL);
INSERT INTO "unit" ("id", "name", "name_sort", "short_name", "aliases", "groups", "is_internal", "valid_from", "valid_to", "note", "deleted_at") VALUES (2, 'Đủ “name”', 'G[ !RAQH!	02	1', 'Đủ “short_name”', '["Đủ “aliases”"]', '["Đủ “groups”"]', 1, NULL, NULL, 'Đủ “note”', NULL);
INSERT INTO "calendar_day" ("id", "day", "kind", "name", "deleted_at") VALUES (1, '2026-11-22', 'working_day', 'Đủ “name”', NULL);
INSERT INTO "calendar_day" ("id", "day", "kind", "name", "deleted_at") VALUES (2, '2026-11-22', 'working_day', 'Đủ “name”', NULL);
INSERT INTO "setting" ("id", "name", "value", "deleted_at") VALUES (1, 'Đủ “name”', 'Đủ “value”', NULL);
INSERT INTO "setting" ("id", "name", "value", "deleted_at") VALUES (2, 'Đủ “name”', 'Đủ “value”', NULL);
INSERT INTO "legal_document" ("id", "type", "number", "issued_on", "issuer", "title", "title_sort", "field", "effective_on", "expired_on", "amends", "replaced_by", "is_checked", "note", "deleted_at") VALUES (1, 'Đủ “type”', 'Đủ “number”', '2026-11-22', 'Đủ “issuer”', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “field”', '2026-11-22', '2026-11-22', 'Đủ “amends”', 'Đủ “replaced_by”', 1, 'Đủ “note”', NULL);
INSERT INTO "legal_document" ("id", "type", "number", "issued_on", "issuer", "title", "title_sort", "field", "effective_on", "expired_on", "amends", "replaced_by", "is_checked", "note", "deleted_at") VALUES (2, 'Đủ “type”', 'Đủ “number”', NULL, 'Đủ “issuer”', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “field”', NULL, NULL, 'Đủ “amends”', 'Đủ “replaced_by”', 1, 'Đủ “note”', NULL);
INSERT INTO "detailing_document" ("id", "legal_id", "provision", "content", "form", "drafting_unit", "due_on", "number", "title", "title_sort", "issued_on", "late_reason", "is_consistent", "is_feasible", "note", "deleted_at") VALUES (1, 1, 'Đủ “provision”', 'Đủ “content”', 'Đủ “form”', 'Đủ “drafting_unit”', '2026-11-22', 'Đủ “number”', 'Đủ “title”', 'G[ !ZMZPH!	02	1', '2026-11-22', 'Đủ “late_reason”', 1, 1, 'Đủ “note”', NULL);
INSERT INTO "detailing_document" ("id", "legal_id", "provision", "content", "form", "drafting_unit", "due_on", "number", "title", "title_sort", "issued_on", "late_reason", "is_consistent", "is_feasible", "note", "deleted_at") VALUES (2, NULL, 'Đủ “provision”', 'Đủ “content”', 'Đủ “form”', 'Đủ “drafting_unit”', NULL, 'Đủ “number”', 'Đủ “title”', 'G[ !ZMZPH!	02	1', NULL, 'Đủ “late_reason”', NULL, NULL, 'Đủ “note”', NULL);
INSERT INTO "plan" ("id", "year", "kind", "status", "framework", "office_id", "version", "adjusts_id", "title", "opening", "bases", "closing", "layout", "number", "issued_on", "recipients", "archive", "signer", "legal_id", "law_passed_on", "law_planned_on", "deleted_at") VALUES (1, 2026, 'implementation', 'superseded', 'Đủ “framework”', 1, 1, 1, 'Đủ “title”', 'Đủ “opening”', '[{"legal_id": 1, "text": "Đủ “text”"}]', 'Đủ “closing”', 'table', 'Đủ “number”', '2026-11-22', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', 1, '2026-11-22', '2026-11-22', NULL);
INSERT INTO "plan" ("id", "year", "kind", "status", "framework", "office_id", "version", "adjusts_id", "title", "opening", "bases", "closing", "layout", "number", "issued_on", "recipients", "archive", "signer", "legal_id", "law_passed_on", "law_planned_on", "deleted_at") VALUES (2, 2026, 'implementation', 'superseded', 'Đủ “framework”', 1, 1, NULL, 'Đủ “title”', 'Đủ “opening”', '[{"legal_id": 1, "text": "Đủ “text”"}]', 'Đủ “closing”', 'table', 'Đủ “number”', NULL, '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', NULL, NULL, NULL, NULL);
INSERT INTO "clause" ("id", "topic", "title", "title_sort", "text", "deleted_at") VALUES (1, 'closing', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “text”', NULL);
INSERT INTO "clause" ("id", "topic", "title", "title_sort", "text", "deleted_at") VALUES (2, 'closing', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “text”', NULL);
INSERT INTO "plan_item" ("id", "plan_id", "parent_id", "position", "origin_id", "kind", "style", "title", "text", "required", "focus_level", "legal_ids", "issued_from", "issued_to", "activity", "lead", "executors", "coordinators", "collator", "time", "place", "product", "budget", "superior_ids", "scope", "subject", "content", "method", "deleted_at") VALUES (1, 1, 1, 1, 1, 'activity', 'none', 'Đủ “title”', 'Đủ “text”', 'Đủ “required”', 'other', '[1]', '2026-11-22', '2026-11-22', 'other', '["Đủ “lead”"]', '["Đủ “executors”"]', '["Đủ “coordinators”"]', 'Đủ “collator”', 'Đủ “time”', 'Đủ “place”', 'Đủ “product”', 'Đủ “budget”', '[1]', 'Đủ “scope”', 'Đủ “subject”', 'Đủ “content”', 'Đủ “method”', NULL);
INSERT INTO "plan_item" ("id", "plan_id", "parent_id", "position", "origin_id", "kind", "style", "title", "text", "required", "focus_level", "legal_ids", "issued_from", "issued_to", "activity", "lead", "executors", "coordinators", "collator", "time", "place", "product", "budget", "superior_ids", "scope", "subject", "content", "method", "deleted_at") VALUES (2, 1, NULL, 1, NULL, 'activity', 'none', 'Đủ “title”', 'Đủ “text”', 'Đủ “required”', 'other', '[1]', NULL, NULL, 'other', '["Đủ “lead”"]', '["Đủ “executors”"]', '["Đủ “coordinators”"]', 'Đủ “collator”', 'Đủ “time”', 'Đủ “place”', 'Đủ “product”', 'Đủ “budget”', '[1]', 'Đủ “scope”', 'Đủ “subject”', 'Đủ “content”', 'Đủ “method”', NULL);
INSERT INTO "review_mark" ("id", "plan_id", "item_id", "field", "kind", "start", "end", "text", "was", "note", "proposal", "reviewed_on", "deleted_at") VALUES (1, 1, 1, 'Đủ “field”', 'carried', 1, 1, 'Đủ “text”', 'Đủ “was”', 'Đủ “note”', 'Đủ “proposal”', '2026-11-22', NULL);
INSERT INTO "review_mark" ("id", "plan_id", "item_id", "field", "kind", "start", "end", "text", "was", "note", "proposal", "reviewed_on", "deleted_at") VALUES (2, 1, NULL, 'Đủ “field”', 'carried', 1, 1, 'Đủ “text”', 'Đủ “was”', 'Đủ “note”', 'Đủ “proposal”', NULL, NULL);
INSERT INTO "superior_plan" ("id", "year", "parent", "office", "number", "symbol", "issued_on", "title", "file_name", "sha256", "read_on", "deleted_at") VALUES (1, 2026, 'Đủ “parent”', 'Đủ “office”', 'Đủ “number”', 'Đủ “symbol”', '2026-11-22', 'Đủ “title”', 'Đủ “file_name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', '2026-11-22', NULL);
INSERT INTO "superior_plan" ("id", "year", "parent", "office", "number", "symbol", "issued_on", "title", "file_name", "sha256", "read_on", "deleted_at") VALUES (2, 2026, 'Đủ “parent”', 'Đủ “office”', 'Đủ “number”', 'Đủ “symbol”', NULL, 'Đủ “title”', 'Đủ “file_name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', '2026-11-22', NULL);
INSERT INTO "superior_item" ("id", "superior_plan_id", "position", "section", "title", "text", "kind", "lead", "coordinators", "product", "place", "time", "deadline", "start", "last_day", "working_day", "fingerprint", "repeats", "is_mine", "decision", "reason", "deleted_at") VALUES (1, 1, 1, 'Đủ “section”', 'Đủ “title”', 'Đủ “text”', 'other', '["Đủ “lead”"]', '["Đủ “coordinators”"]', 'Đủ “product”', 'Đủ “place”', 'Đủ “time”', 'none', '2026-11-22', '2026-11-22', '2026-11-22', 'Đủ “fingerprint”', '["Đủ “repeats”"]', 1, 'refused', 'Đủ “reason”', NULL);
INSERT INTO "superior_item" ("id", "superior_plan_id", "position", "section", "title", "text", "kind", "lead", "coordinators", "product", "place", "time", "deadline", "start", "last_day", "working_day", "fingerprint", "repeats", "is_mine", "decision", "reason", "deleted_at") VALUES (2, 1, 1, 'Đủ “section”', 'Đủ “title”', 'Đủ “text”', 'other', '["Đủ “lead”"]', '["Đủ “coordinators”"]', 'Đủ “product”', 'Đủ “place”', 'Đủ “time”', 'none', NULL, NULL, NULL, 'Đủ “fingerprint”', '["Đủ “repeats”"]', 1, 'refused', 'Đủ “reason”', NULL);
INSERT INTO "task" ("id", "year", "title", "title_sort", "plan_item_id", "superior_item_id", "kind", "lead", "lead_sort", "coordinators", "field", "field_sort", "product", "time", "event_on", "event_register", "event_id", "timer", "deadline", "start", "last_day", "working_day", "status", "done_on", "outcome", "note", "tags", "budget", "series_id", "occurs_on", "review_months", "next_review", "remind_days", "snoozed_until", "deleted_at") VALUES (1, 2026, 'Đủ “title”', 'G[ !ZMZPH!	02	1', 1, 1, 'other', '["Đủ “lead”"]', 'G[ !PHAF!	02	1', '["Đủ “coordinators”"]', 'Đủ “field”', 'G[ !JMHPF!	02	1', 'Đủ “product”', 'Đủ “time”', '2026-11-22', 'Đủ “event_register”', 1, 'Đủ “timer”', 'none', '2026-11-22', '2026-11-22', '2026-11-22', 'dropped', '2026-11-22', 'Đủ “outcome”', 'Đủ “note”', '["Đủ “tags”"]', 'Đủ “budget”', 1, '2026-11-22', 1, '2026-11-22', 1, '2026-11-22', NULL);
INSERT INTO "task" ("id", "year", "title", "title_sort", "plan_item_id", "superior_item_id", "kind", "lead", "lead_sort", "coordinators", "field", "field_sort", "product", "time", "event_on", "event_register", "event_id", "timer", "deadline", "start", "last_day", "working_day", "status", "done_on", "outcome", "note", "tags", "budget", "series_id", "occurs_on", "review_months", "next_review", "remind_days", "snoozed_until", "deleted_at") VALUES (2, 2026, 'Đủ “title”', 'G[ !ZMZPH!	02	1', NULL, NULL, 'other', '["Đủ “lead”"]', 'G[ !PHAF!	02	1', '["Đủ “coordinators”"]', 'Đủ “field”', 'G[ !JMHPF!	02	1', 'Đủ “product”', 'Đủ “time”', NULL, 'Đủ “event_register”', NULL, 'Đủ “timer”', 'none', NULL, NULL, NULL, 'dropped', NULL, 'Đủ “outcome”', 'Đủ “note”', '["Đủ “tags”"]', 'Đủ “budget”', NULL, NULL, 1, NULL, NULL, NULL, NULL);
INSERT INTO "task_note" ("id", "task_id", "written_on", "kind", "text", "deleted_at") VALUES (1, 1, '2026-11-22', 'review', 'Đủ “text”', NULL);
INSERT INTO "task_note" ("id", "task_id", "written_on", "kind", "text", "deleted_at") VALUES (2, 1, '2026-11-22', 'review', 'Đủ “text”', NULL);
INSERT INTO "checklist_line" ("id", "task_id", "position", "text", "done_on", "deleted_at") VALUES (1, 1, 1, 'Đủ “text”', '2026-11-22', NULL);
INSERT INTO "checklist_line" ("id", "task_id", "position", "text", "done_on", "deleted_at") VALUES (2, 1, 1, 'Đủ “text”', NULL, NULL);
INSERT INTO "hop" ("id", "task_id", "position", "body", "days", "fixed_on", "passed_on", "is_due", "is_own", "deleted_at") VALUES (1, 1, 1, 'Đủ “body”', 1, '2026-11-22', '2026-11-22', 1, 1, NULL);
INSERT INTO "hop" ("id", "task_id", "position", "body", "days", "fixed_on", "passed_on", "is_due", "is_own", "deleted_at") VALUES (2, 1, 1, 'Đủ “body”', 1, NULL, NULL, 1, 1, NULL);
INSERT INTO "evidence" ("id", "task_id", "kind", "record_id", "text", "deleted_at") VALUES (1, 1, 'words', 1, 'Đủ “text”', NULL);
INSERT INTO "evidence" ("id", "task_id", "kind", "record_id", "text", "deleted_at") VALUES (2, 1, 'words', NULL, 'Đủ “text”', NULL);
INSERT INTO "request" ("id", "year", "kind", "title", "title_sort", "source", "time", "last_day", "working_day", "task_id", "note", "deleted_at") VALUES (1, 2026, 'other', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “source”', 'Đủ “time”', '2026-11-22', '2026-11-22', 1, 'Đủ “note”', NULL);
INSERT INTO "request" ("id", "year", "kind", "title", "title_sort", "source", "time", "last_day", "working_day", "task_id", "note", "deleted_at") VALUES (2, 2026, 'other', 'Đủ “title”', 'G[ !ZMZPH!	02	1', 'Đủ “source”', 'Đủ “time”', NULL, NULL, NULL, 'Đủ “note”', NULL);
INSERT INTO "submission" ("id", "request_id", "unit", "unit_sort", "sent_on", "excuse", "note", "deleted_at") VALUES (1, 1, 'Đủ “unit”', 'G[ ![RMZ!	02	1', '2026-11-22', 'Đủ “excuse”', 'Đủ “note”', NULL);
INSERT INTO "submission" ("id", "request_id", "unit", "unit_sort", "sent_on", "excuse", "note", "deleted_at") VALUES (2, 1, 'Đủ “unit”', 'G[ ![RMZ!	02	1', NULL, 'Đủ “excuse”', 'Đủ “note”', NULL);
INSERT INTO "letter" ("id", "year", "level", "addressees", "subject", "subject_sort", "extra", "written_on", "answer_by", "office_id", "number", "sent_on", "next_on", "recipients", "archive", "signer", "kept_id", "deleted_at") VALUES (1, 2026, 1, '["Đủ “addressees”"]', 'Đủ “subject”', 'G[ !Y[DNHEZ!	02	1', 'Đủ “extra”', '2026-11-22', '2026-11-22', 1, 'Đủ “number”', '2026-11-22', '2026-11-22', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', 1, NULL);
INSERT INTO "letter" ("id", "year", "level", "addressees", "subject", "subject_sort", "extra", "written_on", "answer_by", "office_id", "number", "sent_on", "next_on", "recipients", "archive", "signer", "kept_id", "deleted_at") VALUES (2, 2026, 1, '["Đủ “addressees”"]', 'Đủ “subject”', 'G[ !Y[DNHEZ!	02	1', 'Đủ “extra”', '2026-11-22', NULL, 1, 'Đủ “number”', NULL, NULL, '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', NULL, NULL);
INSERT INTO "letter_line" ("id", "letter_id", "submission_id", "deleted_at") VALUES (1, 1, 1, NULL);
INSERT INTO "letter_line" ("id", "letter_id", "submission_id", "deleted_at") VALUES (2, 1, 1, NULL);
INSERT INTO "intake" ("id", "received_on", "source", "channel", "provider", "provider_sort", "content", "content_sort", "field", "legal_id", "provision", "criterion", "cause", "must_check", "is_verified", "verified_on", "verified_how", "is_competent", "action", "route", "handler", "due_on", "result", "closed_on", "note", "deleted_at") VALUES (1, '2026-11-22', 'Đủ “source”', 'Đủ “channel”', 'Đủ “provider”', 'G[ !VXS]MFHX!	02	1', 'Đủ “content”', 'G[ !ESRZHRZ!	02	1', 'Đủ “field”', 1, 'Đủ “provision”', 'Đủ “criterion”', 'Đủ “cause”', 1, 1, '2026-11-22', 'Đủ “verified_how”', 1, 'Đủ “action”', 'superior', 'Đủ “handler”', '2026-11-22', 'Đủ “result”', '2026-11-22', 'Đủ “note”', NULL);
INSERT INTO "intake" ("id", "received_on", "source", "channel", "provider", "provider_sort", "content", "content_sort", "field", "legal_id", "provision", "criterion", "cause", "must_check", "is_verified", "verified_on", "verified_how", "is_competent", "action", "route", "handler", "due_on", "result", "closed_on", "note", "deleted_at") VALUES (2, '2026-11-22', 'Đủ “source”', 'Đủ “channel”', 'Đủ “provider”', 'G[ !VXS]MFHX!	02	1', 'Đủ “content”', 'G[ !ESRZHRZ!	02	1', 'Đủ “field”', NULL, 'Đủ “provision”', 'Đủ “criterion”', 'Đủ “cause”', 1, 1, NULL, 'Đủ “verified_how”', NULL, 'Đủ “action”', 'superior', 'Đủ “handler”', NULL, 'Đủ “result”', NULL, 'Đủ “note”', NULL);
INSERT INTO "attachment" ("id", "register", "record_id", "name", "sha256", "size", "added_on", "deleted_at") VALUES (1, 'Đủ “register”', 1, 'Đủ “name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1, '2026-11-22', NULL);
INSERT INTO "attachment" ("id", "register", "record_id", "name", "sha256", "size", "added_on", "deleted_at") VALUES (2, 'Đủ “register”', 1, 'Đủ “name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1, '2026-11-22', NULL);
INSERT INTO "report" ("id", "year", "kind", "status", "framework", "office_id", "title", "opening", "closing", "first_day", "last_day", "addressees", "number", "issued_on", "recipients", "archive", "signer", "deleted_at") VALUES (1, 2026, 'yearly', 'issued', 'Đủ “framework”', 1, 'Đủ “title”', 'Đủ “opening”', 'Đủ “closing”', '2026-11-22', '2026-11-22', '["Đủ “addressees”"]', 'Đủ “number”', '2026-11-22', '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', NULL);
INSERT INTO "report" ("id", "year", "kind", "status", "framework", "office_id", "title", "opening", "closing", "first_day", "last_day", "addressees", "number", "issued_on", "recipients", "archive", "signer", "deleted_at") VALUES (2, 2026, 'yearly', 'issued', 'Đủ “framework”', 1, 'Đủ “title”', 'Đủ “opening”', 'Đủ “closing”', '2026-11-22', '2026-11-22', '["Đủ “addressees”"]', 'Đủ “number”', NULL, '[{"name": "Đủ “name”", "purpose": "Đủ “purpose”", "person": "Đủ “person”"}]', 'Đủ “archive”', '{"name": "Đủ “name”", "form": "acting", "head_title": "Đủ “head_title”", "own_title": "Đủ “own_title”", "on_behalf_of": "Đủ “on_behalf_of”"}', NULL);
INSERT INTO "report_section" ("id", "report_id", "parent_id", "position", "style", "title", "text", "prompt", "deleted_at") VALUES (1, 1, 1, 1, 'none', 'Đủ “title”', 'Đủ “text”', 'Đủ “prompt”', NULL);
INSERT INTO "report_section" ("id", "report_id", "parent_id", "position", "style", "title", "text", "prompt", "deleted_at") VALUES (2, 1, NULL, 1, 'none', 'Đủ “title”', 'Đủ “text”', 'Đủ “prompt”', NULL);
INSERT INTO "figure_override" ("id", "report_id", "figure", "value", "reason", "deleted_at") VALUES (1, 1, 'Đủ “figure”', 1, 'Đủ “reason”', NULL);
INSERT INTO "figure_override" ("id", "report_id", "figure", "value", "reason", "deleted_at") VALUES (2, 1, 'Đủ “figure”', 1, 'Đủ “reason”', NULL);
INSERT INTO "office_form" ("id", "kind", "name", "sha256", "size", "kept_on", "deleted_at") VALUES (1, 'letter', 'Đủ “name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1, '2026-11-22', NULL);
INSERT INTO "office_form" ("id", "kind", "name", "sha256", "size", "kept_on", "deleted_at") VALUES (2, 'letter', 'Đủ “name”', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1, '2026-11-22', NULL);
