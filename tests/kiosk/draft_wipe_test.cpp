// Typed words are overwritten before their memory goes back: every freed block is searched for them.

#include "kiosk/view.h"
#include "support/sample_search.h"
#include "support/visitor.h"

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <string_view>

namespace {

/// Stands in no other text of this program.
constexpr std::string_view k_secret = "zq-canary-xv";

std::atomic<bool> searching = false;
std::atomic<int> blocks_with_secret = 0;

void search(void* block)
{
    if (!block || !searching)
        return;
    std::string_view const bytes(static_cast<char const*>(block), ::malloc_usable_size(block));
    if (bytes.find(k_secret) != bytes.npos)
        ++blocks_with_secret;
}

/// How many freed blocks still held the secret while `act` ran.
template <typename Act>
int freed_with_secret(Act const& act)
{
    blocks_with_secret = 0;
    searching = true;
    act();
    searching = false;
    return blocks_with_secret;
}

} // namespace

void operator delete(void* block) noexcept
{
    search(block);
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept { operator delete(block); }
void* operator new(std::size_t size)
{
    if (void* const block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return std::malloc(size); }
void operator delete(void* block, std::nothrow_t const&) noexcept { operator delete(block); }

using namespace kiosk;
using samples::Visitor;

namespace {

void write_secret(Visitor& visitor)
{
    visitor.act(kiosk::feedback::OpenFeedback {});
    visitor.act(kiosk::feedback::ChooseRating { ::feedback::Rating::poor });
    visitor.act(kiosk::feedback::OpenComment {});
    visitor.type(k_secret);
    REQUIRE(visitor.model.session.draft.comment.words() == k_secret);
}

} // namespace

TEST_CASE("a block freed with the secret in it is found")
{
    CHECK(freed_with_secret([] {
        std::string const text = "before " + std::string(k_secret) + " and after it, long enough";
    }) > 0);
}

TEST_CASE("a reset leaves no typed word in freed memory")
{
    Visitor visitor;
    CHECK(freed_with_secret([&] {
        write_secret(visitor);
        visitor.act(session::ResetSession {});
    }) == 0);
}

TEST_CASE("a word that was chosen by its sounds leaves neither itself nor its letters in freed memory")
{
    Visitor visitor({}, samples::library({ "zh" }));
    CHECK(freed_with_secret([&] {
        visitor.act(kiosk::feedback::OpenFeedback {});
        visitor.act(kiosk::feedback::OpenComment {});
        base::WipingString const letters(std::string_view("zqcanaryxv"));
        visitor.type("zqcanaryxv");
        visitor.act(typing::NeedCandidates { letters });
        visitor.act(typing::CandidatesFound {
            visitor.model.generation, letters, { { base::WipingString(k_secret), letters.size() } } });
        visitor.act(typing::ChooseCandidate { 0 });
        REQUIRE(visitor.model.session.draft.comment.words() == k_secret);
        visitor.act(session::ResetSession {});
    }) == 0);
}

TEST_CASE("leaving the form leaves no typed word in freed memory")
{
    Visitor visitor;
    CHECK(freed_with_secret([&] {
        write_secret(visitor);
        visitor.act(session::GoBack {});
        visitor.act(session::GoBack {});
    }) == 0);
}

TEST_CASE("erasing leaves nothing of what was erased")
{
    Visitor visitor;
    write_secret(visitor);
    auto const* const bytes = visitor.model.session.draft.comment.words().data();
    for (std::size_t i = 0; i < k_secret.size(); ++i)
        visitor.act(typing::Erase {});
    CHECK(std::string(bytes, k_secret.size()) == std::string(k_secret.size(), '\0'));
}

TEST_CASE("an answer that was sent leaves no typed word in freed memory")
{
    Visitor visitor;
    CHECK(freed_with_secret([&] {
        write_secret(visitor);
        auto const effects = visitor.act(kiosk::feedback::SubmitFeedback {});
        REQUIRE(part<kiosk::feedback::StoreFeedback>(effects.at(0))->comment == k_secret);
        visitor.act(kiosk::feedback::FeedbackStored { visitor.model.generation });
    }) == 0);
}

TEST_CASE("a search leaves no typed word in freed memory, whatever comes of it")
{
    for (bool const opened : { false, true }) {
        Visitor visitor;
        CHECK(freed_with_secret([&] {
            visitor.act(search::OpenSearch {});
            visitor.type(k_secret);
            search::SearchAnswered answer { visitor.model.generation, visitor.model.session.searches, {} };
            answer.found.corrected += k_secret;
            answer.found.hits = { samples::hit("en", 0) };
            visitor.act(answer);
            EnglishPhrases const english;
            CHECK(view_of(visitor.model, english).language == "en");
            if (opened)
                visitor.act(search::OpenHit { samples::hit("en", 0).article });
            visitor.act(opened ? Action(session::ResetSession {}) : Action(session::GoBack {}));
        }) == 0);
    }
}

TEST_CASE("a draft that is moved leaves its words in one place only")
{
    kiosk::feedback::FeedbackDraft draft;
    for (char const letter : k_secret)
        draft.comment.type(std::string_view(&letter, 1));
    auto const* const bytes = draft.comment.words().data();
    kiosk::feedback::FeedbackDraft const moved(std::move(draft));
    CHECK(moved.comment.words().data() == bytes);
    draft = kiosk::feedback::FeedbackDraft {};
    CHECK(draft.comment.empty());
    CHECK(moved.comment.words() == k_secret);
}

TEST_CASE("a comment that staff have read leaves no word in freed memory")
{
    CHECK(freed_with_secret([] {
        std::string read(k_secret);
        std::vector<::feedback::Comment> comments(1);
        comments.front().text = base::WipingString::taken_from(read);
        CHECK(read.empty());
        auto copy = comments;
        comments.resize(40); // They move to a larger block.
        CHECK(comments.front().text == k_secret);
        CHECK(copy.front().text == k_secret);
    }) == 0);
}
