#include "catalogue/search/intents.h"

#include <array>
#include <sstream>
#include <string_view>

namespace catalogue::search {

namespace {

struct Intent {
    std::string_view language, words;
};

constexpr std::array k_intents {
    Intent { "en", "treatment treat therapy cure manage remedy medicine" },
    Intent { "en", "cause reason" },
    Intent { "en", "symptom sign" },
    Intent { "en", "diagnosis diagnose test exam detect" },
    Intent { "en", "prevent prevention avoid" },
    Intent { "en", "outlook prognosis survival expectancy" },
    Intent { "en", "effect complication" },
    Intent { "en", "risk susceptible" },
    Intent { "en", "inherited genetic hereditary" },
    Intent { "es", "tratamiento tratar trata terapia curar cura medicina remedio" },
    Intent { "es", "causa razón" },
    Intent { "es", "síntoma señal signo" },
    Intent { "es", "diagnóstico diagnosticar prueba examen" },
    Intent { "es", "prevenir prevención evitar" },
    Intent { "es", "pronóstico supervivencia" },
    Intent { "es", "efecto complicación" },
    Intent { "es", "riesgo" },
};

} // namespace

std::vector<content::SynonymGroup> intents_in(std::string_view language)
{
    std::vector<content::SynonymGroup> groups;
    for (Intent const& intent : k_intents) {
        if (intent.language != language.substr(0, language.find('-')))
            continue;
        auto& group = groups.emplace_back();
        std::istringstream words { std::string(intent.words) };
        for (std::string word; words >> word;)
            group.push_back(word);
    }
    return groups;
}

std::set<std::string, std::less<>> intent_stems(WordReader const& reader)
{
    std::set<std::string, std::less<>> stems;
    for (content::SynonymGroup const& group : intents_in(reader.language()))
        for (std::string const& text : group)
            reader.read(text, [&](Word const& word) { stems.insert(word.stem); });
    return stems;
}

} // namespace catalogue::search
