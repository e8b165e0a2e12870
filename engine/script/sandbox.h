/* The sandbox: an author's Lua runs in here once, at load, with a budget, and cannot reach anything else.
 *
 * Order of calls: ch_sandbox_open; host registers its constructors with ch_sandbox_register; ch_sandbox_run for each
 * chunk; ch_sandbox_close. One fresh environment table serves all chunks of one sandbox; reading a global that is not
 * there, or assigning any global, is an error that names it. The sandbox owns its Lua state and everything in it.
 *
 * Every call into Lua goes through one protected call in here. A host function that must fail calls lua_error through
 * ch_sandbox_throw; it must hold no C resource then (arena memory is fine). What an author can do in here, what is
 * missing and why, and each known attack is described in docs/sandbox.md; tests/sandbox holds them as files. */
#ifndef COOLHEAD_SCRIPT_SANDBOX_H
#define COOLHEAD_SCRIPT_SANDBOX_H

#include <lua.h>

#include "base/alloc.h"
#include "base/str.h"

enum {
    CH_CHUNK_BYTES = 64 * 1024,         /* the longest chunk */
    CH_SANDBOX_MEMORY = 16 * 1024 * 1024, /* in all */
    CH_SANDBOX_BLOCK = 1024 * 1024      /* one allocation */
};
#define CH_SANDBOX_WORK UINT64_C(20000000) /* instructions, with bytes allocated or copied charged as work */

typedef struct ChSandbox ChSandbox;

typedef struct ChSandboxOptions {
    uint64_t work;   /* 0: CH_SANDBOX_WORK */
    size_t memory;   /* 0: CH_SANDBOX_MEMORY */
} ChSandboxOptions;

ChStatus ch_sandbox_open(ChAllocator from, ChSandboxOptions options, ChSandbox **sandbox, ChError *error) CH_CHECKED;
void ch_sandbox_close(ChSandbox *sandbox);

/* Make `function` a global of the environment, with `host` as its first upvalue (a light userdata). */
ChStatus ch_sandbox_register(ChSandbox *sandbox, const char *name, lua_CFunction function, void *host) CH_CHECKED;
/* Make a global out of the value on top of the state's stack that `push(L, host)` leaves there. */
ChStatus ch_sandbox_register_value(ChSandbox *sandbox, const char *name, void (*push)(lua_State *L, void *host),
                                   void *host) CH_CHECKED;

/* Run a chunk of text named `name` (a path as shown to the author). Binary chunks, chunks over CH_CHUNK_BYTES and bad
 * UTF-8 are refused. On failure `error` has file, line and a message without a traceback: CH_BAD_INPUT for the author's
 * mistakes, CH_LIMIT when a budget ran out, CH_NO_MEMORY when the host's memory did. */
ChStatus ch_sandbox_run(ChSandbox *sandbox, const char *name, ChStr source, ChError *error) CH_CHECKED;

/* Run a chunk from inside a host function (include): errors propagate to the enclosing run. Results are left on the
 * stack; returns how many. */
int ch_sandbox_run_inside(lua_State *L, const char *name, ChStr source);

/* Throw an error at the author's current line: does not return. The message needs no position. */
int ch_sandbox_throw(lua_State *L, const char *format, ...) CH_PRINTF(2, 3);

/* The author's file and line that is executing now, counted `level` callers up (1: who called the host function).
 * `file` is the chunk's name, valid while the chunk runs. Line 0 when unknown. */
void ch_sandbox_where(lua_State *L, int level, const char **file, uint32_t *line);

/* Charge host work (bytes copied, steps made) to the author's budget; throws when it is used up. */
void ch_sandbox_charge(lua_State *L, uint64_t work);

uint64_t ch_sandbox_work_done(const ChSandbox *sandbox);
size_t ch_sandbox_memory_peak(const ChSandbox *sandbox);

#endif
