/* Functions on texts. Positions and lengths are in characters, so no function can cut one in two and every text stays
 * valid UTF-8. No patterns: matching one can take longer than anyone waits, where no hook is called. */
#include <string.h>

#include "script/sandbox_inside.h"

#define NOWHERE UINT32_MAX

/* The byte at which character number `index` (from 0) begins, or the end of the text. */
static uint32_t byte_of(ChStr text, uint64_t index)
{
    uint32_t at = 0;
    for (uint64_t i = 0; at < text.n && i < index; i++) {
        at++;
        while (at < text.n && ((unsigned char)text.p[at] & 0xC0u) == 0x80u) at++;
    }
    return at;
}

/* A position as authors write it (1 is the first, -1 the last) as a count of characters before it, 0 to `count`. */
static uint64_t before_position(lua_Integer position, uint32_t count)
{
    if (position > 0) return position > (lua_Integer)count ? count : (uint64_t)position - 1;
    if (position == 0) return 0;
    return position < -(lua_Integer)count ? 0 : (uint64_t)((lua_Integer)count + position);
}

static uint32_t count_characters(lua_State *L, ChStr text)
{
    sandbox_bytes(L, 2 * (uint64_t)text.n);
    return ch_utf8_count(text);
}

static int safe_len(lua_State *L)
{
    lua_pushinteger(L, count_characters(L, safe_text(L, 1)));
    return 1;
}

static int safe_sub(lua_State *L)
{
    ChStr text = safe_text(L, 1);
    lua_Integer first = safe_whole(L, 2), last = safe_whole_or(L, 3, -1);
    uint32_t count = count_characters(L, text);
    uint64_t from = before_position(first, count), to = count;
    if (first > (lua_Integer)count) from = count;
    if (last == 0 || last < -(lua_Integer)count) to = 0;
    else if (last < (lua_Integer)count) to = before_position(last, count) + 1;
    uint32_t start = byte_of(text, from), end = byte_of(text, to);
    lua_pushlstring(L, text.p + start, end > start ? end - start : 0);
    return 1;
}

/* The first place at or after byte `from` where `what` stands in `in`, or NOWHERE. */
static uint32_t search(lua_State *L, ChStr in, ChStr what, uint32_t from)
{
    if (what.n == 0) return from;
    if (what.n > in.n) return NOWHERE;
    const char *p = in.p + from, *end = in.p + (in.n - what.n) + 1;
    while (p < end) {
        const char *hit = memchr(p, what.p[0], (size_t)(end - p));
        const char *stop = hit ? hit + 1 : end;
        sandbox_bytes(L, (uint64_t)(stop - p) + (hit ? what.n : 0));
        if (hit && memcmp(hit, what.p, what.n) == 0) return (uint32_t)(hit - in.p);
        p = stop;
    }
    return NOWHERE;
}

static int safe_find(lua_State *L)
{
    ChStr text = safe_text(L, 1), what = safe_text(L, 2);
    lua_Integer first = safe_whole_or(L, 3, 1);
    uint32_t count = count_characters(L, text);
    uint32_t from = first > (lua_Integer)count ? text.n : byte_of(text, before_position(first, count));
    uint32_t hit = search(L, text, what, from);
    if (hit == NOWHERE) {
        lua_pushnil(L);
        return 1;
    }
    lua_Integer before = count_characters(L, (ChStr){text.p, hit});
    lua_pushinteger(L, before + 1);
    lua_pushinteger(L, before + count_characters(L, what));
    return 2;
}

static int safe_split(lua_State *L)
{
    ChStr text = safe_text(L, 1), between = safe_text(L, 2);
    luaL_argcheck(L, between.n > 0, 2, "what stands between the parts cannot be empty");
    lua_newtable(L);
    uint32_t from = 0;
    for (lua_Integer i = 1;; i++) {
        uint32_t hit = search(L, text, between, from), end = hit == NOWHERE ? text.n : hit;
        ch_sandbox_charge(L, 20);
        lua_pushlstring(L, text.p + from, end - from);
        lua_rawseti(L, -2, i);
        if (hit == NOWHERE) return 1;
        from = end + between.n;
    }
}

/* Room for a text of a known length, on Lua's stack, so that nothing is lost when something throws. */
static char *make_room(lua_State *L, uint64_t bytes)
{
    safe_check_length(L, bytes);
    sandbox_bytes(L, 2 * bytes);
    return lua_newuserdatauv(L, (size_t)bytes + 1, 0);
}

