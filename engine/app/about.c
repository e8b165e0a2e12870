#include "app/about.h"
#include "app/naming.h"

#include <stdio.h>

#include "app/settings.h"
#include "app/share.h"
#include "records/erasure.h"
#include "records/results.h"

/* ---- lines ---- */

static ChStr kept(ChAbout *about, ChText *text)
{
    ChStr copy = ch_str_copy(about->arena, ch_text_view(text));
    about->failed |= text->failed || (text->n && !copy.p);
    text->n = 0;
    if (text->p) text->p[0] = '\0';
    return copy;
}

static void add(ChAbout *about, bool heading, ChStr label, ChStr text)
{
    ChAboutLine *grown = ch_arena_grow(about->arena, about->lines, about->count, &about->room, sizeof *grown);
    if (!grown) {
        about->failed = true;
        return;
    }
    about->lines = grown;
    grown[about->count++] = (ChAboutLine){.heading = heading, .label = label, .text = text};
}

static void add_date(ChAbout *about, const char *label, ChStr iso, ChText *say)
{
    ch_say_date(iso, say);
    if (say->n) add(about, false, ch_str(label), kept(about, say));
}

static void tell_person(ChAbout *about, const ChPerson *person, ChText *say)
{
    add(about, true, CH_STR("Who you are here"), CH_STR(""));
    add(about, false, CH_STR("Name"), person->name);
    if (person->pseudonym.n) add(about, false, CH_STR("In exports without names"), person->pseudonym);
    if (person->team.n) add(about, false, CH_STR("Team"), person->team);
    add_date(about, "Entered", person->joined, say);
    if (person->minutes) {
        ch_say_count(person->minutes, "minute", "minutes", say);
        add(about, false, CH_STR("Time to practise in a day"), kept(about, say));
    }
}

static ChStatus tell_programmes(ChAbout *about, ChStore *store, ChStr name, ChText *say, ChError *error)
{
    ChEnrolments enrolments;
    ChStatus status = ch_people_enrolments(store, name, about->arena, &enrolments, error);
    if (status != CH_OK || enrolments.count == 0) return status;
    add(about, true, CH_STR("Programmes"), CH_STR(""));
    for (uint32_t i = 0; i < enrolments.count; i++) {
        const ChEnrolment *one = &enrolments.at[i];
        ch_text_add(say, CH_STR("Since "));
        ch_say_date(one->began, say);
        if (one->done.n) {
            ch_text_add(say, CH_STR("; done "));
            ch_say_date(one->done, say);
        }
        if (one->left.n) {
            ch_text_add(say, CH_STR("; left "));
            ch_say_date(one->left, say);
        }
        add(about, false, one->programme, kept(about, say));
    }
    return CH_OK;
}

static ChStatus tell_sessions(ChAbout *about, ChStore *store, ChStr name, ChText *say, ChError *error)
{
    ChClasses classes;
    ChStatus status = ch_class_list_of(store, name, about->arena, &classes, error);
    if (status != CH_OK || classes.count == 0) return status;
    add(about, true, CH_STR("Sessions you sat in"), CH_STR(""));
    for (uint32_t i = 0; i < classes.count; i++) {
        const ChClass *class = &classes.at[i];
        ch_say_date(class->began, say);
        ch_text_addf(say, "; %.*s", CH_FMT(class->scenario));
        if (class->folder.n) ch_text_addf(say, "; also in the shared folder %.*s", CH_FMT(class->folder));
        add(about, false, class->title.n ? class->title : CH_STR("Session"), kept(about, say));
    }
    return CH_OK;
}

/* ---- plays ---- */

static ChStatus say_steps(ChStore *store, const ChAttempt *attempt, ChArena *scratch, ChText *say, ChError *error)
{
    ChKeptResult result;
    ChError unread;
    ChStatus status = ch_results_read(store, attempt->uuid, scratch, &result, &unread);
    if (status == CH_NOT_FOUND) return CH_OK;
    if (status != CH_OK) return ch_fail(error, status, "%s", unread.message);
    uint32_t met = 0, asked = 0;
    for (uint32_t i = 0; i < result.step_count; i++) {
        met += result.steps[i].status == CH_STEP_MET;
        asked += result.steps[i].status != CH_STEP_NOT_ASKED;
    }
    ch_text_addf(say, ", %u of %u steps met", (unsigned)met, (unsigned)asked);
    return CH_OK;
}

