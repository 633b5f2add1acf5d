#pragma once
// What each screen shows: derived from the model, read-only, already translated. A view borrows from the
// model and must not outlive it.

#include "kiosk/appearance/view.h"
#include "kiosk/article/view.h"
#include "kiosk/comments/view.h"
#include "kiosk/dashboard/view.h"
#include "kiosk/door/view.h"
#include "kiosk/exports/view.h"
#include "kiosk/feedback/view.h"
#include "kiosk/home/view.h"
#include "kiosk/invitation/view.h"
#include "kiosk/letters/view.h"
#include "kiosk/library/view.h"
#include "kiosk/model.h"
#include "kiosk/phrases.h"
#include "kiosk/search/view.h"
#include "kiosk/session/view.h"
#include "kiosk/settings/view.h"
#include "kiosk/volunteer/view.h"
#include "kiosk/whole.h"

#include <variant>

namespace kiosk {

/// Each says its name on the screen's nodes, k_screen.
using AnyView = std::variant<invitation::InvitationView, home::HomeView, letters::LetterView, search::SearchView,
    article::ArticleView, feedback::FeedbackView, feedback::CommentView, feedback::ThanksView, session::LanguagesView,
    appearance::AppearanceView, session::StillThereView, volunteer::PausedView, door::PinView, volunteer::VolunteerView,
    volunteer::ReadyView, volunteer::CleaningView, dashboard::DashboardView, comments::CommentsView,
    comments::CommentFilterView, exports::ExportView, library::LibraryView, library::LeafletPickerView,
    settings::SettingsView, settings::SettingTextView, settings::TopicPickerView>;

using ScreenView = Whole<AnyView>;

struct View {
    std::string language;              ///< Of everything in it.
    appearance::Appearance appearance; ///< The visitor's; on other screens that of the settings, in the fitted size.
    ScreenView screen;
};

/// Scroll states are the only part of the model that a view may write to.
[[nodiscard]] View view_of(Model& model, Phrases const& phrases);

} // namespace kiosk
