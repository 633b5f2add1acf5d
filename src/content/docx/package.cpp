#include "content/docx/package.h"

#include "content/decoded_text.h"
#include "content/picture_decoder.h"
#include "content/reader.h"
#include "content/xml_tree.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <functional>
#include <memory>

namespace content::docx {

namespace {

using base::ErrorCode;

/// Of all parts together; a small archive may hold terabytes. A part in XML is at most as large as any other text that
/// is read (k_article_file_limit_bytes).
constexpr std::size_t k_unpacked_limit_bytes = 100 * 1024 * 1024;
constexpr int k_entry_limit = 5000;

struct EndArchive {
    void operator()(archive* handle) const { archive_free(handle); }
};

base::Error error_of(std::string_view name, ErrorCode code, std::string_view what)
{
    return { code, std::string(name) + ": " + std::string(what) };
}

/// Archives by Office and others: "word/document.xml", "/word/document.xml".
std::string part_name_of(archive_entry* entry)
{
    char const* const written = archive_entry_pathname(entry);
    std::string name = written ? written : "";
    std::ranges::replace(name, '\\', '/');
    return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

/// Goes once through an archive.
class Unpacking {
public:
    Unpacking(std::string_view bytes, std::string_view name)
        : m_bytes(bytes)
        , m_name(name)
    {
    }

    /// The limit of a part in bytes; nothing for one that is passed over.
    using Wanted = std::function<std::optional<std::size_t>(std::string const& name)>;
    using Part = std::function<void(std::string name, std::string content)>;
    /// What is done with a part that is over its limit: an error ends the walk.
    using Oversized = std::function<base::Result<void>(std::string const& name)>;

    base::Result<void> run(Wanted const& wanted, Part const& part, Oversized const& oversized)
    {
        std::unique_ptr<archive, EndArchive> const handle(archive_read_new());
        if (!handle)
            return base::failure(ErrorCode::failed, "no memory for an archive");
        // By its table of contents, and nothing but ZIP: less code that a file from anywhere can reach.
        archive_read_support_format_zip_seekable(handle.get());
        if (archive_read_open_memory(handle.get(), m_bytes.data(), m_bytes.size()) != ARCHIVE_OK)
            return damaged();
        for (int entries = 0;; ++entries) {
            archive_entry* entry = nullptr;
            int const outcome = archive_read_next_header(handle.get(), &entry);
            if (outcome == ARCHIVE_EOF)
                return {};
            if (outcome < ARCHIVE_WARN)
                return damaged();
            if (entries > k_entry_limit)
                return tl::unexpected(error_of(m_name, ErrorCode::too_large,
                    "more than " + std::to_string(k_entry_limit) + " parts in this Word file"));
            std::string name = part_name_of(entry);
            auto const limit = wanted(name);
            if (!limit)
                continue;
            if (archive_entry_is_encrypted(entry))
                return tl::unexpected(error_of(m_name, ErrorCode::malformed,
                    "the file is locked with a password; save it without one, and import that"));
            std::string content;
            if (TRY(read(handle.get(), *limit, content)))
                part(std::move(name), std::move(content));
            else
                TRY_VOID(oversized(name));
        }
    }

private:
    /// False when the part is over its limit.
    base::Result<bool> read(archive* handle, std::size_t limit, std::string& content)
    {
        std::array<char, 64 * 1024> chunk {};
        while (true) {
            la_ssize_t const got = archive_read_data(handle, chunk.data(), chunk.size());
            if (got < 0)
                return damaged();
            if (got == 0)
                return true;
            content.append(chunk.data(), static_cast<std::size_t>(got));
            m_unpacked += static_cast<std::size_t>(got);
            if (m_unpacked > k_unpacked_limit_bytes)
                return tl::unexpected(error_of(m_name, ErrorCode::too_large,
                    "more than " + std::to_string(k_unpacked_limit_bytes / (1024 * 1024))
                        + " MB come out of this file"));
            if (content.size() > limit)
                return false;
        }
    }

    [[nodiscard]] tl::unexpected<base::Error> damaged() const
    {
        return tl::unexpected(error_of(m_name, ErrorCode::malformed,
            "this Word file is cut short or damaged; copy it again, or open it in Word and save it anew"));
    }

    std::string_view m_bytes, m_name;
    std::size_t m_unpacked = 0;
};

/// "word/_rels/document.xml.rels" of "word/document.xml".
std::string relationships_name(std::string_view part)
{
    auto const slash = part.rfind('/');
    std::string const folder(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
    return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// "media/a.png" and "../word/media/a.png" of "word/document.xml" are "word/media/a.png".
std::string resolved(std::string_view part, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string folder(part.substr(0, std::min(part.rfind('/') + 1, part.size())));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !folder.empty()) {
            folder.pop_back();
            folder.resize(folder.rfind('/') + 1);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return folder + std::string(target);
}

} // namespace

base::Result<Package> Package::open(std::string_view bytes, std::string_view name)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
        bool const locked = bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0"sv) != std::string_view::npos;
        return tl::unexpected(error_of(name, ErrorCode::malformed,
            locked ? "the file is locked with a password; open it in Word, save it without one, and import that"
                   : "this is a file of Word before 2007 (.doc); open it in Word and save it as .docx"));
    }
    if (bytes.empty())
        return tl::unexpected(error_of(name, ErrorCode::malformed, "this file is empty; copy it again"));
    Package package(bytes, name);
    auto const is_xml = [](std::string const& part) -> std::optional<std::size_t> {
        bool const wanted = (part.ends_with(".xml") || part.ends_with(".rels")) && !part.starts_with("customXml/");
        return wanted ? std::optional(k_article_file_limit_bytes) : std::nullopt;
    };
    auto const keep
        = [&](std::string part, std::string content) { package.m_parts.emplace(std::move(part), std::move(content)); };
    auto const refuse = [&](std::string const& part) -> base::Result<void> {
        return tl::unexpected(error_of(name, ErrorCode::too_large,
            "its part '" + part.substr(0, 80) + "' has more than " + std::to_string(k_article_file_limit_bytes)
                + " bytes"));
    };
    TRY_VOID(Unpacking(bytes, name).run(is_xml, keep, refuse));
    return package;
}

std::optional<std::string_view> Package::part(std::string_view part_name) const
{
    auto const found = m_parts.find(part_name);
    return found == m_parts.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

base::Result<Relationships> Package::relationships(std::string_view part_name) const
{
    Relationships read;
    auto const xml = part(relationships_name(part_name));
    if (!xml)
        return read;
    std::string const where = m_name + ": " + relationships_name(part_name);
    std::string const text = TRY(decoded(*xml, where));
    XmlDocument const document = TRY(parse_xml(text, where));
    xmlNode const* const root = xmlDocGetRootElement(document.get());
    for (xmlNode const* node = root ? root->children : nullptr; node; node = node->next) {
        if (!is_element(node, "Relationship"))
            continue;
        std::string const type = attribute_of(node, "Type"), target = attribute_of(node, "Target");
        bool const external = attribute_of(node, "TargetMode") == "External";
        read[attribute_of(node, "Id")]
            = { type.substr(type.rfind('/') + 1), external ? target : resolved(part_name, target), external };
    }
    return read;
}

base::Result<std::map<std::string, std::string>> Package::unpack(std::set<std::string> const& wanted) const
{
    std::map<std::string, std::string> unpacked;
    if (wanted.empty())
        return unpacked;
    auto const is_wanted = [&](std::string const& part) {
        return wanted.contains(part) ? std::optional(k_picture_file_limit_bytes) : std::nullopt;
    };
    auto const keep
        = [&](std::string part, std::string content) { unpacked.emplace(std::move(part), std::move(content)); };
    TRY_VOID(Unpacking(m_bytes, m_name).run(is_wanted, keep, [](std::string const&) { return base::Result<void> {}; }));
    return unpacked;
}

} // namespace content::docx
