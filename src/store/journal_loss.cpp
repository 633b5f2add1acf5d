#include "store/journal_loss.h"

#include "store/journal_frames.h"

namespace store {

base::Result<JournalLoss> loss_of_journal(std::filesystem::path const& wal)
{
    int lost = 0;
    // Only its marks tell whether a frame is of this use: one that lost them counts by those behind it.
    JournalHead const head = TRY(for_each_frame(
        wal, [&](JournalFrame const& frame) { lost += frame.is_of_this_use && !frame.is_read && frame.pages > 0; }));
    // Nothing behind a damaged head can be told apart. A head alone holds no change.
    if (!head.is_sound)
        return head.has_frames ? JournalLoss { 1, true } : JournalLoss {};
    return JournalLoss { lost, lost > 1 };
}

} // namespace store
