#include "catalogue/withdrawn_list.h"

#include "base/file.h"
#include "content/language_tag.h"
#include "content/slug.h"
#include "store/data_folder.h"
#include "store/file_lock.h"
#include "store/set_aside.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <tuple>

namespace catalogue {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;
using List = std::vector<WithdrawnLeaflet>;

constexpr std::size_t k_max_bytes = 4 * 1024 * 1024;
constexpr std::string_view k_heading
    = "# Lectern writes this file: leaflets that visitors do not see, changed by 'lecternctl withdraw'.\n";
/// Tells that all of the list is there.
constexpr std::string_view k_end = "# end\n";

base::Error damage_of(fs::path const& file, std::string const& what)
{
    return { ErrorCode::damaged,
        file.string() + ": " + what
            + "; visitors see no leaflet until the list is restored from a backup, or 'lecternctl withdraw "
              "--start-over' begins a new one" };
}

std::optional<WithdrawnLeaflet> leaflet_in(std::string_view line)
{
    auto const blank = std::min(line.find(' '), line.size());
    WithdrawnLeaflet leaflet { std::string(line.substr(0, blank)), {} };
    if (blank < line.size())
        leaflet.language = line.substr(blank + 1);
    bool const is_language = blank == line.size() || content::is_language_tag(leaflet.language);
    return content::is_slug(leaflet.slug) && is_language ? std::optional(std::move(leaflet)) : std::nullopt;
}

base::Result<List> list_in(std::string_view text, fs::path const& file)
{
    if (!text.starts_with(k_heading) || !text.ends_with(k_end))
        return tl::unexpected(damage_of(file, "is not whole"));
    text.remove_prefix(k_heading.size());
    if (text.size() < k_end.size())
        return tl::unexpected(damage_of(file, "is not whole"));
    text.remove_suffix(k_end.size());
    List list;
    for (int line = 2; !text.empty(); ++line) {
        auto const end = std::min(text.find('\n'), text.size());
        auto leaflet = leaflet_in(text.substr(0, end));
        if (!leaflet)
            return tl::unexpected(damage_of(file, "line " + std::to_string(line) + " names no leaflet"));
        list.push_back(std::move(*leaflet));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return list;
}

std::string text_of(List const& list)
{
    std::string text(k_heading);
    for (WithdrawnLeaflet const& each : list)
        text += each.slug + (each.language.empty() ? "" : " " + each.language) + "\n";
    return text.append(k_end);
}

bool is_foreign(fs::path const& file)
{
    std::error_code ignored;
    auto const status = fs::symlink_status(file, ignored);
    return fs::exists(status) && !fs::is_regular_file(status);
}

base::Result<store::FileLock> lock(fs::path const& data_folder)
{
    fs::path const file = data_folder / "withdrawn.lock";
    TRY_VOID(store::create_file(file, 0644));
    return store::FileLock::acquire(file);
}

base::Result<void> write(fs::path const& data_folder, List list)
{
    fs::path const file = data_folder / k_withdrawn_name;
    if (list.empty())
        return store::remove_file(file);
    std::ranges::sort(list, {}, [](WithdrawnLeaflet const& each) { return std::tie(each.slug, each.language); });
    // The kiosk's user must be able to read it from the moment on that it has its name.
    std::error_code error;
    fs::path const made = fs::exists(file, error) ? file : data_folder / "withdrawn.first.txt";
    TRY_VOID(store::create_file(made, 0644));
    TRY_VOID(base::replace_file(made, text_of(list)));
    if (made == file)
        return {};
    fs::rename(made, file, error);
    if (error)
        return base::failure(ErrorCode::failed, "rename to " + file.string() + ": " + error.message());
    return base::sync_folder(data_folder);
}

/// "EN" and "en" are one language.
WithdrawnLeaflet usual(WithdrawnLeaflet leaflet)
{
    leaflet.language = leaflet.language.empty() ? "" : content::usual_language_tag(leaflet.language);
    return leaflet;
}

base::Result<void> check(WithdrawnLeaflet const& leaflet)
{
    if (!content::is_slug(leaflet.slug))
        return base::failure(ErrorCode::usage, "'" + leaflet.slug + "' is no slug, such as mouth-sores");
    if (!leaflet.language.empty() && !content::is_language_tag(leaflet.language))
        return base::failure(ErrorCode::usage, "'" + leaflet.language + "' is no language code, such as en");
    return {};
}

} // namespace

base::Result<List> read_withdrawn(fs::path const& data_folder)
{
    fs::path const file = data_folder / k_withdrawn_name;
    if (is_foreign(file))
        return tl::unexpected(damage_of(file, "is no plain file"));
    auto const text = base::read_file(file, k_max_bytes);
    if (!text && text.error().code == ErrorCode::absent)
        return List {};
    if (!text && text.error().code == ErrorCode::too_large)
        return tl::unexpected(damage_of(file, "is larger than it can be"));
    if (!text)
        return tl::unexpected(text.error());
    return list_in(*text, file);
}

bool is_withdrawn(List const& list, std::string_view slug, std::string_view language)
{
    if (list.empty())
        return false;
    std::string const usual = content::usual_language_tag(language);
    return std::ranges::any_of(list, [&](WithdrawnLeaflet const& each) {
        return each.slug == slug && (each.language.empty() || each.language == usual);
    });
}

base::Result<bool> withdraw(fs::path const& data_folder, WithdrawnLeaflet const& leaflet)
{
    TRY_VOID(check(leaflet));
    WithdrawnLeaflet const added = usual(leaflet);
    auto const held = TRY(lock(data_folder));
    List list = TRY(read_withdrawn(data_folder));
    bool const is_there = std::ranges::any_of(list, [&](WithdrawnLeaflet const& each) {
        return each.slug == added.slug && (each.language.empty() || each.language == added.language);
    });
    if (is_there)
        return false;
    // Every language is what single ones were.
    if (added.language.empty())
        std::erase_if(list, [&](WithdrawnLeaflet const& each) { return each.slug == added.slug; });
    list.push_back(added);
    TRY_VOID(write(data_folder, std::move(list)));
    return true;
}

base::Result<bool> give_back(fs::path const& data_folder, WithdrawnLeaflet const& leaflet)
{
    TRY_VOID(check(leaflet));
    WithdrawnLeaflet const wanted = usual(leaflet);
    auto const held = TRY(lock(data_folder));
    List list = TRY(read_withdrawn(data_folder));
    auto const of_all = std::ranges::find(list, WithdrawnLeaflet { wanted.slug, {} });
    if (of_all != list.end() && !wanted.language.empty())
        return base::failure(ErrorCode::usage,
            "'" + wanted.slug + "' is withdrawn in all languages; give it back in all, and withdraw it in the others");
    auto const given_back = std::erase_if(list, [&](WithdrawnLeaflet const& each) {
        return each.slug == wanted.slug && (wanted.language.empty() || each.language == wanted.language);
    });
    if (given_back == 0)
        return false;
    TRY_VOID(write(data_folder, std::move(list)));
    return true;
}

base::Result<fs::path> set_damaged_list_aside(fs::path const& data_folder, std::chrono::year_month_day today)
{
    auto const held = TRY(lock(data_folder));
    auto const read = read_withdrawn(data_folder);
    if (read)
        return base::failure(ErrorCode::usage, "the list of withdrawn leaflets is sound; '--give-back' shortens it");
    if (read.error().code != ErrorCode::damaged)
        return tl::unexpected(read.error());
    fs::path const file = data_folder / k_withdrawn_name;
    fs::path aside = TRY(store::name_aside(file, "damaged", today));
    if (::rename(file.c_str(), aside.c_str()) != 0)
        return tl::unexpected(base::error_from_errno("rename to " + aside.string()));
    TRY_VOID(base::sync_folder(data_folder));
    return aside;
}

} // namespace catalogue
