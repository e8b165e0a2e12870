/* From what an author wrote to what is set: clean, curly, emphasised, its sentences numbered. */
#include "ui/text_inside.h"

typedef struct Preparing {
    ChStr raw;
    uint32_t at, how;
    bool quoted, single, emphasised; /* where we are */
    bool letter;                     /* the sentence under way has one */
    uint16_t sentence;
    ChuPrepared *out;
} Preparing;

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

static bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static uint32_t char_bytes(const Preparing *p, uint32_t at)
{
    unsigned char c = (unsigned char)p->raw.p[at];
    uint32_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (at + n > p->raw.n || !ch_utf8_valid((ChStr){p->raw.p + at, n}, NULL)) return 0;
    return n;
}

/* Would steer a terminal or reorder the line: C0, C1, separators, bidi overrides, noncharacters. */
static bool control(const unsigned char *c)
{
    if (c[0] < 0x20 || c[0] == 0x7F) return true;
    if (c[0] == 0xC2) return c[1] < 0xA0;
    if (c[0] == 0xE2 && c[1] == 0x80) return c[2] >= 0xA8 && c[2] <= 0xAE;
    return c[0] == 0xEF && c[1] == 0xBF && c[2] >= 0xBE;
}

static void put(Preparing *p, const char *bytes, uint32_t n)
{
    ChuPrepared *out = p->out;
    bool italic = (p->how & CHU_ITALIC) != 0;
    if (p->how & CHU_YOURS) italic = !p->quoted;
    if (p->emphasised) italic = !italic;
    for (uint32_t i = 0; i < n && out->n < out->room; i++) {
        out->p[out->n] = bytes[i];
        out->italic[out->n] = italic;
        out->sentence[out->n++] = p->sentence;
    }
}

/* Sentences ----------------------------------------------------------------------------------------------------------
 */

static bool closes(const Preparing *p, uint32_t at)
{
    char c = p->raw.p[at];
    return c == '"' || c == '\'' || c == ')' || c == '*' || c == '.' || c == '!' || c == '?';
}

/* Whether white space at `at` parts two sentences: a full stop before it, no small letter after. */
static bool parts_sentences(const Preparing *p, uint32_t at)
{
    if (!p->letter) return false;
    uint32_t before = at, after = at;
    while (before > 0 && closes(p, before - 1)) before--;
    bool stop = false;
    for (uint32_t i = before; i < at; i++) stop |= p->raw.p[i] == '.' || p->raw.p[i] == '!' || p->raw.p[i] == '?';
    if (!stop && at >= 3) stop = memcmp(p->raw.p + at - 3, "…", 3) == 0;
    if (!stop && before >= 2) stop = memcmp(p->raw.p + before - 2, "؟", 2) == 0;
    if (!stop) return false;
    while (after < p->raw.n && blank(p->raw.p[after])) after++;
    return after < p->raw.n && !(p->raw.p[after] >= 'a' && p->raw.p[after] <= 'z');
}

static void space(Preparing *p)
{
    uint32_t from = p->at, lines = 0;
    bool next = parts_sentences(p, from);
    for (; p->at < p->raw.n && blank(p->raw.p[p->at]); p->at++) lines += p->raw.p[p->at] == '\n';
    if (p->out->n == 0 || p->at == p->raw.n) return; /* none at either end */
    if (lines > 1) {
        p->quoted = p->single = p->emphasised = false;
        put(p, "\n", 1);
    } else {
        put(p, " ", 1);
    }
    if (next && p->sentence < UINT16_MAX) p->sentence++, p->letter = false;
}

/* Marks --------------------------------------------------------------------------------------------------------------
 */

static bool ends_emphasis(const Preparing *p, uint32_t at)
{
    return p->raw.p[at] == '*' && !blank(p->raw.p[at - 1]);
}

static bool begins_emphasis(const Preparing *p)
{
    uint32_t at = p->at;
    if (at + 2 >= p->raw.n || blank(p->raw.p[at + 1]) || p->raw.p[at + 1] == '*') return false;
    for (uint32_t i = at + 2; i < p->raw.n && p->raw.p[i] != '\n'; i++)
        if (ends_emphasis(p, i)) return true;
    return false;
}

static bool asterisk(Preparing *p)
{
    bool turns = p->emphasised ? p->at > 0 && ends_emphasis(p, p->at) : begins_emphasis(p);
    if (!turns) return false;
    p->emphasised = !p->emphasised;
    p->at++;
    return true;
}

static void double_quote(Preparing *p)
{
    bool theirs = (p->how & CHU_THEIRS) != 0;
    if (p->quoted) {
        put(p, theirs ? "”" : "’", 3);
        p->quoted = false;
    } else {
        p->quoted = true;
        put(p, theirs ? "“" : "‘", 3);
    }
    p->at++;
}

static bool wordish(const Preparing *p, uint32_t at)
{
    unsigned char c = (unsigned char)p->raw.p[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* An apostrophe nearly always; an opening quote where a word begins and a matching one follows before the line ends. */
static void single_quote(Preparing *p)
{
    bool starts = p->at == 0 || blank(p->raw.p[p->at - 1]) || p->raw.p[p->at - 1] == '(' || p->raw.p[p->at - 1] == '"';
    bool opens = false;
    if (starts && !p->single)
        for (uint32_t i = p->at + 2; i < p->raw.n && p->raw.p[i] != '\n' && !opens; i++)
            opens = p->raw.p[i] == '\'' && !blank(p->raw.p[i - 1]) && (i + 1 == p->raw.n || !wordish(p, i + 1));
    if (p->single && !starts && (p->at + 1 == p->raw.n || !wordish(p, p->at + 1))) p->single = false;
    if (opens) p->single = true;
    put(p, opens ? "‘" : "’", 3);
    p->at++;
}

static bool special(Preparing *p)
{
    char c = p->raw.p[p->at];
    if (c == '*') return asterisk(p);
    if (c == '"') return double_quote(p), true;
    if (c == '\'') return single_quote(p), true;
    if (c == '.' && p->raw.n - p->at >= 3 && memcmp(p->raw.p + p->at, "...", 3) == 0) {
        put(p, "…", 3);
        p->at += 3;
        return true;
    }
    return false;
}

static void step(Preparing *p)
{
    bool literal = (p->how & CHU_LITERAL) != 0;
    if (!literal && blank(p->raw.p[p->at])) {
        space(p);
        return;
    }
    if (!literal && special(p)) return;
    uint32_t n = char_bytes(p, p->at);
    if (n == 0) {
        put(p, REPLACEMENT, 3);
        p->at++;
        return;
    }
    if (!control((const unsigned char *)p->raw.p + p->at)) {
        if (wordish(p, p->at)) p->letter = true;
        put(p, p->raw.p + p->at, n);
    } else if (literal && blank(p->raw.p[p->at])) {
        put(p, " ", 1);
    }
    p->at += n;
}

bool chu_prepare(ChArena *arena, ChStr raw, uint32_t how, ChuPrepared *out)
{
    uint32_t room = raw.n * 3 + 1; /* a quote grows from one byte to three, and so does an ill-formed one */
    *out = (ChuPrepared){.room = room};
    out->p = ch_arena_alloc(arena, room, 1);
    out->italic = ch_arena_alloc(arena, room, 1);
    out->sentence = ch_arena_alloc(arena, room, sizeof *out->sentence);
    if (!out->p || !out->italic || !out->sentence) return false;
    Preparing p = {.raw = raw, .how = how, .out = out};
    while (p.at < raw.n) step(&p);
    out->sentence_count = out->n ? p.sentence + 1u : 0;
    return true;
}
