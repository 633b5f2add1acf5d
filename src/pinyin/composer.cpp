#include "pinyin/composer.h"

#include <algorithm>
#include <cstring>
#include <rime_api.h>
#include <string>
#include <utility>

namespace pinyin {

namespace {

constexpr char const* k_schema = "lectern";
constexpr int k_backspace = 0xff08, k_home = 0xff50, k_down = 0xff54; // As X11 numbers keys.
constexpr int k_no_log = 4; // Above librime's gravest level: a log could hold what was typed.

RimeApi& rime() { return *::rime_get_api(); }

/// What librime shows; freed with this object.
struct Context {
    explicit Context(RimeSessionId session)
    {
        RIME_STRUCT_INIT(RimeContext, context);
        rime().get_context(session, &context);
    }
    ~Context() { rime().free_context(&context); }
    Context(Context const&) = delete;
    Context& operator=(Context const&) = delete;

    /// Of the letters that were entered, how many the highlighted candidate leaves: they stand behind it as they are.
    [[nodiscard]] std::size_t left_over() const
    {
        auto const& shown = context.composition;
        return shown.preedit ? static_cast<std::size_t>(std::max(0, shown.length - shown.sel_end)) : 0;
    }

    RimeContext context {};
};

} // namespace

base::Result<Composer> Composer::create(std::filesystem::path const& schemas, std::filesystem::path const& dictionaries)
{
    std::string const schema_folder = schemas, dictionary_folder = dictionaries;
    // librime would go on without them, and offer nothing.
    for (auto const& needed : { schemas / "lectern.schema.yaml", dictionaries / "build/luna_pinyin.table.bin",
             dictionaries / "build/luna_pinyin_simp.prism.bin" })
        if (std::error_code error; !std::filesystem::exists(needed, error))
            return base::failure(base::ErrorCode::absent, needed.string() + " is missing");
    char const* modules[] = { "core", "dict", "gears", nullptr };
    RIME_STRUCT(RimeTraits, traits);
    traits.shared_data_dir = dictionary_folder.c_str();
    traits.user_data_dir = schema_folder.c_str(); // Nothing is written there: the schema has no user's dictionary.
    traits.staging_dir = schema_folder.c_str();
    traits.distribution_name = traits.distribution_code_name = "Lectern";
    traits.distribution_version = "1";
    traits.modules = modules;
    traits.min_log_level = k_no_log;
    traits.log_dir = ""; // Standard error.
    // With a name its log begins, which must not happen twice in a process.
    static bool log_begun = false;
    traits.app_name = std::exchange(log_begun, true) ? nullptr : "rime.lectern";
    rime().setup(&traits);
    rime().initialize(&traits);
    Composer made(rime().create_session());
    if (made.m_session == 0 || !rime().select_schema(made.m_session, k_schema))
        return base::failure(base::ErrorCode::failed, "librime does not begin");
    return made;
}

Composer::Composer(Composer&& other) noexcept
    : m_session(std::exchange(other.m_session, 0))
    , m_entered(std::move(other.m_entered))
{
}

Composer::~Composer()
{
    if (m_session == 0)
        return;
    rime().destroy_session(m_session);
    rime().finalize();
}

void Composer::enter(std::string_view letters)
{
    std::string_view const before = m_entered;
    auto const same = static_cast<std::size_t>(std::ranges::mismatch(before, letters).in1 - before.begin());
    for (std::size_t i = same; i < before.size(); ++i)
        rime().process_key(m_session, k_backspace, 0);
    for (char const letter : letters.substr(same))
        rime().process_key(m_session, letter, 0);
    m_entered = base::WipingString(letters);
}

std::vector<Candidate> Composer::candidates(std::string_view letters, std::size_t most)
{
    letters = letters.substr(0, letters.find_first_not_of("abcdefghijklmnopqrstuvwxyz'"));
    enter(letters);
    std::vector<Candidate> found;
    while (found.size() < most && !letters.empty()) {
        Context const shown(m_session);
        auto const& menu = shown.context.menu;
        int const at = menu.highlighted_candidate_index;
        if (at < 0 || at >= menu.num_candidates)
            break;
        char const* const word = menu.candidates[at].text;
        std::size_t const left = shown.left_over();
        if (word && *word && left < letters.size())
            found.push_back({ base::WipingString(std::string_view(word)), letters.size() - left });
        if (menu.is_last_page && at + 1 == menu.num_candidates)
            break;
        rime().process_key(m_session, k_down, 0);
    }
    rime().process_key(m_session, k_home, 0);
    return found;
}

} // namespace pinyin
