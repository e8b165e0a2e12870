#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include "bench/eye.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xcb/xtest.h>

enum { COLOURS = 0xFFFFFF };

const char *eye_open(Eye *eye, int32_t width, int32_t height)
{
    *eye = (Eye){.count = (size_t)width * (size_t)height};
    const char *missing = display_open(&eye->display, width, height);
    if (missing) return missing;
    eye->screen = display_pixels(&eye->display);
    eye->server = xcb_connect(NULL, NULL);
    if (eye->screen && !xcb_connection_has_error(eye->server)) return NULL;
    eye_close(eye);
    return "Xvfb does not say what it shows";
}

void eye_close(Eye *eye)
{
    xcb_disconnect(eye->server);
    display_close(&eye->display);
}

uint32_t *eye_paper(const Eye *eye)
{
    uint32_t *picture = calloc(eye->count, sizeof *picture);
    if (!picture) abort();
    return picture;
}

void eye_copy(const Eye *eye, uint32_t *picture)
{
    memcpy(picture, eye->screen, eye->count * sizeof *picture);
}

bool eye_sees(const Eye *eye, const uint32_t *picture)
{
    size_t line = (size_t)eye->display.width;
    for (size_t from = 0; from < eye->count; from += line) {
        uint32_t differs = 0;
        for (size_t i = from; i < from + line; i++) differs |= eye->screen[i] ^ picture[i];
        if (differs & COLOURS) return false;
    }
    return true;
}

bool eye_settles(const Eye *eye, uint32_t *picture, double still_ms, double most_ms)
{
    double began = now_ms(), since = began;
    eye_copy(eye, picture);
    while (now_ms() - since < still_ms) {
        if (now_ms() - began > most_ms) return false;
        pause_ms(10);
        if (eye_sees(eye, picture)) continue;
        eye_copy(eye, picture);
        since = now_ms();
    }
    return true;
}

bool eye_fills(const Eye *eye)
{
    xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(eye->server)).data;
    xcb_query_tree_reply_t *tree = xcb_query_tree_reply(eye->server, xcb_query_tree(eye->server, screen->root), NULL);
    const uint32_t whole[] = {0, 0, (uint32_t)eye->display.width, (uint32_t)eye->display.height};
    bool found = false;
    for (int i = 0; tree && i < xcb_query_tree_children_length(tree); i++) {
        xcb_window_t window = xcb_query_tree_children(tree)[i];
        xcb_get_window_attributes_reply_t *about =
            xcb_get_window_attributes_reply(eye->server, xcb_get_window_attributes(eye->server, window), NULL);
        if (about && about->map_state == XCB_MAP_STATE_VIEWABLE) {
            xcb_configure_window(eye->server, window,
                                 XCB_CONFIG_WINDOW_X | XCB_CONFIG_WINDOW_Y | XCB_CONFIG_WINDOW_WIDTH | XCB_CONFIG_WINDOW_HEIGHT,
                                 whole);
            found = true;
        }
        free(about);
    }
    free(tree);
    xcb_flush(eye->server);
    return found;
}

uint8_t eye_key(const Eye *eye, uint32_t keysym)
{
    xcb_connection_t *server = eye->server;
    const xcb_setup_t *setup = xcb_get_setup(server);
    uint8_t count = (uint8_t)(setup->max_keycode - setup->min_keycode + 1);
    xcb_get_keyboard_mapping_reply_t *map = xcb_get_keyboard_mapping_reply(
        server, xcb_get_keyboard_mapping(server, setup->min_keycode, count), NULL);
    xcb_keycode_t code = 0;
    if (!map) return 0;
    const xcb_keysym_t *syms = xcb_get_keyboard_mapping_keysyms(map);
    for (uint8_t i = 0; i < count && !code; i++)
        if (syms[i * map->keysyms_per_keycode] == keysym) code = (xcb_keycode_t)(setup->min_keycode + i);
    free(map);
    return code;
}

void eye_press(const Eye *eye, uint8_t key, bool down)
{
    xcb_test_fake_input(eye->server, down ? XCB_KEY_PRESS : XCB_KEY_RELEASE, key, XCB_CURRENT_TIME, XCB_NONE, 0, 0, 0);
    xcb_flush(eye->server);
}

void pause_ms(double ms)
{
    struct timespec wait = {(time_t)(ms / 1e3), (long)(ms * 1e6) % 1000000000};
    nanosleep(&wait, NULL);
}
