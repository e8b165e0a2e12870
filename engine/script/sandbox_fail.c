/* Where an author's program is, and what is said when it fails. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/sandbox_inside.h"

const Chunk *sandbox_chunk(const ChSandbox *sandbox, const char *shown)
{
    const Chunk *chunk = sandbox->chunks;
    while (chunk && strcmp(chunk->shown, shown) != 0) chunk = chunk->older;
    return chunk;
}

/* The first function from `level` up that has a line. Reads only, so it may be called from the allocator. */
static bool find_place(lua_State *L, int level, lua_Debug *frame)
{
    for (; lua_getstack(L, level, frame); level++)
        if (lua_getinfo(L, "Sl", frame) && frame->currentline > 0) return true;
    return false;
}

void ch_sandbox_where(lua_State *L, int level, const char **file, uint32_t *line)
{
    lua_Debug frame;
    bool found = find_place(L, level, &frame);
    const Chunk *chunk = found ? sandbox_chunk(sandbox_of(L), frame.short_src) : NULL;
    *file = chunk ? chunk->name : "";
    *line = chunk ? (uint32_t)frame.currentline : 0;
}

void sandbox_note_place(ChSandbox *sandbox, int level)
{
    sandbox->failure.file = NULL;
    sandbox->failure.line = sandbox->failure.column = 0;
    if (sandbox->L) ch_sandbox_where(sandbox->L, level, &sandbox->failure.file, &sandbox->failure.line);
}

int ch_sandbox_throw(lua_State *L, const char *format, ...)
{
    char message[768];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    lua_Debug frame;
    if (find_place(L, 0, &frame)) lua_pushfstring(L, "%s:%d: %s", frame.short_src, frame.currentline, message);
    else lua_pushstring(L, message);
    return lua_error(L);
}

/* Lua puts "file:line: " before its messages, also before one that was caught and thrown again elsewhere: what it says
 * is the better place. Returns the message behind it. */
static const char *read_place(const ChSandbox *sandbox, const char *message, Failure *failure)
{
    for (const Chunk *chunk = sandbox->chunks; chunk; chunk = chunk->older) {
        size_t n = strlen(chunk->shown);
        if (strncmp(message, chunk->shown, n) != 0 || message[n] != ':') continue;
        char *end = NULL;
        unsigned long line = strtoul(message + n + 1, &end, 10);
        if (end == message + n + 1 || strncmp(end, ": ", 2) != 0) continue;
        failure->file = chunk->name;
        failure->line = (uint32_t)line;
        return end + 2;
    }
    return message;
}

/* One line of valid UTF-8, whatever was thrown: Lua cuts texts in its messages wherever it likes. */
static void copy_message(const char *from, char *to, size_t room)
{
    snprintf(to, room, "%s", from);
    ChStr text = ch_str(to);
    uint32_t bad_at = 0;
    while (!ch_utf8_valid(text, &bad_at)) {
        to[text.p + bad_at - to] = '?';
        text = (ChStr){text.p + bad_at + 1, text.n - bad_at - 1};
    }
    for (char *c = to; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7F) *c = ' ';
}

static void describe(const ChSandbox *sandbox, const char *message, Failure *failure)
{
    const char *said = read_place(sandbox, message, failure);
    bool deep = strstr(said, "C stack overflow") != NULL;
    copy_message(deep ? "this is nested more than 200 deep" : said, failure->message, sizeof failure->message);
}

/* Runs where the error was thrown, before anything is unwound. Takes no memory: it may be what there is none of. */
int sandbox_on_error(lua_State *L)
{
    ChSandbox *sandbox = sandbox_of(L);
    if (sandbox->trip || sandbox->failure.message[0]) return 1; /* the place was noted when it happened */
    sandbox_note_place(sandbox, 1);
    if (lua_type(L, 1) == LUA_TSTRING) {
        describe(sandbox, lua_tostring(L, 1), &sandbox->failure);
        return 1;
    }
    snprintf(sandbox->failure.message, sizeof sandbox->failure.message,
             "error was given a %s; give it a text that says what is the matter", luaL_typename(L, 1));
    return 1;
}

static const char *trip_message(Trip trip)
{
    switch (trip) {
    case TRIP_WORK: return "this takes too long (over the work that a file may do); is there a loop without an end?";
    case TRIP_MEMORY: return "this needs too much memory; is there a table or a text that grows without an end?";
    case TRIP_BLOCK:
        return "one text, one table or the calls inside each other grew over a megabyte; is there a loop, or a function "
               "that calls itself, without an end?";
    case TRIP_HOST:
    case TRIP_NONE: break;
    }
    return "there is no memory left";
}

ChStatus sandbox_failed(ChSandbox *sandbox, ChError *error)
{
    const Failure *failure = &sandbox->failure;
    ChStatus status = sandbox->trip == TRIP_HOST ? CH_NO_MEMORY : sandbox->trip ? CH_LIMIT : CH_BAD_INPUT;
    const char *message = sandbox->trip ? trip_message(sandbox->trip) : failure->message;
    return ch_fail_at(error, status, failure->file, failure->line, failure->column, "%s",
                      message[0] ? message : "it failed without saying why");
}
