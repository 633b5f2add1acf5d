-- What a search reads. Words are cut, folded and stemmed before they are stored (src/catalogue/search), each behind the
-- number of its language: "1:diabet". So SQLite's plainest tokenizer serves, and any SQLite opens the file.

CREATE VIRTUAL TABLE search_text USING fts5 ( -- a row is a section: what stands below one heading
    title, names, heading, body,              -- title and names are the article's
    content = '', tokenize = "ascii tokenchars ':'"
);

CREATE TABLE search_section (
    id       INTEGER PRIMARY KEY, -- the row of search_text
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL     -- of its first block, which is its heading if it has one
);

CREATE TABLE search_language (
    id       INTEGER PRIMARY KEY,
    language TEXT NOT NULL UNIQUE,
    sections INTEGER NOT NULL
);

-- The words that a misspelt or half-typed one may mean: those of titles, other names and headings, and those in several sections.
CREATE TABLE search_word (
    id       INTEGER PRIMARY KEY,
    language INTEGER NOT NULL,
    spelling TEXT NOT NULL,    -- folded
    written  TEXT,             -- with its accents; NULL: it has none
    stem     TEXT NOT NULL,
    sections INTEGER NOT NULL, -- in which the stem stands
    named    INTEGER NOT NULL, -- 1: in a title or another name
    UNIQUE (language, spelling)
);

-- Misspelt words share a sound or an ending with the right one (src/catalogue/search/sound.h).
CREATE TABLE search_sound (
    language INTEGER NOT NULL,
    sound    TEXT NOT NULL,
    word     INTEGER NOT NULL,
    PRIMARY KEY (language, sound, word)
) WITHOUT ROWID;

CREATE TABLE search_synonym (
    language INTEGER NOT NULL,
    phrase   TEXT NOT NULL, -- stems, a space between them
    synonym  TEXT NOT NULL, -- as well; all its words stand in the library
    PRIMARY KEY (language, phrase, synonym)
) WITHOUT ROWID;
