#include "content/html/site_words.h"

#include "base/utf8.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace content::html {

namespace {

using Words = std::span<std::string_view const>;

/// All that a line or a part of it says. Certain by themselves.
constexpr auto k_offers = std::to_array<std::string_view>({ "print", "print page", "print this page",
    "print this article", "print this leaflet", "print version", "printer friendly", "printer-friendly",
    "printer friendly version", "printer-friendly version", "printer friendly page", "email this page",
    "e-mail this page", "email this", "email to a friend", "send to a friend", "share", "share this", "share this page",
    "share this article", "share on", "share via", "follow us", "follow us on", "tweet this", "back to top",
    "back to the top", "return to top", "return to the top", "go to top", "top of page", "top of the page", "to top",
    "skip to content", "skip to main content", "jump to content", "jump to navigation", "skip navigation",
    "skip to navigation", "jump to search", "leave a comment", "add to favorites", "add to favourites",
    "bookmark this page", "was this page helpful?", "was this helpful?", "edit this page", "read more",
    "continue reading", "leer más", "seguir leyendo", "lire la suite", "weiterlesen", "mehr lesen", "leia mais",
    "ler mais", "leggi tutto", "continua a leggere", "listen to this page", "resize text", "text size", "download pdf",
    "save as pdf", "imprimir", "imprimir esta página", "imprimir página", "imprimir este artículo",
    "versión para imprimir", "versión imprimible", "compartir", "compartir esta página", "comparte", "comparte esto",
    "compartir en", "comparte esto:", "enviar por correo", "enviar por correo electrónico", "enviar por email",
    "enviar a un amigo", "síganos en", "síguenos en", "volver arriba", "ir arriba", "arriba", "subir",
    "volver al inicio", "volver al principio", "inicio de la página", "inicio de página", "saltar al contenido",
    "ir al contenido", "ir al contenido principal", "ir a la navegación", "ir a la búsqueda", "deja un comentario",
    "tamaño del texto", "descargar pdf", "escuchar esta página", "imprimer", "imprimer cette page",
    "version imprimable", "partager", "partager cette page", "partager sur", "envoyer par e-mail", "envoyer par email",
    "envoyer à un ami", "haut de page", "haut de la page", "retour en haut", "retour en haut de page",
    "retour en haut de la page", "aller au contenu", "aller au contenu principal", "suivez-nous",
    "laisser un commentaire", "taille du texte", "drucken", "seite drucken", "diese seite drucken", "druckversion",
    "druckansicht", "teilen", "seite teilen", "diese seite teilen", "per e-mail senden", "seite empfehlen",
    "weiterempfehlen", "nach oben", "zum seitenanfang", "seitenanfang", "zurück nach oben", "zum inhalt",
    "zum inhalt springen", "zum hauptinhalt", "folgen sie uns", "schriftgröße", "kommentar schreiben", "partilhar",
    "partilhar esta página", "partilhe", "compartilhar", "compartilhar esta página", "compartilhe", "compartilhe isso",
    "enviar por e-mail", "voltar ao topo", "ir para o topo", "topo da página", "voltar ao início", "ir para o conteúdo",
    "pular para o conteúdo", "siga-nos", "tamanho do texto", "versão para impressão", "stampa", "stampa questa pagina",
    "stampa la pagina", "versione stampabile", "condividi", "condividi questa pagina", "condividi su",
    "invia per email", "invia a un amico", "torna su", "torna in alto", "torna all'inizio", "inizio pagina",
    "vai al contenuto", "vai al contenuto principale", "seguici su", "dimensione del testo" });

/// The same next to one of those above only: "Print this page | Email".
constexpr auto k_with_offers = std::to_array<std::string_view>({ "email", "e-mail", "mail", "pdf", "rss", "facebook",
    "twitter", "x", "whatsapp", "linkedin", "instagram", "pinterest", "telegram", "youtube", "tweet", "like", "save",
    "listen", "search", "home", "top", "edit", "a", "aa", "aaa", "a-", "a+", "+", "more", "close", "download",
    "bookmark", "favorites", "correo", "correo electrónico", "guardar", "escuchar", "buscar", "inicio", "descargar",
    "más", "courriel", "enregistrer", "écouter", "accueil", "télécharger", "speichern", "vorlesen", "startseite",
    "suche", "herunterladen", "baixar", "descarregar", "ouvir", "início", "salva", "ascolta", "scarica" });

constexpr auto k_downloads = std::to_array<std::string_view>({ "download", "descargar", "descargue", "descarga",
    "télécharger", "herunterladen", "baixar", "descarregar", "transferir", "scarica" });

/// In front of a date.
constexpr auto k_publications = std::to_array<std::string_view>(
    { "published", "published on", "published:", "posted on", "posted", "date published", "publication date",
        "publicado el", "publicado en", "publicado", "publicada el", "fecha de publicación", "publié le",
        "mis en ligne le", "date de publication", "veröffentlicht am", "erschienen am", "publicado em", "publicada em",
        "data de publicação", "pubblicato il", "pubblicato", "data di pubblicazione" });

constexpr auto k_edit_marks = std::to_array<std::string_view>({ "edit", "edit source", "edit section", "editar",
    "editar código", "editar fuente", "modifier", "modifier le code", "modifier le wikicode", "bearbeiten",
    "quelltext bearbeiten", "editar código-fonte", "modifica", "modifica wikitesto" });

/// Where an encyclopedia sends those who look for something else: above its text,
constexpr auto k_hatnotes = std::to_array<std::string_view>(
    { "for other uses", "this article is about", "not to be confused with", "para otros usos", "este artículo trata",
        "no debe confundirse con", "no confundir con", "pour les articles homonymes", "ne doit pas être confondu avec",
        "dieser artikel behandelt", "dieser artikel beschreibt", "nicht zu verwechseln mit", "não confundir com",
        "para outros significados", "da non confondere con", "nota disambigua" });
/// and anywhere in it.
constexpr auto k_main_articles = std::to_array<std::string_view>(
    { "main article:", "main articles:", "artículo principal:", "artículos principales:", "article détaillé",
        "articles détaillés", "hauptartikel:", "artigo principal:", "lo stesso argomento in dettaglio:" });

constexpr auto k_shares = std::to_array<std::string_view>(
    { "share on ", "share via ", "share by ", "compartir en ", "compartir por ", "comparte en ", "partager sur ",
        "partager par ", "condividi su ", "partilhar no ", "compartilhar no ", "teilen auf ", "auf " });

constexpr int k_longest_line = 90;

bool is_one_of(std::string_view text, Words words) { return std::ranges::find(words, text) != words.end(); }

bool begins_with_one_of(std::string_view text, Words words)
{
    return std::ranges::any_of(words, [&](std::string_view each) { return text.starts_with(each); });
}

/// Without arrows, brackets and stops around it.
std::string_view bare(std::string_view text)
{
    constexpr auto k_around = std::to_array<std::string_view>({ " ", "\u00A0", "[", "]", "(", ")", ".", ":", "^", "<",
        ">", "\u2191", "\u25B2", "\u25B4", "\u00AB", "\u00BB", "\u203A", "\u2039", "\u2192", "\u2190", "\u2026", "*",
        "-", "\u2013", "\u21E7", "\u2B06", "\uFE0F", "\u2709", "\u260E" });
    auto const at_begin = [&](std::string_view each) { return text.starts_with(each); };
    auto const at_end = [&](std::string_view each) { return text.ends_with(each); };
    for (auto const* at = k_around.begin(); (at = std::ranges::find_if(k_around, at_begin)) != k_around.end();)
        text.remove_prefix(at->size());
    for (auto const* at = k_around.begin(); (at = std::ranges::find_if(k_around, at_end)) != k_around.end();)
        text.remove_suffix(at->size());
    return text;
}

/// "Print", "Share" of "Print | Share".
std::vector<std::string_view> parts_of_menu(std::string_view line)
{
    constexpr auto k_between = std::to_array<std::string_view>(
        { "|", "\u00A6", "\u00B7", "\u2022", "] [", ": ", " / ", " - ", " \u2013 ", "\t" });
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size();) {
        auto const* const sign
            = std::ranges::find_if(k_between, [&](std::string_view each) { return line.substr(i).starts_with(each); });
        if (sign == k_between.end()) {
            ++i;
            continue;
        }
        parts.push_back(bare(line.substr(begin, i - begin)));
        begin = i += sign->size();
    }
    parts.push_back(bare(line.substr(begin)));
    std::erase(parts, std::string_view());
    return parts;
}

