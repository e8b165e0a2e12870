#include "author/codes.h"

static const ChCodeRow rows[] = {
    {CH_CODE_NOT_COMPLETE, CH_WARNING, "complete", "Too many states to know every play"},
    {202, CH_WARNING, "coverage", "No single play can meet every step of its method"},
    {CH_CODE_BEAT_UNREACHABLE, CH_WARNING, "beats-reachable", "A beat or ending that no play comes to"},
    {CH_CODE_CHOICE_UNREACHABLE, CH_WARNING, "choices-reachable", "A choice that is never on offer"},
    {205, CH_WARNING, "steps-earnable", "A step that no play can meet"},
    {206, CH_WARNING, "steps-missable", "A step that no play can miss"},
    {CH_CODE_DEAD_END, CH_ERROR, "dead-end", "A beat where nothing may be on offer"},
    {208, CH_WARNING, "habit-first", "Always the first answer does too well"},
    {209, CH_WARNING, "habit-last", "Always the last answer does too well"},
    {210, CH_WARNING, "habit-longest", "Always the longest answer does too well"},
    {211, CH_WARNING, "habit-shortest", "Always the shortest answer does too well"},
    {212, CH_WARNING, "habit-give", "Always giving the most does too well"},
    {213, CH_WARNING, "habit-never-give", "Never giving does too well"},
    {214, CH_WARNING, "habit-agree", "Always what earns trust now does too well"},
    {215, CH_WARNING, "habit-calm", "Always what cools now does too well"},
    {216, CH_WARNING, "random-mean", "Random play earns too much or too little"},
    {217, CH_WARNING, "length-r", "The length of an answer tells what it is worth"},
    {218, CH_WARNING, "best-position", "The best answer stands in the same place too often"},
    {219, CH_WARNING, "harm-costs", "Harmful answers that cost nothing"},
    {220, CH_WARNING, "two-clean", "Too few beats with two good answers"},
    {221, CH_WARNING, "tempting", "Too few beats with a tempting answer that costs"},
    {222, CH_WARNING, "spread", "Too many beats where it does not matter what is said"},
    {223, CH_WARNING, "best-lost", "A play that loses the customer scores high"},
    {224, CH_WARNING, "best-over-budget", "A play that gives away too much scores high"},
    {225, CH_WARNING, "outcome-order", "Kept, wavering and lost do not follow the score"},
    {226, CH_WARNING, "same-reply", "One reply for answers of different worth"},
    {227, CH_WARNING, "recovery", "A bad start that cannot be mended"},
    {228, CH_WARNING, "giving-most", "Giving the most of all does no harm"},
    {CH_CODE_NEVER_TRUE, CH_HINT, "never-true", "A condition that held in no play"},
    {CH_CODE_ALWAYS_TRUE, CH_HINT, "always-true", "A condition that held every time"},
    {CH_CODE_FLAG_NEVER_READ, CH_WARNING, "flag-never-read", "A flag that is set and never asked about"},
    {CH_CODE_ALIKE, CH_WARNING, "alike", "Two answers of one beat that are the same"},
    {CH_CODE_METER_PINNED, CH_WARNING, "meter-pinned", "A meter that stands at its end too often"},
    {CH_CODE_TOO_LONG, CH_WARNING, "too-long", "A text that does not fit its place at 150 per cent"},
    {CH_CODE_READING_GRADE, CH_WARNING, "reading-grade", "Texts that are hard to read"},
    {CH_CODE_PLAY_FAILS, CH_ERROR, "play-fails", "A play in plays.lua comes to something else than it says"},
    {CH_CODE_PLAY_WRONG, CH_ERROR, "play-wrong", "A play in plays.lua cannot be played, or names what is not there"},
    {CH_CODE_UNTRANSLATED, CH_HINT, "untranslated", "Texts without a translation"},
    {CH_CODE_TRANSLATION_FUZZY, CH_HINT, "translation-fuzzy", "Translations that are marked fuzzy"},
    {CH_CODE_TRANSLATION_ORPHANED, CH_WARNING, "translation-orphaned", "Translations of texts that are not there"},
    {CH_CODE_TRANSLATION_UNREADABLE, CH_ERROR, "translation-unreadable", "A translation that cannot be read"},
    {CH_CODE_TRANSLATION_DIFFERS, CH_WARNING, "translation-differs", "A translation without the marks of its original"},
    {CH_CODE_NO_PORTRAIT, CH_WARNING, "no-portrait", "A portrait that is not there"},
    {CH_CODE_PORTRAIT_INCOMPLETE, CH_ERROR, "portrait-incomplete", "A portrait of its own without all five moods"},
    {CH_CODE_PICTURE_UNREADABLE, CH_ERROR, "picture-unreadable", "A picture that cannot be shown"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

_Static_assert(ROWS == CH_CODE_LAST_CHECK - CH_CODE_FIRST_CHECK + 1, "script/codes.h knows which numbers checking has");

const ChCodeRow *ch_check_codes(uint32_t *count)
{
    *count = ROWS;
    return rows;
}

const ChCodeRow *ch_check_code(uint32_t number)
{
    for (uint32_t i = 0; i < ROWS; i++)
        if (rows[i].number == number) return &rows[i];
    return NULL;
}

const ChCodeRow *ch_check_code_named(ChStr name)
{
    for (uint32_t i = 0; i < ROWS; i++)
        if (ch_str_eq(ch_str(rows[i].name), name)) return &rows[i];
    return NULL;
}
