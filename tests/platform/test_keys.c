/* Real keys and gamepads as the ui's inputs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <linux/input.h>

#include "platform/gamepad.h"
#include "platform/keys.h"

static void keys_become_inputs(void **state)
{
    (void)state;
    const struct {
        SDL_Keycode sym;
        SDL_Scancode place;
        Uint16 mod;
        ChKeyName key;
        uint32_t character;
    } rows[] = {
        {SDLK_RETURN, SDL_SCANCODE_RETURN, 0, CH_KEY_ENTER, 0},
        {SDLK_KP_ENTER, SDL_SCANCODE_KP_ENTER, 0, CH_KEY_ENTER, 0},
        {SDLK_SPACE, SDL_SCANCODE_SPACE, 0, CH_KEY_SPACE, 0},
        {SDLK_F11, SDL_SCANCODE_F11, 0, CH_KEY_F11, 0}, {SDLK_F5, SDL_SCANCODE_F5, 0, CH_KEY_F5, 0},
        {SDLK_F8, SDL_SCANCODE_F8, 0, CH_KEY_F8, 0},
        {SDLK_a, SDL_SCANCODE_A, KMOD_LSHIFT, CH_KEY_CHAR, 'a'},
        {SDLK_1, SDL_SCANCODE_1, 0, CH_KEY_CHAR, '1'},
        {SDLK_KP_3, SDL_SCANCODE_KP_3, KMOD_NUM, CH_KEY_CHAR, '3'},
        {SDLK_KP_3, SDL_SCANCODE_KP_3, 0, CH_KEY_PAGE_DOWN, 0},
        {SDLK_KP_5, SDL_SCANCODE_KP_5, 0, CH_KEY_NONE, 0},
        {SDLK_KP_PLUS, SDL_SCANCODE_KP_PLUS, 0, CH_KEY_CHAR, '+'},
        {SDLK_AMPERSAND, SDL_SCANCODE_1, 0, CH_KEY_CHAR, '1'}, /* a French keyboard's upper row */
        {0xE9, SDL_SCANCODE_2, 0, CH_KEY_CHAR, '2'},
        {0x43C, SDL_SCANCODE_V, 0, CH_KEY_CHAR, 'v'},           /* a Russian keyboard's em */
        {0xF6, SDL_SCANCODE_SEMICOLON, 0, CH_KEY_CHAR, 0xF6},
        {SDLK_a, SDL_SCANCODE_Q, 0, CH_KEY_CHAR, 'a'},          /* a French keyboard's a */
        {SDLK_LSHIFT, SDL_SCANCODE_LSHIFT, KMOD_LSHIFT, CH_KEY_NONE, 0},
        {SDLK_F6, SDL_SCANCODE_F6, 0, CH_KEY_NONE, 0},
        {SDLK_UNKNOWN, SDL_SCANCODE_UNKNOWN, 0, CH_KEY_NONE, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ChUiInput input = {0};
        SDL_Keysym pressed = {.scancode = rows[i].place, .sym = rows[i].sym, .mod = rows[i].mod};
        ch_input_from_key(&input, &pressed);
        assert_int_equal(input.type, CH_INPUT_KEY);
        assert_int_equal(input.key, rows[i].key);
        assert_int_equal(input.character, rows[i].character);
        assert_int_equal(input.shift, (rows[i].mod & KMOD_SHIFT) != 0);
    }
}

static void modifiers_are_told(void **state)
{
    (void)state;
    ChUiInput input = {0};
    SDL_Keysym pressed = {.scancode = SDL_SCANCODE_C, .sym = SDLK_c, .mod = KMOD_RCTRL | KMOD_LALT};
    ch_input_from_key(&input, &pressed);
    assert_true(input.ctrl && input.alt && !input.shift);
    pressed.mod = KMOD_RALT;
    ch_input_from_key(&input, &pressed);
    assert_false(input.alt || input.ctrl);
}

static void a_pad_moves_accepts_and_goes_back(void **state)
{
    (void)state;
    ChPad pad = {.axes = {{-32768, 32767, 0}, {0, 255, 0}}};
    const struct {
        uint16_t type, code;
        int32_t value;
        ChKeyName key;
    } rows[] = {
        {EV_KEY, BTN_SOUTH, 1, CH_KEY_ENTER},   {EV_KEY, BTN_SOUTH, 0, CH_KEY_NONE},   {EV_KEY, BTN_EAST, 1, CH_KEY_ESCAPE},
        {EV_KEY, BTN_DPAD_UP, 1, CH_KEY_UP},    {EV_ABS, ABS_HAT0X, -1, CH_KEY_LEFT},  {EV_ABS, ABS_HAT0X, 0, CH_KEY_NONE},
        {EV_ABS, ABS_HAT0Y, 1, CH_KEY_DOWN},    {EV_ABS, ABS_X, 30000, CH_KEY_RIGHT},  {EV_ABS, ABS_X, 32000, CH_KEY_NONE},
        {EV_ABS, ABS_X, 12000, CH_KEY_NONE},    {EV_ABS, ABS_X, 30000, CH_KEY_NONE},   {EV_ABS, ABS_X, 100, CH_KEY_NONE},
        {EV_ABS, ABS_X, 30000, CH_KEY_RIGHT},   {EV_ABS, ABS_X, -30000, CH_KEY_LEFT},  {EV_ABS, ABS_Y, 255, CH_KEY_DOWN},
        {EV_ABS, ABS_Y, 128, CH_KEY_NONE},      {EV_ABS, ABS_Y, 0, CH_KEY_UP},         {EV_ABS, ABS_RX, 30000, CH_KEY_NONE},
        {EV_KEY, BTN_NORTH, 1, CH_KEY_SPACE},   {EV_KEY, BTN_WEST, 1, CH_KEY_TAB},     {EV_KEY, BTN_START, 1, CH_KEY_F10},
        {EV_KEY, BTN_SELECT, 1, CH_KEY_F1},     {EV_KEY, KEY_A, 1, CH_KEY_NONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(ch_pad_key(&pad, rows[i].type, rows[i].code, rows[i].value), rows[i].key);
    ChPad unknown = {0};
    assert_int_equal(ch_pad_key(&unknown, EV_ABS, ABS_X, 30000), CH_KEY_NONE);
}

static void pads_start_and_stop(void **state)
{
    (void)state;
    for (int i = 0; i < 20; i++) ch_gamepads_stop(ch_gamepads_start(ch_heap(), SDL_USEREVENT));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_become_inputs),
        cmocka_unit_test(modifiers_are_told),
        cmocka_unit_test(a_pad_moves_accepts_and_goes_back),
        cmocka_unit_test(pads_start_and_stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
