/* The window on a real X server: what is pressed outside arrives, what is painted is what is seen, and it sleeps. */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/display.h"
#include "platform/frames.h"
#include "platform/window_inside.h"

#define ASSETS CH_SOURCE_DIR "/tests/platform/assets"

enum { W = 1280, H = 800, LOG = 256 };

static Display display;
static Studio studio;

/* An app that writes down what comes and is done when it saw the key "q" or its time is over. */
typedef struct Diary {
    ChWindow *window;
    ChUiInput log[LOG];
    char texts[LOG][64];
    uint32_t count, frames, wakes, woken;
    int32_t focus;
    bool done, moves, once; /* moves: each input changes the frame; once: done when one frame was shown */
    int64_t ends_ms;  /* 0: only "q" ends it */
    double input_at, slowest, sum;
} Diary;

static void on_input(void *context, const ChUiInput *input)
{
    Diary *diary = context;
    if (diary->count == LOG) return;
    diary->log[diary->count] = *input;
    snprintf(diary->texts[diary->count], sizeof diary->texts[0], "%.*s", CH_FMT(input->text));
    diary->count++;
    if (diary->moves) diary->focus = (diary->focus + 1) % 5;
    diary->input_at = now_ms();
    if (input->type == CH_INPUT_KEY && input->character == 'q') diary->done = true;
}

static const ChDrawList *on_frame(void *context, int32_t width, int32_t height, int64_t time)
{
    Diary *diary = context;
    (void)time;
    diary->frames++;
    return studio_play(&studio, width, height, width > 2000 ? 200 : 100, diary->focus);
}

static int64_t on_wake(void *context, int64_t time)
{
    Diary *diary = context;
    diary->wakes++;
    diary->done |= diary->once;
    if (diary->input_at > 0) {
        double took = now_ms() - diary->input_at;
        if (took > diary->slowest) diary->slowest = took;
        diary->sum += took;
        diary->input_at = 0;
    }
    if (!diary->ends_ms) return diary->done ? 0 : -1;
    return diary->ends_ms > time ? diary->ends_ms - time : 0;
}

static void on_woken(void *context)
{
    Diary *diary = context;
    diary->woken++;
    diary->done = true;
}

static bool on_going(void *context)
{
    Diary *diary = context;
    if (diary->ends_ms && ch_window_now_ms() >= diary->ends_ms) diary->done = true;
    return !diary->done;
}

static void open_diary(Diary *diary, int32_t width, int32_t height)
{
    ChError error = {0};
    ChWindowOptions options = {.title = "Coolhead test", .width = width, .height = height};
    *diary = (Diary){0};
    if (ch_window_open(ch_heap(), &options, studio.paint, &diary->window, &error) != CH_OK) fail_msg("%s", error.message);
}

static void run(Diary *diary, int64_t for_ms)
{
    ChError error = {0};
    ChWindowApp app = {diary, on_input, on_frame, on_wake, on_woken, on_going};
    diary->ends_ms = for_ms ? ch_window_now_ms() + for_ms : 0;
    diary->done = false;
    assert_int_equal(ch_window_run(diary->window, &app, &error), CH_OK);
}

