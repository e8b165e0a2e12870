/* Setting text: what is curly, italic, where lines break, which sentence is which. With plain fonts a character of the
 * 15 px body is 8.25 wide. */
#include "ui/drive.h"

static ChuTexts *texts;

static int setup(void **state)
{
    (void)state;
    texts = chu_texts_make(ch_heap());
    chu_texts_frame(texts, ch_fonts_plain(), 10000);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    chu_texts_free(texts);
    return 0;
}

/* Lines parted by |, italic runs in [ ]. */
static const char *shown(const ChuPara *para, char out[2048])
{
    size_t n = 0;
    for (uint32_t l = 0; l < para->line_count; l++) {
        if (l) out[n++] = '|';
        for (uint32_t r = 0; r < para->lines[l].run_count; r++) {
            const ChuRun *run = &para->runs[para->lines[l].first_run + r];
            n += (size_t)snprintf(out + n, 2048 - n, run->font.italic ? "[%.*s]" : "%.*s", CH_FMT(run->text));
        }
    }
    out[n] = 0;
    return out;
}

static void sets(const char *raw, uint32_t how, int32_t width, const char *expected)
{
    char out[2048];
    assert_string_equal(shown(chu_texts_lay(texts, ch_str(raw), CHU_BODY, how, width), out), expected);
}

static void quotes_and_emphasis(void **state)
{
    (void)state;
    sets("\"Go on.\"", CHU_YOURS, CHU_ONE_LINE, "‘Go on.’");
    sets("Say nothing. Wait.", CHU_YOURS, CHU_ONE_LINE, "[Say nothing. ][Wait.]");
    sets("Text him: \"Call me.\"", CHU_YOURS, CHU_ONE_LINE, "[Text him: ]‘Call me.’");
    sets("\"They'll give,\" he says.", CHU_THEIRS, CHU_ONE_LINE, "“They’ll give,” he says.");
    sets("the *box* there", 0, CHU_ONE_LINE, "the [box] there");
    sets("She *never* sat", CHU_YOURS, CHU_ONE_LINE, "[She ]never[ sat]");
    sets("2 * 3 * 4", 0, CHU_ONE_LINE, "2 * 3 * 4");
    sets("told 'no box, no return' once, and didn't", 0, CHU_ONE_LINE, "told ‘no box, no return’ once, and didn’t");
    sets("Tell 'em it's off, and don't say \"maybe\"", 0, CHU_ONE_LINE, "Tell ’em it’s off, and don’t say ‘maybe’");
    sets("Well... right", 0, CHU_ONE_LINE, "Well… right");
    sets("a *b* \"c\"...", CHU_LITERAL, CHU_ONE_LINE, "a *b* \"c\"...");
    sets("  two  spaces ", CHU_LITERAL, CHU_ONE_LINE, "  two  spaces ");
}

static void cleans(void **state)
{
    (void)state;
    sets("a\x1b[31mb\x07", 0, CHU_ONE_LINE, "a[31mb");
    sets("bad \xC3 byte", 0, CHU_ONE_LINE, "bad \xEF\xBF\xBD byte");
    sets("right\xE2\x80\xAEleft", 0, CHU_ONE_LINE, "rightleft");
    sets("  one\n two\t three  ", 0, CHU_ONE_LINE, "one two three");
    sets("", 0, 100, "");
    sets("   ", 0, 100, "");
}

static void breaks(void **state)
{
    (void)state;
    sets("one two three", 0, 60, "one two|three"); /* 57 wide */
    sets("one two three", 0, 57, "one|two|three"); /* 7 characters are 58 */
    sets("half-an-hour", 0, 60, "half-|an-hour");
    sets("stop \xE2\x80\x93 now then", 0, 60, "stop –|now|then");
    sets("-5 and - 6", 0, 1000, "-5 and - 6");
    sets("abcdefghijklmnop", 0, 60, "abcdefg|hijklmn|op");
    sets("to abcdefghijklmnop", 0, 60, "to|abcdefg|hijklmn|op");
    sets("é", 0, 1, "é");
    sets("first\n\nsecond", 0, 1000, "first|second");
}

static void paragraphs_stand_apart(void **state)
{
    (void)state;
    const ChuPara *para = chu_texts_lay(texts, CH_STR("first\n\nsecond"), CHU_BODY, 0, 1000);
    assert_int_equal(para->lines[1].y, 36);
    assert_int_equal(para->h, 60);
}

static void running_text_stops_at_66(void **state)
{
    (void)state;
    const ChStr words =
        CH_STR("Saturday, ten to one, and Harbour Lane Shoes is three deep at the till. Half an hour ago "
               "your colleague told her no box, no return without looking up from the stock count.");
    const ChuPara *para = chu_texts_lay(texts, words, CHU_BODY, CHU_RUNNING, 100000);
    assert_true(para->line_count >= 3);
    for (uint32_t i = 0; i < para->line_count; i++) {
        uint32_t chars = 0;
        for (uint32_t r = 0; r < para->lines[i].run_count; r++)
            chars += ch_utf8_count(para->runs[para->lines[i].first_run + r].text);
        assert_in_range(chars, 1, CHU_RUNNING_CHARS);
    }
}

static void sentences(void **state)
{
    (void)state;
    const struct {
        const char *text;
        uint32_t count;
    } rows[] = {{"One. Two! Three?", 3},
                {"... Right. Well.", 2},
                {"\"Go,\" he says. \"Now.\" And goes.", 3},
                {"Nobody... and then it did.", 1},
                {"", 0},
                {"No stop", 1},
                {"Five. a small start", 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(chu_texts_lay(texts, ch_str(rows[i].text), CHU_SPEECH, CHU_THEIRS, 200)->sentence_count,
                         rows[i].count);
}

static void no_line_is_too_wide(void **state)
{
    (void)state;
    const char *words = "She sets the boots on the counter, soles up: *look*, \"two holes\", she says – half-worn, "
                        "donaudampfschifffahrtsgesellschaftskapitän, and 17 £ each.";
    for (int32_t width = 20; width < 700; width += 7) {
        for (int role = 0; role < CHU_ROLE_COUNT; role++) {
            const ChuPara *para = chu_texts_lay(texts, ch_str(words), (ChuRole)role, CHU_RUNNING, width);
            for (uint32_t i = 0; i < para->line_count; i++)
                assert_true(para->lines[i].w <= width || para->lines[i].run_count == 1);
        }
    }
}

static void roles_scale_to_whole_pixels(void **state)
{
    (void)state;
    chu_texts_frame(texts, ch_fonts_plain(), 12500);
    assert_int_equal(chu_texts_font(texts, CHU_BODY).px, 19);
    assert_int_equal(chu_texts_line(texts, CHU_BODY), 30);
    assert_int_equal(chu_texts_line(texts, CHU_DISPLAY), 60);
    chu_texts_frame(texts, ch_fonts_plain(), 20000);
    const ChuPara *para = chu_texts_lay(texts, CH_STR("once"), CHU_CAPTION, 0, 500);
    assert_int_equal(para->line_h, 40);
    assert_ptr_equal(para, chu_texts_lay(texts, CH_STR("once"), CHU_CAPTION, 0, 500));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_and_emphasis),
        cmocka_unit_test(cleans),
        cmocka_unit_test(breaks),
        cmocka_unit_test(paragraphs_stand_apart),
        cmocka_unit_test(running_text_stops_at_66),
        cmocka_unit_test(sentences),
        cmocka_unit_test(no_line_is_too_wide),
        cmocka_unit_test(roles_scale_to_whole_pixels),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
