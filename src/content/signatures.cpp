#include "content/signatures.h"

#include <algorithm>
#include <span>

namespace content {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    OtherKind kind;
};

constexpr Signature k_signatures[] = {
    { 0, "%PDF-"sv, OtherKind::pdf },
    { 0, "%!PS"sv, OtherKind::pdf },
    { 0, "{\\rtf"sv, OtherKind::rich_text },
    { 0, "\x89PNG"sv, OtherKind::picture },
    { 0, "\xFF\xD8\xFF"sv, OtherKind::picture },
    { 0, "GIF87a"sv, OtherKind::picture },
    { 0, "GIF89a"sv, OtherKind::picture },
    { 8, "WEBP"sv, OtherKind::picture },
    { 0, "II*\0"sv, OtherKind::picture },
    { 0, "MM\0*"sv, OtherKind::picture },
    { 0, "8BPS"sv, OtherKind::picture },
    { 4, "ftypheic"sv, OtherKind::picture },
    { 4, "ftypheix"sv, OtherKind::picture },
    { 4, "ftypmif1"sv, OtherKind::picture },
    { 4, "ftypavif"sv, OtherKind::picture },
    { 4, "ftyp"sv, OtherKind::recording },
    { 4, "moov"sv, OtherKind::recording },
    { 0, "OggS\0"sv, OtherKind::recording },
    { 0, "fLaC\0"sv, OtherKind::recording },
    { 0, "\x1A\x45\xDF\xA3"sv, OtherKind::recording },
    { 0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11"sv, OtherKind::recording },
    { 0, "\0\0\1\xBA"sv, OtherKind::recording },
    { 0, "\0\0\1\xB3"sv, OtherKind::recording },
    { 0, "PK\5\6"sv, OtherKind::archive },
    { 0, "\x1F\x8B"sv, OtherKind::archive },
    { 0,
        "\xFD"
        "7zXZ"sv,
        OtherKind::archive },
    { 0, "7z\xBC\xAF\x27\x1C"sv, OtherKind::archive },
    { 0, "Rar!\x1A\7"sv, OtherKind::archive },
    { 0, "\x28\xB5\x2F\xFD"sv, OtherKind::archive },
    { 257, "ustar"sv, OtherKind::archive },
    { 0, "SQLite format 3\0"sv, OtherKind::database },
    { 4, "Standard Jet DB"sv, OtherKind::database },
    { 4, "Standard ACE DB"sv, OtherKind::database },
    { 0, "\0\1\0\0\0"sv, OtherKind::font },
    { 0, "OTTO\0"sv, OtherKind::font },
    { 0, "wOFF\0"sv, OtherKind::font },
    { 0, "wOF2\0"sv, OtherKind::font },
    { 0,
        "\x7F"
        "ELF"sv,
        OtherKind::program },
    { 0, "\xCF\xFA\xED\xFE"sv, OtherKind::program },
    { 0, "\xCA\xFE\xBA\xBE"sv, OtherKind::program },
    { 0, "\0\5\x16\7"sv, OtherKind::system_file }, // What a Mac keeps beside a file: ._leaflet.md
    { 0, "\0\0\0\1Bud1"sv, OtherKind::system_file },
};

/// Few letters, or bytes that happen to be letters.
constexpr Signature k_weak_signatures[] = {
    { 8, "WAVE"sv, OtherKind::recording },
    { 8, "AVI "sv, OtherKind::recording },
    { 0, "ID3"sv, OtherKind::recording },
    { 0, "\xFF\xFB"sv, OtherKind::recording },
    { 0, "\xFF\xF3"sv, OtherKind::recording },
    { 0, "\xFF\xF1"sv, OtherKind::recording },
    { 0, "MThd"sv, OtherKind::recording },
    { 0, "FLV\1"sv, OtherKind::recording },
    { 0, "BM"sv, OtherKind::picture },
    { 0, "\0\0\1\0"sv, OtherKind::picture },
    { 0, "BZh"sv, OtherKind::archive },
    { 0, "MZ"sv, OtherKind::program },
};

Recognised find(std::string_view beginning, std::span<Signature const> signatures)
{
    auto const found = std::ranges::find_if(signatures, [&](Signature const& each) {
        return beginning.size() >= each.offset && beginning.substr(each.offset).starts_with(each.bytes);
    });
    return found == signatures.end() ? Recognised {} : Recognised { {}, found->kind };
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A file that is packed as a ZIP archive: each Office program has a folder of its own in it, and OpenDocument and
/// EPUB begin with a text that names them.
Recognised recognise_zip(std::string_view beginning, std::string_view extension)
{
    constexpr std::size_t k_mimetype_offset = 30;
    constexpr std::string_view k_open_document = "mimetypeapplication/vnd.oasis.opendocument.";
    std::string_view const first = beginning.size() > k_mimetype_offset ? beginning.substr(k_mimetype_offset) : "";
    if (first.starts_with("mimetypeapplication/epub"))
        return { {}, OtherKind::epub };
    if (first.starts_with(k_open_document)) {
        std::string_view const kind = first.substr(k_open_document.size());
        if (kind.starts_with("spreadsheet"))
            return { {}, OtherKind::spreadsheet };
        return { {}, kind.starts_with("presentation") ? OtherKind::presentation : OtherKind::open_document };
    }
    if (has(beginning, "xl/workbook") || has(beginning, "xl/worksheets"))
        return { {}, OtherKind::spreadsheet };
    if (has(beginning, "ppt/presentation") || has(beginning, "ppt/slides"))
        return { {}, OtherKind::presentation };
    // Its parts may stand behind pictures, out of sight.
    if (has(beginning, "word/document") || has(beginning, "word/_rels") || extension == ".docx")
        return { Format::docx, {} };
    return { {}, OtherKind::archive };
}

/// What Office wrote before 2007; it names its streams in UTF-16. A file with a password is of this form, too.
OtherKind kind_of_old_office(std::string_view beginning, std::string_view extension)
{
    if (has(beginning, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"sv) || extension == ".doc" || extension == ".dot")
        return OtherKind::old_word;
    if (has(beginning, "W\0o\0r\0k\0b\0o\0o\0k"sv) || extension == ".xls")
        return OtherKind::spreadsheet;
    if (has(beginning, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t"sv) || extension == ".ppt" || extension == ".pps")
        return OtherKind::presentation;
    return OtherKind::locked_office;
}

} // namespace

Recognised recognise_signature(std::string_view beginning, std::string_view extension)
{
    if (beginning.starts_with("PK\3\4"))
        return recognise_zip(beginning, extension);
    if (beginning.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return { {}, kind_of_old_office(beginning, extension) };
    return find(beginning, k_signatures);
}

Recognised recognise_weak_signature(std::string_view beginning) { return find(beginning, k_weak_signatures); }

} // namespace content
