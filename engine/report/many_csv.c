/* CSV of many plays: a row for each decision. */
#include <stdio.h>

#include "report/many.h"

/* Spreadsheets take a cell that begins so for a formula, and run it on whoever opens the file. */
static bool looks_like_formula(ChStr text)
{
    if (text.n == 0) return false;
    char c = text.p[0];
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

void ch_csv_cell(ChStr text, ChText *out)
{
    ch_text_add(out, CH_STR("\""));
    if (looks_like_formula(text)) ch_text_add(out, CH_STR("'"));
    uint32_t from = 0;
    for (uint32_t i = 0; i < text.n; i++) {
        if (text.p[i] != '"') continue;
        ch_text_add(out, (ChStr){text.p + from, i - from + 1});
        from = i; /* the quote once more */
    }
    ch_text_add(out, (ChStr){text.p + from, text.n - from});
    ch_text_add(out, CH_STR("\""));
}

/* Words as they are shown: without emphasis marks and control characters. */
static void add_words(ChStr raw, ChText *out)
{
    ChText clean = {.from = out->from}, bare = {.from = out->from};
    ch_say_clean(raw, &clean);
    ChStr rest = ch_text_view(&clean), run;
    bool emphasised;
    while (ch_emphasis_next(&rest, &run, &emphasised)) ch_text_add(&bare, run);
    ch_csv_cell(ch_text_view(&bare), out);
    ch_text_add(out, CH_STR(","));
    if (clean.failed || bare.failed) out->failed = true;
    ch_text_free(&clean);
    ch_text_free(&bare);
}

static void add_number(int64_t number, bool known, ChText *out)
{
    if (known) ch_text_addf(out, "%lld,", (long long)number);
    else ch_text_add(out, CH_STR(","));
}

/* The last of a row. */
static void add_money(ChStr currency, int64_t minor, ChText *out)
{
    ChText said = {.from = out->from};
    ch_say_money(currency, minor, &said);
    ch_csv_cell(ch_text_view(&said), out);
    ch_text_add(out, CH_STR("\r\n"));
    if (said.failed) out->failed = true;
    ch_text_free(&said);
}

void ch_many_csv_head(ChText *out)
{
    ch_text_add(out, CH_STR("\xEF\xBB\xBF"
                            "who,situation,method,mode,attempt,began,taken back,ended,outcome,points,"
                            "line,customer had said,answer given,customer replied,shown,shown to avoid,why,temperature,trust,cost\r\n"));
}

static void add_play(const ChManyPlay *play, ChText *out)
{
    add_words(play->who, out);
    add_words(play->title, out);
    add_words(play->method, out);
    add_words(ch_mode_word(play->mode), out);
    add_words(play->attempt, out);
    add_words(play->started, out);
    ch_text_add(out, play->took_back ? CH_STR("yes,") : CH_STR("no,"));
    ch_text_add(out, play->ended ? CH_STR("yes,") : CH_STR("no,"));
    add_words(play->ended ? ch_outcome_word(play->outcome) : (ChStr){NULL, 0}, out);
    add_number(play->points < 0 ? 0 : ch_points_shown(play->points), play->ended && play->points >= 0, out);
}

static void add_decision(const ChManyPlay *play, const ChManyDecision *told, ChText *out)
{
    add_number(told->n, true, out);
    add_words(told->before, out);
    add_words(told->said, out);
    add_words(told->reply, out);
    add_words(told->shows, out);
    add_words(told->avoids, out);
    add_words(told->because, out);
    add_number(told->anger, true, out);
    add_number(told->trust, true, out);
    add_money(play->result.currency, told->cost, out);
}

void ch_many_csv_play(const ChManyPlay *play, ChText *out)
{
    for (uint32_t i = 0; i < play->decision_count; i++) {
        add_play(play, out);
        add_decision(play, &play->decisions[i], out);
    }
    if (play->decision_count) return;
    add_play(play, out);
    ch_text_add(out, CH_STR(",,,,,,,,,\r\n"));
}