/* As long as the hands outside are at it, and until what they did last is seen. Their exit code. */
static int run_beside(Diary *diary, pid_t outside)
{
    int status = 0;
    pid_t over;
    while ((over = waitpid(outside, &status, WNOHANG)) == 0) run(diary, 50);
    run(diary, 200);
    return over == outside && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const ChUiInput *find(const Diary *diary, ChInputType type, ChKeyName key)
{
    for (uint32_t i = 0; i < diary->count; i++)
        if (diary->log[i].type == type && (type != CH_INPUT_KEY || diary->log[i].key == key)) return &diary->log[i];
    return NULL;
}

static void no_display_is_a_status(void **state)
{
    (void)state;
    char *was = strdup(getenv("DISPLAY"));
    ChWindow *window = NULL;
    ChError error = {0};
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    assert_int_equal(ch_window_open(ch_heap(), &(ChWindowOptions){.title = "none"}, studio.paint, &window, &error), CH_NOT_FOUND);
    assert_null(window);
    assert_non_null(strstr(error.message, "terminal"));
    setenv("DISPLAY", was, 1);
    free(was);
}

static int wake_soon(void *window)
{
    usleep(200000);
    ch_window_wake(window);
    return 0;
}

/* Asleep without an end, until another thread has something to tell. */
static void another_thread_wakes_it(void **state)
{
    Diary diary;
    (void)state;
    open_diary(&diary, W, H);
    SDL_Thread *thread = SDL_CreateThread(wake_soon, "wake", diary.window);
    assert_non_null(thread);
    run(&diary, 0);
    SDL_WaitThread(thread, NULL);
    assert_int_equal(diary.woken, 1);
    ch_window_close(diary.window);
}

typedef struct Aside {
    SDL_threadID thread;
    char number[8];
    bool done;
} Aside;

static void do_aside(void *context)
{
    Aside *aside = context;
    usleep(50000);
    aside->thread = SDL_ThreadID();
    snprintf(aside->number, sizeof aside->number, "%.1f", 0.5);
    aside->done = true;
}

static void what_is_done_meanwhile_is_done(void **state)
{
    (void)state;
    Aside aside = {0}, alone = {0};
    ChWindow *window = NULL;
    ChWindowOptions options = {.title = "aside", .meanwhile = do_aside, .context = &aside};
    assert_int_equal(ch_window_open(ch_heap(), &options, studio.paint, &window, NULL), CH_OK);
    assert_true(aside.done);
    assert_true(aside.thread != SDL_ThreadID());
    assert_string_equal(aside.number, "0.5");
    ch_window_close(window);

    char *was = strdup(getenv("DISPLAY"));
    options.context = &alone;
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    assert_int_equal(ch_window_open(ch_heap(), &options, studio.paint, &window, NULL), CH_NOT_FOUND);
    assert_true(alone.done); /* also where there is no display */
    setenv("DISPLAY", was, 1);
    free(was);
}

/* Where the screen and the painted list differ; 0 when they are the same. */
static uint32_t differs(int32_t width, int32_t height, int32_t focus)
{
    uint32_t *screen = calloc((size_t)display.width * (size_t)display.height, sizeof *screen), count = 0;
    ChRect rects[CH_PAINT_RECTS];
    Studio other;
    ChPixels painted = ch_pixels_make(ch_heap(), width, height);
    studio_open(&other, ASSETS);
    (void)ch_paint_frame(other.paint, painted, studio_play(&other, width, height, 100, focus), rects);
    assert_true(display_read(&display, screen));
    int32_t left = (display.width - width) / 2, top = (display.height - height) / 2;
    for (int32_t y = 0; y < height; y++)
        for (int32_t x = 0; x < width; x++)
            count += screen[(size_t)(y + top) * (size_t)display.width + (size_t)(x + left)] != pixel(painted, x, y);
    studio_close(&other);
    ch_pixels_free(ch_heap(), painted);
    free(screen);
    return count;
}

static void what_is_seen_is_what_was_painted(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    run(&diary, 300);
    assert_int_equal(differs(W, H, 0), 0);
    diary.moves = true;
    pid_t outside = hands(100, "xdotool key Down key Down");
    assert_int_equal(run_beside(&diary, outside), 0);
    assert_true(diary.focus > 0);
    assert_int_equal(differs(W, H, diary.focus), 0);
    ch_window_close(diary.window);
}

static void keys_arrive(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    pid_t outside = hands(200, "xdotool key --delay 15 1 Return Escape F1 F10 F11 F12 space Left Prior Home BackSpace KP_Enter shift+Tab ctrl+c v q");
    run(&diary, 8000);
    assert_int_equal(hands_done(outside), 0);
    static const ChKeyName wanted[] = {CH_KEY_ENTER, CH_KEY_ESCAPE, CH_KEY_F1, CH_KEY_F10, CH_KEY_F11, CH_KEY_F12, CH_KEY_SPACE,
                                       CH_KEY_LEFT, CH_KEY_PAGE_UP, CH_KEY_HOME, CH_KEY_BACKSPACE, CH_KEY_TAB};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) assert_non_null(find(&diary, CH_INPUT_KEY, wanted[i]));
    assert_true(find(&diary, CH_INPUT_KEY, CH_KEY_TAB)->shift);
    assert_int_equal(find(&diary, CH_INPUT_KEY, CH_KEY_CHAR)->character, '1');
    bool copied = false;
    for (uint32_t i = 0; i < diary.count; i++) copied |= diary.log[i].ctrl && diary.log[i].character == 'c';
    assert_true(copied && diary.done);
    assert_null(find(&diary, CH_INPUT_TEXT, 0)); /* no text field is open */
    for (uint32_t i = 1; i < diary.count; i++) assert_true(diary.log[i].now_ms >= diary.log[i - 1].now_ms);
    ch_window_close(diary.window);
}

