/* Every file in tests/sandbox is an attack, or a use that must keep working. Its first line says what must happen:
 *   -- expect: ok
 *   -- expect: limit
 *   -- expect: error "part of the message"
 * and its second may say `-- grow: N unit`: GROW_HERE stands for that unit N times.
 * Each runs in a process of its own with two seconds of the processor, so that a crash or a hang is told with the
 * file's name. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <lua.h>

#include "script/sandbox.h"

#if defined(__SANITIZE_ADDRESS__)
enum { LIMIT_S = 8 }; /* every allocation is checked */
#else
enum { LIMIT_S = 2 };
#endif
enum { PATIENCE_MS = 40000 }; /* on the wall, where other programs run too */
enum { FILE_ROOM = 256 * 1024, MOST_FILES = 500 };

static const char FOLDER[] = CH_SOURCE_DIR "/tests/sandbox";

typedef struct Attack {
    char name[256];
    char *source; /* grown */
    size_t n;
    char expect[128];
} Attack;

static char *read_all(const char *name, size_t *n)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", FOLDER, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(FILE_ROOM);
    assert_non_null(bytes);
    *n = fread(bytes, 1, FILE_ROOM, file);
    fclose(file);
    return bytes;
}

/* The text between `from` and the end of the line, when the line at `line` begins with `from`. */
static bool read_directive(const char *line, size_t left, const char *from, char *to, size_t room)
{
    size_t skip = strlen(from);
    const char *end = memchr(line, '\n', left);
    if (!end || left < skip || memcmp(line, from, skip) != 0) return false;
    snprintf(to, room, "%.*s", (int)(end - line - (ptrdiff_t)skip), line + skip);
    return true;
}

static void grow(Attack *attack, const char *directive)
{
    char *unit = NULL, *mark = NULL;
    unsigned long times = strtoul(directive, &unit, 10);
    if (*unit == ' ') unit++;
    if (strcmp(unit, "\\n") == 0) memcpy(unit, "\n", 2);
    char *grown = calloc(1, FILE_ROOM * 4);
    assert_non_null(grown);
    attack->source[attack->n] = '\0';
    mark = strstr(attack->source, "GROW_HERE");
    assert_non_null(mark);
    size_t n = (size_t)(mark - attack->source), each = strlen(unit);
    memcpy(grown, attack->source, n);
    for (unsigned long i = 0; i < times; i++, n += each) memcpy(grown + n, unit, each);
    size_t rest = strlen(mark + strlen("GROW_HERE"));
    memcpy(grown + n, mark + strlen("GROW_HERE"), rest);
    free(attack->source);
    attack->source = grown;
    attack->n = n + rest;
}

static void read_attack(const char *name, Attack *attack)
{
    char directive[128];
    snprintf(attack->name, sizeof attack->name, "%s", name);
    attack->source = read_all(name, &attack->n);
    if (!read_directive(attack->source, attack->n, "-- expect: ", attack->expect, sizeof attack->expect))
        fail_msg("%s does not begin with what to expect", name);
    const char *second = (const char *)memchr(attack->source, '\n', attack->n) + 1;
    size_t left = attack->n - (size_t)(second - attack->source);
    if (read_directive(second, left, "-- grow: ", directive, sizeof directive)) grow(attack, directive);
}

/* What a host would register: a file's inclusion, and a value of its own. */

static int include(lua_State *L)
{
    size_t n = 0;
    const char *text = lua_tolstring(L, 1, &n);
    return text ? ch_sandbox_run_inside(L, "inner.lua", (ChStr){text, (uint32_t)n}) : ch_sandbox_throw(L, "a text");
}

static int include_as(lua_State *L)
{
    size_t n = 0;
    const char *name = lua_tostring(L, 1), *text = lua_tolstring(L, 2, &n);
    return name && text ? ch_sandbox_run_inside(L, name, (ChStr){text, (uint32_t)n}) : ch_sandbox_throw(L, "texts");
}

static int include_self(lua_State *L)
{
    return ch_sandbox_run_inside(L, "again.lua", CH_STR("include_self()"));
}

static void push_thing(lua_State *L, void *host)
{
    (void)host;
    lua_newuserdatauv(L, 8, 0);
    lua_newtable(L);
    lua_pushstring(L, "thing");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
}

/* In the child: run it and write "status message". */
static void run_attack(const Attack *attack, int out)
{
    ChSandbox *sandbox = NULL;
    ChError error = {.code = CH_OK};
    ChStatus status = ch_sandbox_open(ch_heap(), (ChSandboxOptions){.work = 0}, &sandbox, &error);
    if (!status) status = ch_sandbox_register(sandbox, "include", include, NULL);
    if (!status) status = ch_sandbox_register(sandbox, "include_as", include_as, NULL);
    if (!status) status = ch_sandbox_register(sandbox, "include_self", include_self, NULL);
    if (!status) status = ch_sandbox_register_value(sandbox, "thing", push_thing, NULL);
    if (!status)
        status = ch_sandbox_run(sandbox, attack->name, (ChStr){attack->source, (uint32_t)attack->n}, &error);
    char said[1200];
    int n = snprintf(said, sizeof said, "%s %s:%u: %s", ch_status_name(status), error.file, error.line, error.message);
    bool one_line = !strpbrk(error.message, "\n\r\t");
    ch_sandbox_close(sandbox);
    if (!one_line || write(out, said, (size_t)n) != n) _exit(3);
    _exit(0);
}

