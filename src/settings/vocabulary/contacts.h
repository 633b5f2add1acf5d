#pragma once
// The clinic's own telephone numbers, which stand in leaflets in the place of "{{phone:day}}" and the like.

#include <map>
#include <string>

namespace settings {

/// As they are printed; empty where there is none.
struct PhoneNumbers {
    std::string day, night, emergency;
    friend bool operator==(PhoneNumbers const&, PhoneNumbers const&) = default;
};

struct Contacts {
    PhoneNumbers general;
    std::map<std::string, PhoneNumbers> by_collection; ///< For leaflets of a collection, by its key.
    friend bool operator==(Contacts const&, Contacts const&) = default;
};

} // namespace settings
