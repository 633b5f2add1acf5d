-- What the staff screens need: marks on rows, and numbers that are kept while rows come and go, so that a dashboard
-- does not have to read ten million of them.

ALTER TABLE feedback ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0; -- 1: the visitor had rated the same thing before
ALTER TABLE feedback ADD COLUMN hidden INTEGER DEFAULT 0;            -- 1: staff took the comment out of the list; NULL: there is none
ALTER TABLE feedback ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;   -- 1: the comment is sealed to a key that is not here

UPDATE feedback SET hidden = NULL WHERE comment = '';

-- The rows that count, with nothing in them but what is counted. One visitor's second opinion on the same thing does
-- not, nor does a row whose rating or week means nothing. A week 53 is one in years that begin or end with a Thursday.
CREATE VIEW counted_feedback AS
    SELECT id, week, CAST(coalesce(article, '') AS TEXT) AS article, CAST(language AS TEXT) AS language, rating,
           CAST(reasons AS TEXT) AS reasons
    FROM feedback
    WHERE repeated = 0
      AND length(CAST(id AS BLOB)) = 16
      AND rating IN ('very_good', 'good', 'neither', 'poor', 'very_poor', 'dont_know')
      AND week GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'
      AND substr(week, 7) BETWEEN '01' AND '53'
      AND (substr(week, 7) < '53'
           OR strftime('%w', substr(week, 1, 4) || '-01-01') = '4'
           OR strftime('%w', substr(week, 1, 4) || '-12-31') = '4');

-- Tallies of counted_feedback. Numbers are changed in place and the tables are clustered on what they count, so that
-- they hold no order either. A number that falls to 0 goes with its row.
CREATE TABLE tally_week (
    week TEXT NOT NULL PRIMARY KEY,
    rows INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE tally_article (
    article  TEXT NOT NULL, -- empty: about the kiosk as a whole
    language TEXT NOT NULL,
    rows     INTEGER NOT NULL,
    PRIMARY KEY (article, language)
) WITHOUT ROWID;
CREATE INDEX tally_article_by_rows ON tally_article (rows);

CREATE TABLE tally_rating (
    article  TEXT NOT NULL,
    language TEXT NOT NULL,
    rating   TEXT NOT NULL,
    rows     INTEGER NOT NULL,
    PRIMARY KEY (article, language, rating)
) WITHOUT ROWID;

CREATE TABLE tally_reason (
    reason TEXT NOT NULL PRIMARY KEY, -- a row has each of its reasons counted once
    rows   INTEGER NOT NULL
) WITHOUT ROWID;

-- Row by row, since a GROUP BY would sort them all in memory.
INSERT INTO tally_week SELECT week, 1 FROM counted_feedback WHERE true ON CONFLICT DO UPDATE SET rows = rows + 1;
INSERT INTO tally_rating SELECT article, language, rating, 1 FROM counted_feedback WHERE true ON CONFLICT DO UPDATE SET rows = rows + 1;
INSERT INTO tally_article SELECT article, language, sum(rows) FROM tally_rating GROUP BY 1, 2;
INSERT INTO tally_reason
    SELECT reason.value, 1
    FROM counted_feedback AS counted, json_each(iif(json_valid(counted.reasons), counted.reasons, '[]')) AS reason
    WHERE reason.type = 'text'
      AND NOT EXISTS (SELECT 1 FROM json_each(counted.reasons) AS earlier WHERE earlier.id < reason.id AND earlier.value = reason.value)
    ON CONFLICT DO UPDATE SET rows = rows + 1;

-- Visits and what ended them. No visit has a row of its own.
CREATE TABLE visits (
    week     TEXT NOT NULL,
    language TEXT NOT NULL, -- the one shown at the end
    ended_by TEXT NOT NULL, -- "visitor", "idle", "volunteer", "fault"
    visits   INTEGER NOT NULL,
    resets   INTEGER NOT NULL, -- more than visits where a screen was reset at which nobody was
    PRIMARY KEY (week, language, ended_by)
) WITHOUT ROWID;

-- Articles opened, each once a visit.
CREATE TABLE reads_by_week (
    week     TEXT NOT NULL,
    article  TEXT NOT NULL,
    language TEXT NOT NULL,
    reads    INTEGER NOT NULL,
    PRIMARY KEY (week, article, language)
) WITHOUT ROWID;

CREATE TABLE reads (
    article  TEXT NOT NULL,
    language TEXT NOT NULL,
    reads    INTEGER NOT NULL,
    PRIMARY KEY (article, language)
) WITHOUT ROWID;
CREATE INDEX reads_by_number ON reads (reads);

-- The list of comments: the latest week first, and for each filter an index in that order, since one that finds nothing
-- would else look through all of them. Only articles, which have few comments each, share theirs. Most rows have no
-- comment and cost nothing here. The condition is not on the comment itself: SQLite would then read each row for it.
CREATE INDEX comments_by_week ON feedback (week, id, hidden) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_article ON feedback (article, week, id, language, rating, hidden) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_language ON feedback (language, week, id, hidden) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_rating ON feedback (rating, week, id, hidden) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_language_and_rating ON feedback (language, rating, week, id, hidden) WHERE hidden IS NOT NULL;
CREATE INDEX sealed_comments ON feedback (sealed) WHERE sealed = 1;
