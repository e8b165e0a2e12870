/* What the sandbox's files share with each other and with nobody else. Functions that take a lua_State run inside a
 * protected call and may throw; the others never do. */
#ifndef COOLHEAD_SCRIPT_SANDBOX_INSIDE_H
#define COOLHEAD_SCRIPT_SANDBOX_INSIDE_H

#include <lauxlib.h>
#include <lua.h>

#include "script/sandbox.h"

/* Why everything must stop. Once set it stays: no pcall of an author's can go on after it. */
typedef enum Trip { TRIP_NONE, TRIP_WORK, TRIP_MEMORY, TRIP_BLOCK, TRIP_HOST } Trip;

typedef struct Chunk Chunk;
struct Chunk {
    Chunk *older;
    char shown[LUA_IDSIZE]; /* how Lua shows it in messages: the name, or its end after "..." */
    size_t room;            /* of name[] */
    char name[];
};

typedef struct Failure {
    const char *file; /* a Chunk's name, or NULL */
    uint32_t line, column;
    char message[768];
} Failure;

struct ChSandbox {
    lua_State *L;
    ChAllocator from;
    ChSandboxOptions options;
    uint64_t work;
    size_t memory, peak;
    size_t longest_text, largest_hash; /* so far, in bytes: what one instruction may have to read */
    bool remainders; /* a chunk uses the operator % */
    Trip trip;
    Trip refused;    /* why the allocator last said no */
    Chunk *chunks;   /* newest first; they live as long as the sandbox */
    uint32_t chunk_count, depth;
    Failure failure; /* of the run that is on */
};
/* The environment, locked, is in Lua's registry under the sandbox's address. */

enum {
    SAFE_TEXT = 256 * 1024, /* the longest text */
    SAFE_VALUES = 250,      /* the most extra arguments to one call */
    SAFE_ITEMS = 20000      /* the most that sort and pairs order */
};

ChSandbox *sandbox_of(lua_State *L);

/* sandbox_budget.c */
void *sandbox_resize(void *sandbox, void *block, size_t old_size, size_t new_size); /* a lua_Alloc */
void sandbox_count_from_now(ChSandbox *sandbox);
/* From now on every instruction throws. The place was noted when it was refused or used up. */
void sandbox_trip(ChSandbox *sandbox, Trip why);
void sandbox_stop_if_tripped(lua_State *L);
/* Room for so many more values on Lua's stack, where luaL_checkstack would call having no memory an overflow. */
void sandbox_room(lua_State *L, int values);
void sandbox_bytes(lua_State *L, uint64_t bytes); /* ch_sandbox_charge for bytes read or copied */

/* sandbox_fail.c */
int sandbox_on_error(lua_State *L);                  /* the message handler of the outermost call */
void sandbox_note_place(ChSandbox *sandbox, int level);
ChStatus sandbox_failed(ChSandbox *sandbox, ChError *error);
const Chunk *sandbox_chunk(const ChSandbox *sandbox, const char *shown);

/* sandbox_scan.c: what Lua's own reader would let through. False, with the place and the reason in `failure`.
 * `remainders` becomes true when the operator % is used. */
bool sandbox_scan(ChStr source, bool *remainders, Failure *failure);

/* sandbox_lock.c: the table on top becomes one that can be read, not written, and where a missing name is an error that
 * says `what` it is missing from ("" for the globals). What is left on the stack stands for it. */
void sandbox_lock(lua_State *L, const char *what);
/* The inside of a locked table at `at`, which the host may write; pushed. */
void sandbox_locked_inside(lua_State *L, int at);
int sandbox_list_names(lua_State *L); /* ch_sandbox_names, inside Lua: (ChText *) -> () */

/* safe_*.c: what an author may call. Each leaves one value on the stack: a table of functions. */
void safe_open_base(lua_State *L, int globals); /* into the table at `globals` */
void safe_open_string(lua_State *L);            /* also becomes what texts' methods are looked up in */
void safe_open_table(lua_State *L);
void safe_open_math(lua_State *L);
int safe_format(lua_State *L);
int safe_setmetatable(lua_State *L);
int safe_pairs(lua_State *L);
/* The value at `at` as a text, without addresses: pushed. */
ChStr safe_tostring(lua_State *L, int at);
/* A text argument; numbers count as texts. */
ChStr safe_text(lua_State *L, int at);
/* Number arguments. Unlike luaL_check…, texts of digits do not count: reading a long one takes its time. */
lua_Integer safe_whole(lua_State *L, int at);
lua_Integer safe_whole_or(lua_State *L, int at, lua_Integer otherwise);
lua_Number safe_number(lua_State *L, int at);
/* Refuse a length that a function of ours will not make. */
void safe_check_length(lua_State *L, uint64_t bytes);

#endif
