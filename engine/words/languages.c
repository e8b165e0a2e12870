#include "words/words.h"

ChStr ch_language_name(ChStr code)
{
    static const struct {
        const char *code, *name;
    } names[] = {{"ar", "العربية"}, {"cs", "Čeština"}, {"da", "Dansk"}, {"de", "Deutsch"}, {"el", "Ελληνικά"}, {"en", "English"},
                 {"es", "Español"}, {"fa", "فارسی"}, {"fi", "Suomi"}, {"fr", "Français"}, {"he", "עברית"}, {"hu", "Magyar"},
                 {"it", "Italiano"}, {"ja", "日本語"}, {"ko", "한국어"}, {"nb", "Norsk"}, {"nl", "Nederlands"}, {"pl", "Polski"},
                 {"pt", "Português"}, {"ro", "Română"}, {"ru", "Русский"}, {"sv", "Svenska"}, {"tr", "Türkçe"},
                 {"uk", "Українська"}, {"zh", "中文"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (ch_str_eq(ch_str(names[i].code), code)) return ch_str(names[i].name);
    return code;
}
