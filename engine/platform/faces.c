#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/book.h"

static const char *const names[] = {"Inter", "Inter Display", "Noto Sans", "DejaVu Sans"};

/* To know everything, fontconfig reads some two hundred files. To find a family by its name, the folders and what is kept of
 * them will do: that takes a sixth of the time. Whoever steers fontconfig by the environment means it. */
FcConfig *ch_book_usual_places(void)
{
    static const char places[] = "<fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
                                 "<dir prefix=\"xdg\">fonts</dir><dir>~/.fonts</dir>"
                                 "<cachedir>/var/cache/fontconfig</cachedir><cachedir>/usr/lib/fontconfig/cache</cachedir>"
                                 "<cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";
    if (getenv("FONTCONFIG_FILE") || getenv("FONTCONFIG_PATH") || getenv("FONTCONFIG_SYSROOT")) return NULL;
    FcConfig *config = FcConfigCreate();
    if (!config) return NULL;
    if (FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)places, FcTrue) && FcConfigBuildFonts(config)) return config;
    FcConfigDestroy(config);
    return NULL;
}

static char *keep(ChFontBook *book, const char *file)
{
    size_t size = strlen(file) + 1;
    char *copy = ch_resize(book->from, NULL, 0, size);
    if (copy) memcpy(copy, file, size);
    return copy;
}

/* How far a listed font is from what is wanted; the least is taken. */
static int distance(const FcPattern *font, int weight, bool italic)
{
    int at = FC_WEIGHT_REGULAR, slant = FC_SLANT_ROMAN, width = FC_WIDTH_NORMAL;
    FcBool variable = FcFalse;
    (void)FcPatternGetInteger(font, FC_WEIGHT, 0, &at); /* a range in a variable font: then as regular */
    (void)FcPatternGetInteger(font, FC_SLANT, 0, &slant);
    (void)FcPatternGetInteger(font, FC_WIDTH, 0, &width);
    (void)FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
    int far = at > weight ? at - weight : weight - at;
    if ((slant != FC_SLANT_ROMAN) != italic) far += 10000;
    if (width != FC_WIDTH_NORMAL) far += 20000;
    if (variable) far += 5000;
    return far;
}

static const FcPattern *nearest(const FcFontSet *set, int weight, bool italic)
{
    const FcPattern *best = NULL;
    int least = 0;
    for (int i = 0; set && i < set->nfont; i++) {
        int far = distance(set->fonts[i], weight, italic);
        if (best && far >= least) continue;
        best = set->fonts[i];
        least = far;
    }
    return best;
}

static void take(ChFontBook *book, ChFace *face, const FcPattern *font)
{
    FcChar8 *file = NULL;
    if (!font || FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch) return;
    face->file = keep(book, (const char *)file);
    if (FcPatternGetInteger(font, FC_INDEX, 0, &face->index) != FcResultMatch) face->index = 0;
    face->index &= 0xffff; /* above is the instance of a variable font */
}

static void find_in_family(ChFontBook *book, ChFace *face)
{
    FcPattern *wanted = FcPatternCreate();
    FcObjectSet *fields = FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_VARIABLE, (char *)NULL);
    if (wanted && fields && FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)names[face->family])) {
        FcFontSet *set = FcFontList(book->usual, wanted, fields);
        take(book, face, nearest(set, FcWeightFromOpenType(face->weight), face->italic));
        if (set) FcFontSetDestroy(set);
    }
    if (fields) FcObjectSetDestroy(fields);
    if (wanted) FcPatternDestroy(wanted);
}

uint16_t ch_book_face(ChFontBook *book, ChFamily family, uint16_t weight, bool italic)
{
    for (uint16_t i = 0; i < book->face_count; i++) {
        const ChFace *face = &book->faces[i];
        if (face->family == family && face->weight == weight && face->italic == italic) return i;
    }
    if (book->face_count == CH_BOOK_FACES) return CH_BOOK_FACES;
    ChFace *face = &book->faces[book->face_count];
    *face = (ChFace){.family = family, .weight = weight, .italic = italic};
    find_in_family(book, face);
    return (uint16_t)book->face_count++;
}

