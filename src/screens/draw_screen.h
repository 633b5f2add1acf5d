#pragma once
// A screen draws a view and says what was done on it; it decides nothing. Each lies in the folder of its area.

#include "screens/screens.h"

namespace screens {

void draw_screen(ui::Ui& ui, kiosk::invitation::InvitationView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::home::HomeView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::letters::LetterView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::search::SearchView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::article::ArticleView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::feedback::FeedbackView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::feedback::CommentView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::feedback::ThanksView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::session::LanguagesView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::appearance::AppearanceView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::session::StillThereView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::volunteer::PausedView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::door::PinView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::volunteer::VolunteerView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::volunteer::ReadyView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::volunteer::CleaningView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::dashboard::DashboardView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::comments::CommentsView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::comments::CommentFilterView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::exports::ExportView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::library::LibraryView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::settings::SettingsView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::settings::SettingTextView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::settings::TopicPickerView const& view, Actions& actions);
void draw_screen(ui::Ui& ui, kiosk::library::LeafletPickerView const& view, Actions& actions);

} // namespace screens
