/* A debrief exported from its screen: where it goes, that nothing is written over, and that a failure loses nothing. */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/desk.h"
#include "ui/ui_inside.h"

static char folder[64], documents[80];

static int remove_one(const char *path, const struct stat *at, int kind, struct FTW *where)
{
    (void)at, (void)kind, (void)where;
    return remove(path);
}

static int set_up(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/coolhead-export-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    snprintf(documents, sizeof documents, "%s/documents", folder);
    setenv("COOLHEAD_ROOT", CH_SOURCE_DIR, 1);
    return setenv("COOLHEAD_HOME", folder, 1);
}

static int tear_down(void **state)
{
    (void)state;
    return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* At the desk, with the debrief of a play that said the first thing on offer until its end. */
static void open_debrief(ChDesk *desk)
{
    ChError error = {0};
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    if (ch_desk_open(&(ChDeskOptions){.record = true, .settings = &settings}, desk, &error) != CH_OK) fail_msg("%s", error.message);
    desk->seed = 1;
    uint32_t card = ch_desk_find(desk, "shoe-return");
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_OPEN, .index = card}, 0);
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BEGIN, .mode = CH_MODE_PRACTICE, .method = CH_NONE}, 0);
    for (int i = 0; i < 60 && !ch_session_ended(desk->play.session); i++) {
        ChOffers offers;
        ChUiAction answer = {.act = CH_ACT_ANSWER, .ms = 1000};
        ch_session_offers(desk->play.session, &offers);
        answer.decision.pick_count = (uint8_t)offers.slot_count;
        for (uint32_t s = 0; s < offers.slot_count; s++)
            while (!((offers.picks[s] >> answer.decision.picks[s]) & 1u) || answer.decision.picks[s] == 0) answer.decision.picks[s]++;
        ch_desk_do(desk, &answer, 0);
    }
    assert_true(ch_session_ended(desk->play.session));
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE}, 0);
    ch_ui_show_debrief(desk->ui, &desk->debrief, false);
    assert_non_null(ch_ui_frame(desk->ui, 1280, 800, 0));
}

static void press(ChDesk *desk, ChKeyName key, char character)
{
    ChUiAction action;
    int64_t now = desk->ui->now_ms + 1;
    ch_ui_input(desk->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = key, .character = (uint32_t)character, .now_ms = now});
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, now);
    ch_ui_frame(desk->ui, 1280, 800, now);
}

/* The first bytes of a document of today's: documents/shoe-return-DATE…; false where there is none. */
static bool begins(const ChDesk *desk, const char *tail, const char *with)
{
    char path[160], bytes[16] = "";
    snprintf(path, sizeof path, "%s/shoe-return-%.10s%s", documents, ch_text_view(&desk->play.started).p, tail);
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    size_t n = fread(bytes, 1, sizeof bytes - 1, file);
    fclose(file);
    return n >= strlen(with) && strncmp(bytes, with, strlen(with)) == 0;
}

static bool toast_has(const ChDesk *desk, const char *words)
{
    const ChText *toast = &desk->ui->toast;
    char text[512];
    snprintf(text, sizeof text, "%.*s", CH_FMT(ch_text_view(toast)));
    return desk->ui->toast_until_ms && strstr(text, words);
}

static void writes_both_and_says_where(void **state)
{
    ChDesk desk;
    (void)state;
    open_debrief(&desk);
    uint32_t had = chu_focus_has(&desk.ui->focus);
    press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(chu_focus_has(&desk.ui->focus), had); /* whoever reads goes on reading */
    assert_true(begins(&desk, ".pdf", "%PDF-"));
    assert_true(begins(&desk, ".html", "<!DOCTYPE html>") || begins(&desk, ".html", "<!doctype html>"));
    assert_true(toast_has(&desk, documents));
    press(&desk, CH_KEY_CHAR, 'e'); /* again: beside the first one, not over it */
    assert_true(begins(&desk, "-2.pdf", "%PDF-"));
    assert_true(toast_has(&desk, "-2.pdf"));
    ch_desk_close(&desk);
}

