/* A debrief exported from its screen: where it goes, that nothing is written over, and that a failure loses nothing. */
#define _XOPEN_SOURCE 700
#include "desk_kit.h"

static char folder[DK_FOLDER], documents[80];

static int set_up(void **state)
{
    (void)state;
    dk_folder(folder);
    snprintf(documents, sizeof documents, "%s/documents", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    folder_gone(folder);
    return 0;
}

static void open_debrief(ChDesk *desk)
{
    dk_open(desk, "Ada");
    dk_begin(desk, "shoe-return", CH_MODE_PRACTICE);
    dk_play_on(desk);
    ch_ui_show_debrief(desk->ui, &desk->debrief, false);
    dk_work(desk);
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
    dk_press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_int_equal(chu_focus_has(&desk.ui->focus), had); /* whoever reads goes on reading */
    assert_true(begins(&desk, ".pdf", "%PDF-"));
    assert_true(begins(&desk, ".html", "<!DOCTYPE html>") || begins(&desk, ".html", "<!doctype html>"));
    assert_true(toast_has(&desk, documents));
    dk_press(&desk, CH_KEY_CHAR, 'e'); /* again: beside the first one, not over it */
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
    dk_press(&desk, CH_KEY_CHAR, 'e');
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
    dk_press(&desk, CH_KEY_RIGHT, 0);
    uint64_t before = ch_draw_hash(ch_ui_frame(desk.ui, 1280, 800, desk.ui->now_ms));
    dk_press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ERROR);
    assert_non_null(strstr(desk.ui->message.p, documents));
    assert_null(memchr(desk.ui->message.p, '\n', desk.ui->message.n));
    dk_press(&desk, CH_KEY_ESCAPE, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_DEBRIEF);
    assert_true(before == ch_draw_hash(ch_ui_frame(desk.ui, 1280, 800, desk.ui->now_ms)));
    dk_press(&desk, CH_KEY_CHAR, 'e');
    assert_int_equal(unlink(documents), 0); /* now there is room */
    dk_press(&desk, CH_KEY_ENTER, 0);
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
