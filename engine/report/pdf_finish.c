/* What cairo 1.16 leaves out of a tagged PDF: that it is one, its language, and that a viewer shows its title. The
 * catalogue is the last object it writes, so that only `startxref` moves. Where it looks otherwise, nothing is done. */
#include <stdlib.h>
#include <string.h>

#include "report/pdf_page.h"

/* The last place of `word` in the text before `end`, or `end`. */
static size_t last_of(const ChText *text, const char *word, size_t end)
{
    size_t n = strlen(word);
    for (size_t i = end; i >= n; i--)
        if (memcmp(text->p + i - n, word, n) == 0) return i - n;
    return end;
}

void ch_pdf_finish(ChText *pdf, ChStr lang)
{
    if (pdf->failed || !pdf->n) return;
    size_t start = last_of(pdf, "startxref", pdf->n), table = last_of(pdf, "\nxref", start);
    size_t entry = last_of(pdf, "/Type /Catalog", table);
    if (start == pdf->n || table == start || entry == table || last_of(pdf, " obj", table) > entry) return;
    ChText whole = {.from = pdf->from};
    size_t split = entry + strlen("/Type /Catalog");
    ch_text_add(&whole, (ChStr){pdf->p, (uint32_t)split});
    ch_text_add(&whole, CH_STR("\n   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>"));
    ch_text_addf(&whole, "\n   /Lang (%.*s)", CH_FMT(ch_language(lang)));
    size_t more = whole.n - split;
    ch_text_add(&whole, (ChStr){pdf->p + split, (uint32_t)(start - split)});
    ch_text_addf(&whole, "startxref\n%zu\n%%%%EOF\n", (size_t)strtoul(pdf->p + start + 9, NULL, 10) + more);
    bool failed = whole.failed;
    ch_text_free(pdf);
    *pdf = whole;
    pdf->failed = failed;
}
