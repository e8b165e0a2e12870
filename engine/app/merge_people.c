/* Those whom a document names (merge.h): who they are here, and whether they may come at all. */
#include <stdio.h>

#include "app/merge_inside.h"

/* What is told of `told` is kept of `here` from now on; `p` NULL: nothing is. */
static ChStatus call(ChMerge *merge, ChStr told, ChStr here, ChError *error)
{
    json_t *name = here.p ? json_stringn(here.p, here.n) : json_null();
    if (json_object_setn_new(merge->called, told.p, told.n, name) == 0) return CH_OK;
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to bring people together");
}

ChStatus ch_merge_name_here(ChMerge *merge, ChStr told, ChStr *here, bool *erased, ChError *error)
{
    ChError unread;
    const json_t *called = told.n ? json_object_getn(merge->called, told.p, told.n) : NULL;
    *here = told;
    *erased = json_is_null(called);
    if (json_is_string(called)) *here = (ChStr){json_string_value(called), (uint32_t)json_string_length(called)};
    if (called || !ch_people_is_pseudonym(told)) return CH_OK;
    ChStatus status = ch_store_was_forgotten(merge->store, told, erased, error);
    if (status != CH_OK || *erased) return status;
    status = ch_people_of_pseudonym(merge->store, told, &merge->scratch, here, &unread);
    if (status == CH_OK || status == CH_NOT_FOUND) return CH_OK;
    return ch_fail(error, status, "%s", unread.message);
}

/* ---- somebody in a list of people ---- */

/* Who holds what here. */
typedef struct Known {
    ChPerson read;  /* as the document has them */
    ChPerson ours;  /* of that name, when `named` */
    ChStr holder;   /* whose the pseudonym is here; empty: nobody's */
    bool named;
} Known;

static ChStatus not_found(ChStatus status, const ChError *unread, bool *found, ChError *error)
{
    *found = status == CH_OK;
    return status == CH_OK || status == CH_NOT_FOUND ? CH_OK : ch_fail(error, status, "%s", unread->message);
}

static ChStatus look_up(ChMerge *merge, Known *known, ChError *error)
{
    ChError unread;
    bool held = false;
    ChStatus status = ch_people_find(merge->store, known->read.name, &merge->scratch, &known->ours, &unread);
    status = not_found(status, &unread, &known->named, error);
    if (status != CH_OK || !known->read.pseudonym.n) return status;
    status = ch_people_of_pseudonym(merge->store, known->read.pseudonym, &merge->scratch, &known->holder, &unread);
    status = not_found(status, &unread, &held, error);
    if (!held) known->holder = (ChStr){NULL, 0};
    return status;
}

static ChStatus put(ChMerge *merge, ChPerson person, ChError *error)
{
    return ch_people_put(merge->store, &person, NULL, error);
}

/* What came under the pseudonym alone is theirs, whose name is known now. */
static ChStatus take_pseudonym(ChMerge *merge, const Known *known, ChMergedPerson *merged, ChError *error)
{
    const ChPerson *read = &known->read;
    ChPerson person = *read;
    ChStatus status;
    merge->known[0] = '\0';
    merged->row.what = CH_MERGED_GONE_ON;
    if (known->named && known->ours.plays) {
        person = known->ours;
        status = ch_people_join(merge->store, known->holder, read->name, &merged->plays, error);
    } else {
        status = ch_people_rename(merge->store, known->holder, read->name, &merged->plays, error);
    }
    if (known->named && known->ours.team.n) person.team = known->ours.team;
    if (known->named && known->ours.minutes) person.minutes = known->ours.minutes;
    return status == CH_OK ? put(merge, person, error) : status;
}

static ChStatus bring_programmes(ChMerge *merge, ChStr name, const json_t *rows, ChError *error)
{
    ChEnrolments ours;
    ChStatus status = ch_people_enrolments(merge->store, name, &merge->scratch, &ours, error);
    for (size_t i = 0; i < json_array_size(rows) && status == CH_OK; i++) {
        ChEnrolment row;
        (void)ch_row_read_enrolment(json_array_get(rows, i), &row); /* it was looked at before */
        bool done_here = false, known = false; /* who left it here is not put in again */
        for (uint32_t e = 0; e < ours.count; e++) {
            known |= ch_str_eq(ours.at[e].programme, row.programme);
            done_here |= ch_str_eq(ours.at[e].programme, row.programme) && ours.at[e].done.n > 0;
        }
        if (!known) status = ch_people_enrol(merge->store, name, row.programme, row.began, error);
        if (!known && status == CH_OK && row.left.n) status = ch_people_leave(merge->store, name, row.programme, row.left, error);
        if (status == CH_OK && row.done.n && !done_here)
            status = ch_people_completed(merge->store, name, row.programme, row.done, error);
    }
    return status;
}

/* By their name, where somebody has it; else by their pseudonym, whatever they are called here. A team that was entered here stays. */
static ChStatus bring_in(ChMerge *merge, const Known *known, const json_t *json, ChMergedPerson *merged, ChError *error)
{
    const ChPerson *read = &known->read;
    ChStr here = read->name;
    ChStatus status = CH_OK;
    if (known->holder.n && ch_people_is_pseudonym(known->holder) && !ch_str_eq(known->holder, here)) {
        snprintf(merged->pseudonym, sizeof merged->pseudonym, "%.*s", CH_FMT(known->holder));
        status = take_pseudonym(merge, known, merged, error);
    } else if (!known->named && known->holder.n) {
        here = known->holder;
    } else if (!known->named) {
        merged->row.what = CH_MERGED_NEW;
        status = put(merge, *read, error);
    }
    if (status == CH_OK) status = call(merge, read->name, here, error);
    return status == CH_OK ? bring_programmes(merge, here, json_object_get(json, "programmes"), error) : status;
}

ChStatus ch_merge_person(ChMerge *merge, const json_t *json, bool plays_erased, ChMergedPerson *merged, ChError *error)
{
    Known known = {.named = false};
    bool erased = false;
    *merged = (ChMergedPerson){.row = {.what = CH_MERGED_SAME}};
    ch_arena_reset(&merge->scratch);
    const char *wrong = ch_row_read_person(json, &known.read);
    if (wrong) return ch_merge_refuse(&merged->row, CH_REFUSED_FORM, "\"%s\" is missing or makes no sense", wrong);
    snprintf(merged->name, sizeof merged->name, "%.*s", CH_FMT(known.read.name));
    ChStatus status = look_up(merge, &known, error);
    if (status == CH_OK && known.read.pseudonym.n) status = ch_store_was_forgotten(merge->store, known.read.pseudonym, &erased, error);
    if (status != CH_OK) return status;
    if (!erased && !(plays_erased && !known.named && !known.holder.n)) return bring_in(merge, &known, json, merged, error);
    status = call(merge, known.read.name, (ChStr){NULL, 0}, error);
    return status == CH_OK ? ch_merge_refuse(&merged->row, CH_REFUSED_FORGOTTEN, "they were erased here, and what was erased does not come back") : status;
}
