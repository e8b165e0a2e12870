#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <lua.h>

#include "script/sandbox.h"

static ChSandbox *open_default(void)
{
    ChSandbox *sandbox = NULL;
    ChError error;
    assert_int_equal(ch_sandbox_open(ch_heap(), (ChSandboxOptions){.work = 0}, &sandbox, &error), CH_OK);
    return sandbox;
}

static ChStatus run(ChSandbox *sandbox, const char *source, ChError *error)
{
    *error = (ChError){.code = CH_OK};
    return ch_sandbox_run(sandbox, "scenario.lua", ch_str(source), error);
}

/* Exactly what an author can use. A name that is added here is added to docs/sandbox.md too. */
static const char NAMES[] =
    "assert\nerror\nipairs\n"
    "math\nmath.abs\nmath.ceil\nmath.floor\nmath.huge\nmath.max\nmath.maxinteger\nmath.min\nmath.mininteger\n"
    "math.tointeger\nmath.type\n"
    "pairs\npcall\nprint\nselect\nsetmetatable\n"
    "string\nstring.char\nstring.find\nstring.format\nstring.len\nstring.lower\nstring.rep\nstring.replace\n"
    "string.split\nstring.sub\nstring.trim\nstring.upper\n"
    "table\ntable.concat\ntable.insert\ntable.remove\ntable.sort\ntable.unpack\n"
    "tonumber\ntostring\ntype\n";

static void names_are_exactly_these(void **state)
{
    (void)state;
    ChSandbox *sandbox = open_default();
    ChText names = {.from = ch_heap()};
    assert_int_equal(ch_sandbox_names(sandbox, &names), CH_OK);
    assert_string_equal(names.p, NAMES);
    ch_text_free(&names);
    ch_sandbox_close(sandbox);
}

static void docs_name_them_all(void **state)
{
    (void)state;
    static char docs[64 * 1024];
    FILE *file = fopen(CH_SOURCE_DIR "/docs/sandbox.md", "rb");
    assert_non_null(file);
    docs[fread(docs, 1, sizeof docs - 1, file)] = '\0';
    fclose(file);
    char names[sizeof NAMES];
    memcpy(names, NAMES, sizeof NAMES);
    for (char *name = strtok(names, "\n"); name; name = strtok(NULL, "\n")) {
        const char *last = strrchr(name, '.');
        if (!strstr(docs, last ? last + 1 : name)) fail_msg("docs/sandbox.md does not name %s", name);
    }
}

/* Where a failure is said to be. */
typedef struct Place {
    const char *source;
    ChStatus status;
    uint32_t line, column;
    const char *part;
} Place;

static void failures_name_their_place(void **state)
{
    (void)state;
    static const Place places[] = {
        {"\n\nlocal x = = 1", CH_BAD_INPUT, 3, 0, "unexpected symbol near '='"},
        {"local t = nil\nlocal x = t.y", CH_BAD_INPUT, 2, 0, "attempt to index a nil value (local 't')"},
        {"\nx = 1", CH_BAD_INPUT, 2, 0, "\"x\" cannot be set from here"},
        {"\n\nerror('oh')", CH_BAD_INPUT, 3, 0, "oh"},
        {"local function f() error('oh', 2) end\nf()", CH_BAD_INPUT, 2, 0, "oh"},
        {"local ok, why = pcall(function()\nlocal x = nil + 1 end)\n\nerror(why, 0)", CH_BAD_INPUT, 2, 0, "arithmetic"},
        {"error({})", CH_BAD_INPUT, 1, 0, "error was given a table"},
        {"\nlocal x = _ENV", CH_BAD_INPUT, 2, 11, "_ENV"},
        {"\nlocal x = 'é', '\\xff'", CH_BAD_INPUT, 2, 16, "escape"},
        {"\n\nwhile true do\n\nend", CH_LIMIT, 3, 0, "takes too long"},
        {"local t = {}\nfor i = 1, 1e9 do\nt[i] = {} end", CH_LIMIT, 3, 0, "megabyte"},
        {"local t = {}\nfor i = 1, 1e9 do\nt = {t, {}, {}} end", CH_LIMIT, 3, 0, "too much memory"},
        {"\nmath.floor({})", CH_BAD_INPUT, 2, 0, "number expected, got table"},
        {"\n('x'):rep('y')", CH_BAD_INPUT, 2, 0, "bad argument"},
        {"\x1bLua", CH_BAD_INPUT, 0, 0, "binary chunk"},
    };
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        ChSandbox *sandbox = open_default();
        ChError error;
        assert_int_equal(run(sandbox, places[i].source, &error), places[i].status);
        if (!strstr(error.message, places[i].part)) fail_msg("%s: %s", places[i].source, error.message);
        assert_string_equal(error.file, "scenario.lua");
        assert_int_equal(error.line, places[i].line);
        assert_int_equal(error.column, places[i].column);
        ch_sandbox_close(sandbox);
    }
}

