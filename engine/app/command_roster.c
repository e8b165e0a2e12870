/* roster: list, add, import, rename, show, pin. */
#include <stdio.h>
#include <string.h>

#include "app/about.h"
#include "app/commands.h"
#include "app/exchange.h"
#include "app/gate.h"
#include "app/naming.h"
#include "app/roster.h"

/* ---- list ---- */

static ChStatus person_json(ChStore *store, const ChPerson *person, ChArena *memory, json_t *rows, ChError *error)
{
    ChEnrolments enrolments;
    ChStatus status = ch_people_enrolments(store, person->name, memory, &enrolments, error);
    if (status != CH_OK) return status;
    json_t *programmes = json_array();
    for (uint32_t i = 0; i < enrolments.count; i++)
        json_array_append_new(programmes, json_pack("{so so so so}", "programme", ch_json_text(enrolments.at[i].programme), "began",
                                                    ch_json_text(enrolments.at[i].began), "done",
                                                    enrolments.at[i].done.n ? ch_json_text(enrolments.at[i].done) : json_null(), "left",
                                                    enrolments.at[i].left.n ? ch_json_text(enrolments.at[i].left) : json_null()));
    json_t *row = json_pack("{so so so so sI sI so so}", "name", ch_json_text(person->name), "pseudonym",
                            ch_json_text(person->pseudonym), "team", ch_json_text(person->team), "joined",
                            ch_json_text(person->joined), "minutes", (json_int_t)person->minutes, "plays",
                            (json_int_t)person->plays, "latest",
                            person->latest.n ? ch_json_text(person->latest) : json_null(), "programmes", programmes);
    return json_array_append_new(rows, row) == 0 ? CH_OK : ch_fail(error, CH_NO_MEMORY, "there is no memory left to list people");
}

static ChStatus person_text(ChStore *store, const ChPerson *person, ChArena *memory, ChText *text, ChError *error)
{
    ChEnrolments enrolments;
    ChStatus status = ch_people_enrolments(store, person->name, memory, &enrolments, error);
    if (status != CH_OK) return status;
    ch_say_clean(person->name, text);
    if (person->team.n) {
        ch_text_add(text, CH_STR(", "));
        ch_say_clean(person->team, text);
    }
    ch_text_add(text, CH_STR(": "));
    ch_say_count(person->plays, "play", "plays", text);
    if (person->latest.n) ch_text_addf(text, ", the latest on %.10s", person->latest.p);
    for (uint32_t i = 0; i < enrolments.count; i++)
        ch_text_addf(text, "%s%.*s%s", i ? ", " : "; ", CH_FMT(enrolments.at[i].programme), enrolments.at[i].left.n ? " (left)" : enrolments.at[i].done.n ? " (done)" : "");
    ch_text_add(text, CH_STR("\n"));
    return CH_OK;
}

static ChStatus list_people(ChStore *store, bool json, ChError *error)
{
    ChArena memory;
    ChPeople people;
    ChText text = {.from = ch_heap()};
    json_t *rows = json_array();
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_people_list(store, &memory, &people, error);
    for (uint32_t i = 0; status == CH_OK && i < people.count; i++)
        status = json ? person_json(store, &people.at[i], &memory, rows, error)
                      : person_text(store, &people.at[i], &memory, &text, error);
    if (status == CH_OK && !json && people.count == 0)
        ch_text_add(&text, CH_STR("Nobody is entered yet. Begin with coolhead roster add NAME, or roster import FILE.csv.\n"));
    if (status == CH_OK) status = json ? ch_print_json(json_pack("{sO}", "people", rows), error) : ch_world_print(ch_text_view(&text), error);
    json_decref(rows);
    ch_text_free(&text);
    ch_arena_free(&memory);
    return status;
}

/* ---- add, import ---- */

static ChStatus add_person(ChStore *store, const ChArgs *args, ChError *error)
{
    ChArena memory;
    ChPerson person;
    ChError unread;
    char now[CH_NOW_TEXT];
    bool is_new = false;
    char given[CH_NAME_ROOM];
    ChStatus status = ch_name_given(store, ch_str(args->words[1]), given, error);
    if (status != CH_OK) return status;
    ChStr name = ch_str(given);
    ch_world_now(now);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    status = ch_people_find(store, name, &memory, &person, &unread);
    if (status == CH_NOT_FOUND) person = (ChPerson){.name = name, .joined = ch_str(now)};
    else if (status != CH_OK) status = ch_fail(error, status, "%s", unread.message);
    if (ch_given(args, CH_OPT_TEAM)) person.team = ch_str_trim(ch_str(args->value[CH_OPT_TEAM]));
    person.listed = true;
    if (status == CH_OK || status == CH_NOT_FOUND) status = ch_people_put(store, &person, &is_new, error);
    if (status == CH_OK) printf("%.*s %s\n", CH_FMT(name), is_new ? "is entered" : "was entered already; the team is as given");
    ch_arena_free(&memory);
    return status;
}

