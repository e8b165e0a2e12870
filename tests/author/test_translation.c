/* Merging a translation: what is as it was stays, what changed is fuzzy, what is gone is obsolete, and nothing is lost. */
#include "author/translation.h"
#include "base/arena_kit.h"

#define OLD                                                                                       \
    "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n"                                                  \
    "msgctxt \"s/a/says\"\nmsgid \"One two three four.\"\nmsgstr \"Eins.\"\n\n"                   \
    "# mine\nmsgctxt \"s/a/says\"\nmsgid \"Five six seven eight.\"\nmsgstr \"Zwei.\"\n\n"         \
    "msgctxt \"s/a/c/text\"\nmsgid \"\\\"Yes.\\\"\"\nmsgstr \"\\\"Ja.\\\"\"\n\n"                  \
    "msgctxt \"s/a/c/because\"\nmsgid \"For this reason.\"\nmsgstr \"Darum.\"\n\n"                \
    "msgctxt \"s/b/says\"\nmsgid \"It moves to another beat.\"\nmsgstr \"Es zieht um.\"\n\n"      \
    "msgctxt \"s/b/does\"\nmsgid \"Never done.\"\nmsgstr \"\"\n\n"                                \
    "#~ msgctxt \"s/b/does\"\n#~ msgid \"Comes again.\"\n#~ msgstr \"Kommt wieder.\"\n"

static ChPo merge(const ChPoEntry *texts, uint32_t count, ChPoMerged *done)
{
    ChPo old, merged, template = {.entries = (ChPoEntry *)(uintptr_t)texts, .count = count};
    ChError error;
    assert_int_equal(ch_po_read(CH_STR(OLD), &arena, &old, &error), CH_OK);
    assert_int_equal(ch_translation_merge(&old, &template, &arena, &merged, done), CH_OK);
    return merged;
}

static void assert_entry(const ChPoEntry *entry, const char *text, bool fuzzy, const char *previous)
{
    if (!ch_str_eq(entry->text, ch_str(text))) fail_msg("\"%.*s\" is not \"%s\"", CH_FMT(entry->text), text);
    assert_int_equal(entry->fuzzy, fuzzy);
    if (!ch_str_eq(entry->previous_id, ch_str(previous))) fail_msg("was \"%.*s\"", CH_FMT(entry->previous_id));
}

static void test_merge(void **state)
{
    (void)state;
    ChPoMerged done;
    static const ChPoEntry texts[] = {
        {.context = {"s/a/says", 8}, .id = {"A new one, at the front.", 24}},
        {.context = {"s/a/says", 8}, .id = {"Five six seven nine.", 20}},
        {.context = {"s/a/says", 8}, .id = {"One two three four.", 19}},
        {.context = {"s/a/c/text", 10}, .id = {"\"Yes.\"", 6}},
        {.context = {"s/a/c/because", 13}, .id = {"Quite another thing.", 20}},
        {.context = {"s/c/says", 8}, .id = {"It moves to another beat.", 25}},
        {.context = {"s/b/does", 8}, .id = {"Comes again.", 12}},
    };
    ChPo po = merge(texts, 7, &done);
    assert_int_equal(po.count, 7);
    assert_entry(&po.entries[0], "", false, "");
    assert_entry(&po.entries[1], "Zwei.", true, "Five six seven eight.");
    assert_true(ch_str_eq(po.entries[1].notes, CH_STR("# mine\n")));
    assert_entry(&po.entries[2], "Eins.", false, "");
    assert_entry(&po.entries[3], "\"Ja.\"", false, "");
    assert_entry(&po.entries[4], "Darum.", true, "For this reason.");
    assert_entry(&po.entries[5], "Es zieht um.", true, "");
    assert_true(ch_str_eq(po.entries[5].previous_context, CH_STR("s/b/says")));
    assert_entry(&po.entries[6], "Kommt wieder.", false, "");
    assert_int_equal(done.now.translated, 3);
    assert_int_equal(done.now.fuzzy, 3);
    assert_int_equal(done.changed, 3);
    assert_int_equal(done.gone, 0);
    assert_true(ch_str_eq(po.head.text, CH_STR("Language: de\n")));
}

/* All texts gone: all translations are kept, those that were never made are not. And back again they come. */
static void test_gone_and_back(void **state)
{
    (void)state;
    ChPoMerged done;
    ChPo none = merge(NULL, 0, &done), old, again;
    ChError error;
    assert_int_equal(done.gone, 6);
    assert_int_equal(none.count, 6);
    for (uint32_t i = 0; i < none.count; i++) assert_true(none.entries[i].obsolete);
    ChText out = {.from = ch_heap()};
    ch_po_write(&none, &out);
    assert_int_equal(ch_po_read(ch_text_view(&out), &arena, &old, &error), CH_OK);
    ChPoEntry texts[] = {{.context = CH_STR("s/a/c/text"), .id = CH_STR("\"Yes.\"")}};
    ChPo template = {.entries = texts, .count = 1};
    assert_int_equal(ch_translation_merge(&old, &template, &arena, &again, &done), CH_OK);
    assert_entry(&again.entries[0], "\"Ja.\"", false, "");
    assert_int_equal(again.count, 6);
    ch_text_free(&out);
}

/* A fuzzy text that changes once more still tells what its translation was made for. */
static void test_twice(void **state)
{
    (void)state;
    ChPoMerged done;
    ChPoEntry first[] = {{.context = CH_STR("s/a/c/because"), .id = CH_STR("For that reason.")}};
    ChPoEntry second[] = {{.context = CH_STR("s/a/c/because"), .id = CH_STR("For no reason.")}};
    ChPo one = merge(first, 1, &done), old, two, template = {.entries = second, .count = 1};
    ChText out = {.from = ch_heap()};
    ChError error;
    ch_po_write(&one, &out);
    assert_int_equal(ch_po_read(ch_text_view(&out), &arena, &old, &error), CH_OK);
    assert_int_equal(ch_translation_merge(&old, &template, &arena, &two, &done), CH_OK);
    assert_entry(&two.entries[0], "Darum.", true, "For this reason.");
    ch_text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_merge, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_gone_and_back, arena_begin, arena_end),
        cmocka_unit_test_setup_teardown(test_twice, arena_begin, arena_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
