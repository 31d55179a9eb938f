/* LOCALE(language of the interface, its name in Open Graph: with the territory whose conventions it follows) */
LOCALE(FR, "fr_FR")
LOCALE(EN, "en_GB")
LOCALE(ES, "es_ES")
LOCALE(AR, "ar_AR")
