/* What is said of programmes, for the home screen, the command line and the certificate: calm, and always with what it means.
 * All functions append to a ChText. */
#ifndef COOLHEAD_WORDS_COURSE_H
#define COOLHEAD_WORDS_COURSE_H

#include "core/schedule.h"

/* "due today", "due tomorrow", "due in 5 days", "was due 2 days ago"; nothing where there is no due day. */
void ch_say_due(const ChStageStanding *standing, ChText *out);
/* One sentence on how the whole stands: "You are on time.", "The first stage was due 2 days ago, and stays open." */
void ch_say_pace(const ChCourse *course, ChText *out);
/* "Assessed, 70 of 100 passes, 3 attempts each"; `method_title` may be empty. */
void ch_say_stage_terms(const ChProgrammeStage *stage, ChStr method_title, ChText *out);
/* Why a stage is as it is: "2 of 3, due tomorrow", "Opens after ‘With the steps beside you’", "Done". */
void ch_say_stage_state(const ChCourse *course, uint32_t stage, ChText *out);
/* Why this one is due: "Next in ‘The first week’, due today. Best 62 so far, and 70 passes. 1 attempt left." */
void ch_say_next_why(const ChCourse *course, ChCourseNext next, ChText *out);
/* Behind it, where it takes `takes` minutes and they said they have `minutes` in a day. */
void ch_say_too_long(uint32_t takes, uint32_t minutes, ChText *out);

#endif
