/* The slips that people make, as they make them, and what is said: the place of the slip, and its mend. Each is loaded, so that
 * Lua itself says where it stopped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"
#include "script/slip.h"

/* `from` stands once in this, and becomes `to`. */
static const char *const STORY = "-- A note.\n"
                                 "beat \"a\" {\n"
                                 "  at_most = 2, later = days(2),\n"
                                 "  says { [[One.]], when = no(flag \"f\") },\n"
                                 "  choice \"x\" {\n"
                                 "    [[\"X\"]], interrupts = true,\n"
                                 "    reply = [[R]],\n"
                                 "    because = [[B]], shows = { \"hear_out\", \"thank\" },\n"
                                 "    anger = -4, costs = money(60), sets = \"f\", to = \"kept\",\n"
                                 "  },\n"
                                 "  choice \"y\" {\n"
                                 "    [[\"Y\"]], reply = [[R]], because = [[B]], to = \"kept\",\n"
                                 "  },\n"
                                 "}\n"
                                 "\n"
                                 "beat \"c\" {\n"
                                 "  says [[Two.]],\n"
                                 "  choice \"z\" { [[\"Z\"]], reply = [[R]], because = [[B]], to = \"kept\" },\n"
                                 "}\n";

typedef struct Row {
    const char *from, *to;
    uint32_t line, column; /* in STORY */
    const char *said;      /* how the first finding begins */
} Row;

static const char *instead(const Row *row)
{
    static char text[8192];
    const char *at = strstr(STORY, row->from);
    if (!at) fail_msg("the story has no %s", row->from);
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - STORY), STORY, row->to, at + strlen(row->from));
    return text;
}

static uint32_t lines_before_story(void)
{
    Kit kit;
    ChScenario scenario;
    kit_open(&kit);
    kit_folder(&kit);
    assert_int_equal(kit_scenario(&kit, "beat = 1\n", &scenario), CH_BAD_INPUT);
    assert_true(kit.said.count > 0);
    uint32_t line = kit.said.at[0].line;
    kit_close(&kit);
    assert_true(line > 0);
    return line - 1;
}

static void say_first(const Row *rows, size_t count)
{
    uint32_t above = lines_before_story();
    for (size_t i = 0; i < count; i++) {
        Kit kit;
        ChScenario scenario;
        kit_open(&kit);
        kit_folder(&kit);
        assert_int_equal(kit_scenario(&kit, instead(&rows[i]), &scenario), CH_BAD_INPUT);
        assert_true(kit.said.count > 0);
        const ChDiagnostic *first = &kit.said.at[0];
        bool begins = strncmp(first->message.p, rows[i].said, strlen(rows[i].said)) == 0;
        if (!begins || first->line != above + rows[i].line || first->column != rows[i].column)
            fail_msg("%s: wanted %u:%u %s, said %u:%u %s", rows[i].to, rows[i].line, rows[i].column, rows[i].said,
                     first->line - above, first->column, first->message.p);
        kit_close(&kit);
    }
}

#define SAY_FIRST(rows) say_first((rows), sizeof(rows) / sizeof *(rows))

static void the_story_loads(void **state)
{
    (void)state;
    Kit kit;
    ChScenario scenario;
    kit_open(&kit);
    kit_folder(&kit);
    ChStatus status = kit_scenario(&kit, STORY, &scenario);
    char *said = kit_said(&kit);
    if (status != CH_OK) print_message("%s", said);
    free(said);
    assert_int_equal(status, CH_OK);
    kit_close(&kit);
}

static void commas(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"[[R]],\n    because", "[[R]]\n    because", 7, 18, "a comma is missing here, in front of \"because\""},
        {"anger = -4,", "anger = -4", 9, 15, "a comma is missing here, in front of \"costs\""},
        {"  },\n  choice \"y\"", "  }\n  choice \"y\"", 10, 4, "a comma is missing here, in front of \"choice\""},
        {"[[One.]],", "[[Line\nand line.]]", 5, 12, "a comma is missing here, in front of \"when\""},
        {"at_most = 2,", "at_most = 2.", 3, 13, "a comma stands here, and not a full stop: 2,"},
        {"at_most = 2,", "at_most = 2,,", 3, 15, "this comma is one too many"},
        {"  },\n}\n\n", "  },\n},\n\n", 14, 2, "no comma stands behind the }"},
    };
    SAY_FIRST(rows);
}

