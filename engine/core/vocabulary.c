#include "core/vocabulary.h"

uint32_t ch_behaviour_find(const ChVocabulary *words, ChStr id)
{
    for (uint32_t i = 0; i < words->behaviour_count; i++)
        if (ch_str_eq(words->behaviours[i].id, id)) return i;
    return CH_NONE;
}

uint32_t ch_circumstance_find(const ChVocabulary *words, ChStr id)
{
    for (uint32_t i = 0; i < words->circumstance_count; i++)
        if (ch_str_eq(words->circumstances[i].id, id)) return i;
    return CH_NONE;
}
