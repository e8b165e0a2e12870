#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/gate.h"

int ch_command_debrief(int argc, char **argv)
{
    ChArgs args;
    ChOpened opened;
    ChError error = {0};
    int code;
    if (!ch_command_args(argc, argv, CH_ALLOW(CH_OPT_METHOD) | CH_ALLOW(CH_OPT_JSON) | CH_ALLOW(CH_OPT_HTML) |
                                         CH_ALLOW(CH_OPT_PDF) | CH_ALLOW(CH_OPT_PLAIN) | CH_ALLOW(CH_OPT_PIN_STDIN),
                         1, 1, &args, &code))
        return code;
    ChStatus status = ch_open_attempt(args.words[0], args.value[CH_OPT_METHOD], false, &opened, &error);
    bool own = false;
    if (status == CH_OK) status = ch_gate_own(&args, opened.attempt.trainee, &own, &error);
    if (status == CH_OK) status = ch_print_debrief(&opened.play, &args, own, &error);
    ch_close_attempt(&opened);
    return ch_world_exit(status, &error);
}

static ChStatus debrief_hash(const ChPlay *play, ChDigest *digest, ChError *error)
{
    ChArena arena;
    ChText json = {.from = ch_heap()};
    ChDebrief debrief;
    ChReportAbout about;
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStatus status = ch_play_debrief(play, &arena, &debrief, &about, error);
    if (status == CH_OK) status = ch_report_json(&debrief, &about, &json, error);
    if (status == CH_OK) *digest = ch_sha256(json.p, json.n);
    ch_text_free(&json);
    ch_arena_free(&arena);
    return status;
}

/* The same play, debriefed again: is it, to the byte, what was kept when it ended? */
int ch_command_replay(int argc, char **argv)
{
    ChArgs args;
    ChOpened opened;
    ChError error = {0};
    ChDigest now;
    int code;
    if (!ch_command_args(argc, argv, 0, 1, 1, &args, &code)) return code;
    ChStatus status = ch_open_attempt(args.words[0], NULL, false, &opened, &error);
    if (status == CH_OK) status = debrief_hash(&opened.play, &now, &error);
    code = ch_world_exit(status, &error);
    const ChDigest none = {{0}};
    bool kept = status == CH_OK && memcmp(opened.attempt.end.debrief.bytes, none.bytes, sizeof none.bytes) != 0;
    if (status == CH_OK && opened.attempt.ended && !kept) {
        printf("%s replays; no hash of its debrief was kept when it ended, so there is nothing to compare\n", opened.play.uuid);
    } else if (status == CH_OK && !opened.attempt.ended) {
        printf("%s replays to its last line; it is open, so there is no debrief to compare yet\n", opened.play.uuid);
    } else if (status == CH_OK && memcmp(now.bytes, opened.attempt.end.debrief.bytes, sizeof now.bytes) == 0) {
        printf("%s replays, and its debrief is byte-identical\n", opened.play.uuid);
    } else if (status == CH_OK) {
        printf("%s replays, and its debrief differs from the one kept when it ended\n", opened.play.uuid);
        code = CH_EXIT_WANTING;
    }
    ch_close_attempt(&opened);
    return code;
}
