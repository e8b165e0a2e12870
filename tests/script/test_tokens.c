#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena_kit.h"
#include "base/rng.h"
#include "script/tokens.h"

static ChTokens read(const char *source)
{
    ChTokens tokens;
    assert_int_equal(ch_tokens_read(CH_STR("a.lua"), ch_str(source), &arena, &tokens), CH_OK);
    return tokens;
}

/* Tokens with a mark for their kind, a blank between: n name, k keyword, s string, d number, o sign. */
static void assert_lexes(const char *source, const char *expected)
{
    static const char marks[] = {'n', 'k', 's', 'd', 'o'};
    ChTokens tokens = read(source);
    ChText text = {.from = ch_heap()};
    for (uint32_t i = 0; i < tokens.count; i++)
        ch_text_addf(&text, "%s%c%.*s", i ? " " : "", marks[tokens.at[i].kind], CH_FMT(tokens.at[i].text));
    assert_string_equal(text.p ? text.p : "", expected);
    ch_text_free(&text);
}

static void lexes_as_lua_does(void **state)
{
    (void)state;
    assert_lexes("", "");
    assert_lexes("local x_1 = and1 and nil", "klocal nx_1 o= nand1 kand knil");
    assert_lexes("a..b...c.d", "na o.. nb o... nc o. nd");
    assert_lexes("1..2", "d1..2"); /* Lua calls this a malformed number too */
    assert_lexes("3 0x1p+4 1e-9 .5 5. 0xA.8 3e", "d3 d0x1p+4 d1e-9 d.5 d5. d0xA.8 d3e");
    assert_lexes("a==b~=c<=d>=e//f::g<<h>>i", "na o== nb o~= nc o<= nd o>= ne o// nf o:: ng o<< nh o>> ni");
    assert_lexes("'a\\'b' \"c\\\\\" 'd\\\nd' \"\\z  \n  e\"", "s'a\\'b' s\"c\\\\\" s'd\\\nd' s\"\\z  \n  e\"");
    assert_lexes("[[a]] [==[b]]]=]c]==] [ [x]", "s[[a]] s[==[b]]]=]c]==] o[ o[ nx o]");
    assert_lexes("a[b[1]]", "na o[ nb o[ d1 o] o]");
    assert_lexes("[=[a]]=]", "s[=[a]]=]");
    assert_lexes("a -- b\nc --[[ d\ne ]] f --[==[ g ]] ]==] h --[ i\nj --", "na nc nf nh nj");
    assert_lexes("a - -b --\r\nc", "na o- o- nb nc");
    assert_lexes("\xEF\xBB\xBFlocal", "klocal");
}

static void stops_where_it_does_not_lex(void **state)
{
    (void)state;
    assert_lexes("a 'b", "na");
    assert_lexes("a 'b\nc'", "na");
    assert_lexes("a [[b", "na");
    assert_lexes("a --[[b", "na");
    assert_lexes("a 'b\\", "na");
    assert_lexes("a ? b", "na");
    assert_lexes("a é b", "na");
    assert_lexes("a [==", "na o[ o==");
    assert_lexes("'\\z   ", "");
}

static void places_count_characters(void **state)
{
    (void)state;
    ChTokens tokens = read("x 'é€😀' y\r\n\t[[a\n\rb]] z\n\n\rw");
    static const uint32_t places[][2] = {{1, 1}, {1, 3}, {1, 9}, {2, 2}, {3, 5}, {5, 1}};
    assert_int_equal(tokens.count, 6);
    for (uint32_t i = 0; i < 6; i++) {
        assert_int_equal(tokens.at[i].line, places[i][0]);
        assert_int_equal(tokens.at[i].column, places[i][1]);
    }
    assert_int_equal(tokens.line_count, 5);
    assert_true(ch_str_eq(ch_tokens_line(&tokens, 1), CH_STR("x 'é€😀' y")));
    assert_true(ch_str_eq(ch_tokens_line(&tokens, 3), CH_STR("b]] z")));
    assert_true(ch_str_eq(ch_tokens_line(&tokens, 5), CH_STR("w")));
    assert_int_equal(ch_tokens_line(&tokens, 0).n, 0);
    assert_int_equal(ch_tokens_line(&tokens, 6).n, 0);
    tokens = read("\xEF\xBB\xBFx");
    assert_int_equal(tokens.at[0].column, 1);
    assert_true(ch_str_eq(ch_tokens_line(&tokens, 1), CH_STR("x")));
}

