/* Who is practising, and what is kept about them: the desk's part. */
#include <stdio.h>
#include <string.h>

#include "app/about.h"
#include "app/desk.h"
#include "app/naming.h"

enum { PLAYS_SHOWN = 100 };

/* Nothing that fails here keeps anybody from playing: a later start enters them. */
void ch_desk_enter(ChDesk *desk)
{
    char now[CH_NOW_TEXT];
    ChArena memory;
    ChPerson person;
    ChStr name = ch_str(desk->trainee);
    if (!desk->store || !ch_people_name_fits(name) || ch_store_writable(desk->store, NULL) != CH_OK) return;
    ch_world_now(now);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_people_find(desk->store, name, &memory, &person, NULL);
    person = (ChPerson){.name = name, .joined = ch_str(now)};
    if (status == CH_NOT_FOUND) status = ch_people_put(desk->store, &person, NULL, NULL);
    (void)status;
    ch_arena_free(&memory);
}

static ChStatus no_name(ChError *error)
{
    return ch_fail(error, CH_BAD_INPUT, "That cannot be kept as a name: it may have 120 bytes at most, on one line. Choose a shorter one.");
}

/* ---- who ---- */

static ChStatus show_people(ChDesk *desk, ChError *error)
{
    ChPeople people = {0};
    ch_ui_show_people(desk->ui, NULL, 0); /* those it shows are about to go */
    ch_arena_reset(&desk->people_memory);
    ChStatus status = desk->store ? ch_people_list(desk->store, &desk->people_memory, &people, error) : CH_OK;
    if (status != CH_OK) return status;
    ChPersonCard *cards = CH_NEW_ARRAY(&desk->people_memory, ChPersonCard, people.count);
    if (!cards) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show who is here");
    for (uint32_t i = 0; i < people.count; i++) cards[i] = (ChPersonCard){people.at[i].name, people.at[i].team};
    ch_ui_show_people(desk->ui, cards, people.count);
    return CH_OK;
}

void ch_desk_recognise(ChDesk *desk)
{
    char name[CH_NAME_ROOM];
    if (!desk->trainee[0] || ch_name_given(desk->store, ch_str(desk->trainee), name, NULL) != CH_OK) return;
    snprintf(desk->trainee, sizeof desk->trainee, "%s", name);
    snprintf(desk->settings.trainee, sizeof desk->settings.trainee, "%s", name);
    ch_ui_set_trainee(desk->ui, ch_str(name));
}

static ChStatus keep_trainee(ChDesk *desk, ChStr name, ChError *error)
{
    snprintf(desk->trainee, sizeof desk->trainee, "%.*s", CH_FMT(name));
    ch_ui_set_trainee(desk->ui, ch_str(desk->trainee));
    ch_desk_veil(desk);
    desk->settings = *ch_ui_settings(desk->ui);
    return ch_settings_keep(&desk->settings, error);
}

static ChStatus be(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    char name[CH_NAME_ROOM];
    ChStatus status = ch_name_given(desk->store, action->text, name, error);
    if (status == CH_BAD_INPUT)
        return no_name(error);
    if (status != CH_OK) return status;
    ch_desk_put_away(desk);
    ch_desk_shut(desk);
    status = keep_trainee(desk, ch_str(name), error);
    if (status == CH_OK) ch_desk_enter(desk);
    if (status == CH_OK) status = ch_desk_cards(desk, error);
    if (status == CH_OK) ch_ui_show_home(desk->ui);
    return status;
}

static void say(ChDesk *desk, ChText *said, int64_t now_ms)
{
    ch_ui_toast(desk->ui, ch_text_view(said), now_ms);
    ch_text_free(said);
}

