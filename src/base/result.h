#pragma once
// How a function says that it could not do what it was asked: Result<T>, Error and TRY.

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace base {

/// Named by what the caller does next, not by what went wrong inside.
enum class ErrorCode {
    absent,      ///< There is no such thing; carry on without it.
    malformed,   ///< The input breaks its own rules; skip it and tell who supplied it.
    too_large,   ///< The input is over a limit; skip it and tell who supplied it.
    unsupported, ///< We do not read this kind of input; skip it.
    damaged,     ///< A file of ours can't be trusted any more; set it aside and start again.
    unreadable,  ///< A read failed, which proves nothing and may pass; try again soon, and leave the file in place.
    no_space,    ///< The disk is full; keep the data in memory and try again later.
    read_only,   ///< The place can't be written; keep the data in memory and tell staff.
    busy,        ///< Somebody else holds it; try again soon.
    unavailable, ///< A device or service is not there; do without it.
    usage,       ///< The person who called asked for something impossible; tell them.
    failed,      ///< Anything else; report it.
};

/// An error gains context on its way up: "catalogue.db: article 12: malformed style".
/// `message` is for logs and administrators, in English; a visitor never sees it.
struct Error {
    ErrorCode code = ErrorCode::failed;
    std::string message;

    [[nodiscard]] Error in(std::string_view where) && { return { code, std::string(where) + ": " + message }; }
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string message)
{
    return tl::unexpected(Error { code, std::move(message) });
}

} // namespace base

/// Yields the value of a Result, or returns its error from the enclosing function. A GNU statement
/// expression, which both GCC and Clang accept.
#define TRY(...)                                                                                                       \
    __extension__({                                                                                                    \
        auto&& try_result = (__VA_ARGS__);                                                                             \
        if (!try_result.has_value())                                                                                   \
            return tl::unexpected(std::move(try_result).error());                                                      \
        std::move(try_result).value();                                                                                 \
    })

/// The same for Result<void>.
#define TRY_VOID(...)                                                                                                  \
    do {                                                                                                               \
        auto&& try_result = (__VA_ARGS__);                                                                             \
        if (!try_result.has_value())                                                                                   \
            return tl::unexpected(std::move(try_result).error());                                                      \
    } while (false)