static void texts(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"[[Two.]]", "[[Two.]", 17, 8, "a ]] is missing: the text that begins here runs on into the next one, on line"},
        {"[[R]],\n    because = [[B]]", "[[R,\n    because = [[B]]", 7, 13, "a ]] is missing: the text that begins here"},
        {"[[Two.]]", "[[Two [[and]] more.]]", 17, 8, "in a text that stands between [[ and ]] no [[ can stand"},
        {"[[Two.]]", "\"She said \"two\", once.\"", 17, 19, "the text ended at the quote in front of \"two\""},
        {"[[Two.]]", "'It's two.'", 17, 12, "the text ended at the quote in front of \"s\""},
        {"[[Two.]]", "“Two.”", 17, 8, "this is a quotation mark of a word processor"},
        {"[[Two.]]", "„Two.“", 17, 8, "this is a quotation mark of a word processor"},
        {"[[Two.]]", "[Two.]", 17, 8, "a text stands between two of these on each side"},
        {"[[Two.]]", "\"Two.", 17, 8, "this text is not closed on its line"},
        {"[[Two.]]", "Two", 17, 8, "what stands behind says is a text: says [[…]]"},
        {"says [[Two.]]", "says = [[Two.]]", 17, 3, "beat \"c\" has no key \"says\": no = stands behind it"},
        {"because = [[B]], to = \"kept\" },\n}", "because = [[B]], to = \"kept\" },\n} --[[ a note", 19, 3, "this note is never closed"},
    };
    SAY_FIRST(rows);
}

static void signs(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"= -4", "= –4", 9, 13, "this is a dash of a word processor"},
        {"= -4", "= −4", 9, 13, "this is a dash of a word processor"},
        {"= -4", "= +4", 9, 13, "a number above nothing has no sign in front"},
        {"= -4", "= -4%", 9, 15, "a number stands by itself"},
        {"= -4", "=\xC2\xA0-4", 9, 12, "here is a space that only looks like one"},
        {"= -4", ": -4", 9, 11, "behind a key stands = and no colon: anger = …"},
        {"at_most = 2", "at_most == 2", 3, 3, "behind a key stands one = and not two: at_most = …"},
        {"at_most = 2", "at_most 2", 3, 11, "a = is missing: at_most = 2"},
        {"reply = [[R]],\n", "reply [[R]],\n", 7, 5, "a = is missing behind \"reply\": reply = …"},
        {"-- A note.", "# A note.", 1, 1, "a note begins with two dashes"},
        {"-- A note.", "// A note.", 1, 1, "a note begins with two dashes"},
        {"-- A note.", "— A note.", 1, 1, "this is a dash of a word processor"},
        {"-- A note.", "The late shift wrote this.", 1, 1, "this is no word of the language; is it a note?"},
        {"true", "True", 6, 27, "there is no word \"True\": it is true or false, in small letters"},
        {"true", "é", 6, 27, "\"é\" cannot stand outside a text"},
    };
    SAY_FIRST(rows);
}

static void brackets(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"money(60)", "money 60", 9, 31, "the number behind money stands in round brackets: money(60)"},
        {"money(60)", "£60", 9, 25, "money stands as money(60)"},
        {"days(2)", "2 days", 3, 24, "write days(2)"},
        {"days(2)", "at Monday", 3, 27, "what stands behind at is in quotes: at \"…\""},
        {"no(flag \"f\")", "no flag \"f\"", 4, 30, "the condition behind no stands in round brackets: no(flag …)"},
        {"no(flag \"f\")", "flag f", 4, 32, "what stands behind flag is in quotes: flag \"f\""},
        {"no(flag \"f\")", "flag = \"f\"", 4, 32, "no = stands behind flag"},
        {"no(flag \"f\")", "anger at_least(50)", 4, 33, "a colon stands in front of it: anger:at_least(…)"},
        {"no(flag \"f\")", "anger:above(50)", 4, 33, "anger has no \"above\"; it has :at_least(…), :below(…) and :between(…, …)"},
        {"{ \"hear_out\", \"thank\" }", "[\"hear_out\", \"thank\"]", 8, 30, "several of them stand in braces"},
        {"{ \"hear_out\", \"thank\" }", "(\"hear_out\", \"thank\")", 8, 30, "several of them stand in braces"},
        {"{ \"hear_out\", \"thank\" }", "\"hear_out\" and \"thank\"", 8, 41, "\"and\" between two texts leaves only one of them"},
        {"{ \"hear_out\", \"thank\" }", "\"hear_out, thank\"", 8, 30,
         "\"shows\" of choice \"x\": there is no behaviour \"hear_out, thank\": each stands in quotes of its own, { \"hear_out\", \"thank\" }"},
    };
    SAY_FIRST(rows);
}

