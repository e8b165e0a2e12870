#include "platform/keys.h"

static const struct {
    SDL_Keycode code;
    ChKeyName key;
} named[] = {
    {SDLK_RETURN, CH_KEY_ENTER},       {SDLK_RETURN2, CH_KEY_ENTER},   {SDLK_KP_ENTER, CH_KEY_ENTER},
    {SDLK_ESCAPE, CH_KEY_ESCAPE},      {SDLK_AC_BACK, CH_KEY_ESCAPE},  {SDLK_SPACE, CH_KEY_SPACE},
    {SDLK_KP_SPACE, CH_KEY_SPACE},     {SDLK_TAB, CH_KEY_TAB},         {SDLK_KP_TAB, CH_KEY_TAB},
    {SDLK_BACKSPACE, CH_KEY_BACKSPACE}, {SDLK_DELETE, CH_KEY_DELETE},  {SDLK_UP, CH_KEY_UP},
    {SDLK_DOWN, CH_KEY_DOWN},          {SDLK_LEFT, CH_KEY_LEFT},       {SDLK_RIGHT, CH_KEY_RIGHT},
    {SDLK_HOME, CH_KEY_HOME},          {SDLK_END, CH_KEY_END},         {SDLK_PAGEUP, CH_KEY_PAGE_UP},
    {SDLK_PAGEDOWN, CH_KEY_PAGE_DOWN}, {SDLK_F1, CH_KEY_F1},           {SDLK_HELP, CH_KEY_F1},
    {SDLK_F5, CH_KEY_F5},              {SDLK_F8, CH_KEY_F8},
    {SDLK_F10, CH_KEY_F10},            {SDLK_APPLICATION, CH_KEY_F10}, {SDLK_MENU, CH_KEY_F10},
    {SDLK_F11, CH_KEY_F11},            {SDLK_F12, CH_KEY_F12},         {SDLK_PRINTSCREEN, CH_KEY_F12},
};

/* The number pad: a character, or where the number lock is off and it has one, a movement. */
static const struct {
    SDL_Keycode code;
    char character;
    ChKeyName unlocked;
} pad[] = {
    {SDLK_KP_0, '0', CH_KEY_NONE},      {SDLK_KP_1, '1', CH_KEY_END},   {SDLK_KP_2, '2', CH_KEY_DOWN},
    {SDLK_KP_3, '3', CH_KEY_PAGE_DOWN}, {SDLK_KP_4, '4', CH_KEY_LEFT},  {SDLK_KP_5, '5', CH_KEY_NONE},
    {SDLK_KP_6, '6', CH_KEY_RIGHT},     {SDLK_KP_7, '7', CH_KEY_HOME},  {SDLK_KP_8, '8', CH_KEY_UP},
    {SDLK_KP_9, '9', CH_KEY_PAGE_UP},   {SDLK_KP_PERIOD, '.', CH_KEY_DELETE}, {SDLK_KP_COMMA, ',', CH_KEY_DELETE},
    {SDLK_KP_PLUS, '+', CH_KEY_CHAR},   {SDLK_KP_MINUS, '-', CH_KEY_CHAR}, {SDLK_KP_MULTIPLY, '*', CH_KEY_CHAR},
    {SDLK_KP_DIVIDE, '/', CH_KEY_CHAR}, {SDLK_KP_EQUALS, '=', CH_KEY_CHAR},
};

static void from_pad(ChUiInput *input, size_t at, bool locked)
{
    if (locked || pad[at].unlocked == CH_KEY_CHAR) {
        input->key = CH_KEY_CHAR;
        input->character = (uint32_t)pad[at].character;
    } else {
        input->key = pad[at].unlocked;
    }
}

/* The upper row gives digits on every keyboard, shifted or not; where letters are not Latin, the key's place counts. */
static uint32_t by_place(SDL_Scancode place)
{
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9) return '1' + (uint32_t)(place - SDL_SCANCODE_1);
    if (place == SDL_SCANCODE_0) return '0';
    if (place >= SDL_SCANCODE_A && place <= SDL_SCANCODE_Z) return 'a' + (uint32_t)(place - SDL_SCANCODE_A);
    return 0;
}

static uint32_t character_of(const SDL_Keysym *pressed)
{
    bool row = (pressed->scancode >= SDL_SCANCODE_1 && pressed->scancode <= SDL_SCANCODE_0);
    if (pressed->sym >= 0x80 || row) {
        uint32_t place = by_place(pressed->scancode);
        if (place) return place;
    }
    uint32_t sym = (uint32_t)pressed->sym;
    if (sym >= 'A' && sym <= 'Z') return sym + 32;
    return sym;
}

void ch_input_from_key(ChUiInput *input, const SDL_Keysym *pressed)
{
    input->type = CH_INPUT_KEY;
    input->key = CH_KEY_NONE;
    input->character = 0;
    input->shift = (pressed->mod & KMOD_SHIFT) != 0;
    input->ctrl = (pressed->mod & KMOD_CTRL) != 0;
    input->alt = (pressed->mod & KMOD_LALT) != 0; /* the right one types characters on most keyboards */
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (named[i].code != pressed->sym) continue;
        input->key = named[i].key;
        return;
    }
    for (size_t i = 0; i < sizeof pad / sizeof *pad; i++) {
        if (pad[i].code != pressed->sym) continue;
        from_pad(input, i, (pressed->mod & KMOD_NUM) != 0);
        return;
    }
    if (pressed->sym < 0x20 || (pressed->sym & SDLK_SCANCODE_MASK)) return;
    input->key = CH_KEY_CHAR;
    input->character = character_of(pressed);
}
