#define _XOPEN_SOURCE 700
#include "app/sitting.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/naming.h"
#include "app/share.h"

enum { TITLE_BYTES = 200, AT_LEAST = 4, NAMED = 8 };

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the session");
}

/* ---- who ---- */

typedef struct Chosen {
    const ChPeople *people;
    bool *in; /* one for each of them */
    uint32_t count;
} Chosen;

static void choose(Chosen *chosen, uint32_t i)
{
    chosen->count += !chosen->in[i];
    chosen->in[i] = true;
}

uint32_t ch_sitting_everybody(const ChPeople *people, ChStr leader, bool *in)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < people->count; i++) {
        bool leads = leader.n && !people->at[i].listed && people->count > 1 && ch_str_eq(people->at[i].name, leader);
        if (in) in[i] |= !leads;
        count += !leads;
    }
    return count;
}

/* A name, a team, or "all". False: nobody is called so. */
static bool choose_word(Chosen *chosen, ChStr word, ChStr leader)
{
    bool found = false;
    if (ch_str_eq(word, CH_STR("all"))) {
        bool some = ch_sitting_everybody(chosen->people, leader, chosen->in) > 0;
        chosen->count = 0;
        for (uint32_t i = 0; i < chosen->people->count; i++) chosen->count += chosen->in[i];
        return some;
    }
    for (uint32_t i = 0; i < chosen->people->count; i++) {
        const ChPerson *person = &chosen->people->at[i];
        if (!ch_str_eq(person->name, word) && !ch_str_eq(person->team, word)) continue;
        choose(chosen, i);
        found = true;
    }
    return found;
}

static ChStatus refuse_word(const Chosen *chosen, ChStr word, ChArena *memory, ChError *error)
{
    uint32_t names = 0;
    ChStr *known = CH_NEW_ARRAY(memory, ChStr, 2 * (size_t)chosen->people->count + 1);
    if (!known) return no_memory(error);
    for (uint32_t i = 0; i < chosen->people->count; i++) {
        known[names++] = chosen->people->at[i].name;
        if (chosen->people->at[i].team.n) known[names++] = chosen->people->at[i].team;
    }
    ChStr near = ch_nearest(word, known, names);
    return ch_fail(error, CH_BAD_INPUT, "there is no team and nobody on the roster called \"%.*s\"%s%.*s%s", CH_FMT(word),
                   near.n ? "; did you mean \"" : "; coolhead roster lists them", CH_FMT(near), near.n ? "\"?" : "");
}

/* From `at` on the longest piece that somebody is called by, up to a comma or the end: names may have commas in them. Returns where
 * it ends; `at` itself when there is none. */
static uint32_t choose_longest(Chosen *chosen, ChStr words, ChStr leader, uint32_t at)
{
    for (uint32_t end = words.n; end > at; end--) {
        if (end < words.n && words.p[end] != ',') continue;
        ChStr piece = ch_str_trim((ChStr){words.p + at, end - at});
        if (piece.n && choose_word(chosen, piece, leader)) return end;
    }
    return at;
}

static ChStatus choose_words(Chosen *chosen, ChStr words, ChStr leader, ChArena *memory, ChError *error)
{
    for (uint32_t at = 0; at < words.n; at++) { /* over the comma */
        uint32_t end = choose_longest(chosen, words, leader, at), first = at;
        while (first < words.n && words.p[first] != ',') first++;
        ChStr word = ch_str_trim((ChStr){words.p + at, first - at});
        if (end == at && word.n) return refuse_word(chosen, word, memory, error);
        at = end == at ? first : end;
    }
    return CH_OK;
}

