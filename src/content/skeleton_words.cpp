#include "content/skeleton_words.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr std::array<SkeletonWords, 7> k_words { {
    { .language = "en",
        .what_it_is = "What is it?",
        .signs = "What are the signs?",
        .what_to_do = "What can I do?",
        .treatment = "How is it treated?",
        .emergency = "When is it an emergency?",
        .call_emergency = "**Call your local emergency number** if you:",
        .emergency_number = "Emergency number: {{phone:emergency}}.",
        .today = "When should I call the care team today?",
        .call_today = "Call **right away, day or night**, if you:",
        .clinic_numbers = "Day clinic: {{phone:day}}. Nights and weekends: {{phone:night}}.",
        .routine = "What can wait for my next visit?" },
    { .language = "es",
        .what_it_is = "¿Qué es?",
        .signs = "¿Cuáles son las señales?",
        .what_to_do = "¿Qué puedo hacer?",
        .treatment = "¿Cómo se trata?",
        .emergency = "¿Cuándo es una emergencia?",
        .call_emergency = "**Llame al número local de emergencias** si:",
        .emergency_number = "Número de emergencias: {{phone:emergency}}.",
        .today = "¿Cuándo debo llamar hoy al equipo médico?",
        .call_today = "Llame **de inmediato, de día o de noche**, si:",
        .clinic_numbers = "Clínica de día: {{phone:day}}. Noches y fines de semana: {{phone:night}}.",
        .routine = "¿Qué puede esperar hasta mi próxima visita?" },
    { .language = "ru",
        .what_it_is = "Что это такое?",
        .signs = "Какие бывают признаки?",
        .what_to_do = "Что я могу сделать?",
        .treatment = "Как это лечат?",
        .emergency = "Когда это неотложный случай?",
        .call_emergency = "**Звоните по местному номеру экстренной помощи**, если:",
        .emergency_number = "Номер экстренной помощи: {{phone:emergency}}.",
        .today = "Когда звонить врачам сегодня?",
        .call_today = "Звоните **сразу, днём или ночью**, если:",
        .clinic_numbers = "Днём: {{phone:day}}. Ночью и в выходные: {{phone:night}}.",
        .routine = "Что может подождать до следующего приёма?" },
    { .language = "hi",
        .what_it_is = "यह क्या है?",
        .signs = "लक्षण क्या हैं?",
        .what_to_do = "मैं क्या कर सकता हूँ?",
        .treatment = "इसका इलाज कैसे होता है?",
        .emergency = "आपातकाल कब है?",
        .call_emergency = "इनमें से कुछ भी हो तो **अपने इलाक़े के आपातकालीन नंबर पर फ़ोन करें**:",
        .emergency_number = "आपातकालीन नंबर: {{phone:emergency}}।",
        .today = "मुझे आज ही देखभाल टीम को कब फ़ोन करना चाहिए?",
        .call_today = "इनमें से कुछ भी हो तो **तुरंत फ़ोन करें, चाहे दिन हो या रात**:",
        .clinic_numbers = "दिन का क्लिनिक: {{phone:day}}। रात और सप्ताहांत: {{phone:night}}।",
        .routine = "क्या अगली मुलाक़ात तक रुक सकता है?" },
    { .language = "ar",
        .what_it_is = "ما هو؟",
        .signs = "ما هي العلامات؟",
        .what_to_do = "ماذا يمكنني أن أفعل؟",
        .treatment = "كيف يكون العلاج؟",
        .emergency = "متى تكون الحالة طارئة؟",
        .call_emergency = "**اتصل برقم الطوارئ المحلي** في هذه الحالات:",
        .emergency_number = "رقم الطوارئ: {{phone:emergency}}.",
        .today = "متى أتصل بفريق الرعاية اليوم؟",
        .call_today = "اتصل **فورًا، في النهار أو الليل**، في هذه الحالات:",
        .clinic_numbers = "عيادة النهار: {{phone:day}}. في الليل وعطلة نهاية الأسبوع: {{phone:night}}.",
        .routine = "ما الذي يمكن أن ينتظر إلى زيارتي القادمة؟" },
    { .language = "vi",
        .what_it_is = "Đây là gì?",
        .signs = "Các dấu hiệu là gì?",
        .what_to_do = "Tôi có thể làm gì?",
        .treatment = "Điều trị như thế nào?",
        .emergency = "Khi nào là trường hợp cấp cứu?",
        .call_emergency = "**Hãy gọi số cấp cứu tại nơi quý vị ở** nếu quý vị:",
        .emergency_number = "Số cấp cứu: {{phone:emergency}}.",
        .today = "Khi nào tôi phải gọi nhóm chăm sóc trong hôm nay?",
        .call_today = "Hãy gọi **ngay, dù ngày hay đêm**, nếu quý vị:",
        .clinic_numbers = "Phòng khám ban ngày: {{phone:day}}. Ban đêm và cuối tuần: {{phone:night}}.",
        .routine = "Điều gì có thể chờ đến lần khám tới?" },
    { .language = "zh",
        .what_it_is = "这是什么？",
        .signs = "有哪些症状？",
        .what_to_do = "我可以做什么？",
        .treatment = "怎样治疗？",
        .emergency = "什么情况属于紧急情况？",
        .call_emergency = "**请拨打当地急救电话**，如果您：",
        .emergency_number = "急救电话：{{phone:emergency}}。",
        .today = "什么情况今天就要给医护团队打电话？",
        .call_today = "**不论白天还是夜里，请马上打电话**，如果您：",
        .clinic_numbers = "白天门诊：{{phone:day}}。夜里和周末：{{phone:night}}。",
        .routine = "什么可以等到下次就诊再说？" },
} };