static void never_writes_over(void **state)
{
    ChDesk desk;
    char path[160];
    (void)state;
    open_debrief(&desk);
    assert_int_equal(mkdir(documents, 0700), 0);
    snprintf(path, sizeof path, "%s/shoe-return-%.10s.html", documents, ch_text_view(&desk.play.started).p);
    FILE *mine = fopen(path, "w");
    assert_non_null(mine);
    fputs("mine", mine);
    fclose(mine);
    press(&desk, CH_KEY_CHAR, 'e');
    assert_true(begins(&desk, ".html", "mine"));
    assert_false(begins(&desk, ".pdf", "")); /* the two stay together */
    assert_true(begins(&desk, "-2.pdf", "%PDF-"));
    assert_true(begins(&desk, "-2.html", "<"));
    ch_desk_close(&desk);
}

/* One line of what and why; Enter tries again; Esc goes back to the debrief, which is as it was. */
static void failure_loses_nothing(void **state)
{
    ChDesk desk;
    (void)state;
    open_debrief(&desk);
    FILE *in_the_way = fopen(documents, "w");
    assert_non_null(in_the_way);
    fclose(in_the_way);
    press(&desk, CH_KEY_RIGHT, 0);
    uint64_t before = ch_draw_hash(ch_ui_frame(desk.ui, 1280, 800, desk.ui->now_ms));
    press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ERROR);
    assert_non_null(strstr(desk.ui->message.p, documents));
    assert_null(memchr(desk.ui->message.p, '\n', desk.ui->message.n));
    press(&desk, CH_KEY_ESCAPE, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_true(before == ch_draw_hash(ch_ui_frame(desk.ui, 1280, 800, desk.ui->now_ms)));
    press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(unlink(documents), 0); /* now there is room */
    press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_true(begins(&desk, ".pdf", "%PDF-"));
    ch_desk_close(&desk);
}

/* The folder ------------------------------------------------------------------------------------------------------- */

static void write_user_dirs(const char *line)
{
    char path[96];
    snprintf(path, sizeof path, "%s/user-dirs.dirs", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "# of the desktop\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\n%s\n", line);
    fclose(file);
}

static void assert_documents(const char *below)
{
    char is[CH_PATH_ROOM], wanted[160];
    ChError error = {0};
    if (ch_world_documents(is, &error) != CH_OK) fail_msg("%s", error.message);
    snprintf(wanted, sizeof wanted, "%s%s", folder, below);
    assert_string_equal(is, wanted);
}

static void as_the_desktop_says(void **state)
{
    char path[96];
    (void)state;
    assert_documents("/documents"); /* COOLHEAD_HOME goes first */
    unsetenv("COOLHEAD_HOME");
    setenv("HOME", folder, 1);
    setenv("XDG_CONFIG_HOME", folder, 1);
    unsetenv("XDG_DOCUMENTS_DIR");
    assert_documents(""); /* neither a word nor a folder */
    snprintf(path, sizeof path, "%s/Documents", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_documents("/Documents");
    write_user_dirs("XDG_DOCUMENTS_DIR=\"$HOME/Meine Dokumente\"");
    assert_documents("/Meine Dokumente");
    write_user_dirs("XDG_DOCUMENTS_DIR=\"$HOME/\"");
    assert_documents("");
    write_user_dirs("XDG_DOCUMENTS_DIR=\"$HOME/a \\\"quoted\\\" one\"");
    assert_documents("/a \"quoted\" one");
    write_user_dirs("XDG_DOCUMENTS_DIR=nonsense");
    assert_documents("/Documents");
    setenv("COOLHEAD_HOME", folder, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(writes_both_and_says_where, set_up, tear_down),
        cmocka_unit_test_setup_teardown(never_writes_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(failure_loses_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(as_the_desktop_says, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
