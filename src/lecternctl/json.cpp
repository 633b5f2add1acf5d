#include "lecternctl/json.h"

#include "base/date.h"

#include <fmt/core.h>

#include <cstdio>

namespace lecternctl {

namespace {

Json to_json(content::Block const& block)
{
    Json runs = Json::array();
    for (content::Run const& run : block.content.runs)
        runs.push_back({ { "begin", run.begin }, { "end", run.end }, { "strong", run.strong },
            { "emphasised", run.emphasised }, { "struck", run.struck } });
    return { { "kind", content::name_of(block.kind) }, { "level", block.level }, { "number", block.number },
        { "text", block.content.text }, { "runs", std::move(runs) }, { "sign", content::name_of(block.sign) } };
}

} // namespace

Json to_json(content::Metadata const& metadata)
{
    Json references = Json::array();
    for (content::Reference const& reference : metadata.references)
        references.push_back({ { "title", reference.title }, { "url", reference.url } });
    return { { "slug", metadata.slug }, { "title", metadata.title }, { "subtitle", metadata.subtitle },
        { "language", metadata.language }, { "author", metadata.author },
        { "reviewed", metadata.reviewed ? Json(base::to_string(*metadata.reviewed)) : Json(nullptr) },
        { "collections", metadata.collections }, { "other_names", metadata.other_names },
        { "references", std::move(references) }, { "source", metadata.source }, { "licence", metadata.licence },
        { "address", metadata.address }, { "approved_by", metadata.approved_by },
        { "approved", metadata.approved ? Json(base::to_string(*metadata.approved)) : Json(nullptr) } };
}

Json to_json(content::Article const& article)
{
    Json json = to_json(article.metadata);
    json["blocks"] = Json::array();
    for (content::Block const& block : article.blocks)
        json["blocks"].push_back(to_json(block));
    json["pictures"] = Json::array();
    for (content::Picture const& picture : article.pictures)
        json["pictures"].push_back(
            { { "name", picture.name }, { "width", picture.width_px }, { "height", picture.height_px } });
    return json;
}

Json to_json(feedback::FeedbackRecord const& record)
{
    Json reasons = Json::array();
    for (feedback::Reason const reason : record.reasons)
        reasons.push_back(name_of(reason));
    return { { "id", feedback::to_hex(record.id) },
        { "article", record.article.empty() ? Json(nullptr) : Json(record.article) }, { "language", record.language },
        { "rating", record.rating ? Json(name_of(*record.rating)) : Json(nullptr) }, { "reasons", std::move(reasons) },
        { "comment", record.comment }, { "week", base::to_string(record.week) }, { "repeated", record.repeated },
        { "hidden", record.hidden }, { "sealed", record.sealed }, { "held_back", record.held_back } };
}

std::string line_of(Json const& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

void JsonArray::add(Json const& element)
{
    fmt::print("{}{}", m_empty ? "[\n" : ",\n", line_of(element));
    m_empty = false;
}

void JsonArray::end() { std::fputs(m_empty ? "[]\n" : "\n]\n", stdout); }

} // namespace lecternctl
