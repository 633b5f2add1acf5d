-- The words of titles and other names once more, each with the few sections that a frequent word in a name leads to: of
-- a title "1=diabet" the first of the article, "1+diabet" those whose heading names a treatment, causes, symptoms; of
-- another name "1~diabet" both. So a million rows with a word need not be read for those in titles. Editions without
-- these lists can't be searched.

DROP TABLE search_text;
DROP TABLE search_section;

CREATE VIRTUAL TABLE search_text USING fts5 ( -- a row is a section; those of the shortest titles come first
    title, names, heading, body,              -- title and names are the article's
    lists,
    content = '', columnsize = 0, tokenize = "ascii tokenchars ':=+~'"
);

CREATE TABLE search_section (
    id          INTEGER PRIMARY KEY, -- the row of search_text
    article     INTEGER NOT NULL,
    position    INTEGER NOT NULL,    -- of its first block, which is its heading if it has one
    title_words INTEGER NOT NULL,
    body_words  INTEGER NOT NULL
);

-- For results of one title, which say what tells them apart.
CREATE INDEX subject_leaflet_of_article ON subject_leaflet (article);