/// "Download this leaflet as a PDF (120 KB)".
bool is_download(std::string_view part)
{
    return part.find("pdf") != std::string_view::npos
        && (begins_with_one_of(part, k_downloads) || part.ends_with("herunterladen"));
}

/// "Share on Facebook".
bool is_share(std::string_view part)
{
    if (part.ends_with(" teilen"))
        part.remove_suffix(std::string_view(" teilen").size());
    return std::ranges::any_of(k_shares, [&](std::string_view share) {
        return part.starts_with(share) && is_one_of(part.substr(share.size()), k_with_offers);
    });
}

/// "facebook twitter".
bool are_all_with_offers(std::string_view part)
{
    if (is_one_of(part, k_with_offers))
        return true;
    while (!part.empty()) {
        std::string_view const word = part.substr(0, part.find(' '));
        part.remove_prefix(std::min(word.size() + 1, part.size()));
        if (!is_one_of(bare(word), k_with_offers))
            return false;
    }
    return true;
}

bool is_offer(std::string_view part) { return is_one_of(part, k_offers) || is_download(part) || is_share(part); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "3 de mayo de 2023", "May 3, 2023, 10:30": at least two numbers, or a year and a word, and few words besides.
bool is_date(std::string_view text)
{
    int numbers = 0, words = 0;
    bool year = false;
    while (!text.empty()) {
        std::string_view const word = text.substr(0, text.find_first_of(" /-.,"));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        bool const number = !word.empty() && is_digit(word.front());
        numbers += number ? 1 : 0;
        year = year || (number && word.size() == 4);
        words += number || base::characters_in(word) < 3 ? 0 : 1;
    }
    return words <= 2 && year && (numbers > 1 || words <= 1);
}

/// "Publicado el 3 de mayo de 2023", "Posted on May 3, 2023 by admin".
bool is_publication(std::string_view key)
{
    for (std::string_view const by : { " by ", " por ", " par ", " von ", " da " })
        key = key.substr(0, key.find(by));
    return std::ranges::any_of(k_publications, [&](std::string_view published) {
        return key.starts_with(published) && key.size() > published.size()
            && is_date(bare(key.substr(published.size())));
    });
}

/// "De Wikipedia, la enciclopedia libre", "Aus Wikipedia, der freien Enzyklopädie".
bool is_of_wikipedia(std::string_view key)
{
    auto const name = key.find("wikip");
    return name != std::string_view::npos && name < 20
        && (key.find("encic") != std::string_view::npos || key.find("ency") != std::string_view::npos
            || key.find("enzyk") != std::string_view::npos);
}

} // namespace

