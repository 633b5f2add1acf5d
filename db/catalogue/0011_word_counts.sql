-- What lets an import change a few leaflets of a library without reading all others again. Only imports read it.

CREATE TABLE search_count ( -- how often each word of the library stands in it, those that are not in search_word included
    language INTEGER NOT NULL, -- search_language's
    spelling TEXT NOT NULL,
    written  TEXT NOT NULL,    -- with its accents; '': as `spelling`
    stem     TEXT NOT NULL,    -- '': as `spelling`
    sections INTEGER NOT NULL, -- with the word; that of a title counts in the first section only
    named    INTEGER NOT NULL, -- times that it stands in titles and other names
    headed   INTEGER NOT NULL, -- and in headings
    PRIMARY KEY (language, spelling, written, stem)
) WITHOUT ROWID;

-- Which rules for words, letters and tables the edition follows; '' where nothing says so. An edition of other
-- rules than the program's is made anew as a whole.
ALTER TABLE edition ADD COLUMN rules TEXT NOT NULL DEFAULT '';
