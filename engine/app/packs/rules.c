#include "app/packs/rules.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool same_but_capitals(ChStr a, ChStr b)
{
    if (a.n != b.n) return false;
    for (uint32_t i = 0; i < a.n; i++)
        if (lower(a.p[i]) != lower(b.p[i])) return false;
    return true;
}

/* The next part of a name, taken off its front. */
static ChStr next_part(ChStr *name)
{
    uint32_t n = 0;
    while (n < name->n && name->p[n] != '/') n++;
    ChStr part = {name->p, n};
    n += n < name->n;
    *name = (ChStr){name->p + n, name->n - n};
    return part;
}

/* What Windows takes for a device, whatever stands behind the dot. */
static bool is_device(ChStr part)
{
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    ChStr stem = {part.p, 0};
    while (stem.n < part.n && part.p[stem.n] != '.') stem.n++;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (same_but_capitals(stem, ch_str(names[i]))) return true;
    bool numbered = stem.n == 4 && stem.p[3] >= '0' && stem.p[3] <= '9';
    ChStr port = {stem.p, 3};
    return numbered && (same_but_capitals(port, CH_STR("com")) || same_but_capitals(port, CH_STR("lpt")));
}

static const char *part_wrong(ChStr part)
{
    if (part.n == 0) return "has a part without a name";
    if (ch_str_eq(part, CH_STR(".."))) return "leads out of the pack's folder";
    for (uint32_t i = 0; i < part.n; i++)
        if (!is_letter_or_digit(part.p[i]) && part.p[i] != '.' && part.p[i] != '_' && part.p[i] != '-')
            return "has a character that names in a pack cannot have: letters a to z, digits, . _ and - only";
    if (part.p[0] == '.' || part.p[0] == '-') return "has a part that begins with a dot or a dash";
    if (part.p[part.n - 1] == '.') return "has a part that ends in a dot";
    return is_device(part) ? "is a device's name on some computers" : NULL;
}

const char *ch_pack_name_wrong(ChStr name)
{
    if (name.n == 0) return "is no name";
    if (name.n > CH_PACK_NAME) return "is longer than 120 characters";
    if (name.p[0] == '/') return "is an absolute name";
    if (name.p[name.n - 1] == '/') return "ends in a slash: a pack holds files, and folders come with them";
    int parts = 0;
    for (ChStr rest = name; rest.n;) {
        const char *wrong = part_wrong(next_part(&rest));
        if (wrong) return wrong;
        if (++parts > CH_PACK_DEPTH) return "lies in more than 5 folders";
    }
    return NULL;
}

bool ch_pack_kind_known(ChStr name)
{
    static const char *const kinds[] = {"lua", "md", "txt", "po", "pot", "svg", "png"};
    static const char *const whole[] = {"readme", "license", "licence", "copying", "authors"};
    ChStr last = {NULL, 0};
    for (ChStr rest = name; rest.n;) last = next_part(&rest);
    uint32_t dot = last.n;
    while (dot > 0 && last.p[dot - 1] != '.') dot--;
    ChStr kind = {last.p + dot, last.n - dot};
    for (size_t i = 0; dot > 1 && i < sizeof kinds / sizeof *kinds; i++)
        if (same_but_capitals(kind, ch_str(kinds[i]))) return true;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (same_but_capitals(last, ch_str(whole[i]))) return true;
    return false;
}

bool ch_pack_names_collide(ChStr a, ChStr b)
{
    while (a.n && b.n) {
        ChStr one = next_part(&a), other = next_part(&b);
        if (!same_but_capitals(one, other)) return false;
        if (!ch_str_eq(one, other)) return true;
    }
    return true; /* the same, or one is a folder of the other */
}

bool ch_pack_id_good(ChStr id)
{
    if (id.n == 0 || id.n > CH_PACK_ID) return false;
    for (uint32_t i = 0; i < id.n; i++)
        if ((!is_letter_or_digit(id.p[i]) && id.p[i] != '_' && id.p[i] != '-') || lower(id.p[i]) != id.p[i]) return false;
    /* Beside the scenarios lie these two, which are none. */
    bool taken = ch_str_eq(id, CH_STR("methods")) || ch_str_eq(id, CH_STR("programmes"));
    return !taken && id.p[0] != '-' && !is_device(id);
}

/* How many bytes of `text` are one whole character that may be shown; 0 when none. */
static uint32_t shown_bytes(const unsigned char *text, size_t n)
{
    uint32_t bytes = text[0] < 0x80 ? 1 : text[0] < 0xE0 ? 2 : text[0] < 0xF0 ? 3 : 4;
    if (bytes > n || text[0] < 0x20 || text[0] == 0x7F) return 0;
    if (!ch_utf8_valid((ChStr){(const char *)text, bytes}, NULL)) return 0;
    if (bytes == 2 && text[0] == 0xC2 && text[1] < 0xA0) return 0;            /* steers a terminal */
    if (bytes == 2 && text[0] == 0xD8 && text[1] == 0x9C) return 0;           /* from here on, directions */
    if (bytes != 3 || text[0] != 0xE2) return bytes;
    bool turns = (text[1] == 0x80 && ((text[2] >= 0xAA && text[2] <= 0xAE) || text[2] == 0x8E || text[2] == 0x8F)) ||
                 (text[1] == 0x81 && text[2] >= 0xA6 && text[2] <= 0xA9);
    bool line = text[1] == 0x80 && (text[2] == 0xA8 || text[2] == 0xA9);
    return turns || line ? 0 : bytes;
}

void ch_pack_plain(char *text, size_t room)
{
    text[room - 1] = '\0';
    size_t n = strlen(text);
    for (size_t i = 0; i < n;) {
        uint32_t good = shown_bytes((const unsigned char *)text + i, n - i);
        if (!good) text[i] = '?';
        i += good ? good : 1;
    }
}
