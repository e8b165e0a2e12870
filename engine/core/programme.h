/* A programme: stages of situations to play, which a manager writes. Plain data in one arena, read only once loaded. */
#ifndef COOLHEAD_CORE_PROGRAMME_H
#define COOLHEAD_CORE_PROGRAMME_H

#include "core/session.h"

typedef struct ChProgrammeStage {
    ChStr id, title;
    ChMode mode;
    ChStr *scenarios;       /* ids */
    uint32_t scenario_count;
    int32_t choose;         /* play only so many: those whose steps were missed most, then longest ago; 0 for all */
    ChStr method;           /* id; empty: each scenario's own */
    int32_t pass;           /* the score, 0 to 100, that passes; 0 when playing is enough */
    int32_t attempts;       /* allowed; 0 for no bound */
    ChStr after;            /* the stage that opens this one; empty for none */
    int64_t due_s;          /* seconds after the programme began; 0 for none */
    ChPos at;
} ChProgrammeStage;

typedef struct ChProgramme {
    ChStr id, title, about;
    ChProgrammeStage *stages;
    uint32_t stage_count;
} ChProgramme;

#endif
