#pragma once
// A health topic of MedlinePlus as its XML says it.

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content::medlineplus {

/// What a topic belongs to, such as "Digestive System": the same id in each language.
struct Group {
    std::string id, name;
};

/// The same topic in the other language.
struct MappedTopic {
    std::string id, language, title;
};

struct Topic {
    std::string id, title, url;
    std::string language;                 ///< "English" or "Spanish".
    std::vector<std::string> other_names; ///< What it is also called, then what refers to it.
    std::vector<Group> groups;
    std::optional<MappedTopic> mapped;
    std::string summary;   ///< HTML.
    std::string institute; ///< Which institute of the NIH works on it; may be empty.
    int line = 0, summary_line = 0;
};

/// The XML of one topic, a view into that of a file.
struct TopicText {
    std::string_view xml;
    int line = 1;         ///< Its first.
    bool is_whole = true; ///< Its end is there.
};

/// In the order of the file. They are cut out of it rather than read with all of it, so that neither its size nor its
/// document type matters, and one that is broken takes no other with it.
[[nodiscard]] std::vector<TopicText> topics_in(std::string_view file);

/// `malformed`, naming the line, for what is not whole, not well-formed or has no title, `too_large` for more than
/// k_article_file_limit_bytes.
[[nodiscard]] base::Result<Topic> parse_topic(TopicText const& text, std::string_view name);

} // namespace content::medlineplus
