-- Where all can read a leaflet: an address, or '' where it has none. The kiosk reads editions without this column, too.

ALTER TABLE article ADD COLUMN address TEXT NOT NULL DEFAULT '';