static ChStatus keep_roster(ChStore *store, const ChRoster *roster, const char *path, ChError *error)
{
    char now[CH_NOW_TEXT];
    ChRosterDone done;
    if (roster->wrong_count) {
        fwrite(roster->wrong.p ? roster->wrong.p : "", 1, roster->wrong.n, stderr);
        return ch_fail(error, CH_IO, "nobody was entered: mend the lines above in %s, then import it again", path);
    }
    if (roster->count == 0)
        return ch_fail(error, CH_BAD_INPUT, "%s names its columns, and nobody below them: nobody was entered", path);
    if (roster->unused.n) fprintf(stderr, "coolhead: columns that mean nothing here: %.*s\n", CH_FMT(ch_text_view(&roster->unused)));
    ch_world_now(now);
    ChStatus status = ch_roster_keep(store, roster, ch_str(now), &done, error);
    if (status == CH_OK)
        printf("%u %s, %u of them new; %u put into a programme\n", (unsigned)done.people, done.people == 1 ? "person" : "people", (unsigned)done.added, (unsigned)done.enrolled);
    return status;
}

static ChStatus import_roster(ChStore *store, const char *path, ChError *error)
{
    ChArena memory;
    ChRoster roster;
    ChLibrary *library = NULL;
    uint32_t count = 0;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_world_library(&library, error);
    if (status == CH_OK) {
        const ChStr *programmes = ch_library_programmes(library, &count);
        status = ch_roster_read(path, programmes, count, &memory, &roster, error);
        if (status == CH_OK) status = keep_roster(store, &roster, path, error);
        ch_roster_free(&roster);
        ch_library_close(library);
    }
    ch_arena_free(&memory);
    return status;
}

static ChStatus rename_person(ChStore *store, const ChArgs *args, ChError *error)
{
    uint32_t plays;
    ChStr from = ch_str(args->words[1]), to = ch_str_trim(ch_str(args->words[2]));
    ChStatus status = ch_about_rename(store, from, to, &plays, error);
    if (status == CH_OK) printf("%.*s is now %.*s; %u play%s came along\n", CH_FMT(from), CH_FMT(to), (unsigned)plays, plays == 1 ? "" : "s");
    return status;
}

/* ---- show ---- */

static ChStatus print_about(const ChAbout *about, ChError *error)
{
    ChText text = {.from = ch_heap()};
    for (uint32_t i = 0; i < about->count; i++) {
        const ChAboutLine *line = &about->lines[i];
        ch_text_add(&text, line->heading ? i ? CH_STR("\n") : CH_STR("") : CH_STR("  "));
        ch_say_clean(line->label, &text);
        if (line->text.n) ch_text_add(&text, CH_STR(": "));
        ch_say_clean(line->text, &text);
        ch_text_add(&text, CH_STR("\n"));
    }
    ChStatus status = text.failed ? ch_fail(error, CH_NO_MEMORY, "there is no memory left to tell what is kept")
                                  : ch_world_print(ch_text_view(&text), error);
    ch_text_free(&text);
    return status;
}

static ChStatus show_person(ChStore *store, const ChArgs *args, ChError *error)
{
    ChArena memory;
    ChAbout about;
    json_t *document = NULL;
    ChStr name = ch_str(args->words[1]);
    ChExchangeOptions options = {.names = true, .trainee = name};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_about_read(store, name, 0, &memory, &about, error);
    if (status == CH_OK && about.nothing)
        status = ch_fail(error, CH_NOT_FOUND, "nothing is kept about \"%.*s\"; coolhead roster lists who was entered", CH_FMT(name));
    if (status == CH_OK && ch_given(args, CH_OPT_JSON)) {
        status = ch_exchange_export(store, &options, &document, error);
        if (status == CH_OK) status = ch_print_json(document, error);
    } else if (status == CH_OK) {
        status = print_about(&about, error);
    }
    ch_arena_free(&memory);
    return status;
}

/* ---- the PIN ---- */

static ChStatus ask_new(char pin[CH_PIN_ROOM], ChError *error)
{
    char again[CH_PIN_ROOM];
    ChStatus status = ch_gate_ask("A new PIN, four characters or more: ", pin, error);
    if (status != CH_OK || !ch_gate_on_terminal()) return status;
    status = ch_gate_ask("The same again: ", again, error);
    if (status == CH_OK && strcmp(pin, again) != 0)
        status = ch_fail(error, CH_BAD_INPUT, "The two were not the same: the PIN stays as it was.");
    ch_gate_wipe(again);
    return status;
}

static ChStatus ask_old(ChStore *store, ChError *error)
{
    char pin[CH_PIN_ROOM];
    ChStatus status = ch_gate_ask("The PIN as it is: ", pin, error);
    if (status == CH_OK) status = ch_gate_try(store, (ChStr){NULL, 0}, ch_str(pin), NULL, error);
    ch_gate_wipe(pin);
    return status;
}

static ChStatus set_pin(ChStore *store, const char *done, ChError *error)
{
    char pin[CH_PIN_ROOM];
    ChStatus status = ask_new(pin, error);
    if (status == CH_OK) status = ch_lock_set(store, ch_str(pin), error);
    ch_gate_wipe(pin);
    if (status == CH_OK) puts(done);
    return status;
}

