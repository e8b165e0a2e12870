/* A report about many plays as a PDF: tables whose rows are never cut by the end of a page, with their headings again at the top
 * of the next one. */
#include <cairo-pdf.h>
#include <stdio.h>

#include "report/many.h"
#include "report/pdf_page.h"

enum { LEFT = CH_PDF_LEFT, WIDTH = CH_PDF_WIDTH, GAP = 10, PAD = 4, MOST_CELLS = 12 };

/* One cell: a text, a second fainter one below it, a status's sign, or a bar. */
typedef struct Cell {
    ChStr text, note;
    bool strong, right;
    int32_t sign; /* a ChStepStatus; -1: none */
    int32_t bar;  /* percent; -1: none */
} Cell;

typedef struct Table {
    const double *widths; /* points, adding up to WIDTH */
    const Cell *heads;
    uint32_t count;
} Table;

typedef struct Sheet {
    ChPango pango;
    ChHeights heights;
    ChPdf pdf;
    const ChMany *many;
    const ChManyWatch *watch;
    ChArena row;   /* the texts of the row being made */
    uint32_t done, of;
    bool stopped;
} Sheet;

/* ---- tables ---- */

static Cell plain(ChStr text)
{
    return (Cell){.text = text, .sign = -1, .bar = -1};
}

static Cell strong(ChStr text)
{
    return (Cell){.text = text, .strong = true, .sign = -1, .bar = -1};
}

static Cell noted(ChStr text, ChStr note)
{
    return (Cell){.text = text, .note = note, .sign = -1, .bar = -1};
}

static Cell number(ChStr text)
{
    return (Cell){.text = text, .right = true, .sign = -1, .bar = -1};
}

/* What was said, kept until the row is done. */
static ChStr kept(Sheet *sheet)
{
    ChStr copy = ch_str_copy(&sheet->row, ch_text_view(&sheet->pdf.said));
    if (!copy.p) sheet->pdf.out->failed = true;
    ch_pdf_forget(&sheet->pdf);
    return copy.p ? copy : (ChStr){NULL, 0};
}

static ChStr clean(Sheet *sheet, ChStr raw)
{
    ch_say_clean(raw, &sheet->pdf.said);
    return kept(sheet);
}

static ChStr theirs(Sheet *sheet, ChStr raw)
{
    ch_say_theirs(raw, &sheet->pdf.said);
    return kept(sheet);
}

static ChStr speech(Sheet *sheet, ChStr raw)
{
    ch_say_speech(raw, &sheet->pdf.said);
    return kept(sheet);
}

static void draw_bar(ChPdf *pdf, double x, double y, double width, int32_t percent)
{
    if (pdf->measuring) return;
    cairo_set_line_width(pdf->cr, 0.75);
    ch_pdf_ink(pdf, ch_paints[CH_PAINT_YOU].light);
    cairo_rectangle(pdf->cr, x, y, width * percent / 100, 7);
    cairo_fill(pdf->cr);
    ch_pdf_ink(pdf, ch_paints[CH_PAINT_INK2].light);
    cairo_rectangle(pdf->cr, x, y, width, 7);
    cairo_stroke(pdf->cr);
}

static double set_cell(ChPdf *pdf, const Cell *cell, double x, double y, double width)
{
    double height = 0, shift = 0;
    ChPdfPlace place = {x, width, CH_PAINT_INK, cell->right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, cell->strong ? "TH" : "TD"};
    if (cell->sign >= 0) {
        ch_pdf_sign(pdf, (ChStepStatus)cell->sign, x + 5, y + 6, 5);
        shift = 14;
    }
    if (cell->bar >= 0) {
        draw_bar(pdf, x, y + 3, 60, cell->bar);
        shift = 66;
    }
    place.x += shift;
    place.width -= shift;
    height = ch_pdf_set(pdf, cell->strong ? CH_PDF_SMALL_STRONG : CH_PDF_SMALL, cell->text, y, &place);
    place.ink = CH_PAINT_INK2;
    place.tag = "P";
    return height + ch_pdf_set(pdf, CH_PDF_SMALL, cell->note, y + height, &place);
}