static void text_arrives_in_a_field(void **state)
{
    (void)state;
    Diary diary;
    char typed[256] = "";
    open_diary(&diary, W, H);
    run(&diary, 100);
    ch_window_set_text_field(diary.window, true, (ChRect){100, 100, 200, 30});
    pid_t outside = hands(200, "xdotool type --delay 30 'Ġurġ Z'; xdotool key ctrl+v");
    assert_int_equal(ch_window_copy(diary.window, CH_STR("→ pasted"), NULL), CH_OK);
    assert_int_equal(run_beside(&diary, outside), 0);
    for (uint32_t i = 0; i < diary.count; i++)
        if (diary.log[i].type == CH_INPUT_TEXT) strncat(typed, diary.texts[i], sizeof typed - strlen(typed) - 1);
    assert_string_equal(typed, "Ġurġ Z→ pasted");
    ch_window_close(diary.window);
}

static void the_mouse_arrives(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    pid_t outside = hands(200, "xdotool mousemove 100 200 mousemove 321 234 sleep 0.1 click 1 click 4 click 5 click 5 key q");
    run(&diary, 8000);
    assert_int_equal(hands_done(outside), 0);
    const ChUiInput *press = find(&diary, CH_INPUT_PRESS, 0), *release = find(&diary, CH_INPUT_RELEASE, 0);
    assert_non_null(press);
    assert_non_null(release);
    assert_int_equal(press->x, 321);
    assert_int_equal(press->y, 234);
    int32_t up = 0, down = 0;
    const ChUiInput *last = NULL;
    for (uint32_t i = 0; i < diary.count; i++) {
        if (diary.log[i].type == CH_INPUT_WHEEL) *(diary.log[i].wheel > 0 ? &up : &down) += diary.log[i].wheel;
        if (diary.log[i].type == CH_INPUT_POINTER) last = &diary.log[i];
    }
    assert_int_equal(up, 1);
    assert_int_equal(down, -2);
    assert_non_null(last);
    assert_int_equal(last->x, 321);
    ch_window_close(diary.window);
}

/* Fingers, fine wheels and input methods cannot be had from outside: their events are the ones SDL makes of them. */