static ChStatus choose_people(Chosen *chosen, const ChSittingPlan *plan, ChArena *memory, ChError *error)
{
    static const ChStr all = CH_WORD("all");
    ChStatus status = CH_OK;
    if (chosen->people->count == 0)
        return ch_fail(error, CH_BAD_INPUT, "nobody is on the roster yet: enter people with coolhead roster import FILE.csv, or roster add NAME");
    if (plan->people_count == 0) status = choose_words(chosen, all, plan->leader, memory, error);
    for (uint32_t i = 0; i < plan->people_count && status == CH_OK; i++) status = choose_words(chosen, plan->people[i], plan->leader, memory, error);
    if (status == CH_OK && chosen->count == 0) return ch_fail(error, CH_BAD_INPUT, "--people names nobody; it takes all, teams and names");
    return status;
}

/* ---- start and end ---- */

/* What the plan says, as it is kept; the scenario under the name that its plays are kept under. */
static ChStatus read_plan(const ChLibrary *library, const ChSittingPlan *plan, ChArena *memory, ChClass *class, ChError *error)
{
    ChSituation situation;
    char folder[CH_PATH_ROOM] = "";
    *class = (ChClass){.title = ch_str_trim(plan->title), .mode = plan->mode};
    if (class->title.n == 0) return ch_fail(error, CH_BAD_INPUT, "a session wants a title, so that it can be told from others");
    if (class->title.n > TITLE_BYTES || !ch_utf8_valid(class->title, NULL) || memchr(class->title.p, '\n', class->title.n))
        return ch_fail(error, CH_BAD_INPUT, "a session's title is one line of at most %d bytes", TITLE_BYTES);
    if (plan->folder && !realpath(plan->folder, folder))
        return ch_fail(error, CH_IO, "The shared folder %s cannot be used: %s. Make it, or name another.", plan->folder, strerror(errno));
    ChStatus status = ch_situation_load(library, plan->scenario, plan->method, &situation, error);
    if (status != CH_OK && error && error->message[0] == '\0')
        status = ch_fail(error, CH_BAD_INPUT, "\"%s\" does not load: coolhead check names the line", plan->scenario);
    if (status != CH_OK) return status;
    class->scenario = ch_str_copy(memory, situation.scenario.id);
    class->method = ch_str_copy(memory, situation.method.id);
    class->folder = ch_str_copy(memory, ch_str(folder));
    bool failed = !class->scenario.p || !class->method.p || !class->folder.p;
    ch_situation_free(&situation);
    return failed ? no_memory(error) : CH_OK;
}

static ChStatus begin(ChStore *store, const ChClass *class, const Chosen *chosen, char uuid[CH_UUID_TEXT], ChError *error)
{
    ChStatus status = ch_store_together(store, error);
    if (status != CH_OK) return status;
    status = ch_class_begin(store, class, uuid, error);
    for (uint32_t i = 0; i < chosen->people->count && status == CH_OK; i++)
        if (chosen->in[i]) status = ch_class_seat(store, ch_str(uuid), chosen->people->at[i].name, error);
    return ch_store_apart(store, status, error);
}

static ChStatus tell(ChStore *store, const char *folder, ChStr uuid, ChError *error)
{
    ChShare *share;
    ChStatus status = ch_share_open(folder, store, &share, error);
    if (status != CH_OK) return status;
    status = ch_share_tell_session(share, uuid, error);
    ch_share_close(share);
    return status;
}

static ChStatus start(const ChLibrary *library, ChStore *store, const ChSittingPlan *plan, ChArena *memory, char uuid[CH_UUID_TEXT],
                      uint32_t *seats, ChError *error)
{
    ChClass class;
    ChPeople people;
    ChShare *share = NULL;
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ChStatus status = read_plan(library, plan, memory, &class, error);
    if (status == CH_OK) status = ch_people_list(store, memory, &people, error);
    if (status != CH_OK) return status;
    Chosen chosen = {.people = &people, .in = CH_NEW_ARRAY(memory, bool, people.count)};
    if (!chosen.in) return no_memory(error);
    status = choose_people(&chosen, plan, memory, error);
    if (status == CH_OK && class.folder.n) status = ch_share_open(class.folder.p, store, &share, error); /* before anything is begun */
    class.began = ch_str(now);
    if (status == CH_OK) status = begin(store, &class, &chosen, uuid, error);
    if (status == CH_OK && share) status = ch_share_tell_seats(share, ch_str(uuid), (ChStr){NULL, 0}, error);
    ch_share_close(share);
    *seats = chosen.count;
    return status;
}