static void long_file_names_are_whole(void **state)
{
    (void)state;
    static const char name[] = "a/folder/that/is/nested/so/deep/that/lua/would/cut/its/name/in/every/message/scénario.lua";
    ChSandbox *sandbox = open_default();
    ChError error;
    assert_int_equal(ch_sandbox_run(sandbox, name, CH_STR("\nlocal x = nil + 1"), &error), CH_BAD_INPUT);
    assert_string_equal(error.file, name);
    assert_int_equal(error.line, 2);
    assert_memory_equal(error.message, "attempt", 7);
    assert_int_equal(ch_sandbox_run(sandbox, name, CH_STR("local x = ="), &error), CH_BAD_INPUT);
    assert_string_equal(error.file, name);
    ch_sandbox_close(sandbox);
}

static void byte_order_mark_is_skipped(void **state)
{
    (void)state;
    ChSandbox *sandbox = open_default();
    ChError error;
    assert_int_equal(run(sandbox, "\xEF\xBB\xBFlocal x = 1\r\nlocal y = 2\r\n", &error), CH_OK);
    assert_int_equal(run(sandbox, "", &error), CH_OK);
    assert_int_equal(ch_sandbox_run(sandbox, "a", (ChStr){NULL, 0}, &error), CH_OK);
    ch_sandbox_close(sandbox);
}

/* A host's function: says where it was called, and fails when it is told to. */
typedef struct Host {
    char file[64];
    uint32_t line;
    uint32_t calls;
    ChSandbox *sandbox;
} Host;

static int call_host(lua_State *L)
{
    Host *host = lua_touserdata(L, lua_upvalueindex(1));
    const char *file = NULL;
    ch_sandbox_where(L, 1, &file, &host->line);
    snprintf(host->file, sizeof host->file, "%s", file);
    host->calls++;
    if (lua_isstring(L, 1)) return ch_sandbox_throw(L, "there is no %s", lua_tostring(L, 1));
    ch_sandbox_charge(L, 10);
    return 0;
}

static int include(lua_State *L)
{
    return ch_sandbox_run_inside(L, "shared/inner.lua", CH_STR("call()\n\nreturn 1, 'two'"));
}

static int include_bad(lua_State *L)
{
    return ch_sandbox_run_inside(L, "shared/bad.lua", CH_STR("\n\nlocal x = nil + 1"));
}

static void host_functions_know_where_they_are(void **state)
{
    (void)state;
    Host host = {.line = 0};
    ChError error;
    ChSandbox *sandbox = open_default();
    assert_int_equal(ch_sandbox_register(sandbox, "call", call_host, &host), CH_OK);
    assert_int_equal(ch_sandbox_register(sandbox, "include", include, NULL), CH_OK);
    assert_int_equal(ch_sandbox_register(sandbox, "include_bad", include_bad, NULL), CH_OK);
    assert_int_equal(run(sandbox, "\n\ncall()", &error), CH_OK);
    assert_int_equal(host.line, 3);
    assert_string_equal(host.file, "scenario.lua");
    assert_int_equal(run(sandbox, "\npcall(call)", &error), CH_OK);
    assert_int_equal(host.line, 2);
    assert_int_equal(run(sandbox, "local a, b = include() assert(a == 1 and b == 'two')", &error), CH_OK);
    assert_string_equal(host.file, "shared/inner.lua");
    assert_int_equal(run(sandbox, "\ncall('box')", &error), CH_BAD_INPUT);
    assert_string_equal(error.message, "there is no box");
    assert_int_equal(error.line, 2);
    assert_int_equal(run(sandbox, "\ninclude_bad()", &error), CH_BAD_INPUT);
    assert_string_equal(error.file, "shared/bad.lua");
    assert_int_equal(error.line, 3);
    assert_int_equal(run(sandbox, "cal()", &error), CH_BAD_INPUT);
    assert_non_null(strstr(error.message, "did you mean \"call\"?"));
    assert_int_equal(run(sandbox, "call = 1", &error), CH_BAD_INPUT);
    ch_sandbox_close(sandbox);
}

