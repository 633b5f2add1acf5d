#include "bench/report.h"

#include <fmt/format.h>

#include <cstdlib>

namespace bench {

namespace {

std::string number(double value)
{
    return value == 0 ? "0"
        : value < 0.1 ? fmt::format("{:.3f}", value)
        : value < 100 ? fmt::format("{:.2f}", value)
                      : fmt::format("{:.0f}", value);
}

std::string load_now()
{
    double load = 0;
    return ::getloadavg(&load, 1) == 1 ? fmt::format("{:.1f}", load) : "?";
}

} // namespace

void Report::begin_section(std::string const& title)
{
    m_load = load_now();
    fmt::print(stderr, "{} ...\n", title);
}

void Report::add(std::string what, Samples const& samples, std::string aim)
{
    m_rows.push_back({ .what = std::move(what),
        .values = { number(samples.percentile(0.5)), number(samples.percentile(0.99)), number(samples.worst()) },
        .count = samples.count(),
        .aim = std::move(aim),
        .load = m_load });
}

void Report::add(std::string what, double value, std::string aim)
{
    m_rows.push_back(
        { .what = std::move(what), .values = { number(value), "", "" }, .aim = std::move(aim), .load = m_load });
}

void Report::leave_out(std::string what, std::string why)
{
    m_rows.push_back({ .what = std::move(what), .left_out = std::move(why) });
}

void Report::print() const
{
    fmt::print("| {:<66} | {:>8} | {:>8} | {:>8} | {:>6} | {:<12} | {:>5} |\n", "what", "p50", "p99", "worst", "of",
        "aim", "load");
    fmt::print("|{:-<68}|{:->9}:|{:->9}:|{:->9}:|{:->7}:|{:-<14}|{:->6}:|\n", "", "", "", "", "", "", "");
    for (auto const& row : m_rows) {
        if (row.left_out.empty())
            fmt::print("| {:<66} | {:>8} | {:>8} | {:>8} | {:>6} | {:<12} | {:>5} |\n", row.what, row.values[0],
                row.values[1], row.values[2], row.count, row.aim, row.load);
        else
            fmt::print("| {:<66} | left out: {} |\n", row.what, row.left_out);
    }
}

} // namespace bench
