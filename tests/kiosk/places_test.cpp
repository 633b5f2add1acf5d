// Where staff may export to: sticks come and go.

#include "administrator.h"
#include "support/sample_places.h"

using namespace kiosk;
using samples::Administrator;
using samples::has;

namespace {

struct Exporter : Administrator {
    Exporter()
    {
        do_all(door::OpenStaffArea { door::StaffArea::exports });
        act(exports::ChooseExportPlace { samples::places().front().path });
    }
    exports::ExportPage& page() { return staff_page<exports::ExportPage>(); }
    void list(std::vector<places::Place> places) { act(places::PlacesListed { model.staff_visit, std::move(places) }); }
};

} // namespace

TEST_CASE("a stick that is pulled out is no longer chosen; the only one is chosen by itself")
{
    Exporter staff;
    CHECK(has<places::ListPlaces>(staff.act(places::PlacesChanged {})));
    staff.list({ samples::places().back() });
    CHECK(staff.page().place == "/srv/exports");
    staff.list({ samples::places().back(), { "/media/kiosk/NEW", "NEW", 1, false } });
    CHECK(staff.page().place == "/srv/exports");
    staff.list({});
    CHECK(staff.page().place.empty());
    staff.list({ { "/media/kiosk/OLD", "OLD", 0, true } });
    CHECK(staff.page().place.empty());
}

TEST_CASE("places are looked for again only where they are shown")
{
    Administrator staff;
    CHECK(staff.act(places::PlacesChanged {}).empty());
    staff.act(door::CloseStaff {});
    CHECK(staff.act(places::PlacesChanged {}).empty());
}
