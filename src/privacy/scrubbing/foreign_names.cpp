#include "privacy/scrubbing/foreign_names.h"

#include "base/wipe.h"
#include "privacy/scrubbing/dictionary.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

/// Words of a rule, as word_key() has them.
class KeySet {
public:
    explicit KeySet(std::string_view words)
    {
        for (std::size_t at = 0, end = 0; at < words.size(); at = end + 1) {
            end = std::min(words.find(' ', at), words.size());
            if (end > at)
                m_hashes.push_back(hash_of(word_key(words.substr(at, end - at))));
        }
        std::ranges::sort(m_hashes);
    }
    [[nodiscard]] bool has(std::string_view key) const
    {
        return !key.empty() && std::ranges::binary_search(m_hashes, hash_of(key));
    }

private:
    std::vector<std::uint64_t> m_hashes;
};

/// What announces people and places in the languages that have blanks.
struct Cues {
    KeySet titles {
        "الدكتور الدكتورة دكتور دكتورة للدكتور للدكتورة والدكتور والدكتورة د السيد السيدة للسيد للسيدة سيد سيدة "
        "الاستاذ الاستاذة استاذ استاذة الممرض الممرضة ممرض ممرضة للممرضة للممرض والممرضة الانسة انسة الشيخ الحاج "
        "الحاجة المهندس ابو ام ابن عم خالة الطبيب الطبيبة الاخ الاخت اختي اخي ابني ابنتي زوجي زوجتي "
        "डॉ डॉक्टर श्री श्रीमती सुश्री कुमारी नर्स सिस्टर डा मिस मिस्टर "
        "доктор доктору доктора доктором врач врачу врача врачом медсестра медсестре медсестру медсестрой сестра "
        "сестре господин госпожа гн гжа профессор профессору санитарка санитарке дядя тетя тете тётя пан пані лікар "
        "медбрат медбрату фельдшер фельдшеру хирург хирургу терапевт терапевту муж жена сын дочь "
        "γιατρός κύριος κυρία κύριε ד\"ר דוקטור מר גברת"
    };
    KeySet introductions { "اسمي اسمه اسمها الاسم يدعى تدعى المدعو المدعوة المريض المريضة "
                           "नाम зовут имя имени фамилия звать звали пациент пациентка звуть με λένε שמי" };
    /// Before a name of the lists.
    KeySet thanks { "شكرا شكر الشكر اشكر نشكر انا مع من الى عند قالت قال "
                    "धन्यवाद मैं और शुक्रिया "
                    "спасибо благодарю благодарна благодарен к у от с и я это спросите дякую" };
    /// After a name.
    KeySet honorifics { "मैडम सर भाई ने को" };
    /// After any name, and after nothing else.
    KeySet respect { "जी साहब साहेब दीदी भैया आंटी अंकल" };
    /// "मेरे बेटे आरव को": whose name may follow, before a word of case.
    KeySet relatives { "बेटे बेटी बेटा पति पत्नी माँ मां पिता पिताजी भाई बहन दादी दादा नानी नाना पोता पोती बच्चे बच्ची" };
    KeySet cases { "को ने का की के से" };
    KeySet streets {
        "شارع الشارع حي الحي مدينة بمدينة قرية طريق ميدان عمارة مستشفى بمستشفى مدرسة محافظة عيادة "
        "ул улица улице улицы проспект проспекте пр пер переулок переулке город городе г деревня деревне село селе "
        "поселок посёлок шоссе бульвар площадь больница больнице поликлиника поликлинике школа школе гор "
        "गांव गाँव ग्राम मोहल्ला जिला ज़िला शहर मकान"
    };
    KeySet streets_after { "रोड मार्ग नगर गली अस्पताल हॉस्पिटल कॉलोनी विहार चौक स्ट्रीट" };
    /// Never a name after a cue or next to one.
    KeySet words {
        "في من على الى عن هذا هذه ذلك التي الذي جدا كان كانت لم لا ما مع كل انا نحن هو هي ان لكن بعد قبل عند هنا "
        "كريم جميل امل نور سلام هدى وفاء رضا صباح سعيد حكيم عادل امين صابر ماهر الجميع الكل عليكم لكم لك جميعا العام "
        "سهل الفهم محفوظ محجوب كاملة كامل صعب سليم خلف التحسين اكبر اصغر قوي نظيف واضح ممتاز مريض جديد قديم كبير صغير "
        "طويل بارد حار شديد قريب بعيد سريع بسيط هادئ امن سعيد مفيد "
        "رائعون ممتازون طيبون كلهم وكل شرح شرحت ساعد ساعدني ساعدتني استمع قال قالت المستشفى الرئيسي الخاص جيد جيدة "
        "رائع رائعة لطيف لطيفة المناوب المعالج القلب العيون جدا "
        "है हैं था थे थी में से का की के को ने और यह वह आप हम मैं बहुत अच्छा अच्छी अच्छे नहीं हो पर भी तो जी आशा शांति प्रेम "
        "सुख दया दवा आनंद ज्योति पूजा कमल विजय सुमन सरकारी इस उस जिला निजी एक बड़ा बड़े मेरा मेरी मेरे नाम साहब सभी लोग आपका सब "
        "सबसे जल्दी देर समय पास साथ लिए कम ज़्यादा ज्यादा सही गलत खुश दोनों कुछ कोई क्या कब फिर अब वे वहाँ यहाँ "
        "я ты он она мы вы они это этот эта вас вам ваш ваша ваше ваши вашу вашей вами мне меня и а но не на в с к у "
        "от "
        "по за из очень был была были есть нет как что кто для бог бога богу господи россия интернет всем всех скорая "
        "областная городская детская была сказал сказала дежурный главный наш наша самый хороший все "
    };
};

