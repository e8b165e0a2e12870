#include "author/translation.h"

/* The head of a file --------------------------------------------------------------------------------------------------- */

static ChStatus write_head(const ChScenario *scenario, ChStr language, ChArena *arena, ChPoEntry *head)
{
    ChText notes = {.from = arena->from}, text = {.from = arena->from};
    ch_text_addf(&notes, "# Texts of the situation \"%.*s\".\n", CH_FMT(scenario->id));
    ch_text_add(&notes, CH_STR("# Keep straight quotes \"...\" around what is said, and *asterisks* around what is stressed: the program sets\n"
                               "# them. A text that begins with a quote is said; one that does not is done.\n"));
    ch_text_addf(&text, "Project-Id-Version: %.*s\nReport-Msgid-Bugs-To: \nPO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n"
                        "Last-Translator: FULL NAME <EMAIL@ADDRESS>\nLanguage-Team: NONE\nLanguage: %.*s\nMIME-Version: 1.0\n"
                        "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n",
                 CH_FMT(scenario->id), CH_FMT(language));
    if (!notes.failed) head->notes = ch_str_copy(arena, ch_text_view(&notes));
    if (!text.failed) head->text = ch_str_copy(arena, ch_text_view(&text));
    ch_text_free(&notes);
    ch_text_free(&text);
    return head->notes.p && head->text.p ? CH_OK : CH_NO_MEMORY;
}

/* What a translator is told ------------------------------------------------------------------------------------------- */

static void say_beat(const ChBeat *beat, ChText *out)
{
    ch_text_addf(out, "%s \"%.*s\"", beat->kind == CH_BEAT_ENDING ? "the ending" : "the beat", CH_FMT(beat->id));
}

/* The answer that something belongs to, in its own words. */
static void say_answer(const ChTextAt *at, ChText *out)
{
    const ChChoice *choice = at->choice;
    if (choice->text.n)
        ch_text_addf(out, ":\n%.*s", CH_FMT(choice->text));
    else if (choice == at->beat->silence)
        ch_text_add(out, CH_STR(": saying nothing."));
    else
        ch_text_add(out, CH_STR(": sending the reply as a whole."));
}

static bool is_said(ChStr text)
{
    return text.n && text.p[0] == '"';
}

static void say_line(const ChTextAt *at, ChStr name, ChText *out)
{
    if (at->line->kind == CH_LINE_SAYS)
        ch_text_addf(out, "%.*s says this as ", CH_FMT(name));
    else
        ch_text_add(out, CH_STR("Told, not spoken, as "));
    say_beat(at->beat, out);
    ch_text_add(out, at->line->when ? CH_STR(" begins, in some plays.") : CH_STR(" begins."));
}

static void say_reply(const ChTextAt *at, ChStr name, ChText *out)
{
    if (at->reply->kind == CH_LINE_SAYS)
        ch_text_addf(out, "What %.*s answers", CH_FMT(name));
    else
        ch_text_add(out, CH_STR("Told, not spoken: what comes of it"));
    if (at->reply->when) ch_text_add(out, CH_STR(" in some plays"));
    ch_text_add(out, CH_STR(", after this"));
    say_answer(at, out);
}

static void say_choice(const ChTextAt *at, ChStr name, ChText *out)
{
    ch_text_addf(out, is_said(*at->text) ? "The trainee can say this to %.*s in " : "The trainee can do this, beside %.*s, in ",
                 CH_FMT(name));
    say_beat(at->beat, out);
    if (at->slot) ch_text_addf(out, ", as the part \"%.*s\" of a reply", CH_FMT(at->slot->title.n ? at->slot->title : at->slot->id));
    ch_text_add(out, CH_STR("."));
}

