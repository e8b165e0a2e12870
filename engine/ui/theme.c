#include "ui/theme.h"

#define OPAQUE(rgb) (0xFF000000u | (rgb))

/* Where a token that reports have too goes, and what it is in high contrast. */
static const struct {
    size_t at; /* of the theme's field */
    ChPaintName paint;
    uint32_t high_contrast;
} shared[] = {
    {offsetof(ChuTheme, paper), CH_PAINT_PAPER, 0x000000},
    {offsetof(ChuTheme, surface), CH_PAINT_SURFACE, 0x000000},
    {offsetof(ChuTheme, sunken), CH_PAINT_SUNKEN, 0x000000},
    {offsetof(ChuTheme, line), CH_PAINT_LINE, 0xFFFFFF},
    {offsetof(ChuTheme, edge), CH_PAINT_EDGE, 0xFFFFFF},
    {offsetof(ChuTheme, ink), CH_PAINT_INK, 0xFFFFFF},
    {offsetof(ChuTheme, ink2), CH_PAINT_INK2, 0xFFFFFF},
    {offsetof(ChuTheme, ink3), CH_PAINT_INK3, 0xE6E6E6},
    {offsetof(ChuTheme, you), CH_PAINT_YOU, 0xB8C4FF},
    {offsetof(ChuTheme, on_you), CH_PAINT_ON_YOU, 0x000000},
    {offsetof(ChuTheme, you_tint), CH_PAINT_YOU_TINT, 0x1A1F4D},
    {offsetof(ChuTheme, plum), CH_PAINT_PLUM, 0xFFA8CF},
    {offsetof(ChuTheme, plum_tint), CH_PAINT_PLUM_TINT, 0x3D0A22},
};

/* What only a window has, in the order of ChThemeName. */
static const uint32_t you_hovers[CH_THEME_COUNT] = {0x2B2F70, 0xCDD2FF, 0xFFFFFF};
static const uint32_t focuses[CH_THEME_COUNT] = {0x2447D6, 0xFFFFFF, 0xFFE14A};
static const ChColour32 shadows[CH_THEME_COUNT] = {0x0D211E19, 0, 0};
static const ChColour32 veils[CH_THEME_COUNT] = {0x66211E19, 0x99000000, 0xCC000000};

/* In high contrast fill and text are one colour. */
static const uint32_t bright_heat[CH_MOOD_COUNT] = {0x5FE0D2, 0xF4D58A, 0xFFB066, 0xFF9C82, 0xFF8C96};

static ChuHeatInk heat_ink(const ChuTheme *theme, ChMood mood, bool without_colour)
{
    const ChHeatColours *ramp = &ch_heat[mood];
    bool light = theme->name == CH_THEME_LIGHT;
    ChColour32 dark_tint = OPAQUE(ramp->tint[1]);
    if (without_colour)
        return (ChuHeatInk){theme->ink2, theme->ink, theme->sunken,
                            theme->outlined ? OPAQUE(ch_paints[CH_PAINT_SURFACE].dark) : theme->sunken};
    if (theme->outlined)
        return (ChuHeatInk){OPAQUE(bright_heat[mood]), OPAQUE(bright_heat[mood]), theme->paper, dark_tint};
    ChColour32 tint = light ? OPAQUE(ramp->tint[0]) : dark_tint;
    return (ChuHeatInk){OPAQUE(ramp->fill[!light]), OPAQUE(ramp->text[!light]), tint, tint};
}

ChuTheme chu_theme(ChThemeName name, bool heat_without_colour)
{
    ChuTheme theme = {.name = name, .shadow = shadows[name], .veil = veils[name]};
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        const ChPaintColours *paint = &ch_paints[shared[i].paint];
        uint32_t rgb = name == CH_THEME_LIGHT ? paint->light : name == CH_THEME_DARK ? paint->dark : shared[i].high_contrast;
        *(ChColour32 *)((char *)&theme + shared[i].at) = OPAQUE(rgb);
    }
    theme.you_hover = OPAQUE(you_hovers[name]);
    theme.focus = OPAQUE(focuses[name]);
    theme.outlined = name == CH_THEME_HIGH_CONTRAST;
    theme.ring = theme.ring_gap = theme.outlined ? 4 : 3;
    for (int i = 0; i < CH_MOOD_COUNT; i++) theme.heat[i] = heat_ink(&theme, (ChMood)i, heat_without_colour);
    return theme;
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
