#include "catalogue/search/noise_words.h"

#include <functional>
#include <map>
#include <string_view>
#include <unordered_set>

namespace catalogue::search {

namespace {

using Words = std::unordered_set<std::string_view>;

/// Folded, a blank between them.
using Lists = std::map<std::string_view, std::string_view, std::less<>>;

Lists const k_noise {
    { "en",
        "a about after again all also am an and another any anyone anything are aren as ask at be because been before "
        "being but by can cannot cant could couldn did didn do does doesn doing don dont during each either else "
        "etc even ever every find for from further get getting give given go goes going got had has hasn have haven "
        "having he hello her here hers hi him his how however i ie if im in info information into is isn it its itself "
        "ive just know let like ll look looking lot made make making many may me mean might mine more most much must "
        "my myself need no nor not now of off oh ok on once one only onto or other others our ours out over own "
        "please really regarding same say see shall she should shouldn show since so some someone something such take "
        "tell than thank thanks that thats the their theirs them then there these they thing things think this those "
        "though through thru thx to too try trying under until up upon us use used using ve very via want wanted was "
        "wasn way we well were weren what whats when where whether which while who whom whose why will with within "
        "without won wonder wondering would wouldn yes yet you your yours yourself" },
    { "es",
        "a acerca ademas al algo alguien algun alguna algunas alguno algunos ante antes aqui asi aun aunque cada casi "
        "como con contra cual cuales cualquier cuando cuanto cuantos de debe debo del desde despues donde dos durante "
        "e el ella ellas ellos en entonces entre era es esa esas ese eso esos esta estaba estan estar estas este esto "
        "estos estoy favor fue gracias ha hace hacer hacia han hasta hay hola informacion la las le les lo los mas me "
        "mi mis mucho muchos muy nada ni no nos nosotros o otra otras otro otros para pero poco por porque puede "
        "pueden puedo que quiero quien quienes saber se sea ser si sin sobre solo son soy su sus tal tambien tan "
        "tanto te tengo tener tiene tienen todo todos tu tus u un una unas uno unos usted ustedes y ya yo" },
    { "fr",
        "a ai au aux avec ce ces cette comment dans de des du elle en est et il ils je la le les leur ma mais me mes "
        "moi mon ne nous on ou par pas peut pour pourquoi quand que quel quelle quels qui sa se ses son sont sur un "
        "une vous y" },
    { "de",
        "aber als am an auch auf aus bei bin bis das dass dem den der des die du ein eine einem einen einer es fur hat "
        "ich ihr im in ist kann man mein meine mich mir mit nicht oder sich sie sind und uber um von vor wann warum "
        "was wenn wer wie wir wird wo zu zum zur" },
    { "pt",
        "a ao aos as com como da das de do dos e ela ele em entre essa esse esta este eu foi ha isso la lhe mais mas "
        "me meu minha muito na nao nas no nos o os ou para pela pelo por porque quais qual quando que quem se sem ser "
        "seu sua tem tenho um uma voce" },
    { "ru",
        "а без бы был была были было быть в вам вас во вот все вы где да для до его ее если есть еще же за и из или им "
        "их к как какая какие какои ко когда кто ли мне можно мои мы на надо нас не него нет ни но о об он она они от "
        "по под почему при про с сам свои себя со так такое там то тоже только ты у уже что чтобы эта эти это я" },
    { "ar",
        "ما ماذا من في علي الي عن هو هي هل كيف متي اين لماذا مع هذا هذه ذلك تلك التي الذي ان او ثم قد لا لم لن انا "
        "نحن انت كان كانت يكون تكون كل بعد قبل عند و يمكن" },
    { "hi",
        "का के की को में से है हैं था थे थी और या पर यह वह ये वे क्या कैसे क्यों कब कहां कहाँ कौन कौनसा ने तो ही भी "
        "एक इस उस इन उन मैं हम आप मेरा मेरी मेरे आपका अपने लिए साथ बाद तक नहीं न हो होता होती होते कर करना करें किया" },
    { "vi",
        "la va cua cho co cac nhung mot duoc khong nay do o tai voi tu den khi thi ma gi nao sao bao gio tai toi "
        "minh lam the nhu de hay hoac se dang rat ve" },
    { "zh",
        "的 了 是 在 和 与 及 或 有 我 你 您 他 她 它 们 我们 什么 怎么 怎样 如何 为什么 哪些 哪 吗 呢 吧 请 请问 可以 "
        "能 会 要 "
        "把 被 对 从 到 也 都 就 这 那 这个 那个 一个 一种 该 还 很" },
};

Lists const k_articles {
    { "en", "a an the my your" },
    { "es", "el la los las un una unos unas mi mis" },
    { "fr", "le la les l un une des du" },
    { "de", "der die das dem den des ein eine einem einen einer" },
    { "pt", "o a os as um uma" },
};

Lists const k_small_talk {
    { "en",
        "able address advice advise advised afford age ago answer answers appreciate appreciated article articles aunt "
        "available bad best better boy boyfriend boys brother case city come comes cousin currently dad daughter day "
        "days dear detail details diagnosed different doctor doctors email experience experienced experiencing explain "
        "family father feel feeling female friend girl girlfriend god good grandfather grandmother great greetings guy "
        "having hear heard help helped hope hoping husband idea insurance issue issues job kind lady left literature "
        "live lives living long madam male man matter message mom month months morning mother moved mum name new old "
        "patient patients people person phone physician possible problem problems provide question questions read "
        "reading recently recommend recommended regards reply research respond response said search send sent "
        "sincerely "
        "sir sister site son soon specialist start started state study suffer suffered suffering suffers suggest "
        "suggested suggestion suggestions telling time times today told topic tried uncle web website week weeks wife "
        "woman work worked working worried worry write writing year years yesterday" },
    { "es",
        "abuela abuelo agradezco amigo ano anos articulo ayer ayuda buenas buenos caso cita consejo consulta "
        "cordialmente "
        "dias diagnosticada diagnosticado doctor doctora doctores edad esposa esposo estado familia hermana hermano "
        "hija "
        "hijo hombre hoy madre mama marido medico mejor mes meses momento mujer nombre padre pagina papa persona "
        "personas "
        "posible pregunta preguntas problema problemas respuesta saludos semana semanas senor senora seguro tiempo "
        "trabajo vez veces vida" },
    { "ru",
        "бабушка бабушки бабушке боится боюсь брат брата врач врача врачи врачу вчера дедушка дедушки делать "
        "день днеи дня доктор дочери дочка дочке дочки дочку дочь жена жене жены жену мама маме мамои мамы "
        "маму мать матери месяц муж мужа мужу неделю недели неделя отец отца очень папа папе папы подскажите "
        "пожалуиста помогите ребенка ребенку ребенок сегодня сестра сестры сильно спасибо сын сына сыну "
        "человек" },
    { "ar",
        "ابنتي ابني ابي اخي اختي اسبوع اعاني اعمل افعل الدكتور الطبيب ام امي ايام بنتي تعاني جدا جدتي جدي "
        "دكتور زوجتي زوجي شكرا شهر طبيب طفلتي طفلي عندك عنده عندها عندي والدتي والدي يعاني يوم" },
    { "hi",
        "आज उन्हें उसे कल गई गया डॉक्टर दादा दादी दिन दिनों धन्यवाद पति पत्नी पापा पिता बच्चा बच्ची बच्चे "
        "बहन बहुत बेटा बेटी बेटे भाई महीने माँ मां माता मुझे रहा रही रहे हफ़्ते हफ्ते" },
    { "vi",
        "anh ba bac bi bo cam cha chau chi chong con dem em gai hom me ngay nguoi on ong qua si so thang toi "
        "trai tuan vo" },
    { "zh",
        "办 怎么办 爸爸 宝宝 病人 不知道 大夫 弟弟 儿子 父亲 哥哥 孩子 很多 家人 姐姐 今天 "
        "老公 老婆 妈妈 妹妹 母亲 奶奶 你好 您好 女儿 妻子 人 天 外公 外婆 谢谢 爷爷 一直 "
        "医生 应该 月 丈夫 周 昨天" },
};

std::map<std::string_view, Words, std::less<>> cut(Lists const& texts)
{
    std::map<std::string_view, Words, std::less<>> lists;
    for (auto [language, words] : texts)
        for (std::size_t begin = 0; begin < words.size();) {
            auto const end = std::min(words.find(' ', begin), words.size());
            if (end > begin)
                lists[language].insert(words.substr(begin, end - begin));
            begin = end + 1;
        }
    return lists;
}

bool is_in(
    std::map<std::string_view, Words, std::less<>> const& lists, std::string_view word, std::string_view language)
{
    auto const list = lists.find(language.substr(0, language.find('-')));
    return list != lists.end() && list->second.contains(word);
}

} // namespace

bool is_noise(std::string_view spelling, std::string_view language)
{
    static auto const lists = cut(k_noise);
    return is_in(lists, spelling, language);
}

bool is_article(std::string_view spelling, std::string_view language)
{
    static auto const lists = cut(k_articles);
    return is_in(lists, spelling, language);
}

bool is_small_talk(std::string_view spelling, std::string_view language)
{
    static auto const lists = cut(k_small_talk);
    return is_in(lists, spelling, language);
}

} // namespace catalogue::search