constexpr std::array<SkeletonHints, 2> k_hints { {
    { .language = "en",
        .somebody = "Day clinic, Example Hospital",
        .author = "Who wrote it: a person, a department, a hospital. Take the first # away.",
        .reviewed = "The day of the last review. Take the first # away once a clinician has reviewed it.",
        .collections = "Tabs of the home screen, by their keys in collections.yaml: [conditions]",
        .other_names = "What people also call it: [Oral mucositis, Stomatitis]",
        .references = "What it rests on: [\"Mouth problems, National Cancer Institute\", https://...]",
        .all
        = "Hints like this one are never shown. Put your words in place of each pair of braces with dots; an import "
          "names\nthose that are left. Take away headings that you do not need, also above under \"care\".\nAbout "
          "500 to 700 words in all: short sentences, everyday words, \"you\" and \"your care team\".",
        .what_it_is = "Two or three sentences. Explain a medical word where it first stands.",
        .signs = "What a person sees or feels, the most frequent first.",
        .what_to_do = "What helps at home, in the order in which to do it.",
        .treatment = "What the care team does. Medicines by their common names, never a dose.",
        .emergency = "For which signs to call an ambulance. The kiosk shows this before all else, and fills the number "
                     "in.",
        .today = "For which signs to call the clinic on the same day.",
        .routine = "What to mention at the next visit." },
    { .language = "es",
        .somebody = "Clínica de día, Hospital de Ejemplo",
        .author = "Quién lo escribió: una persona, un servicio, un hospital. Quite el primer #.",
        .reviewed
        = "El día de la última revisión. Quite el primer # cuando lo haya revisado un profesional de la salud.",
        .collections = "Pestañas de la pantalla de inicio, por sus claves en collections.yaml: [conditions]",
        .other_names = "Otros nombres que usa la gente: [Calentura, Temperatura alta]",
        .references = "En qué se basa: [\"Fiebre, MedlinePlus en español\", https://...]",
        .all
        = "Las indicaciones como esta no se muestran nunca. Escriba en lugar de cada par de llaves con puntos; la "
          "importación\nnombra las que queden. Quite los títulos que no necesite, también arriba, en «care».\nUnas "
          "500 a 700 palabras en total: frases cortas, palabras de todos los días, «usted» y «su equipo médico».",
        .what_it_is = "Dos o tres frases. Explique cada término médico donde aparece por primera vez.",
        .signs = "Lo que una persona ve o siente, primero lo más frecuente.",
        .what_to_do = "Lo que ayuda en casa, en el orden en que se hace.",
        .treatment = "Lo que hace el equipo médico. Las medicinas por su nombre común, nunca una dosis.",
        .emergency
        = "Con qué señales hay que llamar a una ambulancia. La pantalla lo muestra antes que todo lo demás y "
          "pone el número.",
        .today = "Con qué señales hay que llamar a la clínica el mismo día.",
        .routine = "Lo que se puede comentar en la próxima visita." },
} };

std::string_view language_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

} // namespace

SkeletonWords const* skeleton_words(std::string_view language)
{
    auto const found = std::ranges::find(k_words, language_of(language), &SkeletonWords::language);
    return found == k_words.end() ? nullptr : &*found;
}

SkeletonHints const& skeleton_hints(std::string_view language)
{
    auto const found = std::ranges::find(k_hints, language_of(language), &SkeletonHints::language);
    return found == k_hints.end() ? k_hints.front() : *found;
}

} // namespace content
