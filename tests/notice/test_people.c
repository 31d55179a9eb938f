#include "base/arena.h"
#include "notice/people.h"
#include "support/check.h"

static Str or_dash(Str s)
{
    return s.len ? s : STR("-");
}

static Str office_text(struct arena *a, const struct notice_office *office)
{
    return str_format(a, "%.*s @ %.*s", STR_FMT(or_dash(office->title)),
                      STR_FMT(or_dash(office->organisation)));
}

static Str person_text(struct arena *a, const struct notice_person *p)
{
    Str text = p->name;
    for (size_t i = 0; i < p->office_count; i++)
        text = str_format(a, "%.*s; %.*s", STR_FMT(text), STR_FMT(office_text(a, &p->offices[i])));
    if (p->seat.len)
        text = str_format(a, "%.*s [%.*s]", STR_FMT(text), STR_FMT(p->seat));
    if (p->status.len)
        text = str_format(a, "%.*s {%.*s}", STR_FMT(text), STR_FMT(p->status));
    if (p->on_behalf_of.kind.len)
        text = str_format(a, "%.*s => %.*s %.*s / %.*s", STR_FMT(text), STR_FMT(p->on_behalf_of.kind),
                          STR_FMT(or_dash(p->on_behalf_of.name)), STR_FMT(or_dash(p->on_behalf_of.office)));
    return text;
}

/* The persons of a line, each on a line: "name; title @ organisation [seat] {status} => principal". */
static Str read(struct arena *a, const char *line, enum people_mode mode)
{
    struct phrase p = phrase_of(a, lexicon_open(a), str_of(line));
    struct block block = {.text = str_of(line), .first_line = 1};
    struct people_source source = {.arena = a, .phrase = &p, .block = &block};
    struct people people = {0};
    people_read(&source, 0, p.words.count, mode, &people);
    Str text = STR("");
    for (size_t i = 0; i < people.count; i++)
        text = str_format(a, "%.*s%s%.*s", STR_FMT(text), i ? "\n" : "",
                          STR_FMT(person_text(a, &people.items[i])));
    return text;
}

struct pair {
    const char *line, *said;
};

static void check_pairs(struct arena *a, const struct pair *pairs, size_t count, enum people_mode mode)
{
    for (size_t i = 0; i < count; i++) {
        Str got = read(a, pairs[i].line, mode);
        if (!str_eq(got, str_of(pairs[i].said)))
            check_failed(__FILE__, __LINE__, "\"%s\" says\n#  %.*s, want\n#  %s", pairs[i].line, STR_FMT(got),
                         pairs[i].said);
    }
}