static void brackets_have_mates(void **state)
{
    (void)state;
    ChTokens tokens = read("a ( b { [ c ] } )");
    assert_int_equal(tokens.at[1].mate, 8);
    assert_int_equal(tokens.at[8].mate, 1);
    assert_int_equal(tokens.at[3].mate, 7);
    assert_int_equal(tokens.at[6].mate, 4);
    assert_true(tokens.at[0].mate == UINT32_MAX);
    tokens = read("( } { ) ] (");
    for (uint32_t i = 0; i < tokens.count; i++) assert_true(tokens.at[i].mate == UINT32_MAX);
    tokens = read("{ ( [ ] ) { }");
    assert_true(tokens.at[0].mate == UINT32_MAX);
    assert_int_equal(tokens.at[1].mate, 4);
    assert_int_equal(tokens.at[5].mate, 6);
}

static const char SCENE[] = "beat \"a\" {\n"
                            "  choice \"x\" { to = \"b\", shows = { \"to\" } },\n"
                            "  choice(\"y\") { [\"to\"] = \"c\",\n"
                            "    when = function() to = 1; to = 2 end, to2 = 1 },\n"
                            "}\n"
                            "scenario { title = [[T]] } t.beat \"z\" {}\n"
                            "beat [[b]] {}";

static void calls_are_found(void **state)
{
    (void)state;
    ChTokens tokens = read(SCENE);
    ChStr none = {NULL, 0};
    uint32_t beat_a = ch_tokens_call(&tokens, CH_STR("beat"), CH_STR("a"), 99);
    assert_int_equal(beat_a, 0);
    uint32_t y = ch_tokens_call(&tokens, CH_STR("choice"), CH_STR("y"), 4);
    assert_int_equal(tokens.at[y].line, 3);
    assert_int_equal(tokens.at[y].column, 3);
    assert_true(ch_tokens_call(&tokens, CH_STR("choice"), CH_STR("y"), 2) == UINT32_MAX);
    assert_int_equal(tokens.at[ch_tokens_call(&tokens, CH_STR("choice"), none, 2)].line, 2);
    assert_int_equal(tokens.at[ch_tokens_call(&tokens, CH_STR("scenario"), none, 6)].column, 1);
    assert_int_equal(tokens.at[ch_tokens_call(&tokens, CH_STR("beat"), CH_STR("b"), 7)].line, 7);
    assert_true(ch_tokens_call(&tokens, CH_STR("beat"), CH_STR("z"), 99) == UINT32_MAX);
    assert_int_equal(tokens.at[ch_tokens_call(&tokens, CH_STR("beat"), none, 6)].line, 1);
    assert_true(ch_tokens_call(&tokens, CH_STR("ending"), none, 99) == UINT32_MAX);
}

static void keys_are_found_at_their_level(void **state)
{
    (void)state;
    ChTokens tokens = read(SCENE);
    uint32_t x = ch_tokens_call(&tokens, CH_STR("choice"), CH_STR("x"), 99) + 2;
    uint32_t y = ch_tokens_call(&tokens, CH_STR("choice"), CH_STR("y"), 99) + 4;
    assert_int_equal(tokens.at[ch_tokens_key(&tokens, x, CH_STR("to"))].column, 16);
    assert_int_equal(tokens.at[ch_tokens_key(&tokens, x, CH_STR("shows"))].column, 26);
    assert_int_equal(tokens.at[ch_tokens_key(&tokens, y, CH_STR("to"))].line, 3);
    assert_int_equal(tokens.at[ch_tokens_key(&tokens, y, CH_STR("to2"))].line, 4);
    assert_true(ch_tokens_key(&tokens, 2, CH_STR("to")) == UINT32_MAX); /* the beat's own table has none */
    assert_true(ch_tokens_key(&tokens, 0, CH_STR("to")) == UINT32_MAX); /* not a brace */
    assert_true(ch_tokens_key(&tokens, UINT32_MAX, CH_STR("to")) == UINT32_MAX);
}