static void say_comment(const ChTextAt *at, ChStr name, ChText *out)
{
    switch (at->kind) {
    case CH_TEXT_TITLE: ch_text_add(out, CH_STR("The title of the situation.")); break;
    case CH_TEXT_BRIEF: ch_text_add(out, CH_STR("The briefing, told to the trainee before the play.")); break;
    case CH_TEXT_GOAL: ch_text_add(out, CH_STR("What a good end is; in the briefing.")); break;
    case CH_TEXT_UNKNOWN: ch_text_add(out, CH_STR("In the briefing, under what the trainee does not know yet.")); break;
    case CH_TEXT_DISCUSS: ch_text_add(out, CH_STR("A question to talk about, at the end of the debrief.")); break;
    case CH_TEXT_NAME: ch_text_add(out, CH_STR("The customer's name. It mostly stays as it is, or is written in your letters.")); break;
    case CH_TEXT_FACT: ch_text_addf(out, "What is known about %.*s; in the briefing.", CH_FMT(name)); break;
    case CH_TEXT_LINE: say_line(at, name, out); break;
    case CH_TEXT_SLOT: ch_text_add(out, CH_STR("The title of a part of the reply, in ")), say_beat(at->beat, out); break;
    case CH_TEXT_CHOICE: say_choice(at, name, out); break;
    case CH_TEXT_REPLY: say_reply(at, name, out); break;
    case CH_TEXT_BECAUSE:
        ch_text_add(out, CH_STR("In the debrief: why it was a good answer or not, of this"));
        say_answer(at, out);
        break;
    case CH_TEXT_METHOD: ch_text_add(out, CH_STR("The title of the method.")); break;
    case CH_TEXT_NOTE: ch_text_add(out, CH_STR("A note about the method; in the briefing.")); break;
    case CH_TEXT_STEP: ch_text_add(out, CH_STR("A step of the method: its short title.")); break;
    case CH_TEXT_GUIDANCE: ch_text_add(out, CH_STR("A step of the method: what it asks for; shown during a guided play.")); break;
    case CH_TEXT_BEHAVIOUR: ch_text_add(out, CH_STR("What an observer would have ticked; in the debrief, as evidence.")); break;
    }
}

void ch_translation_file(const ChScenario *scenario, const ChMethod *method, const ChTextAt *at, ChText *out)
{
    if (at->kind == CH_TEXT_BEHAVIOUR) {
        ch_text_add(out, CH_STR("behaviours.lua"));
    } else if (at->of_library) {
        ch_text_addf(out, "methods/%.*s.lua", CH_FMT(method->id));
    } else {
        ChStr file = at->at.file < scenario->file_count ? scenario->files[at->at.file] : CH_STR("scenario.lua");
        ChStr first = scenario->file_count ? scenario->files[0] : file;
        while (first.n && first.p[first.n - 1] != '/') first.n--;
        if (first.n < file.n && memcmp(first.p, file.p, first.n) == 0) file = (ChStr){file.p + first.n, file.n - first.n};
        ch_text_add(out, file);
    }
}

/* Extracting ----------------------------------------------------------------------------------------------------------- */

typedef struct Extracting {
    const ChScenario *scenario;
    const ChMethod *method;
    ChArena *arena;
    ChSources sources;
    ChPo *po;
    uint32_t room;
    ChText text;
    ChStr name; /* of the customer */
} Extracting;

/* The same text twice in one place is one message. Names of one kind stand close together. */
static bool is_known(const ChPo *po, ChStr context, ChStr id)
{
    enum { NEAR = 256 };
    for (uint32_t i = po->count; i > 0 && po->count - i < NEAR; i--)
        if (ch_str_eq(po->entries[i - 1].id, id) && ch_str_eq(po->entries[i - 1].context, context)) return true;
    return false;
}

static ChStr keep(Extracting *work)
{
    ChStr none = {NULL, 0};
    ChStr kept = work->text.failed ? none : ch_str_copy(work->arena, ch_text_view(&work->text));
    work->text.n = 0;
    return kept;
}

