-- Anonymous feedback. The table is clustered on a random id: neither a row id nor the order of rows
-- tells who came first. Words (ratings, reasons) are stored by name and not checked here, because
-- their lists may grow.
CREATE TABLE feedback (
    id       BLOB NOT NULL PRIMARY KEY, -- 16 random bytes
    article  TEXT,                      -- slug; NULL: about the kiosk as a whole
    language TEXT NOT NULL,             -- the language that was shown
    rating   TEXT NOT NULL,             -- "very_good"
    reasons  TEXT NOT NULL,             -- a JSON array of words: ["hard_to_read"]
    comment  TEXT NOT NULL,             -- may be empty
    week     TEXT NOT NULL              -- ISO 8601: "2026-W47"; no finer time is kept
) WITHOUT ROWID;
