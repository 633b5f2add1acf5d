-- PINs of staff: never the PIN itself, only what a typed one is compared with.
CREATE TABLE pin (
    role     TEXT NOT NULL PRIMARY KEY, -- "volunteer" or "admin"
    hash     TEXT NOT NULL,             -- Argon2id, its cost and salt in it, as libsodium writes it
    failures INTEGER NOT NULL CHECK (failures >= 0) -- in a row; counted before the PIN is compared
) STRICT, WITHOUT ROWID;
