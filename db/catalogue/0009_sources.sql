-- What an import must know of the one before it, to add to a library without losing what it does not bring. The kiosk
-- reads editions without these, too.

ALTER TABLE article ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN approved TEXT;                   -- "YYYY-MM-DD"; NULL: not approved
ALTER TABLE article ADD COLUMN origin TEXT NOT NULL DEFAULT ''; -- the file it was read from, as a whole path without links

-- The words of synonyms.yaml as they were given; search_synonym has what the library makes of them.
CREATE TABLE given_synonym (
    language TEXT NOT NULL,
    number   INTEGER NOT NULL, -- counts the groups of a language: all words of one mean the same
    position INTEGER NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (language, number, position)
) WITHOUT ROWID;

-- For taking an article off the screen.
CREATE INDEX index_entry_of_article ON index_entry (article);
