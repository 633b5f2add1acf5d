// Writes what the fuzz targets start from: the leaflets and examples of the tree, and exports and backups, which only
// the program itself can make.

#include "catalogue/catalogue_builder.h"
#include "content/docx/made_docx.h"
#include "feedback/export/job.h"
#include "feedback/record_id.h"
#include "fuzz/fuzz.h"
#include "privacy/seal.h"
#include "settings/configuration.h"
#include "upkeep/backup.h"

#include <algorithm>
#include <sstream>

namespace {

namespace fs = std::filesystem;
constexpr std::chrono::sys_days k_today { std::chrono::year { 2026 } / 11 / 22 };

std::string content_of(fs::path const& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

feedback::FeedbackRecord record(std::string comment, bool sealed)
{
    feedback::FeedbackRecord made;
    made.id = feedback::new_record_id();
    made.article = "asthma";
    made.language = "en";
    made.rating = feedback::Rating::good;
    made.reasons = { feedback::Reason::easy_to_understand };
    made.comment = std::move(comment);
    made.week = { 2026, 47 };
    made.sealed = sealed;
    return made;
}

void fill_log(feedback::FeedbackLog& log)
{
    privacy::SecretKey::Bytes bytes {};
    bytes.fill(7);
    privacy::SecretKey const key(bytes);
    auto const sealed = privacy::seal("It helped, \"really\"", key.public_key());
    fuzz::require(sealed && log.add(record(*sealed, true)) && log.add(record("=SUM(1)\nand more", false))
            && log.add(record("", false)),
        "the log can be written");
}

void add_edition(fs::path const& data)
{
    content::Article article;
    article.metadata.slug = "asthma";
    article.metadata.title = "Asthma";
    article.metadata.language = "en";
    article.blocks.push_back({ content::BlockKind::paragraph, 0, 0, { "A text.", {} } });
    auto builder = catalogue::CatalogueBuilder::create(data);
    fuzz::require(
        builder && builder->add(article) && builder->publish(catalogue::ImportMode::replace), "an edition can be made");
}

void keep(fs::path const& seed, std::string const& content)
{
    fs::create_directories(seed.parent_path());
    fuzz::write_file(seed, content);
}

/// Behind the byte that chooses what is done with it.
void keep(fs::path const& seed, std::size_t choice, std::string const& content)
{
    keep(seed, std::string(1, static_cast<char>(choice)) + content);
}

/// Every file of an extension, in one folder.
void keep_files(fs::path const& to, fs::path const& from, std::string const& extension)
{
    for (auto const& entry : fs::recursive_directory_iterator(from))
        if (entry.path().extension() == extension)
            keep(to / (entry.path().parent_path().stem().string() + "-" + entry.path().filename().string()),
                content_of(entry.path()));
}

/// "I am {{name|Ann}}" becomes "I am Ann": what the tests of the scrubber mark is left out.
std::string without_marks(std::string text)
{
    for (std::size_t open = 0; (open = text.find("{{")) != std::string::npos;) {
        text.erase(open, text.find('|', open) - open + 1);
        text.erase(text.find("}}", open), 2);
    }
    return text;
}

/// So many that reading them all takes no time from the fuzzing.
constexpr int k_comments_per_seed = 12;

void keep_comments(fs::path const& to, fs::path const& cases)
{
    int number = 0;
    for (auto const& entry : fs::directory_iterator(cases)) {
        std::ifstream lines(entry.path());
        for (std::string line; std::getline(lines, line); ++number) {
            auto const tab = line.find('\t');
            auto const language = std::ranges::find(fuzz::k_comment_languages, line.substr(0, tab));
            if (tab != line.npos && language != fuzz::k_comment_languages.end() && number % k_comments_per_seed == 0)
                keep(to / std::to_string(number),
                    static_cast<std::size_t>(language - fuzz::k_comment_languages.begin()),
                    without_marks(line.substr(tab + 1)));
        }
    }
}

/// Whole files, and texts for fuzz_docx to make files of.
void keep_word_files(fs::path const& to)
{
    std::string const text = content::styled("Titel", "A") + content::styled("berschrift1", "B") + content::item("c", 1)
        + content::item("d", 2) + content::paragraph("<w:t>e</w:t>", "<w:pBdr/>", "<w:b/>");
    keep(to / "whole", 0, content::docx_of(text, { { "word/media/image1.png", "picture" } }));
    keep(to / "text", 1, text);
    keep(to / "table", 1,
        "<w:tbl><w:tr><w:tc>" + text
            + "</w:tc><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val='2'/></w:tcPr></w:tc></w:tr></w:tbl>");
    keep(to / "drawing", 1,
        "<w:p><w:r><w:drawing><wp:docPr descr='f'/><a:blip r:embed='rId9'/></w:drawing><w:br/><w:tab/><w:sym "
        "w:char='F0B7'/></w:r><w:ins/><w:del/></w:p>");
    keep(to / "styles", 2,
        "<w:styles xmlns:w='w'><w:style w:styleId='a'><w:name w:val='heading 1'/><w:basedOn "
        "w:val='a'/></w:style></w:styles>");
    keep(to / "lists", 3,
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt "
        "w:val='decimal'/><w:lvlText "
        "w:val='%1'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>");
}

void keep_texts(fs::path const& to, fs::path const& source)
{
    keep_files(to / "markdown", source / "assets/library", ".md");
    keep_files(to / "markdown", source / "tests/content/golden", ".md");
    keep_files(to / "medquad", source / "tests/content/golden", ".xml");
    keep_files(to / "medlineplus", source / "tests/content/golden", ".xml");
    keep_files(to / "html", source / "tests/content/golden", ".html");
    keep_word_files(to / "docx");
    // As UTF-16, which is read, too.
    keep(to / "markdown/utf16", { "\xFF\xFE#\0 \0A\0\n\0\n\0B\0", 14 });
    for (std::string const beginning : { "%PDF-1.7", "PK\3\4", "\xD0\xCF\x11\xE0", "<?xml version=\"1.0\"?><doc>",
             "<!DOCTYPE html>", "---\ntitle: A\n---\n", "\xFF\xFE<\xFF" })
        keep(to / "recognise" / std::to_string(beginning.size()), beginning);
    keep_files(to / "collections", source / "assets/library", ".yaml");
    keep_files(to / "synonyms", source / "assets", ".yaml");
    keep(to / "configuration/packaged", content_of(source / "packaging/lectern.yaml"));
    // Every key, set to what it is without.
    std::string all;
    for (auto const& key : settings::configuration_keys())
        if (!key.default_text.empty() && key.group.empty())
            all += key.name + ": " + key.default_text + "\n";
    keep(to / "configuration/top", all);
    keep(to / "configuration/group", "idle:\n  after: 60\nlanguages: [en, es]\n");
    keep(to / "overrides/group", "idle:\n  after: 60\nprivacy:\n  small_cell: 7\n");
    for (auto const* const drawing : { "pill-box", "port" })
        keep(to / "pictures" / drawing,
            content_of(source / "assets/library/pictures" / (drawing + std::string(".svg"))));
    keep(to / "pictures/png", "\x89PNG\r\n\x1A\n");
    keep(to / "pictures/jpeg", "\xFF\xD8\xFF\xE0");
    keep_comments(to / "comment", source / "tests/privacy/scrub");
}

void keep_program_files(fs::path const& to)
{
    fs::path const data = fuzz::scratch_folder() / "data", out = fuzz::scratch_folder() / "out";
    fs::create_directories(out);
    add_edition(data);
    fuzz::write_file(data / "lectern.yaml", "idle:\n  after: 60\n");
    auto log = feedback::FeedbackLog::open(data, k_today);
    fuzz::require(log.has_value(), "a log can be made");
    fill_log(*log);
    using feedback::ExportFormat;
    for (std::size_t choice = 0;
         auto const format : { ExportFormat::csv, ExportFormat::json_lines, ExportFormat::sqlite }) {
        auto const made = feedback::export_feedback(
            *log, { .data_folder = data, .folder = out, .format = format, .today = k_today });
        fuzz::require(made.has_value(), "an export can be made");
        keep(to / "feedback_export" / made->file.filename(), choice++, content_of(made->file));
    }
    // While the log is open, its journal has all of it.
    std::string const whole = content_of(data / "log.db"), journal = content_of(data / "log.db-wal");
    keep(to / "feedback_merge/journal", 0, journal);
    keep(to / "feedback_merge/journal_of_another", 1, journal);
    std::string const place { static_cast<char>(whole.size() / 256), static_cast<char>(whole.size() % 256) };
    keep(to / "feedback_merge/both", 2, place + whole + journal);
    fs::path const archive = out / "backup.tar";
    fuzz::require(
        upkeep::make_backup({ data, data / "lectern.yaml", archive, k_today }).has_value(), "a backup can be made");
    keep(to / "backup/whole", upkeep::k_backup_names.size(), content_of(archive));
    for (std::size_t part = 0; part < upkeep::k_backup_names.size(); ++part)
        if (fs::path const file = data / upkeep::k_backup_names[part]; fs::exists(file))
            keep(to / "backup" / file.filename(), part, content_of(file));
}

} // namespace

int main(int count, char** arguments)
{
    fuzz::require(count == 3, "usage: fuzz_seeds SOURCE FOLDER");
    keep_texts(arguments[2], arguments[1]);
    keep_program_files(arguments[2]);
    return 0;
}