ChStatus ch_sitting_start(const ChLibrary *library, ChStore *store, const ChSittingPlan *plan, char uuid[CH_UUID_TEXT],
                          uint32_t *seats, ChError *error)
{
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = start(library, store, plan, &memory, uuid, seats, error);
    ch_arena_free(&memory);
    return status;
}

ChStatus ch_sitting_end(ChStore *store, ChStr uuid, ChError *error)
{
    ChArena memory;
    ChClass class;
    char now[CH_NOW_TEXT];
    ch_world_now(now);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_find(store, uuid, &memory, &class, error);
    if (status == CH_OK && class.ended.n == 0) status = ch_class_end(store, uuid, ch_str(now), error);
    if (status == CH_OK && class.folder.n) status = tell(store, class.folder.p, uuid, error);
    ch_arena_free(&memory);
    return status;
}

/* ---- sit ---- */

static bool in_folder(const ChClass *class, const char *folder)
{
    return class->ended.n == 0 && ch_str_eq(class->folder, ch_str(folder));
}

static ChStatus enter(ChStore *store, ChStr name, ChArena *memory, ChError *error)
{
    char now[CH_NOW_TEXT];
    ChPerson person;
    ChError unread;
    ch_world_now(now);
    ChStatus status = ch_people_find(store, name, memory, &person, &unread);
    if (status == CH_OK) return CH_OK;
    if (status != CH_NOT_FOUND) return ch_fail(error, status, "%s", unread.message);
    return ch_people_put(store, &(ChPerson){.name = name, .joined = ch_str(now)}, NULL, error);
}

static ChStatus no_seat(const ChClass *class, ChStr trainee, const ChStr *names, uint32_t count, ChError *error)
{
    ChText seats = {.from = ch_heap()};
    for (uint32_t i = 0; i < count && i < NAMED; i++) ch_text_addf(&seats, "%s%.60s", i ? ", " : "", names[i].p);
    if (count > NAMED) ch_text_addf(&seats, " and %u more", (unsigned)(count - NAMED));
    ChStatus status = ch_fail(error, CH_NOT_FOUND, "nobody called %.*s has a seat in %.*s; the seats are %.*s. Join as one of them with --trainee NAME, "
                              "or whoever leads it gives a seat with coolhead session seat NAME.", CH_FMT(trainee), CH_FMT(class->title),
                              CH_FMT(ch_text_view(&seats)));
    ch_text_free(&seats);
    return status;
}

bool ch_names_alike(ChStr one, ChStr other)
{
    char plain[CH_NAME_ROOM], a[2 * CH_NAME_ROOM], b[2 * CH_NAME_ROOM];
    return ch_name_plain(one, plain) && ch_name_folded(ch_str(plain), a) && ch_name_plain(other, plain) && ch_name_folded(ch_str(plain), b) &&
           strcmp(a, b) == 0;
}

/* Whose seat is meant: the name itself, else the one that is alike. Where the folder knows of no seats, a new one. */
static ChStatus choose_seat(ChShare *share, ChStr asked, ChArena *memory, ChSittingJoined *joined, ChError *error)
{
    ChStr *names;
    uint32_t count;
    ChStatus status = ch_share_seated(share, joined->class.uuid, memory, &names, &count, error);
    if (status != CH_OK) return status;
    joined->trainee = asked;
    joined->new_seat = count == 0;
    for (uint32_t i = 0; i < count; i++)
        if (ch_str_eq(names[i], asked)) return CH_OK;
    for (uint32_t i = 0; i < count; i++)
        if (ch_names_alike(names[i], asked)) joined->trainee = names[i];
    if (count == 0 || !ch_str_eq(joined->trainee, asked)) return CH_OK;
    return no_seat(&joined->class, asked, names, count, error);
}

