/* Whichever allocation fails, loading says that there is no memory, leaves nothing behind and works the next
 * time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load_kit.h"

typedef struct Faulty {
    uint64_t left; /* allocations until one fails; UINT64_MAX: none does */
    uint64_t made;
    int64_t held; /* bytes */
} Faulty;

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
    Faulty *faulty = context;
    if (new_size == 0) {
        if (block) faulty->held -= (int64_t)old_size;
        free(block);
        return NULL;
    }
    bool grows = new_size > (block ? old_size : 0);
    if (grows) {
        faulty->made++;
        if (faulty->left == 0) return NULL;
        if (faulty->left != UINT64_MAX) faulty->left--;
    }
    void *p = realloc(block, new_size);
    assert_non_null(p);
    faulty->held += (int64_t)new_size - (block ? (int64_t)old_size : 0);
    return p;
}

static ChStatus load_all(Faulty *faulty, const char *what)
{
    ChAllocator from = {resize, faulty};
    ChDiagnostics said;
    ChArena arena;
    ChLibrary *library = NULL;
    ChError error;
    ch_diagnostics_init(&said, from);
    ch_arena_init(&arena, from, SIZE_MAX);
    ChStatus status = ch_library_open(FIXTURES "/library", from, &library, &said, &error);
    ChScenario scenario;
    ChMethod method;
    ChProgramme programme;
    ChExpectedPlays plays;
    if (status == CH_OK && strcmp(what, "scenario") == 0)
        status = ch_load_scenario(library, "everything", &arena, &scenario, &said, &error);
    else if (status == CH_OK && strcmp(what, "method") == 0)
        status = ch_load_method(library, "full", NULL, &arena, &method, &said, &error);
    else if (status == CH_OK && strcmp(what, "programme") == 0)
        status = ch_load_programme(library, "first", &arena, &programme, &said, &error);
    else if (status == CH_OK && strcmp(what, "plays") == 0)
        status = ch_load_plays(library, FIXTURES "/library/small/plays.lua", &arena, &plays, &said, &error);
    else if (status == CH_OK)
        status = ch_load_scenario(library, what, &arena, &scenario, &said, &error);
    ch_library_close(library);
    ch_arena_free(&arena);
    ch_diagnostics_free(&said);
    return status;
}

static void sweep(const char *what, ChStatus well)
{
    Faulty count = {.left = UINT64_MAX};
    assert_int_equal(load_all(&count, what), well);
    assert_int_equal(count.held, 0);
    for (uint64_t n = 0; n < count.made; n++) {
        Faulty faulty = {.left = n};
        ChStatus status = load_all(&faulty, what);
        if (status != CH_NO_MEMORY && status != well)
            print_message("%s, allocation %u: %s\n", what, (unsigned)n, ch_status_name(status));
        assert_true(status == CH_NO_MEMORY || status == well);
        assert_int_equal(faulty.held, 0);
    }
}

static void test_scenario(void **state)
{
    (void)state;
    sweep("scenario", CH_OK);
}

static void test_method(void **state)
{
    (void)state;
    sweep("method", CH_OK);
}

static void test_programme(void **state)
{
    (void)state;
    sweep("programme", CH_OK);
    sweep("plays", CH_OK);
}

static void test_with_errors(void **state)
{
    (void)state;
    sweep(FIXTURES "/findings/scenario/words-misused.lua", CH_BAD_INPUT);
    sweep(FIXTURES "/findings/scenario/unknown-beat.lua", CH_BAD_INPUT);
    sweep(FIXTURES "/findings/scenario/unknown-flags.lua", CH_BAD_INPUT);
}

/* The arena's bound is a bound. */
static void test_bounded_arena(void **state)
{
    (void)state;
    Kit kit;
    kit_open(&kit);
    for (size_t bound = 0; bound < 64 * 1024; bound += 977) {
        ChArena arena;
        ChScenario scenario;
        ch_arena_init(&arena, ch_heap(), bound);
        ChStatus status =
            ch_load_scenario(kit.library, "everything", &arena, &scenario, &kit.said, &kit.error);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_arena_free(&arena);
    }
    kit_close(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scenario),      cmocka_unit_test(test_method),
        cmocka_unit_test(test_programme),     cmocka_unit_test(test_with_errors),
        cmocka_unit_test(test_bounded_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
