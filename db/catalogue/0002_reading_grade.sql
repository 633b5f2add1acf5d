-- How hard an article is to read, so that staff see a list without every text being counted again. The
-- kiosk shows nothing of it and reads editions without this table, too.

CREATE TABLE reading_grade (
    article INTEGER PRIMARY KEY,
    grade   REAL NOT NULL -- Flesch-Kincaid; only English articles have one
);