static ChStatus take_seat(ChStore *store, ChShare *share, const char *path, ChStr trainee, ChArena *memory, ChSittingJoined *joined, ChError *error)
{
    ChClasses classes;
    ChStatus status = ch_share_sessions(share, error);
    if (status == CH_OK) status = ch_class_list(store, memory, &classes, error);
    if (status != CH_OK) return status;
    uint32_t i = 0;
    while (i < classes.count && !in_folder(&classes.at[i], path)) i++;
    if (i == classes.count)
        return ch_fail(error, CH_NOT_FOUND, "No session is under way in %s: whoever leads it starts it with coolhead session start --folder.", path);
    joined->class = classes.at[i];
    status = choose_seat(share, trainee, memory, joined, error);
    if (status == CH_OK) status = enter(store, joined->trainee, memory, error);
    if (status == CH_OK) status = ch_class_seat(store, joined->class.uuid, joined->trainee, error);
    return status == CH_OK && joined->new_seat ? ch_share_tell_seats(share, joined->class.uuid, joined->trainee, error) : status;
}

ChStatus ch_sitting_join(ChStore *store, const char *folder, ChStr trainee, ChArena *memory, ChSittingJoined *joined, ChError *error)
{
    char path[CH_PATH_ROOM];
    ChShare *share;
    *joined = (ChSittingJoined){.new_seat = false};
    if (!realpath(folder, path)) return ch_fail(error, CH_IO, "The shared folder %s cannot be read: %s. Is it connected?", folder, strerror(errno));
    ChStatus status = ch_share_open(path, store, &share, error);
    if (status != CH_OK) return status;
    status = take_seat(store, share, path, trainee, memory, joined, error);
    ch_share_close(share);
    return status;
}

static bool is_among(const ChPeople *people, ChStr name)
{
    for (uint32_t i = 0; i < people->count; i++)
        if (ch_str_eq(people->at[i].name, name)) return true;
    return false;
}

static ChStatus tell_seat(ChStore *store, const ChClass *class, ChStr name, ChError *error)
{
    ChShare *share;
    ChStatus status = ch_share_open(class->folder.p, store, &share, error);
    if (status != CH_OK) return status;
    status = ch_share_tell_seats(share, class->uuid, name, error);
    ch_share_close(share);
    return status;
}

ChStatus ch_sitting_seat(ChStore *store, const ChClass *class, ChStr name, ChArena *memory, ChSittingJoined *joined, ChError *error)
{
    ChPeople people, seats;
    char plain[CH_NAME_ROOM];
    *joined = (ChSittingJoined){.class = *class, .trainee = name};
    if (class->ended.n)
        return ch_fail(error, CH_BAD_INPUT, "%.*s has ended: nobody sits down in it any more", CH_FMT(class->title));
    ChStatus status = ch_name_given(store, name, plain, error);
    if (status != CH_OK) return status;
    joined->trainee = ch_str_copy(memory, ch_str(plain));
    if (!joined->trainee.p) return no_memory(error);
    status = ch_people_list(store, memory, &people, error);
    if (status == CH_OK) status = ch_class_seats(store, class->uuid, memory, &seats, error);
    if (status != CH_OK) return status;
    joined->entered = !is_among(&people, joined->trainee);
    joined->new_seat = !is_among(&seats, joined->trainee);
    if (joined->entered) status = enter(store, joined->trainee, memory, error);
    if (status == CH_OK) status = ch_class_seat(store, class->uuid, joined->trainee, error);
    return status == CH_OK && class->folder.n ? tell_seat(store, class, joined->trainee, error) : status;
}

ChStatus ch_sitting_unseat(ChStore *store, const ChClass *class, ChStr name, ChError *error)
{
    if (class->folder.n)
        return ch_fail(error, CH_BAD_INPUT, "%.*s has a shared folder, in which the seat stands: it stays. Plays of other situations are in no session.",
                       CH_FMT(class->title));
    return ch_class_unseat(store, class->uuid, name, error);
}

