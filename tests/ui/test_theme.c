/* The contrast of every pair of colours that is used, against the table of the look, and against what WCAG 2 asks. */
#include "ui/drive.h"

enum { TEXT = 450, SHAPE = 300 };

typedef struct Pair {
    const char *name;
    size_t over, ground;
    int32_t least;
    int32_t told[3]; /* tenths, as the look has them; 0: it does not say */
} Pair;

#define AT(field) offsetof(ChuTheme, field)

static const Pair pairs[] = {
    {"ink on paper", AT(ink), AT(paper), TEXT, {148, 155, 210}},
    {"ink on surface", AT(ink), AT(surface), TEXT, {162, 140, 210}},
    {"ink on sunken", AT(ink), AT(sunken), TEXT, {0, 0, 0}},
    {"ink on you-tint", AT(ink), AT(you_tint), TEXT, {0, 116, 156}},
    {"ink on plum-tint", AT(ink), AT(plum_tint), TEXT, {0, 0, 0}},
    {"paper on ink", AT(paper), AT(ink), TEXT, {148, 155, 210}},
    {"ink2 on paper", AT(ink2), AT(paper), TEXT, {74, 99, 210}},
    {"ink2 on surface", AT(ink2), AT(surface), TEXT, {82, 90, 210}},
    {"ink2 on sunken", AT(ink2), AT(sunken), TEXT, {0, 0, 0}},
    {"ink2 on you-tint", AT(ink2), AT(you_tint), TEXT, {0, 0, 0}},
    {"ink3 on paper", AT(ink3), AT(paper), TEXT, {53, 68, 168}},
    {"ink3 on surface", AT(ink3), AT(surface), TEXT, {59, 61, 0}},
    {"ink3 on sunken", AT(ink3), AT(sunken), TEXT, {48, 0, 0}},
    {"ink3 on you-tint", AT(ink3), AT(you_tint), TEXT, {0, 51, 0}},
    {"you on paper", AT(you), AT(paper), TEXT, {82, 97, 124}},
    {"you on surface", AT(you), AT(surface), TEXT, {90, 88, 0}},
    {"you on you-tint", AT(you), AT(you_tint), TEXT, {76, 73, 92}},
    {"you-hover on surface", AT(you_hover), AT(surface), TEXT, {0, 0, 0}},
    {"on-you on you", AT(on_you), AT(you), TEXT, {92, 93, 124}},
    {"on-you on you-hover", AT(on_you), AT(you_hover), TEXT, {0, 0, 0}},
    {"plum on paper", AT(plum), AT(paper), TEXT, {78, 90, 118}},
    {"plum on surface", AT(plum), AT(surface), TEXT, {86, 81, 0}},
    {"plum on sunken", AT(plum), AT(sunken), TEXT, {71, 0, 0}},
    {"plum on you-tint", AT(plum), AT(you_tint), TEXT, {0, 67, 87}},
    {"plum on plum-tint", AT(plum), AT(plum_tint), TEXT, {0, 0, 0}},
    {"edge on paper", AT(edge), AT(paper), SHAPE, {35, 50, 210}},
    {"edge on surface", AT(edge), AT(surface), SHAPE, {38, 45, 0}},
    {"edge on sunken", AT(edge), AT(sunken), SHAPE, {31, 0, 0}},
    {"you on sunken", AT(you), AT(sunken), SHAPE, {0, 0, 0}},
    {"focus on paper", AT(focus), AT(paper), SHAPE, {63, 177, 161}},
    {"focus on surface", AT(focus), AT(surface), SHAPE, {70, 161, 0}},
    {"focus on you-tint", AT(focus), AT(you_tint), SHAPE, {59, 133, 120}},
};

static ChColour32 colour_at(const ChuTheme *theme, size_t at)
{
    return *(const ChColour32 *)((const char *)theme + at);
}

static void check(const char *name, ChThemeName theme, ChColour32 over, ChColour32 ground, int32_t least, int32_t told)
{
    int32_t is = chu_contrast(over, ground);
    if (is < least) fail_msg("%s, theme %d: %d.%02d is too little", name, theme, is / 100, is % 100);
    if (told && abs(is - told * 10) > 10)
        fail_msg("%s, theme %d: %d.%02d, the look says %d", name, theme, is / 100, is % 100, told);
}

