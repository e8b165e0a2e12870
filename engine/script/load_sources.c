/* On which line of the author's files a text stands. */
#include "script/load_inside.h"
#include "script/texts.h"

ChStatus ch_sources_read(const ChScenario *scenario, ChArena *arena, ChSources *sources)
{
    *sources = (ChSources){CH_NEW_ARRAY(arena, ChStr, scenario->file_count), scenario->file_count};
    if (!sources->files) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < sources->count; i++) {
        const char *path = scenario->files[i].p;
        ChlRead outcome = chl_read(path, CH_CHUNK_BYTES, arena, &sources->files[i]);
        if (outcome == CHL_READ_NO_MEMORY) return CH_NO_MEMORY;
        if (outcome != CHL_READ) sources->files[i] = (ChStr){NULL, 0};
    }
    return CH_OK;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Whether `text` stands at the beginning of `source`; white space is as good as any other, and \" as ". */
static bool stands(ChStr source, ChStr text)
{
    uint32_t s = 0, t = 0;
    while (t < text.n) {
        if (s >= source.n) return false;
        if (is_blank(text.p[t])) {
            if (!is_blank(source.p[s])) return false;
            while (t < text.n && is_blank(text.p[t])) t++;
            while (s < source.n && is_blank(source.p[s])) s++;
            continue;
        }
        if (source.p[s] == '\\' && source.p[s] != text.p[t]) s++;
        if (s >= source.n || source.p[s++] != text.p[t++]) return false;
    }
    return true;
}

static uint32_t start_of_line(ChStr source, uint32_t line)
{
    uint32_t i = 0;
    for (uint32_t n = 1; n < line && i < source.n; i++) n += source.p[i] == '\n';
    return i;
}

ChPos ch_text_place(const ChSources *sources, const ChTextAt *at)
{
    ChPos place = at->at;
    if (at->of_library || place.file >= sources->count || !place.line) return place;
    ChStr source = sources->files[place.file];
    uint32_t line = place.line, column = 1;
    for (uint32_t i = start_of_line(source, line); i < source.n; i++) {
        bool first = i > 0 && at->text->n && source.p[i] == at->text->p[0] &&
                     (source.p[i - 1] == '[' || source.p[i - 1] == '"' || source.p[i - 1] == '\'' || is_blank(source.p[i - 1]));
        if (first && stands((ChStr){source.p + i, source.n - i}, *at->text)) return (ChPos){place.file, line, column};
        bool end = source.p[i] == '\n';
        line += end;
        column = end ? 1 : column + (((unsigned char)source.p[i] & 0xC0u) != 0x80u);
    }
    return place;
}
