/* What the texts show: answers that are the same, texts that do not fit or are hard to read; and flags that are set for
 * nobody. */
#include "author/check_inside.h"

#include "author/grade.h"

static bool same_effect(const ChChoice *a, const ChChoice *b)
{
    return ch_set_eq(a->effect.shows, b->effect.shows) && ch_set_eq(a->effect.partly, b->effect.partly) &&
           a->effect.anger == b->effect.anger && a->effect.trust == b->effect.trust && a->effect.costs == b->effect.costs &&
           a->effect.sets == b->effect.sets && a->effect.arises == b->effect.arises;
}

static bool same_replies(const ChChoice *a, const ChChoice *b)
{
    return a->reply_count && b->reply_count && ch_str_eq(a->replies[0].text, b->replies[0].text);
}

static void say_alike(Checker *checker, const ChChoice *choices, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count; k++) {
            const ChChoice *a = &choices[i], *b = &choices[k];
            if (a->when && b->when) continue; /* one text may stand in for another where conditions choose between them */
            bool text = ch_str_eq(a->text, b->text);
            if (!text && !(same_effect(a, b) && same_replies(a, b))) continue;
            chk_say(checker, CH_CODE_ALIKE, b->at,
                    "choice \"%.*s\" %s as choice \"%.*s\" on line %u: let them differ, or take one out", CH_FMT(b->id),
                    text ? "says the same" : "does the same and is answered the same", CH_FMT(a->id), (unsigned)a->at.line);
        }
}

static void say_long_answers(Checker *checker, const ChChoice *choices, uint32_t count)
{
    const ChCheckOptions *options = checker->options;
    for (uint32_t i = 0; i < count && options->answer_fits; i++)
        if (!options->answer_fits(options->context, choices[i].text))
            chk_say(checker, CH_CODE_TOO_LONG, choices[i].at,
                    "choice \"%.*s\" takes more than four lines of its row at 150 %%: say it in fewer words",
                    CH_FMT(choices[i].id));
}

static void say_long_lines(Checker *checker, const ChBeat *beat)
{
    const ChCheckOptions *options = checker->options;
    for (uint32_t i = 0; i < beat->line_count && options->line_fits; i++)
        if (!options->line_fits(options->context, beat->lines[i].text, beat->channel))
            chk_say(checker, CH_CODE_TOO_LONG, beat->at,
                    "line %u of beat \"%.*s\" does not fit the place for speech at 150 %%: part it in two",
                    (unsigned)(i + 1), CH_FMT(beat->id));
}

static void say_long(Checker *checker, const ChBeat *beat)
{
    say_long_answers(checker, beat->choices, beat->choice_count);
    say_long_lines(checker, beat);
    for (uint32_t s = 0; s < beat->slot_count; s++)
        say_long_answers(checker, beat->slots[s].choices, beat->slots[s].choice_count);
}

void ch_check_fits(const ChScenario *scenario, const ChCheckOptions *options, ChDiagnostics *said)
{
    Checker checker = {.scenario = scenario, .options = options, .said = said};
    for (uint32_t b = 0; b < scenario->beat_count; b++) say_long(&checker, &scenario->beats[b]);
}

/* Flags ------------------------------------------------------------------------------------------------------------ */

static uint64_t read_by(const ChCond *when)
{
    if (!when) return 0;
    uint64_t flags = when->op == CH_COND_FLAG ? (uint64_t)1 << when->index : 0;
    for (uint32_t i = 0; i < when->part_count; i++) flags |= read_by(when->parts[i]);
    return flags;
}

typedef struct Flags {
    uint64_t read, set;
    ChPos set_at[CH_MAX_FLAGS];
} Flags;

static void note_choice(Flags *flags, const ChChoice *choice)
{
    if (!choice) return;
    flags->read |= read_by(choice->when);
    for (uint32_t i = 0; i < choice->way_count; i++) flags->read |= read_by(choice->ways[i].when);
    for (uint32_t i = 0; i < choice->reply_count; i++) flags->read |= read_by(choice->replies[i].when);
    uint64_t fresh = choice->effect.sets & ~flags->set;
    for (uint32_t i = 0; i < CH_MAX_FLAGS; i++)
        if ((fresh >> i) & 1u) flags->set_at[i] = choice->at;
    flags->set |= fresh;
}