static char *put(char *to, ChStr text)
{
    if (text.n) memcpy(to, text.p, text.n);
    return to + text.n;
}

/* Texts are no longer than a block, so neither these products nor their sums wrap. */
static int safe_replace(lua_State *L)
{
    ChStr text = safe_text(L, 1), what = safe_text(L, 2), by = safe_text(L, 3);
    luaL_argcheck(L, what.n > 0, 2, "what is replaced cannot be empty");
    uint64_t hits = 0;
    for (uint32_t at = search(L, text, what, 0); at != NOWHERE; hits++) at = search(L, text, what, at + what.n);
    uint64_t length = text.n - hits * what.n + hits * by.n;
    char *whole = make_room(L, length), *end = whole;
    uint32_t from = 0;
    for (uint64_t i = 0; i < hits; i++) {
        uint32_t at = search(L, text, what, from);
        end = put(put(end, (ChStr){text.p + from, at - from}), by);
        from = at + what.n;
    }
    put(end, (ChStr){text.p + from, text.n - from});
    lua_pushlstring(L, whole, (size_t)length);
    return 1;
}

static int safe_rep(lua_State *L)
{
    ChStr text = safe_text(L, 1), between = lua_isnoneornil(L, 3) ? CH_STR("") : safe_text(L, 3);
    lua_Integer times = safe_whole(L, 2);
    uint64_t each = (uint64_t)text.n + between.n;
    if (times <= 0 || each == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    safe_check_length(L, (uint64_t)times > SAFE_TEXT + 1 ? UINT64_MAX : 0);
    uint64_t length = (uint64_t)times * each - between.n;
    char *whole = make_room(L, length), *end = whole;
    ch_sandbox_charge(L, (uint64_t)times / 4);
    for (lua_Integer i = 0; i < times; i++) {
        end = put(end, text);
        if (i + 1 < times) end = put(end, between);
    }
    lua_pushlstring(L, whole, (size_t)length);
    return 1;
}

static int change_case(lua_State *L, char first, char last)
{
    ChStr text = safe_text(L, 1);
    char *whole = make_room(L, text.n);
    for (uint32_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        whole[i] = c >= first && c <= last ? (char)(c ^ 0x20) : c;
    }
    lua_pushlstring(L, whole, text.n);
    return 1;
}

static int safe_upper(lua_State *L)
{
    return change_case(L, 'a', 'z');
}

static int safe_lower(lua_State *L)
{
    return change_case(L, 'A', 'Z');
}

static int safe_trim(lua_State *L)
{
    ChStr text = safe_text(L, 1);
    sandbox_bytes(L, text.n);
    ChStr rest = ch_str_trim(text);
    lua_pushlstring(L, rest.p, rest.n);
    return 1;
}

/* UTF-8 of a character that may stand in a text. */
static char *encode(char *to, uint32_t code)
{
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    *to++ = (char)(leads[more] | code >> (6 * more));
    while (more-- > 0) *to++ = (char)(0x80 | (code >> (6 * more) & 0x3F));
    return to;
}

static int safe_char(lua_State *L)
{
    int count = lua_gettop(L);
    char *whole = make_room(L, 4 * (uint64_t)count), *end = whole;
    for (int i = 1; i <= count; i++) {
        lua_Integer code = safe_whole(L, i);
        bool fine = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        luaL_argcheck(L, fine, i, "not a character's number");
        end = encode(end, (uint32_t)code);
    }
    lua_pushlstring(L, whole, (size_t)(end - whole));
    return 1;
}

/* `text:upper()` finds its method in the locked table, so texts have no other fields and nobody can give them one. */
static void become_text_methods(lua_State *L)
{
    lua_pushliteral(L, "");
    lua_newtable(L);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void safe_open_string(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"char", safe_char},   {"find", safe_find}, {"format", safe_format}, {"len", safe_len},
        {"lower", safe_lower}, {"rep", safe_rep},   {"replace", safe_replace}, {"split", safe_split},
        {"sub", safe_sub},     {"trim", safe_trim}, {"upper", safe_upper},   {NULL, NULL},
    };
    luaL_newlib(L, functions);
    sandbox_lock(L, "string");
    become_text_methods(L);
}
