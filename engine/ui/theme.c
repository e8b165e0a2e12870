#include "ui/theme.h"

#define OPAQUE(rgb) (0xFF000000u | (rgb))

enum { THEMES = CH_THEME_COUNT };

/* Light, dark, high contrast: in the order of ChThemeName. */
typedef struct Token {
    size_t at; /* of the theme's field */
    uint32_t rgb[THEMES];
} Token;

static const Token tokens[] = {
    {offsetof(ChuTheme, paper), {0xF6F1E7, 0x191816, 0x000000}},
    {offsetof(ChuTheme, surface), {0xFFFCF6, 0x23211E, 0x000000}},
    {offsetof(ChuTheme, sunken), {0xEDE6D8, 0x121110, 0x000000}},
    {offsetof(ChuTheme, line), {0xDED5C4, 0x3B3833, 0xFFFFFF}},
    {offsetof(ChuTheme, edge), {0x8B806E, 0x8F8778, 0xFFFFFF}},
    {offsetof(ChuTheme, ink), {0x211E19, 0xF4EFE5, 0xFFFFFF}},
    {offsetof(ChuTheme, ink2), {0x544D42, 0xC9C1B2, 0xFFFFFF}},
    {offsetof(ChuTheme, ink3), {0x6B6254, 0xA89F8F, 0xE6E6E6}},
    {offsetof(ChuTheme, you), {0x3A3F8F, 0xB4BBFF, 0xB8C4FF}},
    {offsetof(ChuTheme, you_hover), {0x2B2F70, 0xCDD2FF, 0xFFFFFF}},
    {offsetof(ChuTheme, on_you), {0xFFFFFF, 0x171A38, 0x000000}},
    {offsetof(ChuTheme, you_tint), {0xE8E8F4, 0x2B2D4C, 0x1A1F4D}},
    {offsetof(ChuTheme, plum), {0x8A1F52, 0xF2A0C4, 0xFFA8CF}},
    {offsetof(ChuTheme, plum_tint), {0xF5E3EB, 0x44222F, 0x3D0A22}},
    {offsetof(ChuTheme, focus), {0x2447D6, 0xFFFFFF, 0xFFE14A}},
};

typedef struct HeatRow {
    uint32_t fill[THEMES], text[THEMES], tint[THEMES];
} HeatRow;

static const HeatRow heats[CHU_HEAT_COUNT] = {
    [CHU_CALM] = {{0x3F9E94, 0x55B3A8, 0x5FE0D2}, {0x17655E, 0x7FD0C6, 0x5FE0D2}, {0xDDEEEA, 0x1E3936, 0x000000}},
    [CHU_WARY] = {{0xDDBC7C, 0xDDBC7C, 0xF4D58A}, {0x735109, 0xE6CB94, 0xF4D58A}, {0xF5EBD3, 0x3B3220, 0x000000}},
    [CHU_ANNOYED] = {{0xEE9A4D, 0xEE9A4D, 0xFFB066}, {0x8F4508, 0xF5B273, 0xFFB066}, {0xFBE4CC, 0x432D19, 0x000000}},
    [CHU_ANGRY] = {{0xE86A4B, 0xEE7657, 0xFF9C82}, {0xA32E15, 0xFF9E84, 0xFF9C82}, {0xFADBD0, 0x4A261D, 0x000000}},
    [CHU_FURIOUS] = {{0xB3202F, 0xE2495A, 0xFF8C96}, {0x8F1220, 0xFF8D96, 0xFF8C96}, {0xF4D0D0, 0x4F1C22, 0x000000}},
};

static ChuHeatInk heat_ink(const ChuTheme *theme, ChuHeat heat, bool without_colour)
{
    const HeatRow *row = &heats[heat];
    ChThemeName dressed = theme->name == CH_THEME_HIGH_CONTRAST ? CH_THEME_DARK : theme->name;
    if (without_colour)
        return (ChuHeatInk){theme->ink2, theme->ink, theme->sunken,
                            theme->outlined ? OPAQUE(0x23211Eu) : theme->sunken};
    return (ChuHeatInk){OPAQUE(row->fill[theme->name]), OPAQUE(row->text[theme->name]), OPAQUE(row->tint[theme->name]),
                        OPAQUE(row->tint[dressed])};
}

ChuTheme chu_theme(ChThemeName name, bool heat_without_colour)
{
    static const ChColour32 shadows[THEMES] = {0x0D211E19, 0, 0};
    static const ChColour32 veils[THEMES] = {0x66211E19, 0x99000000, 0xCC000000};
    ChuTheme theme = {.name = name, .shadow = shadows[name], .veil = veils[name]};
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++)
        *(ChColour32 *)((char *)&theme + tokens[i].at) = OPAQUE(tokens[i].rgb[name]);
    theme.outlined = name == CH_THEME_HIGH_CONTRAST;
    theme.ring = theme.ring_gap = theme.outlined ? 4 : 3;
    for (int i = 0; i < CHU_HEAT_COUNT; i++) theme.heat[i] = heat_ink(&theme, (ChuHeat)i, heat_without_colour);
    return theme;
}

/* Heat ------------------------------------------------------------------------------------------------------------- */

ChuHeat chu_heat(int32_t degrees)
{
    int32_t heat = degrees / 20;
    return heat < 0 ? CHU_CALM : heat > CHU_FURIOUS ? CHU_FURIOUS : (ChuHeat)heat;
}

ChStr chu_heat_word(ChuHeat heat)
{
    static const char *const words[] = {"Calm", "Wary", "Annoyed", "Angry", "Furious"};
    return ch_str(words[heat]);
}

ChStr chu_heat_name(ChuHeat heat)
{
    static const char *const names[] = {"calm", "wary", "annoyed", "angry", "furious"};
    return ch_str(names[heat]);
}

/* Contrast --------------------------------------------------------------------------------------------------------- */

/* WCAG's linear light of one channel, in millionths. The power 2.4 is taken in whole numbers: x^2.4 = x^2 *
 * (x^2)^(1/5), the fifth root by halving. */
static uint64_t linear(uint32_t channel)
{
    const uint64_t one = 1000000;
    if (channel <= 10) return (uint64_t)channel * one * 100 / (255 * 1292);
    uint64_t x = (channel * one / 255 + 55000) * 1000 / 1055; /* millionths */
    uint64_t square = x * x / one;
    uint64_t low = 0, high = one;
    while (low < high) { /* the greatest r with r^5 <= square */
        uint64_t r = (low + high + 1) / 2;
        uint64_t r2 = r * r / one, r4 = r2 * r2 / one;
        if (r4 * r / one <= square)
            low = r;
        else
            high = r - 1;
    }
    return square * low / one;
}

static uint64_t luminance(ChColour32 c)
{
    return (2126 * linear(c >> 16 & 0xFF) + 7152 * linear(c >> 8 & 0xFF) + 722 * linear(c & 0xFF)) / 10000;
}

int32_t chu_contrast(ChColour32 a, ChColour32 b)
{
    uint64_t x = luminance(a) + 50000, y = luminance(b) + 50000;
    return (int32_t)(x > y ? x * 100 / y : y * 100 / x);
}
