-- The pictures of leaflets, decoded and encoded again by the import (src/pictures), each once however many leaflets show
-- it. A block of the kind "picture" has the text for who does not see it, and in `number` the position of the picture in
-- its article; one of the kind "caption" belongs to the picture right before it. The kiosk reads editions without these
-- tables, too.

CREATE TABLE picture (
    name        TEXT NOT NULL UNIQUE, -- SHA-256 of the bytes
    width       INTEGER NOT NULL,     -- pixels
    height      INTEGER NOT NULL,
    transparent INTEGER NOT NULL,     -- 1: what is behind it shows in places
    bytes       BLOB NOT NULL         -- PNG or JPEG
);

CREATE TABLE article_picture (
    article  INTEGER NOT NULL,
    position INTEGER NOT NULL, -- from 0
    picture  TEXT NOT NULL,    -- its name; empty: it could not be read, and its text stands in its place
    PRIMARY KEY (article, position)
) WITHOUT ROWID;
