#include "words/progress.h"

#include "words/words.h"

static void say_number(uint32_t n, ChText *out)
{
    static const char *const words[] = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    if (n < 10) ch_text_add(out, ch_str(words[n]));
    else ch_text_addf(out, "%u", n);
}

void ch_say_progress_head(const ChPlayed *plays, uint32_t count, ChText *out)
{
    enum { FELT = 5 };
    int32_t by = ch_progress_cooler(plays, count);
    say_number(count, out);
    ch_text_add(out, count == 1 ? CH_STR(" play in") : CH_STR(" plays in"));
    if (by <= -FELT) ch_text_add(out, CH_STR(", and customers leave calmer"));
    if (by >= FELT) ch_text_add(out, CH_STR(", and customers stay as angry"));
}

static void say_slip(const ChProgressRow *row, ChText *out)
{
    ch_text_addf(out, "What slips most is ‘%.*s’: ", CH_FMT(row->title));
    if (row->chances == 1) ch_text_add(out, CH_STR("it was asked for once, and not met."));
    else ch_text_addf(out, "met in %u of the last %u chances.", row->met, row->chances);
}

void ch_say_progress_lead(const ChProgressTable *progress, ChText *out)
{
    if (progress->holds != CH_NONE) ch_text_addf(out, "You meet ‘%.*s’ now. ", CH_FMT(progress->rows[progress->holds].title));
    if (progress->slips != CH_NONE)
        say_slip(&progress->rows[progress->slips], out);
    else if (progress->row_count)
        ch_text_add(out, CH_STR("Every step that was asked for was met in its last chances."));
}

void ch_say_chances(const ChProgressRow *row, ChText *out)
{
    if (row->chances) ch_text_addf(out, "%u of %u", row->met, row->chances);
    else ch_text_add(out, CH_STR("not asked yet"));
}

void ch_say_row(const ChProgressRow *row, const ChProgressTable *progress, ChText *out)
{
    ch_text_addf(out, "%.*s:", CH_FMT(row->title));
    for (uint32_t c = 0; c < progress->column_count; c++)
        ch_text_addf(out, "%s %.*s", c ? "," : "", CH_FMT(row->at[c] == CH_NO_STEP ? CH_STR("not known") : ch_status_word((ChStepStatus)row->at[c])));
    ch_text_add(out, CH_STR(". Met in "));
    ch_say_chances(row, out);
    ch_text_add(out, row->chances ? CH_STR(" of the last chances.") : CH_STR("."));
}

void ch_say_words_row(const ChProgressRow *row, const ChProgressTable *progress, ChText *out)
{
    ch_text_addf(out, "%s%.*s:", row->avoid ? "Better left out. " : "", CH_FMT(row->title));
    for (uint32_t c = 0; c < progress->column_count; c++) ch_text_addf(out, "%s %d", c ? "," : "", (int)row->at[c]);
    ch_text_add(out, CH_STR(" times."));
}

void ch_say_play(const ChPlayed *play, uint32_t marks, ChText *out)
{
    ch_text_addf(out, "%.*s. ", CH_FMT(play->day));
    if (play->step_count) {
        ch_say_heat(play->anger_start, out);
        ch_text_add(out, CH_STR(" to "));
        ch_say_heat(play->anger_end, out);
        ch_text_add(out, CH_STR(". "));
    }
    ch_text_addf(out, "%.*s, %.*s.", CH_FMT(ch_outcome_word(play->outcome)), CH_FMT(ch_mode_word(play->mode)));
    if (play->parent.n) ch_text_add(out, CH_STR(" Tried again from a line."));
    if ((marks & (CH_MARK_FIRST | CH_MARK_BEST)) == (CH_MARK_FIRST | CH_MARK_BEST)) ch_text_add(out, CH_STR(" First and best."));
    else if (marks & CH_MARK_BEST) ch_text_add(out, CH_STR(" Best so far."));
    else if (marks & CH_MARK_FIRST) ch_text_add(out, CH_STR(" First."));
    if (marks & CH_MARK_LATEST) ch_text_add(out, CH_STR(" Latest."));
}

void ch_say_gave(const ChPlayed *play, ChText *out)
{
    ch_text_add(out, CH_STR("gave "));
    if (play->cost > 0) {
        ch_say_money(play->currency, play->cost, out);
        ch_text_add(out, CH_STR(" of "));
        ch_say_money(play->currency, play->may_give, out);
    } else {
        ch_text_add(out, CH_STR("nothing"));
    }
    static const char *const words[] = {[CH_KEPT] = "kept", [CH_WAVERING] = "wavering", [CH_LOST] = "lost"};
    ch_text_addf(out, ", %s", words[play->outcome]);
}

/* "Plays 1 and 3 gave nothing." */
static void say_those(const ChPlayed *plays, uint32_t count, bool all, const char *did, ChText *out)
{
    uint32_t n = 0, said = 0;
    for (uint32_t i = 0; i < count; i++) n += ch_played_share(&plays[i]) >= 0 && (all ? ch_played_share(&plays[i]) >= 900 : plays[i].cost <= 0);
    if (!n) return;
    if (n > 3) {
        ch_text_addf(out, " %u plays %s.", n, did);
        return;
    }
    ch_text_add(out, n == 1 ? CH_STR(" Play ") : CH_STR(" Plays "));
    for (uint32_t i = 0; i < count; i++) {
        int32_t share = ch_played_share(&plays[i]);
        if (share < 0 || !(all ? share >= 900 : plays[i].cost <= 0)) continue;
        ch_text_addf(out, "%s%u", !said ? "" : said + 1 == n ? " and " : ", ", i + 1);
        said++;
    }
    ch_text_addf(out, " %s.", did);
}

void ch_say_extremes(const ChPlayed *plays, uint32_t count, ChText *out)
{
    ch_text_add(out, CH_STR("Give nothing, and they leave. Give everything, and it costs more than it has to."));
    say_those(plays, count, false, "gave nothing", out);
    say_those(plays, count, true, "gave nearly all", out);
}

static void say_ago(int32_t days, ChText *out)
{
    if (days == 1) ch_text_add(out, CH_STR("yesterday"));
    else ch_text_addf(out, "%d days ago", (int)days);
}

void ch_say_practice_why(const ChPracticeItem *item, ChText *out)
{
    if (item->is_new) {
        ch_text_add(out, CH_STR("New to you."));
        return;
    }
    if (item->kind == CH_PRACTISE_STEP && item->chances == 1)
        ch_text_add(out, CH_STR("It slipped the one time it was asked for, "));
    else if (item->kind == CH_PRACTISE_STEP)
        ch_text_addf(out, "It slipped in %u of the last %u chances; the last one was ", item->missed, item->chances);
    else if (item->missed)
        ch_text_addf(out, "%u of its %u steps slipped when you played it ", item->missed, item->chances);
    else
        ch_text_add(out, CH_STR("You met all its steps when you played it "));
    say_ago(item->days, out);
    ch_text_add(out, CH_STR("."));
}