static void say_play(const ChAttempt *attempt, ChText *say)
{
    ch_text_addf(say, "%.*s, %.*s, ", CH_FMT(attempt->scenario), CH_FMT(ch_mode_name(attempt->mode)));
    if (!attempt->ended) ch_text_add(say, CH_STR("open"));
    else ch_text_addf(say, "%.*s", CH_FMT(ch_outcome_name(attempt->end.outcome)));
    if (attempt->ended && attempt->end.points >= 0) ch_text_addf(say, ", %d of 100", (int)ch_points_shown(attempt->end.points));
    ch_text_add(say, CH_STR(", "));
    ch_say_count(attempt->input_count, "decision", "decisions", say);
    if (attempt->took_back) ch_text_add(say, CH_STR(", a line taken back"));
}

static ChStatus tell_written(ChAbout *about, ChStore *store, const ChAttempt *attempt, ChText *say, ChError *error)
{
    ChReflection reflection;
    ChError unread;
    ChStatus status = ch_people_reflection(store, attempt->uuid, about->arena, &reflection, &unread);
    if (status == CH_NOT_FOUND) return CH_OK;
    if (status != CH_OK) return ch_fail(error, status, "%s", unread.message);
    if (reflection.guess >= 0) {
        ch_text_addf(say, "%d of 100", (int)reflection.guess);
        add(about, false, CH_STR("You thought it went"), kept(about, say));
    }
    if (reflection.keep.n) add(about, false, CH_STR("You wanted to keep"), reflection.keep);
    if (reflection.change.n) add(about, false, CH_STR("You wanted to change"), reflection.change);
    return CH_OK;
}

static ChStatus tell_play(ChAbout *about, ChStore *store, const ChAttempt *attempt, ChText *say, ChError *error)
{
    ChText when = {.from = ch_heap()};
    say_play(attempt, say);
    ChStatus status = attempt->ended ? say_steps(store, attempt, about->arena, say, error) : CH_OK;
    ch_say_date(attempt->started, &when);
    ChStr label = when.n ? kept(about, &when) : attempt->started;
    add(about, false, label, kept(about, say));
    ch_text_free(&when);
    return status == CH_OK ? tell_written(about, store, attempt, say, error) : status;
}

static ChStatus tell_plays(ChAbout *about, ChStore *store, ChStr name, uint32_t most, ChText *say, ChError *error)
{
    ChAttemptFilter filter = {.trainee = name};
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    while (page.more && status == CH_OK) {
        status = ch_store_list(store, &filter, about->arena, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            filter.past = page.at[i].place;
            if (about->plays++ == 0) add(about, true, CH_STR("Plays"), CH_STR("Of each: what you chose at every turn, when, how long it took, and what came of it"));
            if (most == 0 || about->plays <= most) status = tell_play(about, store, &page.at[i], say, error);
        }
    }
    if (status == CH_OK && most && about->plays > most) {
        ch_text_addf(say, "%u, told one by one in the files that are written", (unsigned)(about->plays - most));
        add(about, false, CH_STR("Older ones"), kept(about, say));
    }
    return status;
}

ChStatus ch_about_read(ChStore *store, ChStr name, uint32_t most_plays, ChArena *arena, ChAbout *about, ChError *error)
{
    ChPerson person;
    ChError unread;
    ChText say = {.from = ch_heap()};
    *about = (ChAbout){.arena = arena};
    ChStatus found = ch_people_find(store, name, arena, &person, &unread);
    if (found != CH_OK && found != CH_NOT_FOUND) return ch_fail(error, found, "%s", unread.message);
    if (found == CH_NOT_FOUND) person = (ChPerson){.name = name};
    tell_person(about, &person, &say);
    ChStatus status = tell_programmes(about, store, name, &say, error);
    if (status == CH_OK) status = tell_sessions(about, store, name, &say, error);
    if (status == CH_OK) status = tell_plays(about, store, name, most_plays, &say, error);
    about->nothing = found == CH_NOT_FOUND && about->plays == 0;
    ch_text_free(&say);
    if (status == CH_OK && about->failed) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to tell what is kept");
    return status;
}

/* ---- erasing ---- */

