/* The budget: memory, bytes and instructions. Everything an author can make the machine do is counted here. */
#include <string.h>

#include "script/sandbox_inside.h"

enum {
    HOOK_COUNT = 1000,      /* instructions between two looks at the budget */
    INSTRUCTION = 4,        /* what one costs; joining a large float to a text takes a hundred times as long as most */
    REMAINDER = 12,         /* what is added once a chunk uses %: fmod(1e308, 1e-308) takes 2000 steps */
    CALL = 10,              /* what a call costs more than its instruction */
    BYTES_FOR_ONE = 8,      /* bytes copied */
    TEXT_FOR_ONE = 64,      /* bytes of a text read as a number, the slowest that an instruction can do with one */
    HASH_FOR_ONE = 512,     /* bytes of a hash part, when all of its keys collide */
    TEXT_HEADER = 64,       /* more than Lua keeps beside a text's bytes */
    DEEPEST = 5000          /* calls inside each other; looked at every HOOK_COUNT */
};

static void on_hook(lua_State *L, lua_Debug *event);

/* The state of ours that a Lua state belongs to is what its allocator was given. */
ChSandbox *sandbox_of(lua_State *L)
{
    void *sandbox = NULL;
    lua_getallocf(L, &sandbox);
    return sandbox;
}

/* One instruction can compare two texts, read one as a number (for i = 1, text) or walk a chain of colliding keys,
 * without a hook between. So an instruction costs more once an author has made a large one: the time that the whole
 * budget can take stays in proportion. */
static uint64_t price(const ChSandbox *sandbox)
{
    uint64_t reading = sandbox->longest_text / TEXT_FOR_ONE + sandbox->largest_hash / HASH_FOR_ONE;
    return reading + (sandbox->remainders ? INSTRUCTION + REMAINDER : INSTRUCTION);
}

void sandbox_count_from_now(ChSandbox *sandbox)
{
    lua_sethook(sandbox->L, on_hook, LUA_MASKCALL | LUA_MASKCOUNT, sandbox->trip ? 1 : HOOK_COUNT);
}

void sandbox_trip(ChSandbox *sandbox, Trip why)
{
    if (sandbox->trip) return;
    sandbox->trip = why;
    if (sandbox->L) sandbox_count_from_now(sandbox);
}

static void spend(ChSandbox *sandbox, uint64_t work)
{
    uint64_t left = sandbox->options.work - sandbox->work;
    sandbox->work += work < left ? work : left;
    if (work <= left || sandbox->trip) return;
    sandbox_note_place(sandbox, 0);
    sandbox_trip(sandbox, TRIP_WORK);
}

static bool may_grow(ChSandbox *sandbox, size_t had, size_t want, bool is_text)
{
    size_t more = want - had, most = is_text ? SAFE_TEXT + TEXT_HEADER : CH_SANDBOX_BLOCK;
    bool fits = more <= sandbox->options.memory && sandbox->memory <= sandbox->options.memory - more;
    if (want <= most && fits) return true;
    sandbox->refused = want > most ? TRIP_BLOCK : TRIP_MEMORY;
    /* Lua answers a refusal with a whole collection, which reads all there is: not for free. */
    spend(sandbox, sandbox->memory / BYTES_FOR_ONE);
    sandbox_note_place(sandbox, 0);
    return false;
}

/* Making a function that captures n locals walks a list of up to n for each of them. */
static uint64_t captures(size_t bytes)
{
    uint64_t n = bytes / sizeof(void *);
    return n * n / 16;
}

static void account(ChSandbox *sandbox, size_t had, size_t has)
{
    sandbox->memory = sandbox->memory - had + has;
    if (sandbox->memory > sandbox->peak) sandbox->peak = sandbox->memory;
    if (has > had) spend(sandbox, has / BYTES_FOR_ONE + 1);
}

void *sandbox_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    ChSandbox *sandbox = context;
    size_t had = block ? old_size : 0; /* without a block Lua says here what kind of thing it makes */
    bool is_text = !block && old_size == LUA_TSTRING;
    if (new_size > had && !may_grow(sandbox, had, new_size, is_text)) return NULL;
    void *resized = ch_resize(sandbox->from, block, had, new_size);
    if (new_size && !resized) {
        sandbox->refused = TRIP_HOST;
        sandbox_note_place(sandbox, 0);
        return NULL;
    }
    /* A new block that is no object is a table's hash part, which Lua never resizes in place; or it is small. */
    bool is_hash = !block && old_size == 0;
    if (is_text && new_size > sandbox->longest_text) sandbox->longest_text = new_size;
    if (is_hash && new_size > sandbox->largest_hash) sandbox->largest_hash = new_size;
    if (!block && old_size == LUA_TFUNCTION) spend(sandbox, captures(new_size));
    account(sandbox, had, new_size);
    return resized;
}

void sandbox_stop_if_tripped(lua_State *L)
{
    ChSandbox *sandbox = sandbox_of(L);
    if (!sandbox->trip) return;
    lua_pushlightuserdata(L, sandbox); /* anything that needs no memory: nobody sees it */
    lua_error(L);
}

void sandbox_room(lua_State *L, int values)
{
    ChSandbox *sandbox = sandbox_of(L);
    if (lua_checkstack(L, values)) return;
    sandbox_trip(sandbox, sandbox->refused ? sandbox->refused : TRIP_HOST);
    sandbox_stop_if_tripped(L);
}

static void check_depth(lua_State *L)
{
    lua_Debug frame;
    if (lua_getstack(L, DEEPEST, &frame))
        ch_sandbox_throw(L, "calls are more than %d deep; is it a function that calls itself without an end?",
                         DEEPEST);
}

/* Handing on thousands of extra arguments copies all of them in one instruction. */
static void check_arguments(lua_State *L, lua_Debug *call)
{
    if (lua_getlocal(L, call, -(SAFE_VALUES + 1)))
        ch_sandbox_throw(L, "a call may have at most %d extra arguments", SAFE_VALUES);
}

static void on_hook(lua_State *L, lua_Debug *event)
{
    ChSandbox *sandbox = sandbox_of(L);
    if (event->event == LUA_HOOKCOUNT) {
        if (!sandbox->trip) spend(sandbox, HOOK_COUNT * price(sandbox));
        sandbox_stop_if_tripped(L);
        check_depth(L);
    } else if (!sandbox->trip) { /* the message handler is called too: once tripped, calls are let through */
        spend(sandbox, CALL);
        check_arguments(L, event);
    }
}

void ch_sandbox_charge(lua_State *L, uint64_t work)
{
    spend(sandbox_of(L), work);
    sandbox_stop_if_tripped(L);
}

void ch_sandbox_charge_reads(lua_State *L, uint64_t reads)
{
    uint64_t each = price(sandbox_of(L));
    ch_sandbox_charge(L, reads > UINT64_MAX / each ? UINT64_MAX : reads * each);
}

void sandbox_bytes(lua_State *L, uint64_t bytes)
{
    ch_sandbox_charge(L, bytes / BYTES_FOR_ONE + 1);
}

uint64_t ch_sandbox_work_done(const ChSandbox *sandbox)
{
    return sandbox->work;
}

size_t ch_sandbox_memory_peak(const ChSandbox *sandbox)
{
    return sandbox->peak;
}
