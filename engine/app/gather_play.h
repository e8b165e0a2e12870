/* One kept play, or one counted answer, in words: what app/gather.h is made of. */
#ifndef COOLHEAD_APP_GATHER_PLAY_H
#define COOLHEAD_APP_GATHER_PLAY_H

#include "app/situation.h"
#include "report/many.h"

/* Scenarios as they were when they were played, each read once. */
typedef struct ChKeptScenes {
    struct ChKeptScene *at;
    uint32_t count, room;
    ChArena memory;
} ChKeptScenes;

typedef struct ChKeptScene {
    ChDigest revision;
    ChScenario scenario;
    ChMethod method;
} ChKeptScene;

/* The scene is valid until the next call. */
ChStatus ch_scenes_find(ChKeptScenes *scenes, ChStore *store, ChDigest revision, const ChKeptScene **scene, ChError *error) CH_CHECKED;

/* What the customer says as a beat begins, as far as that can be told without playing. */
ChStr ch_scene_before(const ChBeat *beat);
/* All of it, one line after another; where every line hangs on something, the first of them. */
ChStr ch_scene_said(const ChBeat *beat, ChArena *arena);
/* An answer's words, and why it is worth what it is; joined for a composed reply. False when it is none of this beat's. */
bool ch_scene_answer(const ChScenario *scenario, uint32_t beat, ChStr picks, ChArena *arena, ChStr *words, ChStr *because);

/* A play with its decisions, replayed. `who` is what it is told by. All that `*play` holds lies in `arena` or the scenes. */
ChStatus ch_scene_play(ChKeptScenes *scenes, ChStore *store, const ChAttempt *attempt, ChStr who, ChArena *arena, ChManyPlay *play,
                       ChError *error) CH_CHECKED;

#endif