Cues const& cues()
{
    static Cues const all;
    return all;
}

/// Russian declines names: the endings of a case, and what may stand instead in the lists.
bool is_declined_name(std::string const& key)
{
    static std::vector<std::string> const endings { word_key("а"), word_key("у"), word_key("е"), word_key("ы"),
        word_key("и"), word_key("ю"), word_key("я"), word_key("ой"), word_key("ом"), word_key("ей"), word_key("ем"),
        word_key("ым"), word_key("ого"), word_key("ому") };
    static std::vector<std::string> const bases { "", word_key("а"), word_key("я"), word_key("й"), word_key("ь"),
        word_key("ий"), word_key("ия") };
    for (std::string const& ending : endings)
        if (key.ends_with(ending) && key.size() > ending.size() + 4)
            for (std::string const& base : bases)
                if ((entries_of(key.substr(0, key.size() - ending.size()) + base) & entries::names) != 0)
                    return true;
    return false;
}

/// "Ивановна", "Петровичу": a father's name.
bool is_patronymic(std::string_view key)
{
    static std::vector<std::string> const endings { word_key("ович"), word_key("евич"), word_key("овна"),
        word_key("евна"), word_key("овичу"), word_key("евичу"), word_key("овне"), word_key("евне"), word_key("овны"),
        word_key("евны"), word_key("овну"), word_key("евну"), word_key("овича"), word_key("евича"), word_key("ичем"),
        word_key("овной"), word_key("евной"), word_key("ильич"), word_key("инична") };
    return std::ranges::any_of(
        endings, [&](auto const& ending) { return key.ends_with(ending) && key.size() >= ending.size() + 4; });
}

class ForeignFinder {
public:
    ForeignFinder(Line const& line, std::string_view comment, Spans& out)
        : m_line(line)
        , m_comment(comment)
        , m_out(out)
    {
        for (int at = 0; at < line.size(); ++at)
            m_keys.push_back(key_of(at));
    }
    ~ForeignFinder()
    {
        for (std::string& key : m_keys)
            base::wipe(key);
    }
    ForeignFinder(ForeignFinder const&) = delete;
    ForeignFinder& operator=(ForeignFinder const&) = delete;

    void run()
    {
        for (int at = 0; at < m_line.size();) {
            int const end = std::max({ announced_end(at), listed_end(at), place_end(at) });
            at = std::max(end, at + 1);
        }
    }

private:
    [[nodiscard]] std::string key_of(int at) const
    {
        Token const& token = m_line[at];
        if (m_line.word(at).find(k_foreign_letter) == std::string_view::npos)
            return {};
        auto const& offset = m_line.text().offset;
        std::size_t const begin = offset[static_cast<std::size_t>(token.begin)];
        return word_key(m_comment.substr(begin, offset[static_cast<std::size_t>(token.end)] - begin));
    }
    [[nodiscard]] std::string const& key(int at) const
    {
        static std::string const none;
        return at >= 0 && at < m_line.size() ? m_keys[static_cast<std::size_t>(at)] : none;
    }
    /// In the lists, also with "and", "to" or "by" before it, as Arabic writes them.
    [[nodiscard]] bool is_listed(int at) const
    {
        std::string const& word = key(at);
        if (word.size() < 5 || cues().words.has(word))
            return false;
        if ((entries_of(word) & entries::names) != 0)
            return true;
        static std::vector<std::string> const prefixes { word_key("و"), word_key("ل"), word_key("ب"), word_key("ال") };
        for (std::string const& prefix : prefixes)
            if (word.starts_with(prefix) && word.size() >= prefix.size() + 6
                && !cues().words.has(word.substr(prefix.size()))
                && (entries_of(word.substr(prefix.size())) & entries::names) != 0)
                return true;
        bool const declines = (m_line[at].capital && !m_line[at].opens) || cues().thanks.has(key(at - 1));
        return is_patronymic(word) || (declines && is_declined_name(word));
    }
    /// A capital inside a sentence, where others have none.
    [[nodiscard]] bool is_proper(int at) const
    {
        return m_line.is_capital(at) && !m_line[at].opens && !m_line[at].all_upper && !key(at).empty()
            && !cues().words.has(key(at)) && m_line[at].end - m_line[at].begin > 2;
    }
    [[nodiscard]] bool is_name(int at) const { return is_listed(at) || is_proper(at); }

