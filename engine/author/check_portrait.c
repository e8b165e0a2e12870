/* A portrait that is nowhere, one of the scenario's own with a mood missing, and pictures that cannot be shown. */
#include "author/check_inside.h"

#include <stdio.h>
#include <string.h>

#include "script/load.h"
#include "script/portrait.h"
#include "words/theme.h"

/* Where the portrait is named: positions of a customer's keys are not kept, so it is looked for in the scenario's lines. */
static ChPos portrait_place(const Checker *checker)
{
    enum { MOST_LINES = 60 };
    ChPos at = checker->scenario->at;
    ChStr file = at.file < checker->scenario->file_count ? checker->scenario->files[at.file] : CH_STR("");
    for (uint32_t line = at.line; checker->options->source_line && line < at.line + MOST_LINES; line++) {
        ChStr text = checker->options->source_line(checker->options->context, file, line);
        const char *found = text.n ? strstr(text.p, "portrait") : NULL;
        if (found && found < text.p + text.n) 
            return (ChPos){at.file, line, ch_utf8_count((ChStr){text.p, (uint32_t)(found - text.p)}) + 1};
    }
    return at;
}

static void say_unknown(Checker *checker, ChStr name)
{
    ChStr near = CH_STR("");
    const ChCheckOptions *options = checker->options;
    if (!options->has_portrait || options->has_portrait(options->context, name, &near)) return;
    ChPos at = portrait_place(checker);
    if (near.n)
        chk_say(checker, CH_CODE_NO_PORTRAIT, at, "there is no portrait \"%.*s\"; did you mean \"%.*s\"?", CH_FMT(name), CH_FMT(near));
    else
        chk_say(checker, CH_CODE_NO_PORTRAIT, at,
                "there is no portrait \"%.*s\": take one of those in docs/portraits.md, put your own into portraits/ beside this file, or "
                "leave it out", CH_FMT(name));
}

static void say_missing(Checker *checker, ChStr name, const ChStr paths[CH_MOOD_COUNT], uint32_t missing)
{
    ChText files = {.from = checker->options->from};
    uint32_t named = 0;
    for (uint32_t m = 0; m < CH_MOOD_COUNT; m++) {
        if (paths[m].n) continue;
        const char *between = !named ? "" : named + 1 == missing ? " and " : ", ";
        ch_text_addf(&files, "%sportraits/%.*s-%s.svg", between, CH_FMT(name), ch_heat[m].name);
        named++;
    }
    chk_say(checker, CH_CODE_PORTRAIT_INCOMPLETE, portrait_place(checker),
            "the portrait \"%.*s\" is not shown until it has all five moods: %s %s missing beside this file, or the same as .png",
            CH_FMT(name), files.p ? files.p : "some", missing == 1 ? "is" : "are");
    ch_text_free(&files);
}

static ChStatus check_picture(Checker *checker, ChStr path)
{
    const ChCheckOptions *options = checker->options;
    ChError why = {.message = ""};
    char message[1024];
    ChStatus status = options->picture_reads ? options->picture_reads(options->context, path.p, &why) : CH_OK;
    if (status == CH_OK || status == CH_NO_MEMORY) return status;
    snprintf(message, sizeof message, "this picture is not shown: %s", why.message);
    chk_say_in(checker->scenario, options, checker->said, CH_CODE_PICTURE_UNREADABLE, path, (ChPos){0, 0, 0}, message);
    return CH_OK;
}

static ChStatus check_moods(Checker *checker, ChStr name)
{
    ChStr paths[CH_MOOD_COUNT], file = checker->scenario->files[0];
    uint32_t missing = 0;
    for (uint32_t m = 0; m < CH_MOOD_COUNT; m++) {
        ChStatus status = ch_portrait_own(file, name, ch_str(ch_heat[m].name), &checker->scratch, &paths[m]);
        if (status != CH_OK) return status;
        missing += !paths[m].n;
    }
    if (missing == CH_MOOD_COUNT) say_unknown(checker, name);
    else if (missing) say_missing(checker, name, paths, missing);
    ChStatus status = CH_OK;
    for (uint32_t m = 0; m < CH_MOOD_COUNT && status == CH_OK; m++)
        if (paths[m].n) status = check_picture(checker, paths[m]);
    return status;
}

ChStatus chk_portrait(Checker *checker)
{
    const ChScenario *scenario = checker->scenario;
    ChStr name = scenario->customer.portrait;
    if (!scenario->file_count || !ch_is_id(name)) return CH_OK; /* none; or the place of five pictures that were found */
    return check_moods(checker, name);
}