static long elapsed_ms(struct timespec since)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - since.tv_sec) * 1000 + (now.tv_nsec - since.tv_nsec) / 1000000;
}

/* What the child said, or why it said nothing. Returns false on a crash or when it was too slow. */
static bool await(pid_t child, int in, char *said, size_t room)
{
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    size_t n = 0;
    for (;;) {
        long left = PATIENCE_MS - elapsed_ms(start);
        struct pollfd ready = {.fd = in, .events = POLLIN};
        if (left <= 0 || poll(&ready, 1, (int)left) <= 0) break;
        ssize_t got = read(in, said + n, room - 1 - n);
        if (got <= 0) break;
        n += (size_t)got;
    }
    said[n] = '\0';
    bool late = elapsed_ms(start) >= PATIENCE_MS;
    int ended = 0;
    if (late) kill(child, SIGKILL);
    waitpid(child, &ended, 0);
    if (late) snprintf(said, room, "took longer than %d ms", (int)PATIENCE_MS);
    else if (WIFSIGNALED(ended) && WTERMSIG(ended) == SIGXCPU) snprintf(said, room, "used over %d s", (int)LIMIT_S);
    else if (WIFSIGNALED(ended)) snprintf(said, room, "crashed with signal %d", WTERMSIG(ended));
    else if (WEXITSTATUS(ended) != 0) snprintf(said, room, "ended with status %d", WEXITSTATUS(ended));
    return !late && WIFEXITED(ended) && WEXITSTATUS(ended) == 0;
}

static bool run_apart(const Attack *attack, char *said, size_t room)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        setrlimit(RLIMIT_CPU, &(struct rlimit){.rlim_cur = LIMIT_S, .rlim_max = LIMIT_S + 1});
        run_attack(attack, ends[1]);
    }
    close(ends[1]);
    bool answered = await(child, ends[0], said, room);
    close(ends[0]);
    return answered;
}

static bool is_as_expected(const char *expect, const char *said)
{
    if (strcmp(expect, "ok") == 0) return strncmp(said, "ok ", 3) == 0;
    if (strcmp(expect, "limit") == 0) return strncmp(said, "limit ", 6) == 0 && !strstr(said, ":0:");
    char part[128];
    snprintf(part, sizeof part, "%s", strncmp(expect, "error \"", 7) == 0 ? expect + 7 : "");
    size_t n = strlen(part);
    if (n < 2 || part[n - 1] != '"' || strncmp(said, "bad input ", 10) != 0) return false;
    part[n - 1] = '\0';
    size_t to = 0; /* \" in the expectation is a quote */
    for (size_t i = 0; part[i]; i++)
        if (part[i] != '\\') part[to++] = part[i];
    part[to] = '\0';
    return strstr(said, part) != NULL;
}

static int is_lua(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 4 && strcmp(entry->d_name + n - 4, ".lua") == 0;
}

static void attacks_end_as_they_must(void **state)
{
    (void)state;
    struct dirent **names = NULL;
    int count = scandir(FOLDER, &names, is_lua, alphasort), failures = 0;
    assert_in_range(count, 150, MOST_FILES); /* an empty folder would pass for ever */
    for (int i = 0; i < count; i++) {
        Attack attack;
        char said[1300];
        read_attack(names[i]->d_name, &attack);
        bool answered = run_apart(&attack, said, sizeof said);
        if (!answered || !is_as_expected(attack.expect, said)) {
            print_error("%s: expected %s, but: %s\n", attack.name, attack.expect, said);
            failures++;
        }
        free(attack.source);
        free(names[i]);
    }
    free(names);
    assert_int_equal(failures, 0);
}

static void spin(void)
{
    setrlimit(RLIMIT_CPU, &(struct rlimit){.rlim_cur = 1, .rlim_max = 2});
    for (volatile int i = 0;; i = !i) continue;
}

/* What is said of a child that does this. */
static const char *say_of(void (*deed)(void))
{
    static char said[200];
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        signal(SIGABRT, SIG_DFL);
        deed();
    }
    close(ends[1]);
    assert_false(await(child, ends[0], said, sizeof said));
    close(ends[0]);
    return said;
}

/* The runner itself must notice. */
static void runner_tells_crash_and_hang(void **state)
{
    (void)state;
    assert_false(is_as_expected("ok", "limit a.lua:1: x"));
    assert_false(is_as_expected("error \"\"", "bad input a.lua:1: x"));
    assert_false(is_as_expected("error x", "bad input a.lua:1: x"));
    assert_false(is_as_expected("limit", "limit a.lua:0: x"));
    assert_true(is_as_expected("error \"say \\\"x\\\"\"", "bad input a.lua:1: say \"x\""));
    assert_string_equal(say_of(abort), "crashed with signal 6");
    assert_non_null(strstr(say_of(spin), "used over"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runner_tells_crash_and_hang),
        cmocka_unit_test(attacks_end_as_they_must),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