/* Somebody's own, after the one they had or the facilitator's. */
static ChStatus set_own(ChStore *store, ChStr name, ChError *error)
{
    char pin[CH_PIN_ROOM];
    ChStatus status = ch_gate_ask("Their PIN as it is, or the facilitator's: ", pin, error);
    if (status == CH_OK) status = ch_gate_try(store, name, ch_str(pin), NULL, error);
    ch_gate_wipe(pin);
    if (status == CH_OK) status = ask_new(pin, error);
    if (status == CH_OK) status = ch_lock_set_own(store, name, ch_str(pin), error);
    ch_gate_wipe(pin);
    if (status == CH_OK) printf("%.*s has a PIN of their own: it opens what is kept of them\n", CH_FMT(name));
    return status;
}

static ChStatus remove_pin(ChStore *store, ChError *error)
{
    ChStatus status = ch_lock_remove(store, error);
    if (status == CH_OK) puts("The PIN is removed: everything is open to whoever sits here");
    return status;
}

static ChStatus pin(ChStore *store, const ChArgs *args, ChError *error)
{
    const char *what = args->word_count > 1 ? args->words[1] : "";
    bool closed = false;
    ChStatus status = ch_gate_closed(store, &closed, error);
    if (status != CH_OK) return status;
    if (!*what) {
        puts(closed ? "A PIN is set: roster pin change, or roster pin remove" : "No PIN is set: roster pin set");
        return CH_OK;
    }
    bool set = strcmp(what, "set") == 0, change = strcmp(what, "change") == 0, own = strcmp(what, "own") == 0;
    if (own != (args->word_count > 2)) return ch_fail(error, CH_BAD_INPUT, own ? "roster pin own wants a name" : "roster pin takes fewer words");
    if (!set && !change && !own && strcmp(what, "remove") != 0)
        return ch_fail(error, CH_BAD_INPUT, "roster pin knows set, change, remove and own, not \"%s\"; the PIN itself is asked for, and never an argument", what);
    if (set && closed) return ch_fail(error, CH_BAD_INPUT, "a PIN is set already: coolhead roster pin change");
    if (!set && !closed) return ch_fail(error, CH_BAD_INPUT, "no PIN is set: coolhead roster pin set");
    if (own) return set_own(store, ch_str(args->words[2]), error);
    if (set) return set_pin(store, "The PIN is set: what shows or changes other people's results asks for it", error);
    status = ask_old(store, error);
    if (status != CH_OK) return status;
    return change ? set_pin(store, "The PIN is changed", error) : remove_pin(store, error);
}

/* ---- the command ---- */

static const struct {
    const char *verb;
    int least, most; /* words after it */
    bool gated;
} verbs[] = {{"list", 0, 0, true}, {"add", 1, 1, true}, {"import", 1, 1, true}, {"rename", 2, 2, false},
             {"show", 1, 1, false}, {"pin", 0, 2, false}};

static ChStatus choose(const ChArgs *args, size_t *verb, ChError *error)
{
    const char *word = args->word_count ? args->words[0] : "list";
    for (*verb = 0; *verb < sizeof verbs / sizeof verbs[0]; ++*verb) {
        if (strcmp(word, verbs[*verb].verb) != 0) continue;
        int after = args->word_count ? args->word_count - 1 : 0;
        if (after >= verbs[*verb].least && after <= verbs[*verb].most) return CH_OK;
        return ch_fail(error, CH_BAD_INPUT, "roster %s %s; see coolhead roster --help", word,
                       after < verbs[*verb].least ? verbs[*verb].least == 2 ? "wants the name as it is, and as it is to be" : "wants a name" : "takes fewer names");
    }
    return ch_fail(error, CH_BAD_INPUT, "roster knows list, add, import, rename, show and pin, not \"%s\"", word);
}

static ChStatus do_verb(const ChArgs *args, size_t verb, ChError *error)
{
    ChStore *store = NULL;
    ChStatus status = verbs[verb].gated ? ch_gate(args, error) : CH_OK;
    if (status == CH_OK && !verbs[verb].gated && verbs[verb].least) status = ch_gate_of(args, ch_str(args->words[1]), error);
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status != CH_OK) return status;
    switch (verb) {
    case 0: status = list_people(store, ch_given(args, CH_OPT_JSON), error); break;
    case 1: status = add_person(store, args, error); break;
    case 2: status = import_roster(store, args->words[1], error); break;
    case 3: status = rename_person(store, args, error); break;
    case 4: status = show_person(store, args, error); break;
    default: status = pin(store, args, error); break;
    }
    ch_store_close(store);
    return status;
}

int ch_command_roster(int argc, char **argv)
{
    ChArgs args;
    ChError error = {0};
    size_t verb = 0;
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_TEAM) | CH_ALLOW(CH_OPT_PIN_STDIN), 0, 3, &args, &code))
        return code;
    ChStatus status = choose(&args, &verb, &error);
    if (status == CH_OK) status = do_verb(&args, verb, &error);
    return ch_world_exit(status, &error);
}
