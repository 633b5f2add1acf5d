#pragma once
// Feedback as its rows hold it, for exports: nothing is interpreted, so nothing that a newer version wrote is lost.

#include "base/iso_week.h"

#include <optional>
#include <string_view>

namespace feedback {

/// The views end with the visit. Any of them may hold any bytes, since files may come from anywhere.
struct StoredFeedback {
    std::string_view id; ///< 16 bytes, where the program wrote it.
    std::string_view week;
    std::optional<std::string_view> article {}; ///< Nothing: about the kiosk as a whole.
    std::string_view language;
    std::string_view rating;                               ///< Its name; empty: no face was chosen.
    std::string_view reasons;                              ///< A JSON array of words.
    std::string_view comment;                              ///< As it was stored: text, or sealed.
    bool repeated = false, hidden = false, sealed = false; ///< As in FeedbackRecord.
    bool held_back = false;                                ///< As in FeedbackRecord.
    std::optional<std::string_view> comment_language {};   ///< Nothing: no comment, a sealed one, or not known.
};

/// From the first to the last, both included; nothing: without a limit.
struct WeekRange {
    std::optional<base::IsoWeek> from {}, until {};

    [[nodiscard]] bool everything() const { return !from && !until; }
};

/// The latest export was made in the week `made_in`; `until` is the last week before it that one has taken. What the
/// next takes is another question: feedback/export/weeks.h.
struct ExportMark {
    base::IsoWeek until, made_in;
    friend bool operator==(ExportMark const&, ExportMark const&) = default;
};

} // namespace feedback