static uint16_t face_of_file(ChFontBook *book, const FcPattern *font)
{
    ChFace found = {.family = CH_FAMILY_OTHER, .weight = 400};
    take(book, &found, font);
    if (!found.file) return CH_BOOK_FACES;
    for (uint16_t i = 0; i < book->face_count; i++) {
        const ChFace *face = &book->faces[i];
        if (face->family != CH_FAMILY_OTHER || !face->file || face->index != found.index || strcmp(face->file, found.file))
            continue;
        ch_free(book->from, found.file, strlen(found.file) + 1);
        return i;
    }
    if (book->face_count == CH_BOOK_FACES) {
        ch_free(book->from, found.file, strlen(found.file) + 1);
        return CH_BOOK_FACES;
    }
    book->faces[book->face_count] = found;
    return (uint16_t)book->face_count++;
}

/* fontconfig gives its nearest font even when that has not got the character. */
static bool has(const FcPattern *font, uint32_t character)
{
    FcCharSet *set = NULL;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &set) == FcResultMatch && FcCharSetHasChar(set, character);
}

uint16_t ch_book_face_for(ChFontBook *book, uint32_t character)
{
    for (uint32_t i = 0; i < book->rare_count && i < CH_BOOK_RARE; i++)
        if (book->rare[i].character == character) return book->rare[i].face;
    uint16_t face = CH_BOOK_FACES;
    FcPattern *wanted = FcPatternCreate(), *match = NULL;
    FcCharSet *set = FcCharSetCreate();
    FcResult result;
    if (wanted && set && FcCharSetAddChar(set, character) && FcPatternAddCharSet(wanted, FC_CHARSET, set) &&
        FcConfigSubstitute(NULL, wanted, FcMatchPattern)) {
        FcDefaultSubstitute(wanted);
        match = FcFontMatch(NULL, wanted, &result);
    }
    if (match && has(match, character)) face = face_of_file(book, match);
    if (match) FcPatternDestroy(match);
    if (set) FcCharSetDestroy(set);
    if (wanted) FcPatternDestroy(wanted);
    book->rare[book->rare_count++ % CH_BOOK_RARE] = (ChRare){character, face};
    return face;
}

/* Where to keep one more: a new place, else that of the font not used longest. */
static ChOpenFont *place(ChFontBook *book)
{
    if (book->open_count < CH_BOOK_OPEN) return &book->open[book->open_count++];
    ChOpenFont *oldest = &book->open[0];
    for (uint32_t i = 1; i < CH_BOOK_OPEN; i++)
        if (book->open[i].used < oldest->used) oldest = &book->open[i];
    if (oldest->font) TTF_CloseFont(oldest->font);
    return oldest;
}

/* Read by way of a stream, one font costs some two thousand system calls. */
static bool map(ChFace *face)
{
    struct stat about;
    if (face->bytes) return true;
    int file = open(face->file, O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    if (fstat(file, &about) == 0 && about.st_size > 0 && about.st_size < INT32_MAX) {
        void *bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes != MAP_FAILED) {
            face->bytes = bytes;
            face->size = (size_t)about.st_size;
        }
    }
    close(file);
    return face->bytes != NULL;
}

static TTF_Font *open_face(ChFace *face, uint16_t px)
{
    if (!map(face)) return NULL;
    SDL_RWops *bytes = SDL_RWFromConstMem(face->bytes, (int)face->size);
    return bytes ? TTF_OpenFontIndexRW(bytes, 1, px ? px : 1, face->index) : NULL;
}

ChOpenFont *ch_book_open(ChFontBook *book, uint16_t face, uint16_t px)
{
    if (face >= book->face_count || !book->faces[face].file) return NULL;
    for (uint32_t i = 0; i < book->open_count; i++) {
        ChOpenFont *open = &book->open[i];
        if (open->face != face || open->px != px) continue;
        open->used = ++book->clock;
        return open->font ? open : NULL;
    }
    ChOpenFont *at = place(book);
    *at = (ChOpenFont){.face = face, .px = px, .up = 1, .down = 1, .used = ++book->clock};
    at->font = open_face(&book->faces[face], px);
    if (!at->font) return NULL;
    TTF_SetFontHinting(at->font, TTF_HINTING_LIGHT_SUBPIXEL);
    if (TTF_FontHeight(at->font) > 3 * px + 16) {
        at->up = px * 6;
        at->down = TTF_FontHeight(at->font) * 5;
    }
    return at;
}

void ch_book_close_all(ChFontBook *book)
{
    for (uint32_t i = 0; i < book->open_count; i++)
        if (book->open[i].font) TTF_CloseFont(book->open[i].font);
    book->open_count = 0;
    for (uint32_t i = 0; i < book->face_count; i++) {
        ChFace *face = &book->faces[i];
        if (face->bytes) munmap(face->bytes, face->size);
        if (face->file) ch_free(book->from, face->file, strlen(face->file) + 1);
    }
    book->face_count = 0;
}