static void keep_finding(void *context, ChTokenFinding finding, const ChToken *at)
{
    static const char *const names[] = {"twice", "joined", "adjacent", "tested", "texts"};
    ch_text_addf(context, "%s %u:%u %.*s;", names[finding], at->line, at->column, CH_FMT(at->text));
}

static void assert_finds(const char *source, const char *expected)
{
    ChTokens tokens = read(source);
    ChText text = {.from = ch_heap()};
    ch_tokens_check(&tokens, keep_finding, &text);
    assert_string_equal(text.p ? text.p : "", expected);
    ch_text_free(&text);
}

static void keys_given_twice_are_told(void **state)
{
    (void)state;
    assert_finds("x { a = 1, b = 2, a = 3 }", "twice 1:19 a;");
    assert_finds("x { a = 1; [\"a\"] = 2, ['b'] = 1, b = 2 }", "twice 1:13 \"a\";twice 1:34 b;");
    assert_finds("x { a = 1, y { a = 2 }, z(a == 1), [a] = 3 }", "");
    assert_finds("x { f = function() a = 1; a = 2 if b then a = 3 end end, a = 1 }", "");
    assert_finds("x { f = function() local t = { c = 1, c = 2 } end }", "twice 1:39 c;");
    assert_finds("x { f = function() repeat a = 1; until a end, a = 2, a = 3 }", "twice 1:54 a;");
    assert_finds("x { a = 1, a = 2", ""); /* Lua will say what is the matter */
    assert_finds("x { {a = 1}, {a = 2}, a = { a = 3 } }", "");
}

static void joined_conditions_are_told(void **state)
{
    (void)state;
    assert_finds("when = flag \"a\" and flag \"b\"", "joined 1:17 and;");
    assert_finds("when = flag 'a' or x", "joined 1:17 or;");
    assert_finds("when = x or visited(\"a\")", "joined 1:10 or;");
    assert_finds("when = not shown \"a\"", "joined 1:8 not;");
    assert_finds("when = not (arisen [[a]])", "joined 1:8 not;");
    assert_finds("when = anger == 60", "joined 1:14 ==;");
    assert_finds("when = 60 <= trust", "joined 1:11 <=;");
    assert_finds("when = anger:at_least(60) and 1", "joined 1:27 and;");
    assert_finds("when = count \"q\":at_least(5) ~= 1", "joined 1:30 ~=;");
    assert_finds("when = all { flag \"a\" } or any { flag \"b\" }", "joined 1:25 or;");
    assert_finds("when = (flag \"a\") and x", "joined 1:19 and;");
    assert_finds("when = no(flag \"a\") == true", "joined 1:21 ==;");
    assert_finds("if flag \"a\" then end while anger:below(3) do end", "tested 1:1 if;tested 1:22 while;");
}

static void ordinary_lua_is_left_alone(void **state)
{
    (void)state;
    assert_finds("local anger = 3 if anger == 3 and x then end", "");
    assert_finds("local function f(count, all) return count(1) == 2 and all { 1 } end", "");
    assert_finds("for _, cost in ipairs(t) do if cost > 3 then end end", "");
    assert_finds("customer = { anger = 58, trust = 35 }", "");
    assert_finds("if t.anger == 3 or t:flag(\"x\") then end", "");
    assert_finds("when = all { flag \"a\", no(flag \"b\"), anger:at_least(3) }", "");
    assert_finds("x = a == b and c or not d", "");
}

static void texts_side_by_side_are_told(void **state)
{
    (void)state;
    assert_finds("x { [[a]]\n  \"b\" }", "adjacent 2:3 \"b\";");
    assert_finds("x { \"a\", \"b\" } choice \"a\" { [[b]] }", "");
    assert_finds("shows = \"a\" and \"b\"", "texts 1:13 and;");
    assert_finds("shows = \"a\" or \"b\"", "texts 1:13 or;");
    assert_finds("x = f \"a\" and \"b\" y = a and \"b\"", "");
}

