#include "core/scenario.h"

#include <stdlib.h>
#include <string.h>

ChStr ch_channel_name(ChChannel channel)
{
    static const ChStr names[CH_CHANNEL_COUNT] = {
        [CH_CHANNEL_COUNTER] = {"counter", 7}, [CH_CHANNEL_TABLE] = {"table", 5},
        [CH_CHANNEL_IN_PERSON] = {"in_person", 9}, [CH_CHANNEL_PHONE] = {"phone", 5},
        [CH_CHANNEL_EMAIL] = {"email", 5}, [CH_CHANNEL_CHAT] = {"chat", 4},
        [CH_CHANNEL_REVIEW] = {"review", 6},
    };
    return names[channel];
}

ChStr ch_outcome_name(ChOutcome outcome)
{
    static const ChStr names[] = {[CH_LOST] = {"lost", 4}, [CH_WAVERING] = {"wavering", 8}, [CH_KEPT] = {"kept", 4}};
    return names[outcome];
}

uint32_t ch_beat_find(const ChScenario *scenario, ChStr id)
{
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        if (ch_str_eq(scenario->beats[i].id, id)) return i;
    return CH_NONE;
}

uint32_t ch_flag_find(const ChScenario *scenario, ChStr id)
{
    for (uint32_t i = 0; i < scenario->flag_count; i++)
        if (ch_str_eq(scenario->flags[i], id)) return i;
    return CH_NONE;
}
