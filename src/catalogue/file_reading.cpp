#include "catalogue/file_reading.h"

#include "base/file.h"
#include "base/hand_over.h"
#include "content/reader.h"

#include <future>
#include <system_error>
#include <utility>

namespace catalogue {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using content::Format;
using content::OtherKind;
using Take = std::function<base::Result<void>(FilePart&&)>;

constexpr char const* k_collections_file = "collections.yaml";
constexpr char const* k_synonyms_file = "synonyms.yaml";
/// As much is read ahead.
constexpr std::size_t k_most_waiting_bytes = 4 << 20;

/// What is kept of an article, about.
std::size_t size_of(FilePart const& part)
{
    constexpr std::size_t k_of_names = 1000;
    std::size_t bytes = k_of_names;
    if (auto const* read = std::get_if<ReadArticle>(&part.what)) {
        for (content::Block const& block : read->article.blocks)
            bytes += sizeof block + block.content.text.size();
        for (content::Picture const& picture : read->article.pictures)
            bytes += sizeof picture + picture.bytes.size();
    }
    return bytes;
}

class FileReader {
public:
    FileReader(FilesToRead const& files, Take const& take)
        : m_files(files)
        , m_take(take)
    {
    }

    base::Result<void> run()
    {
        return visit_files(m_files.paths,
            { .file = [this](FoundFile const& file) { return visit(file); },
                .unreadable
                = [this](fs::path const& folder, std::error_code reason) { return refuse_folder(folder, reason); },
                .left_out
                = [this](fs::path const& path, OtherKind kind) { return give_whole(path, OtherFile { kind }); },
                .outside =
                    [this](fs::path const& path) {
                        return give_whole(
                            path, RefusedFile { "a link that leads out of the folder, which is not followed" });
                    } });
    }

private:
    void begin(FoundFile file)
    {
        m_file = std::move(file);
        m_origin = origin_of(m_file.path);
        m_unread = false;
    }

    template <typename What>
    base::Result<void> give(What&& what)
    {
        return m_take({ m_file, m_origin, std::forward<What>(what) });
    }

    /// Of what is not read.
    template <typename What>
    base::Result<void> give_whole(fs::path const& path, What&& what, EndOfFile end = {})
    {
        begin({ path });
        TRY_VOID(give(std::forward<What>(what)));
        return give(end);
    }

    base::Result<void> refuse_folder(fs::path const& folder, std::error_code reason)
    {
        TRY_VOID(m_files.sources.check_medium(folder, reason));
        std::string const why = reason == std::errc::filename_too_long ? "nested too deep" : reason.message();
        return give_whole(folder, RefusedFile { why }, EndOfFile { true });
    }

    base::Result<void> visit(FoundFile const& file)
    {
        TRY_VOID(check_stop(m_files.stop));
        begin(file);
        if (std::error_code ignored; file.named && !m_files.picture_folder.empty())
            m_file.root = fs::canonical(m_files.picture_folder, ignored);
        TRY_VOID(read_by_name());
        return give(EndOfFile { m_unread });
    }

    base::Result<void> read_by_name()
    {
        auto const name = m_file.path.filename();
        if (name == k_collections_file)
            return read_settings(
                [](std::string const& content, std::string const& of) -> base::Result<GivenCollections> {
                    return GivenCollections { TRY(content::read_collections(content, of)) };
                });
        if (name == k_synonyms_file)
            return read_settings([](std::string const& content, std::string const& of) -> base::Result<GivenSynonyms> {
                return GivenSynonyms { TRY(content::read_synonyms(content, of)) };
            });
        return read();
    }

    template <typename Read>
    base::Result<void> read_settings(Read const& read)
    {
        auto const content = base::read_file(m_file.path, content::k_article_file_limit_bytes);
        if (!content)
            return refuse_unreadable(content.error());
        auto given = read(*content, m_file.path.string());
        return given ? give(*std::move(given)) : give(RefusedFile { given.error().message });
    }

    /// Looks at the beginning of a file only, since a stick may be full of videos, and reads it where it is of a
    /// format.
    base::Result<void> read()
    {
        auto const beginning = base::read_beginning(m_file.path, content::k_recognised_bytes);
        if (!beginning)
            return refuse_unreadable(beginning.error());
        auto [format, other] = content::recognise(m_file.path, *beginning);
        bool const asked_for = !m_files.format || format == m_files.format;
        if (m_file.named && m_files.format)
            return read_articles(*m_files.format);
        if (format && asked_for)
            return read_articles(*format);
        if (format) {
            other = OtherKind::other_format;
            m_unread = true;
        }
        if (!other)
            return give(RefusedFile { "of no kind that is known; imported are Markdown, web pages, Word files (.docx), "
                                      "MedlinePlus and MedQuAD" });
        if (m_file.named)
            return give(RefusedFile { content::refusal_of(*other) });
        return give(OtherFile { *other });
    }

    base::Result<void> refuse_unreadable(base::Error const& error)
    {
        TRY_VOID(m_files.sources.check_medium(m_file.path));
        return give(RefusedFile { error.message });
    }

    base::Result<void> read_articles(Format format)
    {
        auto const content = base::read_file(m_file.path, content::file_limit_bytes(format));
        if (!content)
            return refuse_unreadable(content.error());
        base::Result<void> given; // An error of it ends the import, and one of the reader only its file.
        auto const read = content::read_articles(format, *content, m_file.path.string(),
            { .article = [&](content::Article&& article) { return given = give_article(format, std::move(article)); },
                .refused =
                    [&](base::Error const& error) {
                        if (given)
                            given = give(RefusedFile { error.message });
                    } });
        if (!read && given)
            given = give(RefusedFile { read.error().message });
        return given;
    }

    base::Result<void> give_article(Format format, content::Article article)
    {
        TRY_VOID(check_stop(m_files.stop));
        return give(ReadArticle { format, std::move(article) });
    }

    FilesToRead const& m_files;
    Take const& m_take;
    FoundFile m_file; ///< That is read.
    std::string m_origin;
    bool m_unread = false;
};

/// Whatever ends the reading ends the waiting for it.
struct EndOfReading {
    base::HandOver<FilePart>& parts;
    ~EndOfReading() { parts.end(); }
};

base::Result<void> read_to_hand_over(FilesToRead const& files, base::HandOver<FilePart>& parts)
{
    EndOfReading const end { parts };
    Take const give = [&](FilePart&& part) -> base::Result<void> {
        std::size_t const bytes = size_of(part);
        if (!parts.give(std::move(part), bytes))
            return base::failure(ErrorCode::failed, "nobody takes it any more");
        return {};
    };
    return FileReader(files, give).run();
}

} // namespace

base::Result<void> read_files(FilesToRead const& files, Take const& take)
{
    base::HandOver<FilePart> parts(k_most_waiting_bytes);
    std::future<base::Result<void>> reading;
    try {
        reading = std::async(std::launch::async, [&] { return read_to_hand_over(files, parts); });
    } catch (std::system_error const&) { // No thread is to be had.
        return FileReader(files, take).run();
    }
    EndOfReading const end { parts }; // Before `reading`, which waits for its thread.
    while (auto part = parts.take())
        TRY_VOID(take(std::move(*part)));
    return reading.get();
}

std::string origin_of(fs::path const& path)
{
    std::error_code ignored;
    return fs::weakly_canonical(path, ignored).string();
}

} // namespace catalogue
