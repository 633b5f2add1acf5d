#pragma once
// What staff's effects do outside, on a worker of their own: no visitor waits for them, however long they take.

#include "kiosk/model.h"
#include "lectern/job_stop.h"
#include "lectern/surroundings.h"
#include "store/folder_identity.h"
#include "store/library_import.h"

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

namespace lectern {

/// The first thing it does: what a power cut may have kept from being erased.
struct FinishErasing {};

class StaffOutside {
public:
    using Answer = std::optional<kiosk::Action>;
    using Post = std::function<void(kiosk::Action)>;

    /// `post` hands on what is known while work is still under way.
    StaffOutside(Surroundings const& here, Post post);

    Answer operator()(FinishErasing const&);
    Answer operator()(kiosk::LookAtHealth const& effect);
    Answer operator()(kiosk::LookAtSettings const& effect);
    Answer operator()(kiosk::ChangeSetting const& effect);
    Answer operator()(kiosk::LookAtNumbers const& effect);
    Answer operator()(kiosk::LookAtComments const& effect);
    Answer operator()(kiosk::MarkComment const& effect);
    Answer operator()(kiosk::EraseComment const& effect);
    Answer operator()(kiosk::ListPlaces const& effect);
    Answer operator()(kiosk::LookAtExports const& effect);
    Answer operator()(kiosk::ExportFeedback const& effect);
    Answer operator()(kiosk::LookAtLibrary const& effect);
    Answer operator()(kiosk::ListFolders const& effect);
    Answer operator()(kiosk::ReadImport const& effect);
    Answer operator()(kiosk::PublishImport const& effect);
    Answer operator()(kiosk::RestorePrevious const& effect);
    Answer operator()(kiosk::EndJobs const&);

    /// From any thread, at once; an EndJobs must come in its turn, unless the program ends.
    void stop_jobs() { m_job_stop.request(); }

private:
    /// `ended` learns of each file that is whole, also when another one fails.
    base::Result<void> write_exports(
        kiosk::ExportFeedback const& effect, std::stop_token const& stop, kiosk::ExportEnded& ended);

    Surroundings const& m_here;
    Post m_post;
    JobStop m_job_stop;
    std::map<std::string, store::FolderIdentity> m_listed_places; ///< By path: what staff were shown when they chose.
    std::optional<store::LibraryImport> m_import;                 ///< Read, and waiting to be published or dropped.
};

} // namespace lectern
