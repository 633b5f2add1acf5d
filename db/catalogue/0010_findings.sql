-- What an editor should look after in an article, as far as its text or its place in the library shows it; what depends
-- on the day is looked for when it is asked for. The kiosk reads editions without this table, too.

CREATE TABLE finding (
    article INTEGER NOT NULL,
    kind    TEXT NOT NULL, -- "without_care_section", "picture_without_text", "web_words", "alike_titles"
    detail  TEXT NOT NULL, -- words of the article, or the slug and title of another one; '' where the kind says all
    PRIMARY KEY (article, kind)
) WITHOUT ROWID;