    int add(Identifier kind, int begin, int end)
    {
        m_line.add(m_out, kind, begin, end);
        return end;
    }
    /// "الزهراني": a family name as Arabic makes them of places and tribes.
    [[nodiscard]] bool is_nisba(int at) const
    {
        static std::string const article = word_key("ال");
        static std::string const ending = word_key("ي");
        return key(at).starts_with(article) && key(at).ends_with(ending) && key(at).size() > 10
            && !cues().words.has(key(at));
    }
    [[nodiscard]] int name_end(int end) const
    {
        for (int parts = 0;
             parts < 3 && (is_name(end) || is_nisba(end) || (m_line.is_initial(end) && m_line.mark(end + 1) == '.'));
             ++parts)
            end += 1 + (m_line.is_initial(end) && m_line.mark(end + 1) == '.');
        return end;
    }

    /// "доктор Иванова", "اسمي X", "मेरा नाम X": the next word is a name unless it is a small one.
    int announced_end(int at)
    {
        bool const title = cues().titles.has(key(at));
        if (!title && !cues().introductions.has(key(at)))
            return at;
        int name = at + 1;
        while (name < at + 3 && (m_line.mark(name) == '.' || m_line.mark(name) == ':' || cues().titles.has(key(name))))
            ++name;
        bool const cased = m_line[name].begin > 0 && m_line.is_cased() && uses_capitals(name);
        if (key(name).empty() || cues().words.has(key(name))
            || (cased && title && !m_line[name].capital && !is_listed(name)))
            return at;
        return add(Identifier::name, name, name_end(name + 1));
    }
    /// Cyrillic and Greek have capitals.
    [[nodiscard]] bool uses_capitals(int at) const
    {
        auto const first = static_cast<unsigned char>(key(at).empty() ? 0 : key(at)[0]);
        return first >= 0xCD && first <= 0xD3;
    }

    int listed_end(int at)
    {
        // "शर्मा जी"
        bool const addressed = cues().respect.has(key(at + 1)) && !key(at).empty() && !cues().words.has(key(at))
            && !cues().titles.has(key(at));
        if (addressed || (cues().honorifics.has(key(at + 1)) && is_listed(at)))
            return add(Identifier::name, at, name_end(at + 1));
        bool const relative = cues().relatives.has(key(at - 1)) && cues().cases.has(key(at + 1)) && !key(at).empty()
            && !cues().words.has(key(at)) && !cues().relatives.has(key(at));
        if (is_proper(at) || relative
            || (is_listed(at)
                && (!uses_capitals(at) || m_line[at].capital || is_patronymic(key(at))
                    || cues().thanks.has(key(at - 1)))))
            return add(Identifier::name, at, name_end(at + 1));
        return at;
    }

    /// "شارع X", "ул. Ленина, д. 5", "X रोड"
    int place_end(int at)
    {
        if (cues().streets_after.has(key(at)) && !key(at - 1).empty() && !cues().words.has(key(at - 1)))
            return add(Identifier::place, at - 1, at + 1);
        if (!cues().streets.has(key(at)))
            return at;
        int const name = at + 1 + (m_line.mark(at + 1) == '.');
        bool const cased = uses_capitals(name) && m_line.is_cased();
        if (key(name).empty() || cues().words.has(key(name)) || (cased && !m_line[name].capital))
            return at;
        int end = name + 1;
        // ", д. 5, кв. 12": each number with at most a comma, a short word and its stop before it.
        for (int parts = 0; parts < 4; ++parts) {
            int digits = end + (m_line.mark(end) == ',');
            digits += !key(digits).empty();
            digits += m_line.mark(digits) == '.';
            if (m_line.digits(digits).empty() || m_line.digits(digits).size() > 4)
                break;
            end = digits + 1;
        }
        return add(Identifier::place, at, end);
    }

    Line const& m_line;
    std::string_view m_comment;
    Spans& m_out;
    std::vector<std::string> m_keys;
};

bool has_foreign_letter(Line const& line) { return line.text().plain.find(k_foreign_letter) != std::string::npos; }

} // namespace

void find_foreign_names(Line const& line, std::string_view comment, Spans& out)
{
    if (has_foreign_letter(line))
        ForeignFinder(line, comment, out).run();
}

} // namespace privacy::scrubbing