/* Any bytes: it ends, stays inside, and places are in order. */
static void any_bytes_are_survived(void **state)
{
    (void)state;
    static const char parts[][12] = {"[[", "]]", "[=[", "]=]", "--", "\"", "'", "\\", "\n", "\r", "{", "}", "(", ")", "a", "=",
                                     ",", "flag", "and", "not", " ", ".", "1e", "0x", "\\z", "é", "function", "end", "anger"};
    ChRng rng = {.state = 7};
    for (int round = 0; round < 20000; round++) {
        char source[256] = "";
        size_t n = 0;
        for (uint32_t i = ch_rng_below(&rng, 20); i > 0; i--)
            n += (size_t)snprintf(source + n, sizeof source - n, "%s",
                                  parts[ch_rng_below(&rng, sizeof parts / sizeof parts[0])]);
        ChTokens tokens;
        ChText text = {.from = ch_heap()};
        assert_int_equal(ch_tokens_read(CH_STR("a"), (ChStr){source, (uint32_t)n}, &arena, &tokens), CH_OK);
        ch_tokens_check(&tokens, keep_finding, &text);
        for (uint32_t i = 0; i < tokens.count; i++) {
            assert_true(tokens.at[i].line <= tokens.line_count);
            ch_tokens_key(&tokens, i, CH_STR("a"));
            assert_true(ch_token_inside(tokens.at[i].text).n <= tokens.at[i].text.n);
        }
        ch_text_free(&text);
        ch_arena_reset(&arena);
    }
}

/* Doing the most with 64 KB takes no time that anyone would notice; a square of it would be seconds. */
static void long_files_are_quick(void **state)
{
    (void)state;
    static const char *const units[] = {"anger<", "x{", "flag'a'and ", "local a ", "a=1,", "(", "not(", "{a=1,a=2},"};
    static char source[64 * 1024 + 1];
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t n = 2, each = strlen(units[i]);
        for (memcpy(source, "x{", 2); n + each < sizeof source; n += each) memcpy(source + n, units[i], each);
        ChTokens tokens;
        ChText text = {.from = ch_heap()};
        assert_int_equal(ch_tokens_read(CH_STR("a"), (ChStr){source, (uint32_t)n}, &arena, &tokens), CH_OK);
        clock_t start = clock();
        ch_tokens_check(&tokens, keep_finding, &text);
        assert_true(clock() - start < CLOCKS_PER_SEC / 2);
        ch_text_free(&text);
        ch_arena_reset(&arena);
    }
}

static void no_memory_is_a_status(void **state)
{
    (void)state;
    for (size_t bound = 0; bound < 2000; bound += 16) {
        ChArena small;
        ChTokens tokens;
        ch_arena_init(&small, ch_heap(), bound);
        ChStatus status = ch_tokens_read(CH_STR("a"), ch_str(SCENE), &small, &tokens);
        assert_true(status == CH_NO_MEMORY || status == CH_OK);
        if (bound == 0) assert_int_equal(status, CH_NO_MEMORY);
        ch_arena_free(&small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lexes_as_lua_does),
        cmocka_unit_test(stops_where_it_does_not_lex),
        cmocka_unit_test(places_count_characters),
        cmocka_unit_test(brackets_have_mates),
        cmocka_unit_test(calls_are_found),
        cmocka_unit_test(keys_are_found_at_their_level),
        cmocka_unit_test(keys_given_twice_are_told),
        cmocka_unit_test(joined_conditions_are_told),
        cmocka_unit_test(ordinary_lua_is_left_alone),
        cmocka_unit_test(texts_side_by_side_are_told),
        cmocka_unit_test(any_bytes_are_survived),
        cmocka_unit_test(long_files_are_quick),
        cmocka_unit_test(no_memory_is_a_status),
    };
    return cmocka_run_group_tests(tests, arena_begin, arena_end);
}