static double set_cells(ChPdf *pdf, const Table *table, const Cell *cells, double y)
{
    double x = LEFT, height = 0;
    for (uint32_t i = 0; i < table->count; i++) {
        double tall = set_cell(pdf, &cells[i], x, y, table->widths[i] - GAP);
        if (tall > height) height = tall;
        x += table->widths[i];
    }
    return height;
}

static double height_of(ChPdf *pdf, const Table *table, const Cell *cells)
{
    bool measuring = pdf->measuring;
    pdf->measuring = true;
    double height = set_cells(pdf, table, cells, 0);
    pdf->measuring = measuring;
    return height;
}

static void put_cells(ChPdf *pdf, const Table *table, const Cell *cells)
{
    ch_pdf_rule(pdf, pdf->y);
    ch_pdf_tag(pdf, "TR");
    pdf->y += PAD + set_cells(pdf, table, cells, pdf->y + PAD) + PAD;
    ch_pdf_end_tag(pdf, "TR");
}

/* What not even a page of its own can hold goes one cell below the other, over as many as it takes. */
static void put_stacked(ChPdf *pdf, const Table *table, const Cell *cells)
{
    const ChPdfPlace ink = {LEFT, WIDTH, CH_PAINT_INK, PANGO_ALIGN_LEFT, "P"}, faint = {LEFT, WIDTH, CH_PAINT_INK2, PANGO_ALIGN_LEFT, "P"};
    ch_pdf_rule(pdf, pdf->y);
    pdf->y += PAD;
    for (uint32_t i = 0; i < table->count; i++) {
        if (cells[i].text.n) ch_pdf_flow(pdf, CH_PDF_SMALL, cells[i].text, &ink);
        if (cells[i].note.n) ch_pdf_flow(pdf, CH_PDF_SMALL, cells[i].note, &faint);
    }
    pdf->y += PAD;
}

static void put_row(Sheet *sheet, const Table *table, const Cell *cells)
{
    ChPdf *pdf = &sheet->pdf;
    double height = height_of(pdf, table, cells) + 2 * PAD, heads = height_of(pdf, table, table->heads) + 2 * PAD;
    uint32_t page = pdf->page;
    bool fits = height + heads <= CH_PDF_BOTTOM - CH_PDF_TOP;
    if (fits) ch_pdf_room(pdf, height);
    if (fits && pdf->page != page) put_cells(pdf, table, table->heads);
    if (fits) put_cells(pdf, table, cells);
    else put_stacked(pdf, table, cells);
    ch_arena_reset(&sheet->row);
}

static void begin_table(Sheet *sheet, ChStr title, const Table *table)
{
    ch_pdf_heading(&sheet->pdf, title, 60);
    put_cells(&sheet->pdf, table, table->heads);
}

/* Whether to go on; asked for each row of the long tables. */
static bool goes_on(Sheet *sheet)
{
    sheet->done++;
    const ChManyWatch *watch = sheet->watch;
    if (!sheet->stopped && watch && watch->progress && !watch->progress(watch->context, sheet->done, sheet->of)) sheet->stopped = true;
    return !sheet->stopped && !sheet->pdf.out->failed;
}

#define HEAD(words) {.text = CH_WORD(words), .strong = true, .sign = -1, .bar = -1}

/* ---- the steps ---- */

static Cell share(Sheet *sheet, const ChStepCount *step)
{
    uint32_t met = 0, of = 0;
    if (step) ch_many_met(step, &met, &of);
    if (of == 0) return plain(CH_STR("not asked"));
    ch_text_addf(&sheet->pdf.said, "%u of %u", met, of);
    Cell cell = plain(kept(sheet));
    cell.bar = (int32_t)(met * 100 / of);
    return cell;
}