static void finger(uint32_t type, SDL_FingerID id, float x, float y)
{
    SDL_Event event = {.tfinger = {.type = type, .touchId = 1, .fingerId = id, .x = x, .y = y}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void is(const ChUiInput *input, ChInputType type, int32_t x, int32_t y)
{
    assert_int_equal(input->type, type);
    assert_int_equal(input->x, x);
    assert_int_equal(input->y, y);
}

static void a_finger_is_a_pointer(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    run(&diary, 200);
    diary.count = 0;
    finger(SDL_FINGERDOWN, 7, 0.5f, 0.25f);
    finger(SDL_FINGERDOWN, 8, 0.1f, 0.1f); /* a second one is not heard, nor what it does */
    finger(SDL_FINGERMOTION, 8, 0.2f, 0.2f);
    finger(SDL_FINGERMOTION, 7, 0.5f, 0.5f);
    finger(SDL_FINGERMOTION, 7, 0.5f, 0.75f); /* only where it stands at last counts */
    finger(SDL_FINGERUP, 8, 0.2f, 0.2f);
    finger(SDL_FINGERUP, 7, 0.5f, 0.8f);
    finger(SDL_FINGERUP, 7, 0.5f, 0.8f); /* there is none any more */
    run(&diary, 100);
    assert_int_equal(diary.count, 4);
    is(&diary.log[0], CH_INPUT_PRESS, 640, 200);
    is(&diary.log[1], CH_INPUT_POINTER, 640, 600);
    is(&diary.log[2], CH_INPUT_RELEASE, 640, 640);
    is(&diary.log[3], CH_INPUT_POINTER, -1, -1);
    ch_window_close(diary.window);
}

static void turn(float by, uint32_t direction)
{
    SDL_Event event = {.wheel = {.type = SDL_MOUSEWHEEL, .y = (Sint32)by, .preciseY = by, .direction = direction, .mouseX = 5, .mouseY = 6}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void fine_wheels_turn_by_pixels(void **state)
{
    (void)state;
    Diary diary;
    int32_t lines = 0, px = 0;
    open_diary(&diary, W, H);
    run(&diary, 200);
    diary.count = 0;
    turn(2, SDL_MOUSEWHEEL_NORMAL);
    turn(3, SDL_MOUSEWHEEL_FLIPPED);
    for (int i = 0; i < 10; i++) turn(0.25f, SDL_MOUSEWHEEL_NORMAL);
    for (int i = 0; i < 100; i++) turn(0.01f, SDL_MOUSEWHEEL_NORMAL); /* parts of a pixel add up */
    run(&diary, 100);
    for (uint32_t i = 0; i < diary.count; i++) {
        is(&diary.log[i], CH_INPUT_WHEEL, 5, 6);
        lines += diary.log[i].wheel;
        px += diary.log[i].wheel_px;
    }
    assert_int_equal(lines, 2 - 3);
    assert_in_range(px, 28 * 35 / 10 - 1, 28 * 35 / 10);
    ch_window_close(diary.window);
}

static void compose(const char *text, bool lengthy)
{
    SDL_Event event = {.type = lengthy ? SDL_TEXTEDITING_EXT : SDL_TEXTEDITING};
    if (lengthy)
        event.editExt.text = SDL_strdup(text);
    else
        SDL_strlcpy(event.edit.text, text, sizeof event.edit.text);
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void what_is_composed_comes_to_a_field(void **state)
{
    (void)state;
    Diary diary;
    const char *sentence = "ながいぶんしょうをかきますからじゅうごもじよりながいです";
    open_diary(&diary, W, H);
    run(&diary, 200);
    diary.count = 0;
    compose("に", false); /* nobody writes yet */
    compose(sentence, true);
    run(&diary, 100);
    assert_null(find(&diary, CH_INPUT_EDITING, 0));
    ch_window_set_text_field(diary.window, true, (ChRect){100, 100, 2, 30});
    compose("に", false);
    run(&diary, 100);
    assert_string_equal(diary.texts[diary.count - 1], "に");
    compose(sentence, true);
    run(&diary, 100);
    assert_int_equal(diary.log[diary.count - 1].type, CH_INPUT_EDITING);
    assert_memory_equal(diary.texts[diary.count - 1], sentence, sizeof diary.texts[0] - 2);
    ch_window_close(diary.window);
}

static void tell_window(uint8_t what)
{
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .event = what}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void what_loses_the_focus_lets_go(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    ch_window_set_text_field(diary.window, true, (ChRect){100, 100, 2, 30});
    run(&diary, 200);
    diary.count = 0;
    finger(SDL_FINGERDOWN, 3, 0.5f, 0.5f);
    compose("に", false);
    tell_window(SDL_WINDOWEVENT_FOCUS_LOST);
    finger(SDL_FINGERUP, 3, 0.5f, 0.5f); /* elsewhere */
    run(&diary, 100);
    assert_int_equal(diary.count, 5);
    is(&diary.log[2], CH_INPUT_RELEASE, -1, -1);
    is(&diary.log[3], CH_INPUT_POINTER, -1, -1);
    assert_int_equal(diary.log[4].type, CH_INPUT_EDITING);
    assert_string_equal(diary.texts[4], "");
    ch_window_close(diary.window);
}

static bool pad_is_heard(Diary *diary)
{
    SDL_Event pad = {.user = {.type = diary->window->pad_event, .code = CH_KEY_ENTER}};
    diary->count = 0;
    assert_int_equal(SDL_PushEvent(&pad), 1);
    run(diary, 100);
    return find(diary, CH_INPUT_KEY, CH_KEY_ENTER) != NULL;
}

static void a_gamepad_is_heard_by_who_has_the_focus(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    pid_t outside = hands(200, "xdotool windowfocus $(xdotool search --name 'Coolhead test')");
    assert_int_equal(run_beside(&diary, outside), 0);
    assert_true(pad_is_heard(&diary));
    outside = hands(0, "xdotool windowunmap $(xdotool search --name 'Coolhead test')");
    assert_int_equal(run_beside(&diary, outside), 0);
    assert_false(pad_is_heard(&diary));
    ch_window_close(diary.window);
}

/* Taken from the screen, it paints nothing; put back, all of it. */
static void out_of_sight_it_rests(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    run(&diary, 300);
    pid_t outside = hands(100, "w=$(xdotool search --name 'Coolhead test'); xdotool windowunmap $w; sleep 0.5; xdotool windowmap $w");
    diary.moves = true;
    run(&diary, 400);
    for (int i = 0; i < 3; i++) { /* what happens meanwhile is seen afterwards */
        SDL_Event key = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = {SDL_SCANCODE_DOWN, SDLK_DOWN, 0, 0}}};
        SDL_PushEvent(&key);
    }
    assert_int_equal(run_beside(&diary, outside), 0);
    assert_int_equal(differs(W, H, diary.focus), 0);
    ch_window_close(diary.window);
}

static void a_new_size_is_told_and_painted(void **state)
{
    (void)state;
    Diary diary;
    int32_t width, height;
    open_diary(&diary, W, H);
    pid_t outside = hands(300, "w=$(xdotool search --name 'Coolhead test'); xdotool windowsize $w 1000 700 windowmove $w 140 50");
    assert_int_equal(run_beside(&diary, outside), 0);
    const ChUiInput *told = NULL;
    for (uint32_t i = 0; i < diary.count; i++)
        if (diary.log[i].type == CH_INPUT_RESIZED) told = &diary.log[i];
    assert_non_null(told);
    assert_int_equal(told->x, 1000);
    assert_int_equal(told->y, 700);
    ch_window_size(diary.window, &width, &height);
    assert_int_equal(width, 1000);
    assert_int_equal(differs(1000, 700, 0), 0);
    ch_window_close(diary.window);
}

static void a_screenshot_is_written(void **state)
{
    (void)state;
    Diary diary;
    char path[] = "/tmp/coolhead-screen-XXXXXX";
    close(mkstemp(path));
    open_diary(&diary, 640, 480);
    run(&diary, 100);
    assert_int_equal(ch_window_screenshot(diary.window, path, NULL), CH_OK);
    assert_int_equal(access(path, R_OK), 0);
    unlink(path);
    ch_window_set_full_screen(diary.window, true);
    run(&diary, 200);
    assert_true(ch_window_full_screen(diary.window));
    ch_window_set_full_screen(diary.window, false);
    run(&diary, 200);
    assert_false(ch_window_full_screen(diary.window));
    ch_window_close(diary.window);
}

/* A watcher outside counts for three seconds how often the program wakes, then presses "q". */
static void it_sleeps(void **state)
{
    (void)state;
    Diary diary;
    int pipes[2];
    long counts[2] = {-1, -1};
    open_diary(&diary, W, H);
    run(&diary, 300);
    assert_int_equal(pipe(pipes), 0);
    pid_t watched = getpid(), watcher = fork();
    if (watcher == 0) {
        usleep(500000);
        counts[0] = switches_of(watched);
        usleep(3000000);
        counts[1] = switches_of(watched);
        bool told = write(pipes[1], counts, sizeof counts) == (ssize_t)sizeof counts;
        execlp("xdotool", "xdotool", "key", told ? "q" : "x", (char *)NULL);
        _exit(127);
    }
    uint32_t frames = diary.frames;
    run(&diary, 0);
    assert_int_equal(hands_done(watcher), 0);
    assert_int_equal(read(pipes[0], counts, sizeof counts), sizeof counts);
    close(pipes[0]);
    close(pipes[1]);
    print_message("wake-ups in 3 s: %ld\n", counts[1] - counts[0]);
    assert_true(counts[0] > 0);
    assert_int_equal(counts[1] - counts[0], 0);
    assert_true(diary.frames - frames < 4);
    ch_window_close(diary.window);
}

static void a_closing_window_asks(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, W, H);
    run(&diary, 100);
    SDL_Event quit = {.type = SDL_QUIT};
    SDL_PushEvent(&quit);
    run(&diary, 100);
    assert_non_null(find(&diary, CH_INPUT_CLOSE, 0));
    ch_window_close(diary.window);
}

static void keys_change_pixels_at_once(void **state)
{
    (void)state;
    Diary diary;
    open_diary(&diary, display.width, display.height);
    diary.moves = true;
    run(&diary, 300);
    diary.count = 0, diary.slowest = diary.sum = 0;
    for (int i = 0; i < 20; i++) {
        SDL_Event key = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = {SDL_SCANCODE_DOWN, SDLK_DOWN, 0, 0}}};
        SDL_PushEvent(&key);
        run(&diary, 15);
    }
    print_message("key to pixels at %dx%d: mean %.2f ms, slowest %.2f ms\n", (int)display.width, (int)display.height,
                  diary.sum / diary.count, diary.slowest);
    assert_in_range(diary.count, 20, 22);
    assert_true(diary.sum / diary.count < 50);
    ch_window_close(diary.window);
}

