#include "platform/keys.h"
#include "platform/window_inside.h"

enum { LINE_PX = 28 }; /* what a line of the wheel is to a touchpad */

static void hand(const ChWindowApp *app, ChUiInput input)
{
    input.now_ms = ch_window_now_ms();
    app->input(app->context, &input);
}

/* Mouse and finger report every pixel; only where they stand at last counts. */
static void hand_pointer(ChWindow *window, const ChWindowApp *app)
{
    if (!window->moved) return;
    window->moved = false;
    hand(app, window->pointer);
}

static void point(ChWindow *window, int32_t x, int32_t y)
{
    window->pointer = (ChUiInput){.type = CH_INPUT_POINTER, .x = x, .y = y};
    window->moved = true;
}

static void hand_text(const ChWindowApp *app, ChInputType type, const char *text)
{
    ChStr s = ch_str(text);
    if (ch_utf8_valid(s, NULL)) hand(app, (ChUiInput){.type = type, .text = s});
}

static void on_key(ChWindow *window, const ChWindowApp *app, const SDL_KeyboardEvent *event)
{
    ChUiInput input = {0};
    ch_input_from_key(&input, &event->keysym);
    bool paste = (input.ctrl && input.key == CH_KEY_CHAR && input.character == 'v') ||
                 (input.shift && event->keysym.sym == SDLK_INSERT);
    if (paste && window->text_field) {
        char *text = SDL_GetClipboardText();
        if (text && *text) hand_text(app, CH_INPUT_TEXT, text);
        SDL_free(text);
        return;
    }
    if (input.key != CH_KEY_NONE) hand(app, input);
}

static void on_button(const ChWindowApp *app, const SDL_MouseButtonEvent *event)
{
    bool pressed = event->type == SDL_MOUSEBUTTONDOWN;
    if (event->button == SDL_BUTTON_LEFT)
        hand(app, (ChUiInput){.type = pressed ? CH_INPUT_PRESS : CH_INPUT_RELEASE, .x = event->x, .y = event->y});
    else if (event->button == SDL_BUTTON_X1 && pressed) /* the button that goes back */
        hand(app, (ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ESCAPE});
}

/* A wheel turns by whole lines. What turns by less, a touchpad or a fine wheel, moves by as many pixels. */
static void on_wheel(ChWindow *window, const ChWindowApp *app, const SDL_MouseWheelEvent *event)
{
    float turned = event->preciseY * (event->direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0f : 1.0f);
    ChUiInput input = {.type = CH_INPUT_WHEEL, .x = event->mouseX, .y = event->mouseY, .wheel = (int32_t)turned};
    if ((float)input.wheel != turned) {
        input.wheel = 0;
        window->wheel_px += turned * (float)LINE_PX;
        input.wheel_px = (int32_t)window->wheel_px;
    }
    window->wheel_px = input.wheel ? 0 : window->wheel_px - (float)input.wheel_px;
    if (input.wheel || input.wheel_px) hand(app, input);
}

/* One finger does what the mouse does; a second one beside it nothing. */
static void on_finger(ChWindow *window, const ChWindowApp *app, const SDL_TouchFingerEvent *event)
{
    int width, height;
    bool down = event->type == SDL_FINGERDOWN, up = event->type == SDL_FINGERUP;
    if (down == window->finger_down || (!down && window->finger != event->fingerId)) return;
    SDL_GetWindowSize(window->window, &width, &height);
    int32_t x = (int32_t)(event->x * (float)width), y = (int32_t)(event->y * (float)height);
    if (!down && !up) {
        point(window, x, y);
        return;
    }
    hand_pointer(window, app);
    window->finger = event->fingerId;
    window->finger_down = down;
    hand(app, (ChUiInput){.type = down ? CH_INPUT_PRESS : CH_INPUT_RELEASE, .x = x, .y = y});
    if (up) hand(app, (ChUiInput){.type = CH_INPUT_POINTER, .x = -1, .y = -1}); /* it points at nothing any more */
}

/* Whatever was being pressed or composed is let go of: the end of it will be seen elsewhere. */
static void on_focus_lost(ChWindow *window, const ChWindowApp *app)
{
    window->finger_down = false;
    hand(app, (ChUiInput){.type = CH_INPUT_RELEASE, .x = -1, .y = -1});
    hand(app, (ChUiInput){.type = CH_INPUT_POINTER, .x = -1, .y = -1});
    if (window->text_field) hand_text(app, CH_INPUT_EDITING, "");
}

static void on_window(ChWindow *window, const ChWindowApp *app, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        window->exposed = true;
        ch_paint_forget(window->paint);
        hand(app, (ChUiInput){.type = CH_INPUT_RESIZED, .x = event->data1, .y = event->data2});
        break;
    case SDL_WINDOWEVENT_EXPOSED: window->exposed = true; break;
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_MAXIMIZED:
        window->hidden = false;
        window->exposed = true;
        break;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED: window->hidden = true; break;
    case SDL_WINDOWEVENT_LEAVE: point(window, -1, -1); break;
    case SDL_WINDOWEVENT_FOCUS_LOST: on_focus_lost(window, app); break;
    default: break;
    }
}

/* A gamepad belongs to whoever has the focus, though everybody can read it. */
static bool listens(const ChWindow *window)
{
    return (SDL_GetWindowFlags(window->window) & SDL_WINDOW_INPUT_FOCUS) != 0;
}

static void on_event(ChWindow *window, const ChWindowApp *app, const SDL_Event *event)
{
    if (event->type == SDL_MOUSEMOTION) {
        if (event->motion.which != SDL_TOUCH_MOUSEID) point(window, event->motion.x, event->motion.y);
        return;
    }
    if (event->type == SDL_FINGERMOTION) {
        on_finger(window, app, &event->tfinger);
        return;
    }
    hand_pointer(window, app);
    switch (event->type) {
    case SDL_KEYDOWN: on_key(window, app, &event->key); break;
    case SDL_TEXTINPUT:
        if (window->text_field) hand_text(app, CH_INPUT_TEXT, event->text.text);
        break;
    case SDL_TEXTEDITING:
        if (window->text_field) hand_text(app, CH_INPUT_EDITING, event->edit.text);
        break;
    case SDL_TEXTEDITING_EXT: /* more than fits into the other */
        if (window->text_field) hand_text(app, CH_INPUT_EDITING, event->editExt.text);
        SDL_free(event->editExt.text);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: on_button(app, &event->button); break;
    case SDL_MOUSEWHEEL: on_wheel(window, app, &event->wheel); break;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP: on_finger(window, app, &event->tfinger); break;
    case SDL_WINDOWEVENT: on_window(window, app, &event->window); break;
    case SDL_QUIT: hand(app, (ChUiInput){.type = CH_INPUT_CLOSE}); break;
    default:
        if (event->type == window->wake_event && app->woken) app->woken(app->context);
        if (event->type == window->pad_event && listens(window))
            hand(app, (ChUiInput){.type = CH_INPUT_KEY, .key = (ChKeyName)event->user.code});
        break;
    }
}

void ch_window_drain(ChWindow *window, const ChWindowApp *app)
{
    SDL_Event event;
    while (app->going_on(app->context) && SDL_PollEvent(&event)) on_event(window, app, &event);
    if (app->going_on(app->context)) hand_pointer(window, app);
}