static void pairs_are_as_told(void **state)
{
    (void)state;
    for (int name = 0; name < CH_THEME_COUNT; name++) {
        ChuTheme theme = chu_theme((ChThemeName)name, false);
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
            check(pairs[i].name, theme.name, colour_at(&theme, pairs[i].over), colour_at(&theme, pairs[i].ground),
                  pairs[i].least, pairs[i].told[name]);
    }
}

/* Text on paper, surface and tint: light, dark, high contrast (which is black throughout). */
static const int32_t heat_told[CH_MOOD_COUNT][3][3] = {
    {{61, 67, 57}, {99, 90, 69}, {131, 131, 131}}, {{64, 71, 61}, {113, 102, 80}, {147, 147, 147}},
    {{62, 68, 57}, {97, 88, 71}, {117, 117, 117}}, {{63, 69, 54}, {89, 80, 66}, {103, 103, 103}},
    {{82, 90, 65}, {80, 73, 62}, {94, 94, 94}},
};

static void heat_is_as_told(void **state)
{
    (void)state;
    for (int name = 0; name < CH_THEME_COUNT; name++) {
        ChuTheme theme = chu_theme((ChThemeName)name, false);
        for (int heat = 0; heat < CH_MOOD_COUNT; heat++) {
            const ChuHeatInk *ink = &theme.heat[heat];
            const int32_t *told = heat_told[heat][name];
            check("heat on paper", theme.name, ink->text, theme.paper, TEXT, told[0]);
            check("heat on surface", theme.name, ink->text, theme.surface, TEXT, told[1]);
            check("heat on its tint", theme.name, ink->text, ink->tint, TEXT, told[2]);
            check("ink on the tint", theme.name, theme.ink, ink->tint, TEXT, 0);
            check("ink2 on the tint", theme.name, theme.ink2, ink->tint, TEXT, 0);
            check("outline on sunken", theme.name, ink->text, theme.sunken, SHAPE, 0);
        }
    }
    ChuTheme light = chu_theme(CH_THEME_LIGHT, false), dark = chu_theme(CH_THEME_DARK, false);
    check("ink on furious", CH_THEME_LIGHT, light.ink, light.heat[CH_MOOD_FURIOUS].tint, TEXT, 117);
    check("ink2 on furious", CH_THEME_LIGHT, light.ink2, light.heat[CH_MOOD_FURIOUS].tint, TEXT, 59);
    check("ink2 on calm", CH_THEME_DARK, dark.ink2, dark.heat[CH_MOOD_CALM].tint, TEXT, 69);
}

static void heat_without_colour(void **state)
{
    (void)state;
    for (int name = 0; name < CH_THEME_COUNT; name++) {
        ChuTheme theme = chu_theme((ChThemeName)name, true);
        for (int heat = 0; heat < CH_MOOD_COUNT; heat++) {
            assert_int_equal(theme.heat[heat].fill, theme.ink2);
            assert_int_equal(theme.heat[heat].text, theme.ink);
            assert_int_equal(theme.heat[heat].tint, theme.sunken);
        }
    }
}

static void moods(void **state)
{
    (void)state;
    assert_int_equal(ch_mood(-4), CH_MOOD_CALM);
    assert_int_equal(ch_mood(19), CH_MOOD_CALM);
    assert_int_equal(ch_mood(20), CH_MOOD_WARY);
    assert_int_equal(ch_mood(79), CH_MOOD_ANGRY);
    assert_int_equal(ch_mood(80), CH_MOOD_FURIOUS);
    assert_int_equal(ch_mood(100), CH_MOOD_FURIOUS);
    assert_int_equal(chu_contrast(0xFF000000, 0xFFFFFFFF), 2100);
    assert_int_equal(chu_contrast(0xFFFFFFFF, 0xFFFFFFFF), 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(pairs_are_as_told), cmocka_unit_test(heat_is_as_told),
                                       cmocka_unit_test(heat_without_colour), cmocka_unit_test(moods)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