static void put_steps(Sheet *sheet, const ChManySteps *steps)
{
    static const double widths[] = {239, 130, 130};
    static const Cell both_heads[] = {HEAD("Step"), HEAD("Met in the first play"), HEAD("Met in the latest")};
    static const Cell one_head[] = {HEAD("Step"), HEAD("Met"), HEAD("")};
    bool both = ch_many_compares(steps);
    const Table table = {widths, both ? both_heads : one_head, 3};
    if (!steps->latest.count) return;
    ch_text_add(&sheet->pdf.said, steps->title.n ? CH_STR("The steps: ") : CH_STR("The steps"));
    ch_say_clean(steps->title, &sheet->pdf.said);
    begin_table(sheet, kept(sheet), &table);
    for (uint32_t i = 0; i < steps->latest.count; i++) {
        const ChStepCount *latest = &steps->latest.at[i];
        Cell title = strong(clean(sheet, latest->title)), now = share(sheet, latest);
        put_row(sheet, &table, (const Cell[]){title, both ? share(sheet, ch_many_first(steps, latest)) : now, both ? now : plain((ChStr){NULL, 0})});
    }
}

/* ---- decisions ---- */

static void put_situation(Sheet *sheet, const ChManySituation *situation)
{
    static const double widths[] = {170, 269, 60};
    static const Cell heads[] = {HEAD("They had said"), HEAD("What was answered, and what it does"), HEAD("How often")};
    const Table table = {widths, heads, 3};
    ch_text_add(&sheet->pdf.said, CH_STR("Decision by decision: "));
    ch_say_clean(situation->title, &sheet->pdf.said);
    begin_table(sheet, kept(sheet), &table);
    for (uint32_t b = 0; b < situation->count && goes_on(sheet); b++)
        for (uint32_t a = 0; a < situation->beats[b].count; a++) {
            const ChManyBeat *beat = &situation->beats[b];
            ch_text_addf(&sheet->pdf.said, "%u of %u", beat->answers[a].times, beat->times);
            Cell times = number(kept(sheet));
            Cell before = plain(a ? (ChStr){NULL, 0} : theirs(sheet, beat->before));
            put_row(sheet, &table, (const Cell[]){before, noted(speech(sheet, beat->answers[a].words), theirs(sheet, beat->answers[a].because)), times});
        }
}

static void put_result(Sheet *sheet, const ChManyPlay *play)
{
    const ChPdfPlace wide = {LEFT, WIDTH, CH_PAINT_INK, PANGO_ALIGN_LEFT, "P"};
    ch_many_say_result(play, &sheet->pdf.said);
    ch_pdf_said(&sheet->pdf, CH_PDF_SMALL, &wide);
    sheet->pdf.y += PAD;
}

static void put_play(Sheet *sheet, const ChManyPlay *play)
{
    static const double widths[] = {28, 125, 186, 100, 60};
    static const Cell heads[] = {HEAD("Line"), HEAD("They had said"), HEAD("You said, and what it does"), HEAD("The answer"), HEAD("Temperature")};
    const Table table = {widths, heads, 5};
    ch_many_say_play(play, &sheet->pdf.said);
    ch_pdf_heading(&sheet->pdf, kept(sheet), 100);
    put_result(sheet, play);
    put_cells(&sheet->pdf, &table, heads);
    for (uint32_t i = 0; i < play->decision_count; i++) {
        const ChManyDecision *told = &play->decisions[i];
        ch_text_addf(&sheet->pdf.said, "%u", told->n);
        Cell n = strong(kept(sheet));
        ch_say_heat(told->anger, &sheet->pdf.said);
        Cell heat = plain(kept(sheet));
        put_row(sheet, &table, (const Cell[]){n, plain(theirs(sheet, told->before)), noted(speech(sheet, told->said), theirs(sheet, told->because)),
                                              plain(theirs(sheet, told->reply)), heat});
    }
}

