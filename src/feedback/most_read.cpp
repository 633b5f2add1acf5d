#include "feedback/most_read.h"

#include "store/database.h"
#include "store/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace feedback {

base::Result<std::vector<std::string>> most_read(FeedbackLog const& log, MostReadRequest const& request)
{
    std::vector<std::string> slugs;
    TRY_VOID(log.read([&](SQLite::Database& database) -> base::Result<void> {
        if (auto current = store::check_version(database, store::log_schema()); !current)
            return current;
        slugs.clear();
        SQLite::Statement article(database,
            "SELECT article FROM reads WHERE language = ? AND reads >= ? ORDER BY reads DESC, article LIMIT ?");
        SQLite::bind(article, request.language, request.limit, request.most);
        while (article.executeStep())
            slugs.push_back(article.getColumn(0).getString());
        return {};
    }));
    return slugs;
}

} // namespace feedback