/* Each folder once; one that is away is remembered. */
static ChStatus erase_shared(ChStore *store, const ChClasses *classes, ChStr name, const char *done, ChError *error)
{
    ChStatus status = CH_OK;
    for (uint32_t i = 0; i < classes->count; i++) {
        ChStr folder = classes->at[i].folder;
        bool seen = folder.n == 0;
        for (uint32_t j = 0; j < i && !seen; j++) seen = ch_str_eq(folder, classes->at[j].folder);
        if (seen) continue;
        ChError trouble;
        if (ch_share_erase(folder.p, name, NULL, &trouble) == CH_OK) continue;
        ChError unkept;
        bool later = ch_erasure_put(store, folder, name, &unkept) == CH_OK;
        if (status == CH_OK)
            status = ch_fail(error, CH_IO, "%s; what was shared is not yet: %.*s cannot be reached. %s", done, CH_FMT(folder),
                             later ? "It is done when the folder is there again" : "Do it again when the folder is there");
    }
    return status;
}

static void say_finished(ChStr folder, uint32_t lines, ChText *said)
{
    ch_text_addf(said, "What was erased while the shared folder %.*s was away is overwritten in it now: ", CH_FMT(folder));
    ch_say_count(lines, "line", "lines", said);
}

void ch_about_finish(ChStore *store, ChText *said)
{
    ChArena scratch;
    ChErasures erasures;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    if (ch_erasure_list(store, (ChStr){NULL, 0}, &scratch, &erasures, NULL) != CH_OK) erasures.count = 0;
    for (uint32_t i = 0; i < erasures.count; i++) {
        uint32_t lines;
        bool done;
        ChStr folder = erasures.at[i].folder;
        if (i && ch_str_eq(folder, erasures.at[i - 1].folder)) continue;
        if (ch_share_finish_erasing(folder.p, store, &lines, &done, NULL) == CH_OK && done) {
            if (said->n) ch_text_add(said, CH_STR("; "));
            say_finished(folder, lines, said);
        }
    }
    ch_arena_free(&scratch);
}

ChStatus ch_about_erase(ChStore *store, ChStr name, uint32_t *plays, ChError *error)
{
    ChArena scratch;
    ChClasses classes;
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_list(store, &scratch, &classes, error);
    if (status == CH_OK) status = ch_store_forget_trainee(store, name, plays, error);
    if (status == CH_OK) status = erase_shared(store, &classes, name, "What was kept on this machine is erased", error);
    ch_arena_free(&scratch);
    return status;
}

void ch_about_say_finished(ChStore *store)
{
    ChText said = {.from = ch_heap()};
    ch_about_finish(store, &said);
    if (said.n) fprintf(stderr, "coolhead: %.*s\n", CH_FMT(ch_text_view(&said)));
    ch_text_free(&said);
}

/* ---- another name ---- */

static ChStatus nothing_shared_now(ChStore *store, ChStr name, ChArena *scratch, ChError *error)
{
    ChClasses classes;
    ChStatus status = ch_class_list_of(store, name, scratch, &classes, error);
    for (uint32_t i = 0; status == CH_OK && i < classes.count; i++)
        if (classes.at[i].folder.n && !classes.at[i].ended.n)
            return ch_fail(error, CH_BAD_INPUT, "%.*s sits in \"%.*s\", which is under way in a shared folder where others know them by this name: "
                                                "end that session first", CH_FMT(name), CH_FMT(classes.at[i].title));
    return status;
}

static ChStatus keep_in_settings(ChStr from, ChStr to, ChError *error)
{
    ChSettings settings = ch_settings_read(NULL);
    if (!ch_str_eq(from, ch_str(settings.trainee)) || to.n >= sizeof settings.trainee) return CH_OK;
    snprintf(settings.trainee, sizeof settings.trainee, "%.*s", CH_FMT(to));
    return ch_settings_keep(&settings, error);
}

ChStatus ch_about_rename(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error)
{
    ChArena scratch;
    ChClasses classes;
    char plain[CH_NAME_ROOM];
    if (ch_name_plain(to, plain)) to = ch_str(plain); /* case is left as it was typed: it may be what is mended */
    ch_arena_init(&scratch, ch_heap(), SIZE_MAX);
    ChStatus status = nothing_shared_now(store, from, &scratch, error);
    if (status == CH_OK) status = ch_class_list(store, &scratch, &classes, error);
    if (status == CH_OK) status = ch_people_rename(store, from, to, plays, error);
    if (status == CH_OK) status = keep_in_settings(from, to, error);
    if (status == CH_OK) status = erase_shared(store, &classes, from, "The name is changed on this machine", error);
    ch_arena_free(&scratch);
    return status;
}
