"""Puts a folder of Markdown leaflets into SQLite's FTS5: what an import is compared with.

Usage: plain_import.py FOLDER DATABASE

Front matter is cut off and only its title looked at; headings are lines that begin with '#'. Nothing is checked.
"""

import os
import sqlite3
import sys


def main(folder, database):
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE VIRTUAL TABLE leaflet USING fts5 (title, headings, body, tokenize = 'porter unicode61')")
    connection.execute("BEGIN")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            _, front_matter, text = file.read().split("---\n", 2)
        title = next(line for line in front_matter.splitlines() if line.startswith("title: ")).removeprefix("title: ").strip('"')
        lines = text.splitlines()
        headings = "\n".join(line for line in lines if line.startswith("#"))
        body = "\n".join(line for line in lines if not line.startswith("#"))
        connection.execute("INSERT INTO leaflet VALUES (?, ?, ?)", (title, headings, body))
    connection.execute("INSERT INTO leaflet (leaflet) VALUES ('optimize')")
    connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