static bool extract(void *context, const ChTextAt *at)
{
    Extracting *work = context;
    if (is_known(work->po, at->context, *at->text)) return true;
    ChPoEntry *more = ch_arena_grow(work->arena, work->po->entries, work->po->count, &work->room, sizeof *more);
    ChPoEntry entry = {.context = ch_str_copy(work->arena, at->context), .id = *at->text};
    say_comment(at, work->name, &work->text);
    entry.comments = keep(work);
    ChPos place = ch_text_place(&work->sources, at);
    ch_translation_file(work->scenario, work->method, at, &work->text);
    if (place.line) ch_text_addf(&work->text, ":%u", place.line);
    entry.places = keep(work);
    if (!more || !entry.context.p || !entry.comments.p || !entry.places.p) return false;
    work->po->entries = more;
    more[work->po->count++] = entry;
    return true;
}

ChStatus ch_translation_extract(ChScenario *scenario, ChMethod *method, ChStr language, ChArena *arena, ChPo *po)
{
    *po = (ChPo){.entries = NULL};
    Extracting work = {.scenario = scenario, .method = method, .arena = arena, .po = po, .text = {.from = arena->from},
                       .name = scenario->customer.name.n ? scenario->customer.name : CH_STR("The customer")};
    ChStatus status = write_head(scenario, language, arena, &po->head);
    if (status == CH_OK) status = ch_sources_read(scenario, arena, &work.sources);
    if (status == CH_OK) status = ch_texts_each(scenario, method, arena->from, extract, &work);
    ch_text_free(&work.text);
    return status == CH_STOPPED ? CH_NO_MEMORY : status;
}

/* Merging -------------------------------------------------------------------------------------------------------------- */

typedef struct Merging {
    const ChPo *old;
    ChPo *to;
    bool *used;  /* of `old` */
    bool *found; /* of `to` */
    ChPoMerged *done;
} Merging;

static bool has_text(const ChPoEntry *entry)
{
    return ch_str_trim(entry->text).n > 0;
}

static void take(Merging *work, uint32_t to, uint32_t from, bool changed)
{
    const ChPoEntry *old = &work->old->entries[from];
    ChPoEntry *entry = &work->to->entries[to];
    work->used[from] = work->found[to] = true;
    entry->text = old->text;
    entry->notes = old->notes;
    entry->fuzzy = has_text(old) && (old->fuzzy || changed);
    if (!entry->fuzzy) return;
    bool moved = !ch_str_eq(old->context, entry->context), reworded = !ch_str_eq(old->id, entry->id);
    if (old->previous_id.n)
        entry->previous_id = old->previous_id;
    else if (changed && reworded)
        entry->previous_id = old->id;
    if (old->previous_context.n)
        entry->previous_context = old->previous_context;
    else if (changed && moved)
        entry->previous_context = old->context;
}

/* What is as it was; then what was obsolete and is wanted again. */
static void take_same(Merging *work)
{
    for (uint32_t i = 0; i < work->to->count; i++) {
        const ChPoEntry *entry = &work->to->entries[i], *old = ch_po_find(work->old, entry->context, entry->id);
        if (old) take(work, i, (uint32_t)(old - work->old->entries), false);
    }
    for (uint32_t i = 0; i < work->to->count; i++) {
        if (work->found[i]) continue;
        work->done->fresh++;
        const ChPoEntry *entry = &work->to->entries[i];
        for (uint32_t k = 0; k < work->old->count && !work->found[i]; k++) {
            const ChPoEntry *old = &work->old->entries[k];
            bool again = old->obsolete && !work->used[k] && ch_str_eq(old->id, entry->id) && ch_str_eq(old->context, entry->context);
            if (again) take(work, i, k, false);
        }
    }
}

static ChStr next_word(ChStr *rest)
{
    uint32_t from = 0, to;
    while (from < rest->n && (rest->p[from] == ' ' || rest->p[from] == '\n')) from++;
    for (to = from; to < rest->n && rest->p[to] != ' ' && rest->p[to] != '\n';) to++;
    ChStr word = {rest->p + from, to - from};
    *rest = (ChStr){rest->p + to, rest->n - to};
    return word;
}