static void note_beat(Flags *flags, const ChBeat *beat)
{
    for (uint32_t i = 0; i < beat->line_count; i++) flags->read |= read_by(beat->lines[i].when);
    for (uint32_t i = 0; i < beat->choice_count; i++) note_choice(flags, &beat->choices[i]);
    for (uint32_t s = 0; s < beat->slot_count; s++)
        for (uint32_t i = 0; i < beat->slots[s].choice_count; i++) note_choice(flags, &beat->slots[s].choices[i]);
    note_choice(flags, beat->silence);
    note_choice(flags, beat->sent);
}

/* A flag that is never asked for is most often one that is, misspelt. */
static void say_never_read(Checker *checker, const Flags *flags, uint32_t flag)
{
    const ChScenario *scenario = checker->scenario;
    ChStr asked[CH_MAX_FLAGS], name = scenario->flags[flag];
    uint32_t count = 0;
    for (uint32_t i = 0; i < scenario->flag_count; i++)
        if ((flags->read >> i) & 1u) asked[count++] = scenario->flags[i];
    ChStr near = ch_nearest(name, asked, count);
    if (near.n)
        chk_say(checker, CH_CODE_FLAG_NEVER_READ, flags->set_at[flag],
                "the flag \"%.*s\" is set here and nothing asks for it; did you mean \"%.*s\"?", CH_FMT(name), CH_FMT(near));
    else
        chk_say(checker, CH_CODE_FLAG_NEVER_READ, flags->set_at[flag],
                "the flag \"%.*s\" is set here and nothing asks for it: let a line, an answer or an ending ask, or take it out",
                CH_FMT(name));
}

static void say_flags(Checker *checker)
{
    const ChScenario *scenario = checker->scenario;
    Flags flags = {.read = scenario->leaves};
    for (uint32_t i = 0; i < scenario->beat_count; i++) note_beat(&flags, &scenario->beats[i]);
    for (uint32_t i = 0; i < scenario->flag_count; i++)
        if ((flags.set >> i) & 1u && !((flags.read >> i) & 1u))
            say_never_read(checker, &flags, i);
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static void add_choice(ChGrade *grade, const ChChoice *choice)
{
    if (!choice) return;
    ch_grade_add(grade, choice->text);
    ch_grade_add(grade, choice->because);
    for (uint32_t i = 0; i < choice->reply_count; i++) ch_grade_add(grade, choice->replies[i].text);
}

static void say_grade(Checker *checker)
{
    enum { HIGHEST = 800 };
    const ChScenario *scenario = checker->scenario;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        ChGrade grade = {0};
        for (uint32_t i = 0; i < beat->line_count; i++) ch_grade_add(&grade, beat->lines[i].text);
        for (uint32_t i = 0; i < beat->choice_count; i++) add_choice(&grade, &beat->choices[i]);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t i = 0; i < beat->slots[s].choice_count; i++) add_choice(&grade, &beat->slots[s].choices[i]);
        int32_t found = ch_grade_of(&grade);
        if (found <= HIGHEST) continue;
        chk_say(checker, CH_CODE_READING_GRADE, beat->at,
                "beat \"%.*s\" reads like school grade %d, and 8 is what everybody reads with ease: shorter sentences, shorter "
                "words", CH_FMT(beat->id), (found + 50) / 100);
    }
}

ChStatus chk_texts(Checker *checker)
{
    const ChScenario *scenario = checker->scenario;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        say_alike(checker, beat->choices, beat->choice_count);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            say_alike(checker, beat->slots[s].choices, beat->slots[s].choice_count);
        say_long(checker, beat);
    }
    say_flags(checker);
    say_grade(checker);
    return CH_OK;
}
