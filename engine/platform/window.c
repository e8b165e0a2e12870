#define _POSIX_C_SOURCE 200809L
#include "platform/window.h"

#include <locale.h>
#include <time.h>

#include "platform/window_inside.h"

int64_t ch_window_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* What the user set in the environment stands above all of these. */
static void set_hints(const char *title)
{
    (void)SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    (void)SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    (void)SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    (void)SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    (void)SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    (void)SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    (void)SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    (void)SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    (void)SDL_SetHint(SDL_HINT_APP_NAME, title);
}

bool ch_window_start_video(void)
{
    (void)SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) return true;
    if (!SDL_getenv("WAYLAND_DISPLAY")) return false;
    (void)SDL_SetHint(SDL_HINT_VIDEODRIVER, "wayland");
    return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
}

static void fit_display(int32_t *width, int32_t *height)
{
    SDL_Rect room;
    if (*width <= 0) *width = CH_WINDOW_WIDTH;
    if (*height <= 0) *height = CH_WINDOW_HEIGHT;
    if (SDL_GetDisplayUsableBounds(0, &room) == 0) {
        if (*width > room.w) *width = room.w;
        if (*height > room.h) *height = room.h;
    }
    if (*width < CH_WINDOW_MIN_WIDTH) *width = CH_WINDOW_MIN_WIDTH;
    if (*height < CH_WINDOW_MIN_HEIGHT) *height = CH_WINDOW_MIN_HEIGHT;
}

static ChStatus open_window(ChWindow *window, const ChWindowOptions *options, ChError *error)
{
    int32_t width = options->width, height = options->height;
    uint32_t flags = SDL_WINDOW_RESIZABLE | (options->full_screen ? (uint32_t)SDL_WINDOW_FULLSCREEN_DESKTOP : 0u);
    fit_display(&width, &height);
    window->window = SDL_CreateWindow(options->title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (!window->window)
        return ch_fail(error, CH_NOT_FOUND, "no window could be opened (%s): play in the terminal", SDL_GetError());
    SDL_SetWindowMinimumSize(window->window, CH_WINDOW_MIN_WIDTH, CH_WINDOW_MIN_HEIGHT);
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface) {
        /* A display without pixels of its own, as some on Wayland: by way of the graphics card then. */
        (void)SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
        surface = SDL_GetWindowSurface(window->window);
        if (!surface)
            return ch_fail(error, CH_NOT_FOUND, "nothing can be painted on this display (%s): play in the terminal", SDL_GetError());
    }
    /* The first touch of each page of it costs more than painting it: better now, while what is done meanwhile goes on. */
    if (surface->pixels) memset(surface->pixels, 0, (size_t)surface->pitch * (size_t)surface->h);
    SDL_StopTextInput();
    return CH_OK;
}

static ChStatus open_on_display(ChAllocator from, const ChWindowOptions *options, ChWindow **out, ChError *error)
{
    if (!ch_window_start_video())
        return ch_fail(error, CH_NOT_FOUND, "there is no display to open a window on (%s): play in the terminal", SDL_GetError());
    ChWindow *window = ch_resize(from, NULL, 0, sizeof *window);
    if (!window) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return ch_fail(error, CH_NO_MEMORY, "there is no memory for a window");
    }
    *window = (ChWindow){.from = from, .exposed = true};
    ChStatus status = open_window(window, options, error);
    if (status != CH_OK) {
        ch_window_close(window);
        return status;
    }
    window->wake_event = SDL_RegisterEvents(1);
    window->pad_event = SDL_RegisterEvents(1);
    if (window->pad_event != (uint32_t)-1) window->pads = ch_gamepads_start(from, window->pad_event);
    *out = window;
    return CH_OK;
}

/* What is done beside opening the window. */
typedef struct Beside {
    const ChWindowOptions *options;
    locale_t plain;
} Beside;

static int run_beside(void *context)
{
    const Beside *beside = context;
    uselocale(beside->plain);
    beside->options->meanwhile(beside->options->context);
    return 0;
}

ChStatus ch_window_open(ChAllocator from, const ChWindowOptions *options, ChPaint *paint, ChWindow **out, ChError *error)
{
    *out = NULL;
    set_hints(options->title);
    /* To reach an X display SDL sets the program's locale and sets it back: the other thread must have one of its own. */
    Beside beside = {options, options->meanwhile ? newlocale(LC_ALL_MASK, "C", (locale_t)0) : (locale_t)0};
    SDL_Thread *thread = beside.plain ? SDL_CreateThread(run_beside, "beside", &beside) : NULL;
    if (options->meanwhile && !thread) options->meanwhile(options->context);
    ChStatus status = open_on_display(from, options, out, error);
    SDL_WaitThread(thread, NULL);
    if (beside.plain) freelocale(beside.plain);
    if (status != CH_OK) return status;
    (*out)->paint = paint;
    ch_paint_forget(paint);
    return CH_OK;
}

/* SDL wakes itself with an event to its window, which goes over a second connection to the display. Should the window be gone when
 * it comes there, X ends the program with an error, in one of twenty times on a very busy machine: so the last one is given time to
 * arrive. Nobody sees it: the window is away by then. */
static void put_away(SDL_Window *window)
{
    enum { LAST_WAKE_MS = 50 };
    SDL_HideWindow(window);
    SDL_Delay(LAST_WAKE_MS);
    SDL_DestroyWindow(window);
}

