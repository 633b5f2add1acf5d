// Exports as `lecternctl open` takes them: CSV, JSON Lines or a SQLite file, from anywhere.

#include "feedback/export/open.h"
#include "fuzz/fuzz.h"

#include <array>

namespace {

/// The one that the seeds are sealed to (seeds.cpp).
privacy::SecretKey seed_key()
{
    privacy::SecretKey::Bytes bytes {};
    bytes.fill(7);
    return privacy::SecretKey(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    constexpr std::array k_names { "export.csv", "export.jsonl", "export.sqlite" };
    auto const [choice, bytes] = fuzz::choice_of(data, size);
    static privacy::SecretKey const key = seed_key();
    auto const file = fuzz::scratch_folder() / k_names[choice % k_names.size()];
    fuzz::write_file(file, bytes);
    auto const opened = feedback::open_export({ file, {} }, key, [](std::string_view, std::string const&) {});
    if (opened) {
        fuzz::require(opened->opened + opened->still_sealed <= opened->rows, "no more comments than rows");
        std::filesystem::remove(opened->file);
    }
    int files = 0;
    for ([[maybe_unused]] auto const& left : std::filesystem::directory_iterator(fuzz::scratch_folder()))
        ++files;
    std::filesystem::remove(file);
    fuzz::require(files == 1, "nothing but the result is left");
    return 0;
}