static void braces(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"beat \"a\" {", "beat \"a\"", 2, 6, "a { is missing behind beat \"a\""},
        {"beat \"a\" {", "beat a {", 2, 6, "what stands behind beat is in quotes: beat \"a\""},
        {"choice \"x\" {", "choice = \"x\" {", 5, 10, "no = stands behind choice: choice \"x\" {"},
        {"  },\n}\n\nbeat \"c\"", "  },\n\nbeat \"c\"", 15, 1, "a } is missing in front of this: the { on line"},
        {"  },\n  choice \"y\"", "  choice \"y\"", 10, 3, "a } is missing in front of this: the { on line"},
        {"  },\n}\n\n", "  },\n}\n}\n\n", 15, 1, "this } is one too many"},
        {"  },\n  choice \"y\"", "  ),\n  choice \"y\"", 10, 3, "what is opened with { on line"},
    };
    SAY_FIRST(rows);
}

/* What it does not know it leaves to Lua's own words. */
static void nothing_is_guessed(void **state)
{
    (void)state;
    ChArena arena;
    ChTokens tokens;
    ChSlip slip;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStr source = CH_STR("local a = 1\nlocal b = a ..\n");
    assert_int_equal(ch_tokens_read(CH_STR("x"), source, &arena, &tokens), CH_OK);
    assert_false(ch_slip_find(&tokens, "unexpected symbol near <eof>", 2, &slip));
    assert_false(ch_slip_find(&tokens, "unexpected symbol near '?'", 2, &slip));
    assert_false(ch_slip_find(&tokens, "", 0, &slip));
    assert_false(ch_slip_text_runs_on(&tokens, &slip));
    assert_int_equal(ch_tokens_read(CH_STR("x"), CH_STR(""), &arena, &tokens), CH_OK);
    assert_false(ch_slip_find(&tokens, "'}' expected near ','", 1, &slip));
    assert_int_equal(ch_tokens_read(CH_STR("x"), CH_STR("x = [=[ a [[ b ]=]"), &arena, &tokens), CH_OK);
    assert_false(ch_slip_text_runs_on(&tokens, &slip));
    ch_arena_free(&arena);
}

/* Each byte of the story taken out or made another, and whatever Lua could say of any line. */
static void any_text_is_survived(void **state)
{
    (void)state;
    static const char *const said[] = {"'}' expected (to close '{' at line 2) near '='", "unexpected symbol near '['", "']' expected near ']'",
                                       "')' expected near ','", "<name> expected near '2'", "syntax error near '}'", "near '<\\226>'",
                                       "unfinished string near '\"'", "'}' expected near 'choice'", "'}' expected near <eof>"};
    static const char others[] = {'\0', '{', '}', '"', '[', ']', ',', '=', '\n', ' ', '-', '\xE2'};
    char text[2048];
    size_t n = strlen(STORY);
    uint32_t found = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t other = 0; other < sizeof others; other++) {
            memcpy(text, STORY, n + 1);
            text[i] = others[other];
            if (!others[other]) memmove(text + i, text + i + 1, n - i);
            ChArena arena;
            ChTokens tokens;
            ch_arena_init(&arena, ch_heap(), SIZE_MAX);
            assert_int_equal(ch_tokens_read(CH_STR("x"), ch_str(text), &arena, &tokens), CH_OK);
            for (size_t k = 0; k < sizeof said / sizeof *said; k++) {
                ChSlip slip = {.line = 0};
                if (!ch_slip_find(&tokens, said[k], (uint32_t)(1 + (i + k) % 20), &slip)) continue;
                found++;
                assert_in_range(slip.line, 1, tokens.line_count);
                assert_true(slip.column >= 1 && slip.message[0]);
            }
            ChSlip slip;
            if (ch_slip_text_runs_on(&tokens, &slip)) assert_in_range(slip.line, 1, tokens.line_count);
            ch_arena_free(&arena);
        }
    assert_true(found > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_loads), cmocka_unit_test(commas), cmocka_unit_test(texts),  cmocka_unit_test(signs),
        cmocka_unit_test(brackets),        cmocka_unit_test(braces), cmocka_unit_test(nothing_is_guessed),
        cmocka_unit_test(any_text_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
