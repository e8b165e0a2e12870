#include "author/check_inside.h"

#include <stdarg.h>
#include <stdio.h>

void chk_say_in(const ChScenario *scenario, const ChCheckOptions *options, ChDiagnostics *said, uint32_t code, ChStr file,
                ChPos at, const char *message)
{
    const ChCodeRow *row = ch_check_code(code);
    ChSeverity severity = row ? row->severity : CH_WARNING;
    if (!ch_code_said_as(scenario->said_as, scenario->said_as_count, code, &severity)) return;
    ChStr line = options->source_line && at.line ? options->source_line(options->context, file, at.line) : CH_STR("");
    ch_diagnose(said, code, severity, file, at.line, at.column, line, "%s", message);
}

void chk_say(Checker *checker, uint32_t code, ChPos at, const char *format, ...)
{
    char message[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    const ChScenario *scenario = checker->scenario;
    ChStr file = at.file < scenario->file_count ? scenario->files[at.file] : scenario->id;
    chk_say_in(scenario, checker->options, checker->said, code, file, at, message);
}

uint32_t chk_starts(const ChScenario *scenario, uint64_t starts[CH_MAX_FLAGS + 2])
{
    uint32_t n = 0, several = 0;
    starts[n++] = 0;
    for (uint32_t i = 0; i < scenario->flag_count; i++) {
        if (!((scenario->starts_from >> i) & 1u)) continue;
        starts[n++] = (uint64_t)1 << i;
        several++;
    }
    if (several > 1) starts[n++] = scenario->starts_from;
    return n;
}

void chk_say_start(const ChScenario *scenario, uint64_t precedents, ChText *out)
{
    bool first = true;
    for (uint32_t i = 0; i < scenario->flag_count; i++) {
        if (!((precedents >> i) & 1u)) continue;
        ch_text_addf(out, "%s%.*s", first ? "started from " : " and ", CH_FMT(scenario->flags[i]));
        first = false;
    }
    if (!first) ch_text_add(out, CH_STR(": "));
}

ChStatus ch_check_scenario(const ChScenario *scenario, const ChMethod *method, const ChCheckOptions *options,
                           ChDiagnostics *said, ChError *error)
{
    Checker checker = {.scenario = scenario, .method = method, .options = options, .said = said, .complete = true};
    ch_arena_init(&checker.scratch, options->from, SIZE_MAX);
    checker.beat_reached = CH_NEW_ARRAY(&checker.scratch, bool, scenario->beat_count);
    checker.choice_reached = CH_NEW_ARRAY(&checker.scratch, bool, scenario->serial_count);
    ChStatus status = checker.beat_reached && checker.choice_reached ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = chk_explored(&checker, error);
    if (status == CH_OK) status = chk_plays(&checker);
    if (status == CH_OK) status = chk_texts(&checker);
    if (status == CH_OK) status = chk_portrait(&checker);
    ch_arena_free(&checker.scratch);
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "there is no memory left to check the scenario");
    return status;
}