static int charge_much(lua_State *L)
{
    ch_sandbox_charge_reads(L, UINT64_MAX / 2);
    return 0;
}

static void budget_counts_host_work_and_stays_spent(void **state)
{
    (void)state;
    ChError error;
    ChSandbox *sandbox = open_default();
    assert_int_equal(ch_sandbox_register(sandbox, "charge", charge_much, NULL), CH_OK);
    assert_int_equal(run(sandbox, "pcall(charge)\nprint('not reached')", &error), CH_LIMIT);
    assert_int_equal(error.line, 1);
    assert_int_equal(ch_sandbox_work_done(sandbox), CH_SANDBOX_WORK);
    assert_int_equal(run(sandbox, "local x = 1", &error), CH_LIMIT);
    assert_int_equal(ch_sandbox_register(sandbox, "again", charge_much, NULL), CH_LIMIT);
    ch_sandbox_close(sandbox);
}

/* The same chunk costs the same, to the unit, every time: a scenario that loads here loads everywhere. */
static void work_is_the_same_at_every_run(void **state)
{
    (void)state;
    static const char source[] = "local t = {} for i = 1, 500 do t['k' .. i] = {i, tostring(i)} end\n"
                                 "local n = 0 for k, v in pairs(t) do n = n + v[1] end\n"
                                 "table.sort({3, 2, 1}) local s = ('a,b'):split(',')\n"
                                 "for i = 1, 20 do pcall(error, 'x') end";
    uint64_t work = 0;
    size_t peak = 0;
    for (int i = 0; i < 20; i++) {
        ChError error;
        ChSandbox *sandbox = open_default();
        assert_int_equal(run(sandbox, source, &error), CH_OK);
        if (i == 0) work = ch_sandbox_work_done(sandbox), peak = ch_sandbox_memory_peak(sandbox);
        assert_int_equal(ch_sandbox_work_done(sandbox), work);
        assert_int_equal(ch_sandbox_memory_peak(sandbox), peak);
        assert_true(peak > 0 && peak < CH_SANDBOX_MEMORY);
        ch_sandbox_close(sandbox);
    }
}

static void keep_print(void *context, const char *file, uint32_t line, ChStr text)
{
    ChText *said = context;
    ch_text_addf(said, "%s:%u: %.*s\n", file, line, CH_FMT(text));
}

static void print_gives_text_without_addresses(void **state)
{
    (void)state;
    ChText said = {.from = ch_heap()};
    ChSandbox *sandbox = NULL;
    ChError error;
    ChSandboxOptions options = {.print = keep_print, .print_context = &said};
    assert_int_equal(ch_sandbox_open(ch_heap(), options, &sandbox, &error), CH_OK);
    assert_int_equal(run(sandbox, "print('a\\nb', 1, 2.0, true, nil, {}, print)\nprint()\n\nprint(('é'):rep(600))", &error),
                     CH_OK);
    static const char first[] = "scenario.lua:1: a b\t1\t2.0\ttrue\tnil\ttable\tfunction\nscenario.lua:2: \nscenario.lua:4: éé";
    assert_memory_equal(said.p, first, sizeof first - 1);
    assert_true(ch_utf8_valid(ch_text_view(&said), NULL));
    ch_text_free(&said);
    ch_sandbox_close(sandbox);
}

/* An allocator that fails from the Nth allocation on, or only at it, and knows what was not given back. */
typedef struct Failing {
    long left;
    bool once;
    size_t bytes;
} Failing;

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    Failing *failing = context;
    if (new_size) {
        bool fails = failing->once ? failing->left == 0 : failing->left <= 0;
        failing->left--;
        if (fails) return NULL;
    }
    failing->bytes += new_size - (block ? old_size : 0);
    return ch_resize(ch_heap(), block, old_size, new_size);
}