/* This program once more, from its start to its first frame. */
static int first_frame(const char *began)
{
    Diary diary;
    studio_open(&studio, ASSETS);
    open_diary(&diary, W, H);
    diary.once = true;
    run(&diary, 0);
    double took = now_ms() - strtod(began, NULL);
    printf("start to first frame: %.1f ms, memory %.1f MiB (PSS)\n", took, (double)pss_kib() / 1024);
    ch_window_close(diary.window);
    studio_close(&studio);
    return took < 1000 ? 0 : 1;
}

static void it_starts_quickly(void **state)
{
    (void)state;
    char command[600], self[400];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    assert_true(n > 0);
    self[n] = '\0';
    for (int i = 0; i < 3; i++) {
        snprintf(command, sizeof command, "exec '%s' --first-frame %.3f", self, now_ms());
        assert_int_equal(hands_done(hands(0, command)), 0);
    }
}

static int set_up(void **state)
{
    (void)state;
    studio_open(&studio, ASSETS);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    studio_close(&studio);
    return 0;
}

static void skipped(void **state)
{
    (void)state;
    skip();
}

int main(int argc, char **argv)
{
    if (argc == 3) return first_frame(argv[2]);
    int32_t wide = W, high = H;
    if (argc == 2) (void)sscanf(argv[1], "%dx%d", &wide, &high); /* by hand: what other sizes cost */
    const char *missing = display_open(&display, wide, high);
    char name[128];
    snprintf(name, sizeof name, "window_skipped_because_%s", missing ? missing : "");
    if (!missing && hands_done(hands(0, "command -v xdotool >/dev/null")) != 0) {
        missing = "xdotool_is_not_installed";
        snprintf(name, sizeof name, "window_skipped_because_%s", missing);
        display_close(&display);
    }
    const struct CMUnitTest none[] = {{name, skipped, NULL, NULL, NULL}};
    if (missing) return cmocka_run_group_tests(none, NULL, NULL);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_display_is_a_status),    cmocka_unit_test(what_is_done_meanwhile_is_done),
           cmocka_unit_test(what_is_seen_is_what_was_painted),
        cmocka_unit_test(keys_arrive),               cmocka_unit_test(text_arrives_in_a_field),
        cmocka_unit_test(the_mouse_arrives),         cmocka_unit_test(a_finger_is_a_pointer),
        cmocka_unit_test(fine_wheels_turn_by_pixels), cmocka_unit_test(what_is_composed_comes_to_a_field),
        cmocka_unit_test(what_loses_the_focus_lets_go), cmocka_unit_test(out_of_sight_it_rests),
        cmocka_unit_test(a_gamepad_is_heard_by_who_has_the_focus),
        cmocka_unit_test(a_new_size_is_told_and_painted),
        cmocka_unit_test(a_screenshot_is_written),   cmocka_unit_test(it_sleeps),
        cmocka_unit_test(another_thread_wakes_it),
        cmocka_unit_test(a_closing_window_asks),     cmocka_unit_test(keys_change_pixels_at_once),
        cmocka_unit_test(it_starts_quickly),
    };
    const struct CMUnitTest figures[] = {cmocka_unit_test(keys_change_pixels_at_once), cmocka_unit_test(it_starts_quickly)};
    int failed = argc == 2 ? cmocka_run_group_tests(figures, set_up, tear_down) : cmocka_run_group_tests(tests, set_up, tear_down);
    display_close(&display);
    return failed;
}
