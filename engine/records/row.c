#include "records/row.h"

#include <stdio.h>
#include <string.h>

static const char *const modes[] = {"guided", "practice", "assessed"};
static const char *const outcomes[] = {"lost", "wavering", "kept"};
static const char *const steps[] = {"met", "partly", "late", "undone", "broken", "missed", "not_asked"};
static const char *const kinds[] = {"answer", "take_back"};

static bool place_of(const char *const *names, uint32_t count, ChStr name, uint32_t *place)
{
    for (*place = 0; *place < count; ++*place)
        if (ch_str_eq(ch_str(names[*place]), name)) return true;
    return false;
}

static ChStr name_of(const char *const *names, uint32_t count, uint32_t place)
{
    return place < count ? ch_str(names[place]) : (ChStr){NULL, 0};
}

ChStr ch_row_mode(ChMode mode)
{
    return name_of(modes, 3, (uint32_t)mode);
}

bool ch_row_mode_of(ChStr name, ChMode *mode)
{
    uint32_t place;
    bool known = place_of(modes, 3, name, &place);
    if (known) *mode = (ChMode)place;
    return known;
}

ChStr ch_row_outcome(ChOutcome outcome)
{
    return name_of(outcomes, 3, (uint32_t)outcome);
}

bool ch_row_outcome_of(ChStr name, ChOutcome *outcome)
{
    uint32_t place;
    bool known = place_of(outcomes, 3, name, &place);
    if (known) *outcome = (ChOutcome)place;
    return known;
}

ChStr ch_row_step(ChStepStatus status)
{
    return name_of(steps, 7, (uint32_t)status);
}

bool ch_row_step_of(ChStr name, ChStepStatus *status)
{
    uint32_t place;
    bool known = place_of(steps, 7, name, &place);
    if (known) *status = (ChStepStatus)place;
    return known;
}

static const char letters[] = "mplubx-"; /* by ChStepStatus */

ChStr ch_row_steps(int64_t list, const ChStepStatus *how, uint32_t count, char text[CH_ROW_STEPS_TEXT])
{
    char number[24];
    uint32_t n = (uint32_t)snprintf(number, sizeof number, "%lld:", (long long)list);
    if (list < 1 || count > CH_MAX_STEPS) return (ChStr){NULL, 0};
    memcpy(text, number, n);
    for (uint32_t i = 0; i < count; i++) text[n + i] = letters[how[i]];
    return (ChStr){text, n + count};
}

bool ch_row_steps_of(ChStr text, int64_t *list, ChStepStatus how[CH_MAX_STEPS], uint32_t *count)
{
    uint32_t at = 0;
    *list = 0;
    for (; at < text.n && at < 18 && text.p[at] >= '0' && text.p[at] <= '9'; at++) *list = *list * 10 + (text.p[at] - '0');
    if (*list < 1 || at == text.n || text.p[at] != ':' || text.n - at - 1 > CH_MAX_STEPS) return false;
    *count = text.n - at - 1;
    for (uint32_t i = 0; i < *count; i++) {
        const char *letter = memchr(letters, text.p[at + 1 + i], sizeof letters - 1);
        if (!letter) return false;
        how[i] = (ChStepStatus)(letter - letters);
    }
    return true;
}

ChStr ch_row_kind(ChInputKind kind)
{
    return name_of(kinds, 2, (uint32_t)kind);
}

bool ch_row_input_fits(const ChInput *input)
{
    if (input->ms < 0) return false;
    if (input->kind == CH_INPUT_TAKE_BACK) return true;
    return input->kind == CH_INPUT_ANSWER && input->decision.pick_count > 0 &&
           input->decision.pick_count <= CH_MAX_SLOTS;
}

ChStr ch_row_picks(const ChDecision *decision, char text[CH_PICKS_TEXT])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < decision->pick_count && i < CH_MAX_SLOTS; i++) {
        uint32_t pick = decision->picks[i];
        if (i) text[n++] = ',';
        if (pick >= 100) text[n++] = (char)('0' + pick / 100);
        if (pick >= 10) text[n++] = (char)('0' + pick / 10 % 10);
        text[n++] = (char)('0' + pick % 10);
    }
    text[n] = '\0';
    return (ChStr){text, n};
}

static bool picks_of(ChStr text, ChDecision *decision)
{
    uint32_t i = 0;
    for (;;) {
        uint32_t pick = 0, digits = 0;
        for (; i < text.n && text.p[i] >= '0' && text.p[i] <= '9' && digits < 4; i++, digits++)
            pick = pick * 10 + (uint32_t)(text.p[i] - '0');
        if (digits == 0 || pick > UINT8_MAX || decision->pick_count == CH_MAX_SLOTS) return false;
        decision->picks[decision->pick_count++] = (uint8_t)pick;
        if (i == text.n) return true;
        if (text.p[i++] != ',') return false;
    }
}

bool ch_row_input_of(ChStr kind, ChStr picks, int64_t ms, ChInput *input)
{
    uint32_t place;
    *input = (ChInput){.ms = ms};
    if (ms < 0 || !place_of(kinds, 2, kind, &place)) return false;
    input->kind = (ChInputKind)place;
    return input->kind == CH_INPUT_TAKE_BACK ? picks.n == 0 : picks_of(picks, &input->decision);
}