static const char EVERYTHING[] =
    "local t = {} for i = 1, 40 do t[i] = 'text ' .. i t['key' .. i] = {i} end\n"
    "for k, v in pairs(t) do local s = tostring(k) .. tostring(v) end\n"
    "local list = {3, 1, 2} table.sort(list, function(a, b) return a > b end) table.insert(list, 1, 9)\n"
    "local s = table.concat(list, ','):replace(',', ' and '):upper():rep(3, '-'):sub(2, -2)\n"
    "s = ('%5d %s %.3f'):format(12, s, 1.5) local parts = s:split(' ')\n"
    "local Class = {} Class.__index = Class local object = setmetatable({}, Class)\n"
    "assert(not pcall(function() return nil + 1 end)) assert(not pcall(function() return mising end))\n"
    "local function deep(n) if n > 0 then return 1 + deep(n - 1) end return 0 end deep(150)\n"
    "include() print(s)";

static ChStatus load_everything(Failing *failing, ChError *error)
{
    ChAllocator from = {.resize = failing_resize, .context = failing};
    ChSandbox *sandbox = NULL;
    Host host = {.line = 0};
    ChStatus status = ch_sandbox_open(from, (ChSandboxOptions){.work = 0}, &sandbox, error);
    if (!status) status = ch_sandbox_register(sandbox, "call", call_host, &host);
    if (!status) status = ch_sandbox_register(sandbox, "include", include, NULL);
    if (!status) status = run(sandbox, EVERYTHING, error);
    ch_sandbox_close(sandbox);
    return status;
}

/* Allocation N fails, for every N until the whole of it passes without reaching N. */
static void every_allocation_may_fail(void **state)
{
    (void)state;
    for (int once = 0; once < 2; once++) {
        for (long n = 0;; n++) {
            Failing failing = {.left = n, .once = once};
            ChError error = {.code = CH_OK};
            ChStatus status = load_everything(&failing, &error);
            if (status != CH_OK && status != CH_NO_MEMORY) fail_msg("allocation %ld: %s", n, error.message);
            assert_int_equal(failing.bytes, 0);
            if (failing.left >= 0 && status == CH_OK) break;
            assert_true(n < 20000);
            if (!once) assert_int_equal(status, CH_NO_MEMORY);
        }
    }
}

/* The author's own bound, wherever it falls, is a limit, and never a crash. */
static void every_bound_may_be_hit(void **state)
{
    (void)state;
    for (size_t bound = 1; bound < 120000; bound += 97) {
        ChSandbox *sandbox = NULL;
        ChError error = {.code = CH_OK};
        Host host = {.line = 0};
        ChStatus status = ch_sandbox_open(ch_heap(), (ChSandboxOptions){.memory = bound}, &sandbox, &error);
        if (!status) status = ch_sandbox_register(sandbox, "call", call_host, &host);
        if (!status) status = ch_sandbox_register(sandbox, "include", include, NULL);
        if (!status) status = run(sandbox, EVERYTHING, &error);
        if (sandbox) assert_true(ch_sandbox_memory_peak(sandbox) <= bound);
        bool fits = status == CH_OK || status == CH_LIMIT || (!sandbox && status == CH_NO_MEMORY);
        if (!fits) fail_msg("%zu bytes: %s %s", bound, ch_status_name(status), error.message);
        ch_sandbox_close(sandbox);
    }
}

static void every_amount_of_work_may_run_out(void **state)
{
    (void)state;
    for (uint64_t work = 1; work < 60000; work += 61) {
        ChSandbox *sandbox = NULL;
        ChError error = {.code = CH_OK};
        Host host = {.line = 0};
        ChStatus status = ch_sandbox_open(ch_heap(), (ChSandboxOptions){.work = work}, &sandbox, &error);
        if (!status) status = ch_sandbox_register(sandbox, "call", call_host, &host);
        if (!status) status = ch_sandbox_register(sandbox, "include", include, NULL);
        if (!status) status = run(sandbox, EVERYTHING, &error);
        assert_true(status == CH_OK || status == CH_LIMIT);
        ch_sandbox_close(sandbox);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_exactly_these),
        cmocka_unit_test(docs_name_them_all),
        cmocka_unit_test(failures_name_their_place),
        cmocka_unit_test(long_file_names_are_whole),
        cmocka_unit_test(byte_order_mark_is_skipped),
        cmocka_unit_test(host_functions_know_where_they_are),
        cmocka_unit_test(budget_counts_host_work_and_stays_spent),
        cmocka_unit_test(work_is_the_same_at_every_run),
        cmocka_unit_test(print_gives_text_without_addresses),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(every_bound_may_be_hit),
        cmocka_unit_test(every_amount_of_work_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
