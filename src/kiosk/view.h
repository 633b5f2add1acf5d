#pragma once
// What each screen shows: derived from the model, read-only, already translated. A view borrows from the
// model and must not outlive it.

#include "kiosk/comments_view.h"
#include "kiosk/dashboard_view.h"
#include "kiosk/export_view.h"
#include "kiosk/library_view.h"
#include "kiosk/phrases.h"
#include "kiosk/settings_view.h"
#include "kiosk/staff_views.h"
#include "kiosk/visitor_views.h"

#include <variant>

namespace kiosk {

using AnyView = std::variant<InvitationView, HomeView, LetterView, ArticleView, FeedbackView, CommentView, ThanksView,
    StillThereView, PausedView, PinView, VolunteerView, ReadyView, CleaningView, DashboardView, CommentsView,
    CommentFilterView, ExportView, LibraryView, SettingsView, SettingTextView>;

struct View {
    std::string language; ///< In which all of it is.
    AnyView screen;
};

/// Scroll states are the only part of the model that a view may write to.
[[nodiscard]] View view_of(Model& model, Phrases const& phrases);

} // namespace kiosk