void ch_window_close(ChWindow *window)
{
    if (!window) return;
    ch_gamepads_stop(window->pads);
    if (window->paint) ch_paint_forget(window->paint);
    ch_pixels_free(window->from, window->own);
    if (window->window) put_away(window->window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    ch_free(window->from, window, sizeof *window);
}

static bool is_ours(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 && format->Bmask == 0xFF &&
           surface->pitch % 4 == 0;
}

/* What to paint into: the display's own pixels where they are of our kind. */
static ChPixels pixels_of(ChWindow *window, const SDL_Surface *surface)
{
    if (is_ours(surface))
        return (ChPixels){.at = surface->pixels, .width = surface->w, .height = surface->h, .stride = surface->pitch};
    if (window->own.width != surface->w || window->own.height != surface->h) {
        ch_pixels_free(window->from, window->own);
        window->own = ch_pixels_make(window->from, surface->w, surface->h);
        ch_paint_forget(window->paint);
    }
    return window->own;
}

static void convert(const ChWindow *window, SDL_Surface *surface)
{
    const ChPixels *own = &window->own;
    SDL_Surface *source = own->at ? SDL_CreateRGBSurfaceWithFormatFrom(own->at, own->width, own->height, 32, own->stride,
                                                                       SDL_PIXELFORMAT_RGB888)
                                  : NULL;
    if (source) (void)SDL_BlitSurface(source, NULL, surface, NULL);
    SDL_FreeSurface(source);
}

/* Paint what differs from the last frame and show it. */
static ChStatus show(ChWindow *window, const ChDrawList *list, ChError *error)
{
    ChRect rects[CH_PAINT_RECTS];
    SDL_Rect shown[CH_PAINT_RECTS];
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface) return ch_fail(error, CH_IO, "the display cannot be painted on any more: %s", SDL_GetError());
    ChPixels pixels = pixels_of(window, surface);
    uint32_t count = ch_paint_frame(window->paint, pixels, list, rects);
    if (!count && !window->exposed) return CH_OK;
    if (pixels.at != surface->pixels) convert(window, surface);
    for (uint32_t i = 0; i < count; i++) shown[i] = (SDL_Rect){rects[i].x, rects[i].y, rects[i].w, rects[i].h};
    int failed = window->exposed ? SDL_UpdateWindowSurface(window->window)
                                 : SDL_UpdateWindowSurfaceRects(window->window, shown, (int)count);
    window->exposed = failed != 0; /* the window changed under our hands: its event comes and paints again */
    return CH_OK;
}

static void sleep_until(const ChWindowApp *app)
{
    int64_t wait = app->wake_ms(app->context, ch_window_now_ms());
    if (wait < 0)
        (void)SDL_WaitEvent(NULL);
    else
        (void)SDL_WaitEventTimeout(NULL, wait < 1 ? 1 : wait > 60000 ? 60000 : (int)wait);
}

ChStatus ch_window_run(ChWindow *window, const ChWindowApp *app, ChError *error)
{
    for (;;) {
        int32_t width, height;
        ch_window_drain(window, app);
        if (!app->going_on(app->context)) return CH_OK;
        ch_window_size(window, &width, &height);
        const ChDrawList *list = app->frame(app->context, width, height, ch_window_now_ms());
        if (list && !list->failed && !window->hidden) {
            ChStatus status = show(window, list, error);
            if (status != CH_OK) return status;
        }
        if (!app->going_on(app->context)) return CH_OK;
        sleep_until(app);
    }
}

void ch_window_wake(ChWindow *window)
{
    SDL_Event event = {.type = window->wake_event};
    if (window->wake_event != (uint32_t)-1) (void)SDL_PushEvent(&event);
}

void ch_window_size(const ChWindow *window, int32_t *width, int32_t *height)
{
    int w = 0, h = 0;
    SDL_GetWindowSize(window->window, &w, &h);
    *width = w, *height = h;
}

void ch_window_set_full_screen(ChWindow *window, bool on)
{
    (void)SDL_SetWindowFullscreen(window->window, on ? (uint32_t)SDL_WINDOW_FULLSCREEN_DESKTOP : 0u);
}

bool ch_window_full_screen(const ChWindow *window)
{
    return (SDL_GetWindowFlags(window->window) & SDL_WINDOW_FULLSCREEN) != 0;
}

ChStatus ch_window_copy(ChWindow *window, ChStr text, ChError *error)
{
    char *copy = ch_resize(window->from, NULL, 0, (size_t)text.n + 1);
    if (!copy) return ch_fail(error, CH_NO_MEMORY, "there is no memory to copy the text");
    if (text.n) memcpy(copy, text.p, text.n);
    copy[text.n] = '\0';
    int failed = SDL_SetClipboardText(copy);
    ch_free(window->from, copy, (size_t)text.n + 1);
    return failed ? ch_fail(error, CH_IO, "the clipboard did not take the text: %s", SDL_GetError()) : CH_OK;
}

void ch_window_set_text_field(ChWindow *window, bool on, ChRect field)
{
    SDL_Rect at = {field.x, field.y, field.w, field.h};
    bool elsewhere = memcmp(&at, &window->composed_at, sizeof at) != 0;
    if (on && (elsewhere || !window->text_field)) SDL_SetTextInputRect(&at); /* the input method is told each time */
    window->composed_at = at;
    if (on == window->text_field) return;
    window->text_field = on;
    if (on)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

ChStatus ch_window_screenshot(ChWindow *window, const char *path, ChError *error)
{
    const SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (!surface) return ch_fail(error, CH_IO, "the window has no picture: %s", SDL_GetError());
    return ch_pixels_save(pixels_of(window, surface), path, error);
}
