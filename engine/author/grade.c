#include "author/grade.h"

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool vowel(char c)
{
    static const char vowels[] = "aeiouyAEIOUY";
    for (const char *v = vowels; *v; v++)
        if (*v == c) return true;
    return false;
}

static uint32_t syllables(ChStr word)
{
    uint32_t n = 0;
    bool before = false;
    for (uint32_t i = 0; i < word.n; i++) {
        bool now = vowel(word.p[i]);
        n += now && !before;
        before = now;
    }
    bool silent = word.n > 2 && (word.p[word.n - 1] == 'e' || word.p[word.n - 1] == 'E') && !vowel(word.p[word.n - 2]) &&
                  word.p[word.n - 2] != 'l';
    if (silent && n > 1) n--;
    return n ? n : 1;
}

void ch_grade_add(ChGrade *grade, ChStr text)
{
    uint32_t words = 0, i = 0;
    bool open = false; /* words since the last full stop */
    while (i < text.n) {
        char c = text.p[i];
        if (letter(c)) {
            ChStr word = {text.p + i, 0};
            while (i + word.n < text.n && (letter(word.p[word.n]) || word.p[word.n] == '\'')) word.n++;
            grade->syllables += syllables(word);
            words++;
            open = true;
            i += word.n;
            continue;
        }
        if ((c == '.' || c == '?' || c == '!') && open) {
            grade->sentences++;
            open = false;
        }
        i++;
    }
    grade->words += words;
    if (open) grade->sentences++;
}

int32_t ch_grade_of(const ChGrade *grade)
{
    enum { FEW = 30 };
    if (grade->words < FEW || grade->sentences == 0) return 0;
    int64_t sentence = INT64_C(3900) * grade->words / grade->sentences;     /* in 1/10000 */
    int64_t word = INT64_C(118000) * grade->syllables / grade->words;
    return (int32_t)((sentence + word - 155900) / 100);
}
