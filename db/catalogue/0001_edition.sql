-- One edition of the library. It is written once by an import and only read afterwards, so whatever
-- the kiosk shows is computed beforehand: letters, their counts, and entries in collation order.

CREATE TABLE edition ( -- one row
    number   INTEGER NOT NULL, -- counts imports
    articles INTEGER NOT NULL,
    built_by TEXT NOT NULL,    -- version of the program
    week     TEXT NOT NULL     -- ISO 8601: "2026-W47"
);

CREATE TABLE article (
    id       INTEGER PRIMARY KEY,
    slug     TEXT NOT NULL,
    language TEXT NOT NULL, -- BCP 47
    title    TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    author   TEXT NOT NULL,
    reviewed TEXT,          -- "YYYY-MM-DD"; NULL: not dated
    source   TEXT NOT NULL,
    licence  TEXT NOT NULL,
    UNIQUE (slug, language)
);

CREATE TABLE block (
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,    -- "heading", "paragraph", "bullet", "numbered", "notice"
    level    INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    text     TEXT NOT NULL,
    runs     TEXT NOT NULL,    -- emphasis by byte offsets: "0-5s 7-9se" (strong, emphasised)
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE reference (
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE other_name (
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE membership (
    article    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    collection TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE collection (
    key      TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    letters  TEXT NOT NULL -- "all" or "used"
) WITHOUT ROWID;

CREATE TABLE collection_title (
    collection TEXT NOT NULL,
    language   TEXT NOT NULL,
    title      TEXT NOT NULL,
    PRIMARY KEY (collection, language)
) WITHOUT ROWID;

-- The tabs that a language has, "all" first.
CREATE TABLE tab (
    language   TEXT NOT NULL,
    position   INTEGER NOT NULL,
    collection TEXT NOT NULL,
    title      TEXT NOT NULL,
    topics     INTEGER NOT NULL, -- articles
    PRIMARY KEY (language, position)
) WITHOUT ROWID;

CREATE TABLE letter (
    id         INTEGER PRIMARY KEY,
    language   TEXT NOT NULL,
    collection TEXT NOT NULL,
    position   INTEGER NOT NULL,
    label      TEXT NOT NULL,
    topics     INTEGER NOT NULL, -- entries, counting other names
    UNIQUE (language, collection, label)
);

-- A page of entries is one range of positions.
CREATE TABLE index_entry (
    letter   INTEGER NOT NULL,
    position INTEGER NOT NULL, -- from 0, in the language's order
    article  INTEGER NOT NULL,
    label    TEXT NOT NULL,
    see      TEXT NOT NULL,    -- the title, where the label is another name
    caption  TEXT NOT NULL,
    PRIMARY KEY (letter, position)
) WITHOUT ROWID;
