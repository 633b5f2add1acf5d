// Backups as `lecternctl restore` takes them: any bytes as the archive, or a sound archive with any bytes as one of its
// files, which the right sum lets through to the readers behind.

#include "fuzz/fuzz.h"
#include "store/sha256.h"
#include "upkeep/archive_file.h"
#include "upkeep/restore.h"

namespace {

namespace fs = std::filesystem;

bool add(upkeep::ArchiveWriter& archive, std::string_view name, std::string_view content)
{
    return archive.begin(std::string(name), static_cast<std::int64_t>(content.size()), 0) && archive.append(content);
}

void write_archive(fs::path const& file, std::string_view name, std::string_view content)
{
    store::Sha256 digest;
    digest.update(content);
    std::string const sums
        = std::string(upkeep::k_backup_heading) + "2\n" + digest.finish() + "  " + std::string(name) + "\n";
    auto archive = upkeep::ArchiveWriter::create(file);
    fuzz::require(
        archive && add(*archive, upkeep::k_backup_sums_name, sums) && add(*archive, name, content) && archive->finish(),
        "an archive can be written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const [choice, bytes] = fuzz::choice_of(data, size);
    fs::path const archive = fuzz::scratch_folder() / "backup.tar", kiosk = fuzz::scratch_folder() / "data";
    std::size_t const part = choice % (upkeep::k_backup_names.size() + 1);
    if (part == upkeep::k_backup_names.size())
        fuzz::write_file(archive, bytes);
    else
        write_archive(archive, upkeep::k_backup_names[part], bytes);
    fs::remove_all(kiosk);
    auto const restored = upkeep::restore_backup({ .archive = archive, .data_folder = kiosk });
    if (!restored)
        for (std::string_view const name : upkeep::k_backup_names)
            fuzz::require(!fs::exists(kiosk / name), "what is refused changes nothing");
    fuzz::require(!fs::exists(kiosk / "restore.new"), "nothing that was unpacked is left");
    return 0;
}