bool is_site_line(std::string_view line)
{
    if (base::characters_in(line) > k_longest_line)
        return false;
    std::string const key = reading_key(line);
    if (is_publication(key) || is_of_wikipedia(key) || (key.starts_with('[') && is_one_of(bare(key), k_edit_marks)))
        return true;
    bool offers = false;
    for (std::string_view const part : parts_of_menu(key)) {
        if (!is_offer(part) && !are_all_with_offers(part) && !is_publication(part))
            return false;
        offers = offers || is_offer(part);
    }
    return offers;
}

bool names_related_pages(std::string_view heading)
{
    static constexpr auto k_beginnings = std::to_array<std::string_view>(
        { "related pages", "related articles", "related topics", "related links", "related information",
            "related content", "related resources", "related reading", "related posts", "related stories",
            "recommended for you", "recommended articles", "recommended reading", "recommended pages", "see also",
            "read next", "you may also", "more on this", "more articles", "art\u00EDculos relacionados",
            "temas relacionados", "p\u00E1ginas relacionadas", "enlaces relacionados", "v\u00E9ase tambi\u00E9n",
            "ver tambi\u00E9n", "tambi\u00E9n le puede", "tambi\u00E9n te puede", "le puede interesar",
            "te puede interesar", "external links", "enlaces externos", "articles li\u00E9s", "articles connexes",
            "voir aussi", "\u00E0 lire aussi", "liens externes", "verwandte themen", "siehe auch", "mehr zum thema",
            "das k\u00F6nnte sie auch", "weblinks", "artigos relacionados", "veja tamb\u00E9m", "leia tamb\u00E9m",
            "liga\u00E7\u00F5es externas", "articoli correlati", "vedi anche", "leggi anche", "collegamenti esterni" });
    // "Related conditions" may be what the page is about.
    static constexpr auto k_whole
        = std::to_array<std::string_view>({ "related", "recommended", "relacionado", "relacionados" });
    std::string const key = reading_key(heading);
    if (std::ranges::find(k_whole, key) != k_whole.end())
        return true;
    return std::ranges::any_of(k_beginnings, [&](std::string_view each) { return key.starts_with(each); });
}

bool names_help(std::string_view line)
{
    constexpr auto k_words = std::to_array<std::string_view>({ "a&e", "emergency", "ambulance", "crisis", "helpline",
        "hotline", "poison", "urgent", "suicide", "samaritans", "emergencia", "urgencia", "ambulancia", "urgence",
        "notfall", "notruf", "giftnotruf", "urgência", "emergência", "emergenza", "pronto soccorso" });
    std::string const key = reading_key(line);
    return std::ranges::any_of(k_words, [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

std::string_view without_edit_mark(std::string_view heading)
{
    auto const open = heading.rfind('[');
    if (open == std::string_view::npos || open == 0 || !heading.ends_with(']'))
        return heading;
    std::string const key = reading_key(heading.substr(open));
    for (std::string_view const part : parts_of_menu(key))
        if (!is_one_of(part, k_edit_marks))
            return heading;
    return trimmed(heading.substr(0, open));
}

bool is_short_of_site(std::string_view line)
{
    std::string const key = reading_key(line);
    return is_one_of(bare(key), k_with_offers);
}

bool sends_elsewhere(std::string_view line)
{
    return base::characters_in(line) <= 2 * k_longest_line && begins_with_one_of(reading_key(line), k_hatnotes);
}

bool names_main_article(std::string_view line)
{
    return base::characters_in(line) <= 2 * k_longest_line && begins_with_one_of(reading_key(line), k_main_articles);
}

} // namespace content::html
