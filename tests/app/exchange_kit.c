#include "exchange_kit.h"

#include "desk_kit.h"

void ex_start(ExKit *kit)
{
    memset(kit, 0, sizeof *kit);
    dk_folder(kit->folder);
    snprintf(kit->shared, sizeof kit->shared, "%s/shared", kit->folder);
    assert_int_equal(mkdir(kit->shared, 0755), 0);
    ch_arena_init(&kit->arena, ch_heap(), SIZE_MAX);
    ex_ok(kit, ch_world_library(&kit->library, &kit->error));
    ex_ok(kit, ch_situation_load(kit->library, "shoe-return", NULL, &kit->situation, &kit->error));
    ex_ok(kit, ch_situation_know(&kit->situation, 0, NULL, &kit->error)); /* as before every end of a play */
}

void ex_end(ExKit *kit)
{
    ch_situation_free(&kit->situation);
    ch_library_close(kit->library);
    ch_arena_free(&kit->arena);
    folder_gone(kit->folder);
}

void ex_path(const ExKit *kit, const char *name, char path[160])
{
    snprintf(path, 160, "%s/%s", kit->folder, name);
}

ChStore *ex_store(ExKit *kit, const char *name)
{
    char path[160];
    ChStore *store = NULL;
    ex_path(kit, name, path);
    ex_ok(kit, ch_store_open(path, NULL, ch_heap(), &store, &kit->error));
    return store;
}

int ex_two(void **state)
{
    static ExKit kit;
    ex_start(&kit);
    kit.from = ex_store(&kit, "a.db");
    kit.to = ex_store(&kit, "b.db");
    *state = &kit;
    return 0;
}

int ex_two_end(void **state)
{
    ExKit *kit = *state;
    ch_store_close(kit->from);
    ch_store_close(kit->to);
    ex_end(kit);
    return 0;
}

void ex_begin(ExKit *kit, ChStore *store, const char *trainee, uint64_t seed, ChPlay *play)
{
    ChPlayAbout about = {.start = {.mode = CH_MODE_PRACTICE, .seed = seed}, .trainee = trainee};
    ex_ok(kit, ch_play_begin(&kit->situation, store, &about, play, &kit->error));
}

void ex_go_on(ExKit *kit, ChPlay *play, uint32_t decisions, uint32_t turn)
{
    for (uint32_t i = 0; i < decisions && !ch_session_ended(play->session); i++) {
        ChOffers offers;
        ChInput input = {.kind = CH_INPUT_ANSWER, .ms = 1500 + i};
        ch_session_offers(play->session, &offers);
        input.decision.pick_count = (uint8_t)offers.slot_count;
        for (uint32_t s = 0; s < offers.slot_count; s++) {
            uint8_t pick = 0;
            for (uint32_t n = 0; n <= turn; n++)
                do pick = (uint8_t)(pick == 63 ? 1 : pick + 1);
                while (!((offers.picks[s] >> pick) & 1u));
            input.decision.picks[s] = pick;
        }
        ex_ok(kit, ch_play_input(play, &input, NULL, &kit->error));
    }
    ex_ok(kit, ch_play_finish(play, &kit->error));
}

void ex_play(ExKit *kit, ChStore *store, const char *trainee, uint32_t turn, char uuid[CH_UUID_TEXT])
{
    ChPlay play;
    ex_begin(kit, store, trainee, 7, &play);
    ex_go_on(kit, &play, 200, turn);
    assert_true(ch_session_ended(play.session));
    snprintf(uuid, CH_UUID_TEXT, "%s", play.uuid);
    ch_play_close(&play);
}

ChAttempt ex_find(ExKit *kit, ChStore *store, const char *uuid)
{
    ChAttempt attempt;
    ex_ok(kit, ch_store_find(store, ch_str(uuid), &kit->arena, &attempt, &kit->error));
    return attempt;
}

uint32_t ex_count(ExKit *kit, ChStore *store)
{
    ChAttemptPage page;
    ChAttemptFilter filter = {.limit = 100000};
    ex_ok(kit, ch_store_list(store, &filter, &kit->arena, &page, &kit->error));
    return page.count;
}

void ex_export(ExKit *kit, ChStore *store, const char *name, bool names)
{
    char path[160];
    json_t *document;
    ChExchangeOptions options = {.names = names};
    ex_path(kit, name, path);
    ex_ok(kit, ch_exchange_export(store, &options, &document, &kit->error));
    assert_int_equal(json_dump_file(document, path, JSON_INDENT(1)), 0);
    json_decref(document);
}

ChStatus ex_import(ExKit *kit, ChStore *store, const char *name, ChImported *imported)
{
    char path[160];
    ChExchangeOptions options = {0};
    ex_path(kit, name, path);
    memset(imported, 0, sizeof *imported);
    memset(&kit->error, 0, sizeof kit->error);
    return ch_exchange_import(store, path, &options, imported, &kit->error);
}

char *ex_read(const char *path, size_t *n)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    assert_non_null(bytes);
    *n = fread(bytes, 1, (size_t)size, file);
    bytes[*n] = '\0';
    fclose(file);
    return bytes;
}

bool ex_file_has(const char *path, const char *text)
{
    if (access(path, F_OK) != 0) return false;
    size_t n, length = strlen(text);
    char *bytes = ex_read(path, &n);
    bool has = false;
    for (size_t i = 0; i + length <= n && !has; i++) has = memcmp(bytes + i, text, length) == 0;
    free(bytes);
    return has;
}

void ex_write(const char *path, const void *bytes, size_t n, const char *mode)
{
    FILE *file = fopen(path, mode);
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    assert_int_equal(fclose(file), 0);
}