/* Each step of a method in one trainee's latest plays. */
static void put_grid(Sheet *sheet, const ChManyPlay *const *plays, uint32_t count)
{
    double widths[MOST_CELLS] = {0};
    Cell heads[MOST_CELLS], cells[MOST_CELLS];
    ChArena keep = sheet->row; /* headings outlive the rows */
    ch_arena_init(&sheet->row, keep.from, SIZE_MAX);
    widths[0] = 150;
    heads[0] = strong(CH_STR("Step"));
    for (uint32_t i = 0; i < count; i++) {
        widths[i + 1] = (WIDTH - 150.0) / count;
        heads[i + 1] = noted(clean(sheet, plays[i]->title), (ChStr){plays[i]->started.p, plays[i]->started.n < 10 ? plays[i]->started.n : 10});
    }
    ChArena headings = sheet->row;
    sheet->row = keep;
    const Table table = {widths, heads, count + 1};
    ch_text_add(&sheet->pdf.said, CH_STR("Each step, play by play: "));
    ch_say_clean(plays[0]->method, &sheet->pdf.said);
    begin_table(sheet, kept(sheet), &table);
    for (uint32_t s = 0; s < plays[0]->result.step_count; s++) {
        cells[0] = strong(clean(sheet, plays[0]->result.steps[s].title));
        for (uint32_t i = 0; i < count; i++) {
            bool there = s < plays[i]->result.step_count;
            cells[i + 1] = plain(there ? ch_status_word(plays[i]->result.steps[s].status) : (ChStr){NULL, 0});
            if (there) cells[i + 1].sign = (int32_t)plays[i]->result.steps[s].status;
        }
        put_row(sheet, &table, cells);
    }
    ch_arena_free(&headings);
}

enum { MOST_COLUMNS = 5 };

static void put_grids(Sheet *sheet)
{
    const ChMany *many = sheet->many;
    for (uint32_t i = 0; i < many->play_count; i++) {
        const ChManyPlay *plays[MOST_COLUMNS], *one = &many->plays[i];
        uint32_t count = 0;
        bool seen = !one->ended || !one->result.step_count;
        for (uint32_t k = 0; k < i && !seen; k++) seen = many->plays[k].ended && many->plays[k].result.step_count && ch_str_eq(many->plays[k].method, one->method);
        for (uint32_t k = i; k < many->play_count && !seen; k++) {
            if (!many->plays[k].ended || !many->plays[k].result.step_count || !ch_str_eq(many->plays[k].method, one->method)) continue;
            if (count == MOST_COLUMNS)
                for (uint32_t m = 1; m < count; m++) plays[m - 1] = plays[m];
            plays[count < MOST_COLUMNS ? count++ : MOST_COLUMNS - 1] = &many->plays[k];
        }
        if (count) put_grid(sheet, plays, count);
    }
}

/* ---- people ---- */

static ChStr day(ChStr iso)
{
    return (ChStr){iso.p, iso.n < 10 ? iso.n : 10};
}

static void put_people(Sheet *sheet)
{
    static const double widths[] = {150, 90, 40, 70, 149};
    static const Cell heads[] = {HEAD("Who"), HEAD("Team"), HEAD("Plays"), HEAD("Latest"), HEAD("How far")};
    const ChMany *many = sheet->many;
    const Table table = {widths, heads, many->of == CH_MANY_PROGRAMME ? 5 : 4};
    begin_table(sheet, CH_STR("Who took part"), &table);
    for (uint32_t i = 0; i < many->person_count && goes_on(sheet); i++) {
        const ChManyPerson *person = &many->people[i];
        ch_text_addf(&sheet->pdf.said, "%u", person->plays);
        Cell plays = number(kept(sheet));
        put_row(sheet, &table, (const Cell[]){strong(clean(sheet, person->who)), plain(clean(sheet, person->team)), plays,
                                              plain(day(person->latest)), plain(clean(sheet, person->stages))});
    }
}

static void put_plays(Sheet *sheet)
{
    static const double widths[] = {130, 215, 154};
    static const Cell heads[] = {HEAD("Who"), HEAD("Play"), HEAD("How it came out")};
    const ChMany *many = sheet->many;
    const Table table = {widths, heads, 3};
    begin_table(sheet, CH_STR("Play by play"), &table);
    for (uint32_t i = 0; i < many->play_count && goes_on(sheet); i++) {
        const ChManyPlay *play = &many->plays[i];
        ch_many_say_play(play, &sheet->pdf.said);
        ChStr what = kept(sheet);
        ch_many_say_result(play, &sheet->pdf.said);
        put_row(sheet, &table, (const Cell[]){strong(clean(sheet, play->who)), plain(what), plain(kept(sheet))});
    }
}

