"""Writes the names of HTML's characters as C++, from Python's own table: generate.py OUTPUT"""

import html.entities
import sys


def literal(text):
    return '"' + "".join(f"\\x{byte:02x}" for byte in text.encode()) + '"'


names = sorted(name[:-1] for name in html.entities.html5 if name.endswith(";"))
with open(sys.argv[1], "w", encoding="ascii") as out:
    out.write('#include "content/entities/entities.h"\n\nnamespace content {\n\n')
    out.write("std::span<NamedCharacter const> named_characters()\n{\n")
    out.write("    static constexpr NamedCharacter k_characters[] = {\n")
    for name in names:
        out.write(f'        {{ "{name}", {literal(html.entities.html5[name + ";"])} }},\n')
    out.write("    };\n    return k_characters;\n}\n\n} // namespace content\n")
