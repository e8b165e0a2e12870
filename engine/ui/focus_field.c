/* Editing one line of text: a caret, a selection, what an input method is composing. Always on whole characters. */
#include "ui/focus.h"

static uint32_t before(const ChuField *field, uint32_t at)
{
    if (at == 0) return 0;
    do at--;
    while (at > 0 && ((unsigned char)field->text[at] & 0xC0u) == 0x80u);
    return at;
}

static uint32_t after(const ChuField *field, uint32_t at)
{
    if (at >= field->bytes) return field->bytes;
    do at++;
    while (at < field->bytes && ((unsigned char)field->text[at] & 0xC0u) == 0x80u);
    return at;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static void cut(ChuField *field, uint32_t from, uint32_t to)
{
    memmove(field->text + from, field->text + to, field->bytes - to);
    field->bytes -= to - from;
    field->text[field->bytes] = 0;
    field->caret = field->anchor = from;
}

static bool cut_selected(ChuField *field)
{
    if (field->caret == field->anchor) return false;
    uint32_t from = least(field->caret, field->anchor);
    cut(field, from, field->caret + field->anchor - from);
    return true;
}

/* As many whole characters of `text` as there is room for; no control characters. */
static bool insert(ChuField *field, ChStr text)
{
    uint32_t most = field->most && field->most < CHU_FIELD_BYTES ? field->most : CHU_FIELD_BYTES - 1;
    bool edited = cut_selected(field);
    for (uint32_t i = 0, n; i < text.n; i += n) {
        unsigned char c = (unsigned char)text.p[i];
        n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (i + n > text.n || field->bytes + n > most) break;
        if (c < 0x20 || c == 0x7F) continue;
        memmove(field->text + field->caret + n, field->text + field->caret, field->bytes - field->caret);
        memcpy(field->text + field->caret, text.p + i, n);
        field->bytes += n;
        field->text[field->bytes] = 0;
        field->anchor = field->caret += n;
        edited = true;
    }
    return edited;
}

void chu_field_set(ChuField *field, ChStr text)
{
    uint32_t most = field->most;
    *field = (ChuField){.most = most};
    if (ch_utf8_valid(text, NULL)) insert(field, text);
}

ChStr chu_field_text(const ChuField *field)
{
    return (ChStr){field->text, field->bytes};
}

static void go(ChuField *field, uint32_t to, bool select)
{
    field->caret = to;
    if (!select) field->anchor = to;
}

static void sideways(ChuField *field, const ChUiInput *input)
{
    bool back = (input->key == CH_KEY_LEFT) != chu_text_rtl(chu_field_text(field)); /* toward the beginning */
    if (!input->shift && field->caret != field->anchor) {
        uint32_t low = least(field->caret, field->anchor);
        go(field, back ? low : field->caret + field->anchor - low, false);
        return;
    }
    go(field, back ? before(field, field->caret) : after(field, field->caret), input->shift);
}

static bool erase(ChuField *field, ChKeyName key)
{
    if (cut_selected(field)) return true;
    uint32_t at = field->caret;
    uint32_t other = key == CH_KEY_BACKSPACE ? before(field, at) : after(field, at);
    if (other == at) return false;
    cut(field, least(at, other), at + other - least(at, other));
    return true;
}

static bool edit_key(ChuField *field, const ChUiInput *input, bool *edited)
{
    switch (input->key) {
    case CH_KEY_LEFT:
    case CH_KEY_RIGHT: sideways(field, input); return true;
    case CH_KEY_HOME: go(field, 0, input->shift); return true;
    case CH_KEY_END: go(field, field->bytes, input->shift); return true;
    case CH_KEY_BACKSPACE:
    case CH_KEY_DELETE: *edited = erase(field, input->key); return true;
    case CH_KEY_SPACE: return !input->ctrl; /* it comes as text */
    case CH_KEY_CHAR:
        if (input->ctrl && input->character == 'a') {
            field->anchor = 0;
            field->caret = field->bytes;
            return true;
        }
        return !input->ctrl; /* comes as text; letters are no keys in here */
    default: return false;
    }
}

bool chu_field_key(ChuField *field, const ChUiInput *input, bool *edited)
{
    *edited = false;
    if (input->type == CH_INPUT_TEXT) {
        field->editing_bytes = 0;
        if (ch_utf8_valid(input->text, NULL)) *edited = insert(field, input->text);
        return true;
    }
    if (input->type == CH_INPUT_EDITING) {
        bool fits = input->text.n < CHU_FIELD_BYTES && ch_utf8_valid(input->text, NULL);
        field->editing_bytes = fits ? input->text.n : 0;
        if (field->editing_bytes) memcpy(field->editing, input->text.p, field->editing_bytes);
        return true;
    }
    return edit_key(field, input, edited);
}

void chu_field_point(const ChuRegion *region, int32_t x, bool select, ChFonts fonts, ChFont font)
{
    ChuField *field = region->field;
    uint32_t last = least(region->last, field->bytes), best = least(region->first, last);
    if (field->editing_bytes) return;
    ChStr line = {field->text + best, last - best};
    int32_t nearest = INT32_MAX;
    for (uint32_t at = best;; at = after(field, at)) {
        int32_t off = region->track.x + chu_text_caret(fonts, font, line, at - region->first) - x;
        off = off < 0 ? -off : off;
        if (off < nearest) {
            nearest = off;
            best = at;
        }
        if (at >= last) break;
    }
    go(field, best, select);
}