/* ---- the document ---- */

static void put_all(Sheet *sheet)
{
    const ChPdfPlace wide = {LEFT, WIDTH, CH_PAINT_INK, PANGO_ALIGN_LEFT, "H1"}, faint = {LEFT, WIDTH, CH_PAINT_INK2, PANGO_ALIGN_LEFT, "P"};
    const ChMany *many = sheet->many;
    ch_say_clean(many->setting, &sheet->pdf.said);
    ch_pdf_said(&sheet->pdf, CH_PDF_SMALL, &faint);
    ch_say_clean(many->title, &sheet->pdf.said);
    ch_pdf_said(&sheet->pdf, CH_PDF_H1, &wide);
    ch_many_say_kind(many, &sheet->pdf.said);
    ch_pdf_said(&sheet->pdf, CH_PDF_SMALL, &faint);
    for (uint32_t i = 0; i < many->step_count; i++) put_steps(sheet, &many->steps[i]);
    if (many->of == CH_MANY_TRAINEE) put_grids(sheet);
    for (uint32_t i = 0; i < many->situation_count; i++) put_situation(sheet, &many->situations[i]);
    if (many->of != CH_MANY_TRAINEE && many->person_count) put_people(sheet);
    if (many->of != CH_MANY_TRAINEE && many->play_count) put_plays(sheet);
    for (uint32_t i = 0; i < many->play_count && many->of == CH_MANY_TRAINEE && goes_on(sheet); i++) put_play(sheet, &many->plays[i]);
}

/* One pass over the document. `*pages` is 0 to measure, and then holds how many there are. */
static ChStatus make(Sheet *sheet, ChText *out, uint32_t *pages, ChError *error)
{
    ChStatus status = ch_pdf_begin(&sheet->pdf, &sheet->pango, &sheet->heights, out, sheet->many->title, *pages);
    if (status == CH_OK) {
        if (sheet->many->title.n) { /* metadata wants an end */
            ch_say_clean(sheet->many->title, &sheet->pdf.said);
            cairo_pdf_surface_set_metadata(sheet->pdf.surface, CAIRO_PDF_METADATA_TITLE, sheet->pdf.said.p ? sheet->pdf.said.p : "");
            ch_pdf_forget(&sheet->pdf);
        }
        ch_pdf_tag(&sheet->pdf, "Document");
        put_all(sheet);
        ch_pdf_end_tag(&sheet->pdf, "Document");
    }
    *pages = sheet->pdf.page;
    if (status != CH_OK) out->failed = true;
    status = ch_pdf_end(&sheet->pdf, error);
    return sheet->stopped ? ch_fail(error, CH_STOPPED, "stopped before the report was done; nothing was written") : status;
}

ChStatus ch_many_pdf(const ChMany *many, const ChManyWatch *watch, ChText *out, ChError *error)
{
    Sheet sheet = {.many = many, .watch = watch, .heights = {.from = out->from}};
    ChText bytes = {.from = out->from};
    uint32_t pages = 0;
    sheet.of = 2 * (many->play_count + (many->of == CH_MANY_TRAINEE ? 0 : many->person_count));
    for (uint32_t i = 0; i < many->situation_count; i++) sheet.of += 2 * many->situations[i].count;
    ch_arena_init(&sheet.row, out->from, SIZE_MAX);
    ChStatus status = ch_pango_bring_in(&sheet.pango, error);
    if (status == CH_OK) status = make(&sheet, &bytes, &pages, error);
    if (status == CH_OK) status = make(&sheet, &bytes, &pages, error);
    if (status == CH_OK) ch_pdf_finish(&bytes, many->lang);
    if (status == CH_OK && bytes.n) ch_text_add(out, ch_text_view(&bytes));
    if (status == CH_OK && (bytes.failed || out->failed))
        status = ch_fail(error, CH_NO_MEMORY, "There is not enough memory to make the PDF. Close something and try again.");
    ch_heights_free(&sheet.heights);
    ch_arena_free(&sheet.row);
    ch_text_free(&bytes);
    return status;
}
