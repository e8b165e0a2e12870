/* The sandbox: an author's Lua runs in here once, at load, with a budget, and cannot reach anything else.
 *
 * Order of calls: ch_sandbox_open; host registers its constructors with ch_sandbox_register; ch_sandbox_run for each
 * chunk; ch_sandbox_close. One fresh environment table serves all chunks of one sandbox; reading a global that is not
 * there, or assigning any global, is an error that names it. The sandbox owns its Lua state and everything in it.
 *
 * Every call into Lua goes through one protected call in here. A host function that must fail calls lua_error through
 * ch_sandbox_throw; it must hold no C resource then (arena memory is fine). What an author can do in here, what is
 * missing and why, and each known attack is described in docs/sandbox.md; tests/sandbox holds them as files.
 *
 * Every text that an author's Lua can hold is valid UTF-8 without a zero byte. Nothing in here reads a clock, a file or a
 * locale, but Lua and printf do ask the locale for numbers and order: LC_NUMERIC and LC_COLLATE must be "C", or
 * ch_sandbox_open refuses.
 * A host function may give its own userdata a metatable; authors cannot reach it. It must have no __gc and no __close:
 * those run where no budget counts. A host function should ask for numbers by lua_type before it reads one: Lua would
 * read a long text of digits as a number, which takes its time. */
#ifndef COOLHEAD_SCRIPT_SANDBOX_H
#define COOLHEAD_SCRIPT_SANDBOX_H

#include <lua.h>

#include "base/alloc.h"
#include "base/str.h"

enum {
    CH_CHUNK_BYTES = 64 * 1024,           /* the longest chunk */
    CH_SANDBOX_MEMORY = 16 * 1024 * 1024, /* in all */
    CH_SANDBOX_BLOCK = 1024 * 1024,       /* one allocation; a text a quarter of it */
    CH_CHUNKS = 200,                      /* chunks with names of their own in one sandbox */
    CH_CHUNKS_DEEP = 16
};
/* Work: an instruction is 4 (more while the author holds very long texts or very large tables, so that the whole budget
 * never takes over two seconds), a call 10 more, eight bytes allocated or copied 1. A whole scenario needs a thirtieth of it. */
#define CH_SANDBOX_WORK UINT64_C(20000000)

typedef struct ChSandbox ChSandbox;

typedef struct ChSandboxOptions {
    uint64_t work; /* 0: CH_SANDBOX_WORK */
    size_t memory; /* 0: CH_SANDBOX_MEMORY */
    /* What an author prints, a line at a time, cut at 1000 bytes. NULL: it goes nowhere. It may not throw. */
    void (*print)(void *context, const char *file, uint32_t line, ChStr text);
    void *print_context;
} ChSandboxOptions;

ChStatus ch_sandbox_open(ChAllocator from, ChSandboxOptions options, ChSandbox **sandbox, ChError *error) CH_CHECKED;
void ch_sandbox_close(ChSandbox *sandbox);

/* Make `function` a global of the environment, with `host` as its first upvalue (a light userdata). */
ChStatus ch_sandbox_register(ChSandbox *sandbox, const char *name, lua_CFunction function, void *host) CH_CHECKED;
/* Make a global out of the value on top of the state's stack that `push(L, host)` leaves there. */
ChStatus ch_sandbox_register_value(ChSandbox *sandbox, const char *name, void (*push)(lua_State *L, void *host),
                                   void *host) CH_CHECKED;

/* Run a chunk of text named `name` (a path as shown to the author). Binary chunks, chunks over CH_CHUNK_BYTES and bad
 * UTF-8 are refused; a byte order mark is skipped. On failure `error` has file, line (and a column, where one is known)
 * and a message of one line without a traceback: CH_BAD_INPUT for the author's mistakes, CH_LIMIT when a budget ran out,
 * CH_NO_MEMORY when the host's memory did. After the last two every further run fails at once in the same way. */
ChStatus ch_sandbox_run(ChSandbox *sandbox, const char *name, ChStr source, ChError *error) CH_CHECKED;

/* Run a chunk from inside a host function (include): errors propagate to the enclosing run. Results are left on the
 * stack; returns how many. At most CH_CHUNKS_DEEP inside each other. The source may not be freed by a long jump: keep
 * it in an arena. */
int ch_sandbox_run_inside(lua_State *L, const char *name, ChStr source);

/* Throw an error at the author's current line: does not return. The message needs no position. */
int ch_sandbox_throw(lua_State *L, const char *format, ...) CH_PRINTF(2, 3);

/* The author's file and line that is executing now, counted `level` callers up (1: who called the host function); a
 * level that has no line (pcall, a sort) is passed over upwards. `file` is the chunk's name as given, valid until the
 * sandbox is closed. Line 0 and an empty file when unknown. */
void ch_sandbox_where(lua_State *L, int level, const char **file, uint32_t *line);

/* Charge host work to the author's budget; throws when it is used up. For bytes copied and steps made: 1 is about eight
 * bytes, or two nanoseconds. */
void ch_sandbox_charge(lua_State *L, uint64_t work);

/* The same for reads of an author's table (lua_next, lua_rawget…), which cost as an instruction does: a read can walk a
 * chain of thousands of keys that were chosen to collide. Charge before reading. */
void ch_sandbox_charge_reads(lua_State *L, uint64_t reads);

uint64_t ch_sandbox_work_done(const ChSandbox *sandbox);
size_t ch_sandbox_memory_peak(const ChSandbox *sandbox);

/* Every name that a chunk can use, a line each, sorted, with the fields of tables as `string.find`, into `names`. */
ChStatus ch_sandbox_names(ChSandbox *sandbox, ChText *names) CH_CHECKED;

#endif
