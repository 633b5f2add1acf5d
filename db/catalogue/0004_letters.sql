-- What leads to a topic by letters. A card under a letter is a subject: one leaflet, or several that bear one name. Rows of
-- beginnings ("Ca Ce Ch") divide the cards of a letter that has many. The kiosk reads editions without these, too.

ALTER TABLE letter ADD COLUMN subjects INTEGER NOT NULL DEFAULT 0; -- cards that are not only other names

ALTER TABLE index_entry ADD COLUMN leaflets INTEGER NOT NULL DEFAULT 1;
ALTER TABLE index_entry ADD COLUMN subject INTEGER NOT NULL DEFAULT 0; -- whose leaflets are in subject_leaflet; 0: it has one

CREATE TABLE subject_leaflet (
    subject  INTEGER NOT NULL,
    position INTEGER NOT NULL, -- from 0
    article  INTEGER NOT NULL,
    told_by  TEXT NOT NULL,    -- what tells it from the subject's other leaflets
    PRIMARY KEY (subject, position)
) WITHOUT ROWID;

-- The sections of row 0 divide the letter, those of a further row a section of the row before.
CREATE TABLE letter_section (
    letter   INTEGER NOT NULL,
    row      INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of its first card
    cards    INTEGER NOT NULL,
    label    TEXT NOT NULL,    -- how its first card begins
    PRIMARY KEY (letter, row, position)
) WITHOUT ROWID;
