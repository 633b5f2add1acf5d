#pragma once
// A variant of many kinds that costs the files which use it little.

#include <concepts>
#include <type_traits>
#include <utility>

namespace kiosk {

/// The variant itself, but for its copying, moving and destroying: with many kinds the code of <variant> for these
/// takes the compiler seconds in each file. It is made in one instead, which includes kiosk/whole_copies.h and says
/// `template class Whole<TheVariant>;`. A kind of the variant is a Whole by itself.
template <typename Variant>
class Whole : public Variant {
public:
    template <typename Part>
    requires(!std::same_as<std::remove_cvref_t<Part>, Whole> && std::constructible_from<Variant, Part>)
        Whole(Part&& part)
        : Variant(std::forward<Part>(part))
    {
    }
    Whole(Whole const&);
    Whole(Whole&&) noexcept;
    Whole& operator=(Whole const&);
    Whole& operator=(Whole&&) noexcept;
    ~Whole();
};

} // namespace kiosk
