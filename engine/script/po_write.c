/* Writing a PO file in the form that gettext's own tools give it, so that a translator's tool changes nothing but texts. */
#include "script/po.h"

enum { WIDTH = 79 };

static uint32_t width_of(ChStr text)
{
    uint32_t width = ch_utf8_count(text);
    for (uint32_t i = 0; i < text.n; i++) width += text.p[i] == '"' || text.p[i] == '\\' || text.p[i] == '\n';
    return width;
}

static void add_escaped(ChStr text, ChText *out)
{
    for (uint32_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '\n')
            ch_text_add(out, CH_STR("\\n"));
        else if (c == '\t')
            ch_text_add(out, CH_STR("\\t"));
        else if (c == '\r')
            ch_text_add(out, CH_STR("\\r"));
        else if (c == '"' || c == '\\')
            ch_text_addf(out, "\\%c", c);
        else
            ch_text_add(out, (ChStr){&c, 1});
    }
}

/* As much of a text as goes on one line: up to a line's end in it, else whole words. */
static ChStr first_row(ChStr text)
{
    uint32_t width = 0, last = 0;
    for (uint32_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n') {
            while (i + 1 < text.n && text.p[i + 1] == '\n') i++;
            return (ChStr){text.p, i + 1};
        }
        width += ((unsigned char)text.p[i] & 0xC0u) != 0x80u;
        width += text.p[i] == '"' || text.p[i] == '\\';
        if (text.p[i] == ' ' && (width <= WIDTH - 2 || !last)) last = i + 1;
        if (width > WIDTH - 2 && last) return (ChStr){text.p, last};
    }
    return text;
}

static void write_text(const char *before, const char *keyword, ChStr text, ChText *out)
{
    ChStr row = first_row(text);
    ch_text_addf(out, "%s%s \"", before, keyword);
    uint32_t around = (uint32_t)(strlen(before) + strlen(keyword)) + 3;
    if (row.n < text.n || width_of(text) + around > WIDTH) ch_text_addf(out, "\"\n%s\"", before);
    for (;;) {
        add_escaped(row, out);
        ch_text_add(out, CH_STR("\"\n"));
        text = (ChStr){text.p + row.n, text.n - row.n};
        if (text.n == 0) return;
        ch_text_addf(out, "%s\"", before);
        row = first_row(text);
    }
}

static void write_lines(const char *before, ChStr lines, ChText *out)
{
    while (lines.n) {
        const char *end = memchr(lines.p, '\n', lines.n);
        uint32_t n = end ? (uint32_t)(end - lines.p) : lines.n;
        ch_text_addf(out, "%s %.*s\n", before, (int)n, lines.p);
        n += end != NULL;
        lines = (ChStr){lines.p + n, lines.n - n};
    }
}

static void write_entry(const ChPoEntry *entry, bool head, ChText *out)
{
    const char *before = entry->obsolete ? "#~ " : "", *previous = entry->obsolete ? "#~| " : "#| ";
    ch_text_add(out, entry->notes);
    if (!entry->obsolete) {
        write_lines("#.", entry->comments, out);
        write_lines("#:", entry->places, out);
    }
    if (entry->fuzzy) ch_text_add(out, CH_STR("#, fuzzy\n"));
    if (entry->previous_context.n) write_text(previous, "msgctxt", entry->previous_context, out);
    if (entry->previous_id.n) write_text(previous, "msgid", entry->previous_id, out);
    if (!head) write_text(before, "msgctxt", entry->context, out);
    write_text(before, "msgid", entry->id, out);
    write_text(before, "msgstr", entry->text, out);
}

void ch_po_write(const ChPo *po, ChText *out)
{
    write_entry(&po->head, true, out);
    for (uint32_t i = 0; i < po->count; i++) {
        ch_text_add(out, CH_STR("\n"));
        write_entry(&po->entries[i], false, out);
    }
}