/* `as` NULL: however it is played. */
static ChStatus find_under_way(ChStore *store, ChStr trainee, ChStr scenario, const ChClass *as, ChArena *memory, ChClass *class, ChError *error)
{
    ChClasses classes;
    ChStatus status = ch_class_list_of(store, trainee, memory, &classes, error);
    if (status != CH_OK) return status;
    for (uint32_t i = 0; i < classes.count; i++) {
        *class = classes.at[i];
        if (class->ended.n || (scenario.n && !ch_str_eq(class->scenario, scenario))) continue;
        if (!as || (class->mode == as->mode && ch_str_eq(class->method, as->method))) return CH_OK;
    }
    return ch_fail(error, CH_NOT_FOUND, "%.*s sits in no session of this situation", CH_FMT(trainee));
}

ChStatus ch_sitting_find(ChStore *store, ChStr trainee, ChStr scenario, ChArena *memory, ChClass *class, ChError *error)
{
    return find_under_way(store, trainee, scenario, NULL, memory, class, error);
}

ChStatus ch_sitting_of_play(ChStore *store, ChStr trainee, const ChSituation *situation, ChMode mode, ChArena *memory, ChClass *class,
                            ChError *error)
{
    ChClass as = {.mode = mode, .method = situation->method.id};
    return find_under_way(store, trainee, situation->scenario.id, &as, memory, class, error);
}

ChStatus ch_sitting_find_now(ChStore *store, ChStr trainee, ChStr scenario, ChArena *memory, ChClass *class, ChError *error)
{
    ChShare *share;
    ChStatus status = ch_sitting_find(store, trainee, scenario, memory, class, error);
    if (status != CH_OK || !class->folder.n || ch_share_open(class->folder.p, store, &share, NULL) != CH_OK) return status;
    ChStatus read = ch_share_sessions(share, NULL);
    ch_share_close(share);
    return read == CH_OK ? ch_sitting_find(store, trainee, scenario, memory, class, error) : CH_OK;
}

void ch_sitting_say(const ChClass *class, ChStr play, ChText *text)
{
    ch_text_add(text, CH_STR("In the session "));
    ch_say_clean(class->title, text);
    if (play.n) {
        ch_text_add(text, CH_STR(", play \u2018"));
        ch_say_clean(play, text);
        ch_text_add(text, CH_STR("\u2019"));
    }
    ch_text_add(text, class->folder.n ? CH_STR(": what you answer is told to its shared folder")
                                      : CH_STR(": whoever leads it sees what you answer"));
}

ChStatus ch_sitting_named(ChStore *store, ChStr name, ChArena *memory, ChClass *class, ChError *error)
{
    ChClasses classes;
    uint32_t fit = 0;
    ChStatus status = ch_class_list(store, memory, &classes, error);
    if (status != CH_OK) return status;
    if (classes.count == 0) return ch_fail(error, CH_NOT_FOUND, "no session was started yet: coolhead session start --title T --scenario ID");
    *class = classes.at[0];
    for (uint32_t i = classes.count; name.n == 0 && i > 0; i--)
        if (classes.at[i - 1].ended.n == 0) *class = classes.at[i - 1];
    if (name.n == 0 || ch_str_eq(name, CH_STR("last"))) return CH_OK;
    for (uint32_t i = 0; i < classes.count && name.n >= AT_LEAST; i++) {
        const ChClass *one = &classes.at[i];
        if (one->uuid.n < name.n || memcmp(one->uuid.p, name.p, name.n) != 0) continue;
        *class = *one;
        fit++;
    }
    if (fit == 1) return CH_OK;
    if (fit > 1) return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" fits %u sessions; give more of the id", CH_FMT(name), (unsigned)fit);
    return ch_fail(error, CH_NOT_FOUND, "there is no session \"%.*s\"; coolhead session lists them, and \"last\" is the newest", CH_FMT(name));
}
