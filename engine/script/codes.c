#include "script/codes.h"

static const ChCodeRow rows[] = {
    {CH_CODE_SYNTAX, CH_ERROR, "syntax", "The file cannot be read as Lua"},
    {CH_CODE_UNKNOWN_KEY, CH_ERROR, "unknown-key", "A key that this word does not have"},
    {CH_CODE_WRONG_KIND, CH_ERROR, "wrong-kind", "A value of another kind than the key takes"},
    {CH_CODE_MISSING, CH_ERROR, "missing", "Something that must be said is missing"},
    {CH_CODE_UNKNOWN_BEHAVIOUR, CH_ERROR, "unknown-behaviour", "A behaviour that nobody declared"},
    {CH_CODE_UNKNOWN_CIRCUMSTANCE, CH_ERROR, "unknown-circumstance", "A circumstance that nobody declared"},
    {CH_CODE_UNKNOWN_METHOD, CH_ERROR, "unknown-method", "A method that is not in the library"},
    {CH_CODE_UNKNOWN_BEAT, CH_ERROR, "unknown-beat", "A beat or ending that is not in the scenario"},
    {CH_CODE_DUPLICATE, CH_ERROR, "duplicate", "The same name declared twice"},
    {CH_CODE_NEVER_FINISHED, CH_ERROR, "never-finished", "A word with a name and without its braces"},
    {CH_CODE_UNKNOWN_WORD, CH_ERROR, "unknown-word",
     "A word that the language does not have, or a new global"},
    {CH_CODE_JOINED, CH_ERROR, "joined", "Conditions joined or compared with Lua's own operators"},
    {CH_CODE_GIVEN_TWICE, CH_ERROR, "given-twice", "The same key or name given twice"},
    {CH_CODE_TEXTS_ADJACENT, CH_ERROR, "texts-adjacent", "Two texts side by side, without a comma"},
    {CH_CODE_OUT_OF_RANGE, CH_ERROR, "out-of-range", "A number, time or text outside its bounds"},
    {CH_CODE_UNREADABLE, CH_ERROR, "unreadable",
     "A file or text that is too large, not UTF-8, or cannot be opened"},
    {CH_CODE_BUDGET, CH_ERROR, "budget", "The file works longer or takes more memory than it may"},
    {CH_CODE_INCLUDE, CH_ERROR, "include", "A file that may not be included"},
    {CH_CODE_UNKNOWN_FLAG, CH_ERROR, "unknown-flag", "A flag is asked about that nothing sets"},
    {CH_CODE_UNKNOWN_COUNT, CH_ERROR, "unknown-count", "A count that the scenario does not declare"},
    {CH_CODE_UNKNOWN_CHOSEN, CH_ERROR, "unknown-chosen",
     "Not one of the channels, outcomes or modes there are"},
    {CH_CODE_ENDLESS, CH_ERROR, "endless", "A circle of beats that does not say how often"},
    {CH_CODE_NO_ENDING, CH_ERROR, "no-ending", "A scenario without an ending"},
    {CH_CODE_NO_START, CH_ERROR, "no-start", "A scenario that starts nowhere"},
    {CH_CODE_TOO_MANY, CH_ERROR, "too-many", "More of something than there may be"},
    {CH_CODE_RUN, CH_ERROR, "run", "The file stopped with an error while it ran"},
    {CH_CODE_FLAG_NEVER_SET, CH_WARNING, "flag-never-set",
     "A flag is left for later scenarios that nothing sets"},
    {CH_CODE_LEFT_OVER, CH_ERROR, "left-over", "Something was written that stands nowhere"},
    {CH_CODE_NAME_DIFFERS, CH_WARNING, "name-differs", "The id is not the name of its file or folder"},
    {CH_CODE_UNKNOWN_SCENARIO, CH_ERROR, "unknown-scenario", "A scenario that is not in the library"},
    {CH_CODE_UNKNOWN_STEP, CH_ERROR, "unknown-step",
     "A step or stage that is not in the file, or comes after itself"},
    {CH_CODE_NOT_AN_ID, CH_ERROR, "not-an-id", "A name with other characters than a name may have"},
    {CH_CODE_CONTRADICTION, CH_ERROR, "contradiction", "Two things that cannot both be meant"},
    {CH_CODE_NEVER_REACHED, CH_ERROR, "never-reached", "A part that stands behind one that always holds"},
    {CH_CODE_SAY_WHY, CH_WARNING, "say-why", "Silence without a because"},
    {CH_CODE_ELSEWHERE, CH_ERROR, "elsewhere", "A word that belongs in another kind of file"},
    {CH_CODE_TEXT_RUNS_ON, CH_ERROR, "text-runs-on", "A text that is not closed, and runs on into the next one"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

const ChCodeRow *ch_codes(uint32_t *count)
{
    *count = ROWS;
    return rows;
}

const ChCodeRow *ch_code_find(uint32_t number)
{
    for (uint32_t i = 0; i < ROWS; i++)
        if (rows[i].number == number) return &rows[i];
    return NULL;
}

bool ch_code_said_as(const ChSaidAs *said_as, uint32_t count, uint32_t code, ChSeverity *severity)
{
    for (uint32_t i = 0; i < count; i++) {
        if (said_as[i].code != code) continue;
        if (said_as[i].severity < 0) return false;
        *severity = (ChSeverity)said_as[i].severity;
    }
    return true;
}
