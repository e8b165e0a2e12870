#include "words/course.h"

#include "words/words.h"

void ch_say_due(const ChStageStanding *standing, ChText *out)
{
    int32_t days = standing->days_left;
    if (!standing->has_due) return;
    if (days == 0) ch_text_add(out, CH_STR("due today"));
    if (days == 1) ch_text_add(out, CH_STR("due tomorrow"));
    if (days > 1) ch_text_addf(out, "due in %d days", (int)days);
    if (days == -1) ch_text_add(out, CH_STR("was due yesterday"));
    if (days < -1) ch_text_addf(out, "was due %d days ago", (int)-days);
}

/* The open stage that is due first; NULL when none is due. */
static const ChStageStanding *pressing(const ChCourse *course)
{
    const ChStageStanding *first = NULL;
    for (uint32_t i = 0; i < course->stage_count; i++) {
        const ChStageStanding *one = &course->stages[i];
        if (one->state == CH_COURSE_OPEN && one->has_due && (!first || one->due_day < first->due_day)) first = one;
    }
    return first;
}

static bool any_spent(const ChCourse *course)
{
    for (uint32_t i = 0; i < course->stage_count; i++)
        for (uint32_t p = 0; p < course->stages[i].part_count; p++)
            if (ch_part_spent(&course->stages[i].parts[p])) return true;
    return false;
}

/* "the attempts at ‘The shoe return’ and ‘The hung-up call’ are used up" behind `before`; nothing where none are. */
static void say_spent(const ChStageStanding *standing, ChStr before, ChText *out)
{
    uint32_t count = 0, told = 0;
    for (uint32_t p = 0; p < standing->part_count; p++) count += ch_part_spent(&standing->parts[p]);
    if (!count) return;
    ch_text_addf(out, "%.*she attempts at ", CH_FMT(before));
    for (uint32_t p = 0; p < standing->part_count; p++) {
        const ChStagePart *part = &standing->parts[p];
        if (!ch_part_spent(part)) continue;
        ch_text_addf(out, "%s‘%.*s’", !told ? "" : told + 1 == count ? " and " : ", ", CH_FMT(part->title.n ? part->title : part->scenario));
        told++;
    }
    ch_text_add(out, CH_STR(" are used up"));
}

void ch_say_pace(const ChCourse *course, ChText *out)
{
    const ChStageStanding *first = pressing(course);
    if (course->complete) ch_text_add(out, CH_STR("You have done all of it."));
    else if (first && first->days_left < 0) {
        ch_text_addf(out, "‘%.*s’ was due ", CH_FMT(first->stage->title));
        ch_say_count((uint32_t)-first->days_left, "day", "days", out);
        ch_text_add(out, CH_STR(" ago, and stays open."));
    } else if (first && first->days_left == 0)
        ch_text_addf(out, "‘%.*s’ is due today.", CH_FMT(first->stage->title));
    else if (any_spent(course))
        ch_text_add(out, CH_STR("Talk with your trainer about what comes next."));
    else
        ch_text_add(out, CH_STR("You are on time."));
}

void ch_say_stage_terms(const ChProgrammeStage *stage, ChStr method_title, ChText *out)
{
    ch_text_add(out, ch_mode_word(stage->mode));
    if (method_title.n) ch_text_addf(out, ", by ‘%.*s’", CH_FMT(method_title));
    if (stage->pass > 0) ch_text_addf(out, ", %d of 100 passes", (int)stage->pass);
    if (stage->attempts == 0) return;
    ch_text_add(out, CH_STR(", "));
    ch_say_count((uint32_t)stage->attempts, "attempt each", "attempts each", out);
}

void ch_say_stage_state(const ChCourse *course, uint32_t stage, ChText *out)
{
    const ChStageStanding *standing = &course->stages[stage];
    switch (standing->state) {
    case CH_COURSE_SHUT:
        if (standing->after != CH_NONE) ch_text_addf(out, "Opens after ‘%.*s’", CH_FMT(course->programme->stages[standing->after].title));
        break;
    case CH_COURSE_SPENT:
        say_spent(standing, CH_STR("T"), out);
        ch_text_add(out, CH_STR("; talk with your trainer"));
        break;
    case CH_COURSE_DONE: ch_text_add(out, CH_STR("Done")); break;
    case CH_COURSE_OPEN:
        ch_text_addf(out, "%u of %u", standing->done, standing->part_count);
        if (standing->has_due) ch_text_add(out, CH_STR(", "));
        ch_say_due(standing, out);
        say_spent(standing, CH_STR("; t"), out);
    }
}

void ch_say_next_why(const ChCourse *course, ChCourseNext next, ChText *out)
{
    const ChStageStanding *standing = &course->stages[next.stage];
    const ChStagePart *part = &standing->parts[next.part];
    ch_text_addf(out, "Next in ‘%.*s’", CH_FMT(course->programme->title));
    if (standing->has_due) {
        ch_text_add(out, CH_STR(", "));
        ch_say_due(standing, out);
    }
    ch_text_add(out, CH_STR("."));
    if (part->plays && standing->stage->pass > 0 && part->best >= 0)
        ch_text_addf(out, " Best %d so far, and %d passes.", (int)part->best, (int)standing->stage->pass);
    if (part->left < 0 || !part->plays) return;
    ch_text_add(out, CH_STR(" "));
    ch_say_count((uint32_t)part->left, "attempt left.", "attempts left.", out);
}

void ch_say_too_long(uint32_t takes, uint32_t minutes, ChText *out)
{
    ch_text_addf(out, " It takes about %u minutes, longer than the %u you said you have.", (unsigned)takes, (unsigned)minutes);
}
