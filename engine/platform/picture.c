#define _POSIX_C_SOURCE 200809L
#include "platform/picture.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* SVG -------------------------------------------------------------------------------------------------------------------- */

static bool begins(ChStr text, const char *with)
{
    size_t n = strlen(with);
    return text.n >= n && strncasecmp(text.p, with, n) == 0;
}

static ChStr behind(ChStr text, uint32_t n)
{
    return n < text.n ? (ChStr){text.p + n, text.n - n} : (ChStr){text.p + text.n, 0};
}

/* What follows the next `end`; nothing when there is none. */
static ChStr past(ChStr text, const char *end)
{
    while (text.n && !begins(text, end)) text = behind(text, 1);
    return behind(text, (uint32_t)strlen(end));
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* A name without what stands before its colon. */
static ChStr local(ChStr name)
{
    for (uint32_t i = name.n; i > 0; i--)
        if (name.p[i - 1] == ':') return behind(name, i);
    return name;
}

static bool is(ChStr name, const char *what)
{
    return name.n == strlen(what) && begins(name, what);
}

static const char *element_wrong(ChStr name)
{
    static const char *const nested[] = {"image", "feImage", "iframe", "embed", "object", "audio", "video", "foreignObject"};
    if (is(name, "script")) return "it holds a script";
    for (size_t i = 0; i < sizeof nested / sizeof *nested; i++)
        if (is(name, nested[i])) return "it holds another picture or page inside";
    return NULL;
}

static const char *attribute_wrong(ChStr name, ChStr value)
{
    if (name.n > 2 && begins(name, "on")) return "it holds a script";
    if ((is(local(name), "href") || is(name, "src")) && !begins(value, "#")) return "it refers to something outside of itself";
    if (is(name, "xml:base")) return "it refers to something outside of itself";
    /* A letter written as its number could spell any of the above. */
    for (ChStr rest = value; rest.n; rest = behind(rest, 1))
        if (begins(rest, "&#")) return "it writes letters as numbers inside a tag, which hides what it says";
    return NULL;
}

/* The attributes of one tag; `text` stands behind its name and is moved behind its end. */
static const char *attributes_wrong(ChStr *text)
{
    const char *wrong = NULL;
    while (text->n && text->p[0] != '>' && !wrong) {
        uint32_t n = 0;
        while (n < text->n && !is_space(text->p[n]) && !strchr("=>/\"'", text->p[n])) n++;
        ChStr name = {text->p, n}, rest = behind(*text, n);
        while (rest.n && is_space(rest.p[0])) rest = behind(rest, 1);
        if (!n || !rest.n || rest.p[0] != '=') {
            *text = behind(*text, n ? n : 1);
            continue;
        }
        for (rest = behind(rest, 1); rest.n && is_space(rest.p[0]);) rest = behind(rest, 1);
        char quote = rest.n ? rest.p[0] : 0;
        if (quote != '"' && quote != '\'') return "it has an attribute without quotes, which no SVG has";
        rest = behind(rest, 1);
        const char *end = memchr(rest.p, quote, rest.n);
        if (!end) return "it is cut off";
        ChStr value = {rest.p, (uint32_t)(end - rest.p)};
        wrong = attribute_wrong(name, value);
        *text = behind(rest, value.n + 1);
    }
    return wrong;
}

/* In style sheets and in attributes alike. */
static const char *style_wrong(ChStr svg)
{
    for (ChStr rest = svg; rest.n; rest = behind(rest, 1)) {
        if (begins(rest, "@import")) return "it refers to something outside of itself";
        if (!begins(rest, "url(")) continue;
        ChStr inside = behind(rest, 4);
        while (inside.n && (is_space(inside.p[0]) || inside.p[0] == '"' || inside.p[0] == '\'')) inside = behind(inside, 1);
        if (begins(inside, "&quot;")) inside = behind(inside, 6);
        if (!begins(inside, "#")) return "it refers to something outside of itself";
    }
    return NULL;
}

/* `closed`: nothing is open behind it. */
static const char *tag_wrong(ChStr *rest, bool *seen, bool *closed)
{
    uint32_t n = 0;
    while (n < rest->n && !is_space(rest->p[n]) && rest->p[n] != '>' && rest->p[n] != '/') n++;
    ChStr name = local((ChStr){rest->p, n});
    if (!*seen && !is(name, "svg")) return "it does not begin as an SVG does";
    bool root = !*seen;
    *seen = true;
    *rest = behind(*rest, n);
    const char *wrong = element_wrong(name);
    if (!wrong) wrong = attributes_wrong(rest);
    *closed = root && rest->n && rest->p[-1] == '/';
    return wrong;
}

static const char *declaration_wrong(ChStr *rest)
{
    if (begins(*rest, "!--")) *rest = past(*rest, "-->");
    else if (begins(*rest, "![CDATA[")) *rest = past(*rest, "]]>");
    else if (begins(*rest, "?xml ")) *rest = past(*rest, "?>");
    else if (begins(*rest, "?")) return "it asks for another file (<?…?>)";
    else return "it declares a document type, where entities hide (<!…>)";
    return NULL;
}

const char *ch_picture_svg_wrong(ChStr svg)
{
    bool seen = false, closed = false;
    const char *wrong = style_wrong(svg);
    if (!ch_utf8_valid(svg, NULL) || memchr(svg.p, '\0', svg.n)) return "it is no text";
    for (ChStr rest = svg; rest.n && !wrong;) {
        const char *tag = memchr(rest.p, '<', rest.n);
        if (!tag) break;
        rest = behind(rest, (uint32_t)(tag - rest.p) + 1);
        closed = begins(rest, "/svg") || begins(rest, "/svg:svg") || (closed && begins(rest, "!--"));
        if (begins(rest, "!") || begins(rest, "?")) wrong = declaration_wrong(&rest);
        else if (!begins(rest, "/")) wrong = tag_wrong(&rest, &seen, &closed);
    }
    if (wrong) return wrong;
    if (!seen) return "it does not begin as an SVG does";
    return closed ? NULL : "it is cut off: </svg> is missing at its end";
}

/* PNG -------------------------------------------------------------------------------------------------------------------- */

static uint32_t big_endian(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* Texts and profiles are unpacked by who reads a PNG, to a thousand times their size, and nothing of them is seen. */
static bool carries_too_much(ChStr bytes)
{
    enum { SIGNATURE = 8, AROUND = 12, MOST = 32 << 10 };
    static const char *const packed[] = {"zTXt", "iTXt", "iCCP"};
    for (uint32_t at = SIGNATURE; bytes.n - at >= AROUND;) {
        uint32_t n = big_endian(bytes.p + at);
        for (size_t i = 0; i < sizeof packed / sizeof *packed; i++)
            if (n > MOST && memcmp(bytes.p + at + 4, packed[i], 4) == 0) return true;
        if (n > bytes.n - at - AROUND) return false; /* cut off, which decoding says */
        at += n + AROUND;
    }
    return false;
}

static ChStatus png_good(ChStr bytes, ChError *error)
{
    static const char head[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    enum { HEAD = sizeof head - 1, LEAST = HEAD + 13 + 4 };
    if (bytes.n < LEAST || memcmp(bytes.p, head, HEAD) != 0) return ch_fail(error, CH_BAD_INPUT, "it is no PNG, whatever its name says");
    uint32_t width = big_endian(bytes.p + HEAD), height = big_endian(bytes.p + HEAD + 4);
    if (!width || !height) return ch_fail(error, CH_BAD_INPUT, "it is damaged");
    if (width > CH_PICTURE_SIDE || height > CH_PICTURE_SIDE)
        return ch_fail(error, CH_LIMIT, "it is %u by %u pixels, and %d by %d are the most: 640 by 728 are right for a portrait", (unsigned)width,
                       (unsigned)height, (int)CH_PICTURE_SIDE, (int)CH_PICTURE_SIDE);
    if (carries_too_much(bytes))
        return ch_fail(error, CH_LIMIT, "it carries a text or a colour profile of more than 32 KB: save it without");
    return CH_OK;
}

/* Files ------------------------------------------------------------------------------------------------------------------ */

static ChStatus failed(ChError *error)
{
    if (errno == ENOENT || errno == ENOTDIR) return ch_fail(error, CH_NOT_FOUND, "it is not there");
    return ch_fail(error, CH_IO, "it cannot be read: %s", strerror(errno));
}

static ChStatus read_open(int file, ChAllocator from, ChPicture *picture, ChError *error)
{
    struct stat about;
    off_t most = picture->is_svg ? CH_PICTURE_SVG_BYTES : CH_PICTURE_PNG_BYTES;
    if (fstat(file, &about) != 0) return failed(error);
    if (!S_ISREG(about.st_mode)) return ch_fail(error, CH_BAD_INPUT, "it is no plain file");
    if (about.st_size > most)
        return ch_fail(error, CH_LIMIT, "it has %lld KB, and %lld are the most: save it plainer or smaller",
                       (long long)(about.st_size + 1023) / 1024, (long long)most / 1024);
    if (about.st_size == 0) return ch_fail(error, CH_BAD_INPUT, "it is empty");
    char *bytes = ch_resize(from, NULL, 0, (size_t)about.st_size);
    if (!bytes) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to read it");
    picture->bytes = (ChStr){bytes, (uint32_t)about.st_size};
    for (uint32_t n = 0; n < picture->bytes.n;) {
        ssize_t got = read(file, bytes + n, picture->bytes.n - n);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(error);
        if (got == 0) return ch_fail(error, CH_BAD_INPUT, "it changed while it was read");
        n += (uint32_t)got;
    }
    return CH_OK;
}

ChStatus ch_picture_read(const char *path, ChAllocator from, ChPicture *picture, ChError *error)
{
    size_t n = strlen(path);
    *picture = (ChPicture){.is_svg = n > 4 && strcmp(path + n - 4, ".svg") == 0};
    if (!picture->is_svg && (n <= 4 || strcmp(path + n - 4, ".png") != 0))
        return ch_fail(error, CH_BAD_INPUT, "its name ends neither in .svg nor in .png, in small letters");
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC); /* a pipe must not hang us */
    if (file < 0) return failed(error);
    ChStatus status = read_open(file, from, picture, error);
    close(file);
    if (status != CH_OK) return status;
    if (!picture->is_svg) return png_good(picture->bytes, error);
    const char *wrong = ch_picture_svg_wrong(picture->bytes);
    return wrong ? ch_fail(error, CH_BAD_INPUT, "%s", wrong) : CH_OK;
}

void ch_picture_free(ChPicture *picture, ChAllocator from)
{
    if (picture->bytes.p) ch_free(from, (void *)(uintptr_t)picture->bytes.p, picture->bytes.n);
    *picture = (ChPicture){.is_svg = false};
}