/* How much of `a` is in `b` as well, in hundredths of the longer. */
static uint32_t likeness(ChStr a, ChStr b)
{
    uint32_t shared = 0, most = a.n > b.n ? a.n : b.n;
    for (ChStr rest = a, word; (word = next_word(&rest)).n;)
        for (ChStr other = b, one; (one = next_word(&other)).n;) {
            if (!ch_str_eq(one, word)) continue;
            shared += word.n + 1;
            break;
        }
    uint32_t hundredths = most ? (uint32_t)((uint64_t)shared * 100 / most) : 0;
    return hundredths > 100 ? 100 : hundredths;
}

/* Names that several texts may share. */
static bool is_shared(ChStr context)
{
    static const ChStr ends[] = {{"/says", 5}, {"/does", 5}, {"/reply", 6}, {"/facts", 6}, {"/unknown", 8}, {"/discuss", 8}};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (context.n > ends[i].n && memcmp(context.p + context.n - ends[i].n, ends[i].p, ends[i].n) == 0) return true;
    return false;
}

/* A text that changed: what stood in its place, most alike first; else the same text from a place that is no more. */
static void take_changed(Merging *work, uint32_t to)
{
    enum { LEAST_ALIKE = 25 };
    const ChPoEntry *entry = &work->to->entries[to];
    uint32_t best = CH_NONE, best_alike = 0;
    for (uint32_t k = 0; k < work->old->count; k++) {
        const ChPoEntry *old = &work->old->entries[k];
        if (work->used[k] || !has_text(old)) continue;
        bool here = ch_str_eq(old->context, entry->context) && !old->obsolete, same = ch_str_eq(old->id, entry->id);
        if (!here && !same) continue;
        uint32_t alike = here ? 1000 + likeness(old->id, entry->id) : 500;
        if (here && is_shared(entry->context) && alike < 1000 + LEAST_ALIKE) continue;
        if (alike <= best_alike) continue;
        best = k;
        best_alike = alike;
    }
    if (best == CH_NONE) return;
    take(work, to, best, true);
    work->done->changed++;
}

/* Translations of what is no more, behind all others. */
static ChStatus keep_gone(Merging *work, ChArena *arena)
{
    uint32_t room = 0;
    for (uint32_t k = 0; k < work->old->count; k++) {
        ChPoEntry gone = work->old->entries[k];
        if (work->used[k] || (!has_text(&gone) && !gone.notes.n)) continue;
        ChPoEntry *more = work->to->entries;
        if (!room) {
            room = 2 * (work->to->count + work->old->count) + 1;
            more = CH_NEW_ARRAY(arena, ChPoEntry, room);
            if (!more) return CH_NO_MEMORY;
            if (work->to->count) memcpy(more, work->to->entries, work->to->count * sizeof *more);
            work->to->entries = more;
        }
        gone.obsolete = true;
        more[work->to->count++] = gone;
        work->done->gone++;
    }
    return CH_OK;
}

ChStatus ch_translation_merge(const ChPo *old, const ChPo *template, ChArena *arena, ChPo *merged, ChPoMerged *done)
{
    *done = (ChPoMerged){.fresh = 0};
    *merged = *template;
    merged->entries = ch_arena_copy(arena, template->entries, template->count * sizeof *template->entries);
    Merging work = {old, merged, CH_NEW_ARRAY(arena, bool, old->count), CH_NEW_ARRAY(arena, bool, template->count), done};
    if (!merged->entries || !work.used || !work.found) return CH_NO_MEMORY;
    if (old->head.line) merged->head = old->head;
    take_same(&work);
    for (uint32_t i = 0; i < merged->count; i++)
        if (!work.found[i]) take_changed(&work, i);
    for (uint32_t i = 0; i < merged->count; i++) {
        done->now.texts++;
        done->now.fuzzy += merged->entries[i].fuzzy;
        done->now.translated += ch_translation_counts(&merged->entries[i]);
    }
    return keep_gone(&work, arena);
}
