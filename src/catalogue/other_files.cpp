#include "catalogue/other_files.h"

namespace catalogue {

std::string line_of(OtherFiles const& files)
{
    auto const& [one, several, advice] = content::words_of(files.kind);
    std::string line = files.count == 1 ? std::string(one) : std::to_string(files.count) + " " + std::string(several);
    line += " (";
    for (std::size_t i = 0; i < files.first.size(); ++i)
        line += (i > 0 ? ", " : "") + files.first[i].filename().string();
    if (auto const others = static_cast<std::size_t>(files.count) - files.first.size(); others > 0)
        line += " and " + std::to_string(others) + " more";
    return line + ")" + (advice.empty() ? "" : ": ") + std::string(advice);
}

void OtherFilesByKind::add(content::OtherKind kind, std::filesystem::path const& path)
{
    OtherFiles& files = m_kinds.at(static_cast<std::size_t>(kind));
    files.kind = kind;
    ++files.count;
    ++m_count;
    if (files.first.size() < k_named_other_files)
        files.first.push_back(path);
}

std::vector<OtherFiles> OtherFilesByKind::list() const
{
    std::vector<OtherFiles> list;
    for (OtherFiles const& files : m_kinds)
        if (files.count > 0)
            list.push_back(files);
    return list;
}

} // namespace catalogue
