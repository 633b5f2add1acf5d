-- Searches that found nothing, and touches of "My topic is missing". No search has a row, a time or an order of its own.
-- A series is a random name under which this log counts in one week: a log that is merged into another brings its numbers
-- under the names that they have, so that merging it again adds nothing. What different series hold adds up.
CREATE TABLE missed_searches (
    week     TEXT NOT NULL,
    series   BLOB NOT NULL, -- 16 random bytes
    language TEXT NOT NULL, -- the one that was shown
    searches INTEGER NOT NULL,
    reports  INTEGER NOT NULL, -- "My topic is missing"
    PRIMARY KEY (week, series, language)
) WITHOUT ROWID;

-- What was looked for three times or more in a week, scrubbed.
CREATE TABLE missed_words (
    week     TEXT NOT NULL,
    series   BLOB NOT NULL,
    language TEXT NOT NULL,
    words    TEXT NOT NULL,
    times    INTEGER NOT NULL,
    PRIMARY KEY (week, series, language, words)
) WITHOUT ROWID;

-- What was looked for once or twice: hashes under a key that serves one week and is destroyed in the next together with them, so
-- that nobody can try words any more. One row at most.
CREATE TABLE missed_key (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    week     TEXT NOT NULL,
    series   BLOB NOT NULL,
    key      BLOB NOT NULL -- 32 random bytes
);

CREATE TABLE missed_hashes (
    hash  BLOB NOT NULL PRIMARY KEY, -- of language and words
    times INTEGER NOT NULL
) WITHOUT ROWID;
