#include "privacy/scrubbing/dictionary/learn_shapes.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace privacy::scrubbing::shapes {

namespace {

struct Example {
    std::string word;
    bool is_name = false;
};

/// As people mistype: a letter left out, doubled or replaced, or two exchanged.
std::string misspelt(std::string word, std::mt19937& random)
{
    std::size_t const at = random() % word.size();
    switch (random() % 4) {
    case 0: return word.erase(at, 1);
    case 1: return word.insert(at, 1, word[at]);
    case 2: word[at] = static_cast<char>('a' + random() % 26); return word;
    default: std::swap(word[at], word[std::min(at + 1, word.size() - 1)]); return word;
    }
}

/// Each name twice, since there are fewer of them.
std::vector<Example> examples_of(
    std::vector<std::string> const& names, std::vector<std::string> const& words, std::mt19937& random)
{
    std::vector<Example> examples;
    for (std::string const& name : names)
        examples.insert(examples.end(), 2, { name, true });
    if (words.empty())
        return examples;
    for (std::size_t count = 0; count < 2 * names.size(); ++count) {
        examples.push_back({ words[random() % words.size()], false });
        examples.push_back({ misspelt(words[random() % words.size()], random), false });
    }
    return examples;
}

} // namespace

Weights learn(std::vector<std::string> const& names, std::vector<std::string> const& words)
{
    std::mt19937 random(1);
    std::vector<Example> examples = examples_of(names, words, random);
    std::vector<double> weights(k_weights);
    double bias = 0;
    constexpr int k_rounds = 4;
    for (int round = 0; round < k_rounds; ++round) {
        for (std::size_t at = examples.size(); at > 1; --at)
            std::swap(examples[at - 1], examples[random() % at]);
        double const step = 0.08 / (1 + round);
        for (auto const& [word, is_name] : examples) {
            double sum = bias;
            for_each_feature(word, [&](std::size_t feature) { sum += weights[feature]; });
            double const error = (is_name ? 1.0 : 0.0) - 1 / (1 + std::exp(-sum));
            for_each_feature(word, [&](std::size_t feature) { weights[feature] += step * error; });
            bias += step * error / 5;
        }
    }
    Weights out { .bias = static_cast<int>(std::lround(bias * k_scale)) };
    for (std::size_t feature = 0; feature < k_weights; ++feature)
        out.of_features[feature]
            = static_cast<std::int8_t>(std::clamp(std::lround(weights[feature] * k_scale), -127l, 127l));
    return out;
}

} // namespace privacy::scrubbing::shapes
