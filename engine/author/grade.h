/* The reading grade of a text: Flesch and Kincaid's, 0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P. Kincaid
 * and others, 1975). Syllables are counted by the vowels that stand together, a silent e at the end aside, as is usual for
 * English; a text in another language gets a number that says little, and is not graded by who calls this.
 *
 * Order of calls: a zeroed ChGrade, ch_grade_add for every text, ch_grade_of. Whole numbers only. */
#ifndef COOLHEAD_AUTHOR_GRADE_H
#define COOLHEAD_AUTHOR_GRADE_H

#include "base/str.h"

typedef struct ChGrade {
    uint32_t sentences, words, syllables;
} ChGrade;

/* A text is at least one sentence. */
void ch_grade_add(ChGrade *grade, ChStr text);

/* In hundredths of a grade; below 30 words 0, since that says nothing. */
int32_t ch_grade_of(const ChGrade *grade);

#endif