/* Their plays come along. One who has played nothing yet is only called otherwise. */
static ChStatus rename_trainee(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    char name[sizeof desk->trainee];
    uint32_t plays = 0;
    if (action->text.n >= sizeof name || !ch_people_name_fits(action->text))
        return no_name(error);
    if (!ch_name_plain(action->text, name)) snprintf(name, sizeof name, "%.*s", CH_FMT(action->text));
    ChStatus status = desk->store ? ch_about_rename(desk->store, ch_str(desk->trainee), ch_str(name), &plays, error) : CH_OK;
    if (status == CH_NOT_FOUND) status = CH_OK;
    if (status == CH_OK) status = keep_trainee(desk, ch_str(name), error);
    desk->veiled = false; /* they are who they were */
    if (status == CH_OK) ch_desk_enter(desk);
    if (status == CH_OK) status = ch_desk_cards(desk, error);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, plays ? "Your name is %s now, and your plays came along" : "Your name is %s now", name);
    say(desk, &said, now_ms);
    return CH_OK;
}

/* ---- what is kept ---- */

static ChStatus show_about(ChDesk *desk, ChError *error)
{
    ChAbout about = {0};
    ch_ui_show_about(desk->ui, NULL, 0);
    ch_arena_reset(&desk->about_memory);
    ChStatus status = CH_OK;
    if (desk->store) status = ch_about_read(desk->store, ch_str(desk->trainee), PLAYS_SHOWN, &desk->about_memory, &about, error);
    if (status != CH_OK) return status;
    ChAboutCard *cards = CH_NEW_ARRAY(&desk->about_memory, ChAboutCard, about.count);
    if (!cards) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show what is kept");
    for (uint32_t i = 0; i < about.count; i++)
        cards[i] = (ChAboutCard){about.lines[i].heading, about.lines[i].label, about.lines[i].text};
    ch_ui_show_about(desk->ui, cards, about.count);
    return CH_OK;
}

static ChStatus save_about(ChDesk *desk, int64_t now_ms, ChError *error)
{
    char path[CH_PATH_ROOM];
    if (!desk->store) return CH_OK;
    ChStatus status = ch_about_save(desk->store, ch_str(desk->trainee), path, error);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "Written to %s, and beside it as a web page (.html)", path);
    say(desk, &said, now_ms);
    return CH_OK;
}

static bool all_gone(ChDesk *desk, ChStr name)
{
    ChArena memory;
    ChAbout about;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    bool gone = ch_about_read(desk->store, name, 1, &memory, &about, NULL) == CH_OK && about.nothing;
    ch_arena_free(&memory);
    return gone;
}

/* While another program reads, old bytes stay: then the name stays too, so that erasing can be asked for again. */
static ChStatus erase(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    char name[sizeof desk->trainee];
    ChError unkept;
    snprintf(name, sizeof name, "%s", desk->trainee);
    if (!desk->store || !ch_str_eq(action->text, ch_str(name))) return CH_OK;
    ch_desk_put_away(desk);
    ch_ui_show_about(desk->ui, NULL, 0);
    ch_arena_free(&desk->about_memory);
    ChStatus status = ch_about_erase(desk->store, ch_str(name), NULL, error);
    if (status == CH_NOT_FOUND) status = CH_OK;
    if (status == CH_BUSY || !all_gone(desk, ch_str(name))) return status;
    ChStatus kept = keep_trainee(desk, CH_STR(""), &unkept);
    if (kept == CH_OK) kept = ch_desk_cards(desk, &unkept);
    ch_ui_show_first(desk->ui);
    if (status == CH_OK && kept != CH_OK) return ch_fail(error, kept, "%s", unkept.message);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "Everything about %s is erased", name);
    say(desk, &said, now_ms);
    return CH_OK;
}

ChStatus ch_desk_people(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    switch (action->act) {
    case CH_ACT_PEOPLE: return show_people(desk, error);
    case CH_ACT_BE: return be(desk, action, error);
    case CH_ACT_RENAME: return rename_trainee(desk, action, now_ms, error);
    case CH_ACT_OWN_PIN: return ch_desk_own_pin(desk);
    case CH_ACT_ABOUT: return show_about(desk, error);
    case CH_ACT_ABOUT_SAVE: return save_about(desk, now_ms, error);
    case CH_ACT_ERASE: return erase(desk, action, now_ms, error);
    default: return ch_desk_try_pin(desk, action, now_ms, error);
    }
}