TEST(a_line_names_a_person_and_what_they_are)
{
    static const struct pair pairs[] = {
        {"Jan Van Zanen, maire de La Haye, président de VNG",
         "Jan Van Zanen; maire @ La Haye; président @ VNG"},
        {"Emilia Saiz, Secretary General, UCLG", "Emilia Saiz; Secretary General @ UCLG"},
        {"Dr. Ana Prates, Director of Care, City of Beja", "Ana Prates; Director of Care @ City of Beja"},
        {"S.E.M. Karim Benhaddou, ambassadeur, Maison des régions",
         "Karim Benhaddou; ambassadeur @ Maison des régions"},
        {"HOLLANDER, Pieter, Head of Mobility, City of Venlo",
         "Pieter HOLLANDER; Head of Mobility @ City of Venlo"},
        {"Jana KOVARIKOVA, Head of Unit, Liberec Region", "Jana KOVARIKOVA; Head of Unit @ Liberec Region"},
        {"City of Lausanne / Claire Vuilleumier, Head of Culture",
         "Claire Vuilleumier; Head of Culture @ City of Lausanne"},
        {"Ana Pérez, alcaldesa de Lima y presidenta de la Red Andina",
         "Ana Pérez; alcaldesa @ Lima; presidenta @ Red Andina"},
        {"Nkechi Obi, Director of Trade, City of Warri; Vice-Chair, Gulf Ports Network",
         "Nkechi Obi; Director of Trade @ City of Warri; Vice-Chair @ Gulf Ports Network"},
        {"Farah El Khatib, Mayor of Durban, South Africa", "Farah El Khatib; Mayor @ Durban, South Africa"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(a_field_of_work_stays_in_the_title)
{
    static const struct pair pairs[] = {
        {"Qiang Sheng, Director of Foreign Affairs of Xi'an",
         "Qiang Sheng; Director of Foreign Affairs @ Xi'an"},
        {"Xabier Ochandiano, conseiller en charge du développement économique, des affaires et du travail de "
         "Bilbao",
         "Xabier Ochandiano; conseiller en charge du développement économique, des affaires et du travail @ "
         "Bilbao"},
        {"Onur Eryuce, conseiller du maire, Izmir", "Onur Eryuce; conseiller du maire @ Izmir"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(a_seat_in_the_council_is_no_office_of_the_organisation)
{
    static const struct pair pairs[] = {
        {"Li Mingyuan, maire de Xi'an, coprésident de CGLU",
         "Li Mingyuan; maire @ Xi'an; coprésident @ CGLU"},
        {"Li Mingyuan, maire de Xi'an, coprésident du Conseil", "Li Mingyuan; maire @ Xi'an [co-chair]"},
        {"Ellen Marsh, Mayor of Hull, co-chair of the Council", "Ellen Marsh; Mayor @ Hull [co-chair]"},
        {"Ellen Marsh, Co-President of the World Organisation",
         "Ellen Marsh; Co-President @ World Organisation"},
        {"Isabel Tavira, Mayor of Olhão, policy councillor", "Isabel Tavira; Mayor @ Olhão [councillor]"},
        {"Jessie Post, conseillère politique de VNG", "Jessie Post; conseillère politique @ VNG"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(marks_of_status_are_read)
{
    static const struct pair pairs[] = {
        {"Ana Pérez, Mayor of Lima (tbc)", "Ana Pérez; Mayor @ Lima {to be confirmed}"},
        {"Ana Pérez, alcaldesa de Lima (por confirmar)", "Ana Pérez; alcaldesa @ Lima {to be confirmed}"},
        {"Ana Pérez, maire de Lima, message vidéo", "Ana Pérez; maire @ Lima {video message}"},
        {"Ana Pérez, maire de Lima (en visioconférence)", "Ana Pérez; maire @ Lima {remote}"},
        {"Ana Pérez, maire de Lima, excusée", "Ana Pérez; maire @ Lima {absent}"},
        {"Ellen Marsh, maire de Hull, ou son représentant", "Ellen Marsh; maire @ Hull {to be confirmed}"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(whom_somebody_speaks_for_is_read_both_ways_round)
{
    static const struct pair pairs[] = {
        {"Ruth Atkins, Librarian, City of Ballarat, on behalf of Colin Whitford, Mayor of Ballarat",
         "Ruth Atkins; Librarian @ City of Ballarat => person Colin Whitford / Mayor of Ballarat"},
        {"Fatou Ndiaye, maire de Rufisque, représentée par Moussa Fall, premier adjoint",
         "Moussa Fall; premier adjoint @ - => person Fatou Ndiaye / maire de Rufisque"},
        {"Stavros Kallergis, maire de Volos, empêché, représenté par Eleni Vassou, conseillère municipale",
         "Eleni Vassou; conseillère municipale @ - => person Stavros Kallergis / maire de Volos"},
        {"Hugo Salgado, en representación de la Comisión de Cultura",
         "Hugo Salgado => body Comisión de Cultura / -"},
        {"Linh Pham, on behalf of the members from Asia", "Linh Pham => group members from Asia / -"},
        {"Aisha Bello, representing Lagos Growers Association",
         "Aisha Bello => organisation Lagos Growers Association / -"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(sentences_name_several_persons)
{
    static const struct pair pairs[] = {
        {"Jonas Bergqvist, Mayor of Kalmar, and Amadou Sarr, Deputy Mayor of Kaolack.",
         "Jonas Bergqvist; Mayor @ Kalmar\nAmadou Sarr; Deputy Mayor @ Kaolack"},
        {"Ana Pérez (Lima), Bo Li (Xi'an) y José Mato (Quito)",
         "Ana Pérez; - @ Lima\nBo Li; - @ Xi'an\nJosé Mato; - @ Quito"},
        {"José Álvarez, Marta Llobet", "José Álvarez\nMarta Llobet"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), SEVERAL_PERSONS);
}

TEST(what_is_no_person_is_left)
{
    static const struct pair pairs[] = {
        {"Wi-Fi in the foyer: almond-tree / 7714", ""},
        {"a short walk along the river", ""},
        {"2021", ""},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}

TEST(a_sentence_joins_persons_and_stops_where_it_tells_more)
{
    static const struct pair pairs[] = {
        {"Ana Ruiz, mayor of Lugo, and by Tom Reed, head of water", "Ana Ruiz; mayor @ Lugo\n"
                                                                    "Tom Reed; head of water @ -"},
        {"Léa Roy, maire de Foix, et par Jean Petit, adjoint",
         "Léa Roy; maire @ Foix\nJean Petit; adjoint @ -"},
        {"Ana Ruiz, alcaldesa de Lugo, y por Luis Gil, concejal", "Ana Ruiz; alcaldesa @ Lugo\n"
                                                                  "Luis Gil; concejal @ -"},
        {"Léa Roy, maire de Foix, qui présidait la conférence", "Léa Roy; maire @ Foix"},
        {"Jean Petit, directeur du cadastre, a promis un calendrier",
         "Jean Petit; directeur du cadastre @ -"},
        {"Speaking on behalf of the Mayor of Accra, Ana Ruiz, adviser",
         "Ana Ruiz; adviser @ - => office - / Mayor of Accra"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), SEVERAL_PERSONS);
}

TEST(honorifics_countries_envoys_and_many_are_told_apart)
{
    static const struct pair pairs[] = {
        {"Katarzyna Wilk (PL), Mayor of Lublin", "Katarzyna Wilk; - @ PL; Mayor @ Lublin"},
        {"Dª Pilar Arnedo, alcaldesa de Lugo", "Pilar Arnedo; alcaldesa @ Lugo"},
        {"D.ª Pilar Arnedo, alcaldesa de Lugo", "Pilar Arnedo; alcaldesa @ Lugo"},
        {"Da Silva Pinto, alcaldesa de Lugo", "Da Silva Pinto; alcaldesa @ Lugo"},
        {"Zuhura Bakari, Governor's envoy for heritage", "Zuhura Bakari; Governor's envoy for heritage @ -"},
        {"Rachida Benali, au nom des locataires du quai", "Rachida Benali => group locataires du quai / -"},
        {"Agnès Thill, directrice du fret, Région Nord, fera une communication",
         "Agnès Thill; directrice du fret @ Région Nord"},
        {"Ana Ruiz, adviser, City of Lyon ana@example.org", "Ana Ruiz; adviser @ City of Lyon"},
    };
    check_pairs(a, pairs, ARRAY_LEN(pairs), ONE_PERSON);
}
