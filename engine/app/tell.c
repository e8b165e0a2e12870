/* The player's words: how a play opens and what each event says. */
#include "app/player.h"
#include "report/paper.h"

typedef struct Telling {
    const ChPlay *play;
    const ChScenario *scenario;
    ChPaper paper;
    bool speaking; /* the customer said the last thing: a letter's paragraphs do not each say who wrote it */
} Telling;

static void begin(Telling *telling, const ChPlay *play, const ChTextStyle *style, ChText *out)
{
    *telling = (Telling){.play = play, .scenario = &play->situation->scenario};
    ch_paper_begin(&telling->paper, style, out);
}

static ChStatus finish(Telling *telling, ChText *out, ChError *error)
{
    ChStatus status = ch_paper_end(&telling->paper, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(out), error);
    ch_text_free(out);
    return status;
}

static void list(Telling *telling, const char *head, const ChStr *items, uint32_t count)
{
    if (count == 0) return;
    ch_paper_head(&telling->paper, ch_str(head));
    for (uint32_t i = 0; i < count; i++) {
        ch_say_clean(items[i], &telling->paper.said);
        ch_paper_item(&telling->paper, 2, 4, CH_STR("-"));
    }
}

static void brief_terms(Telling *telling)
{
    ChText *said = &telling->paper.said;
    const ChScenario *scenario = telling->scenario;
    const ChMethod *method = &telling->play->situation->method;
    ch_text_add(said, CH_STR("You may give up to "));
    ch_say_money(scenario->currency, scenario->may_give, said);
    ch_text_add(said, CH_STR(". From here on "));
    ch_say_name(scenario, said);
    ch_text_add(said, CH_STR(" is worth about "));
    ch_say_money(scenario->currency, scenario->customer.worth, said);
    ch_text_add(said, CH_STR(" to you."));
    ch_paper_said(&telling->paper, 0, 0);
    ch_text_add(said, ch_mode_word(ch_session_started(telling->play->session).mode));
    ch_text_add(said, CH_STR(". Method: "));
    ch_say_clean(method->title, said);
    ch_text_add(said, CH_STR(". "));
    ch_say_source(method, said);
    ch_text_add(said, CH_STR("."));
    ch_paper_said(&telling->paper, 0, 0);
}

ChStatus ch_player_brief(const ChPlay *play, const ChTextStyle *style, ChError *error)
{
    Telling telling;
    ChText out = {.from = ch_heap()};
    begin(&telling, play, style, &out);
    const ChScenario *scenario = telling.scenario;
    ch_paper_title(&telling.paper, scenario->title);
    ch_paper_blank(&telling.paper);
    ch_say_theirs(scenario->brief, &telling.paper.said);
    ch_paper_said(&telling.paper, 0, 0);
    ch_paper_blank(&telling.paper);
    ch_text_add(&telling.paper.said, CH_STR("Your goal: "));
    ch_say_theirs(scenario->goal, &telling.paper.said);
    ch_paper_said(&telling.paper, 0, 0);
    list(&telling, "What you know", scenario->customer.facts, scenario->customer.fact_count);
    list(&telling, "What you do not know yet", scenario->unknown, scenario->unknown_count);
    ch_paper_blank(&telling.paper);
    brief_terms(&telling);
    return finish(&telling, &out, error);
}

static void tell_line(Telling *telling, ChStr who, ChStr text, bool speech)
{
    ChText *said = &telling->paper.said;
    if (speech && !telling->speaking) {
        ch_text_add(said, who);
        ch_text_add(said, CH_STR(": "));
    }
    ch_say_theirs(text, said);
    ch_paper_said(&telling->paper, 2, 2);
    telling->speaking = speech;
}

static ChStr first_name(ChStr name)
{
    uint32_t n = 0;
    while (n < name.n && name.p[n] != ' ') n++;
    return (ChStr){name.p, n};
}

static ChStr customer(const Telling *telling)
{
    ChStr name = telling->scenario->customer.name;
    return name.n ? first_name(name) : CH_STR("Customer");
}

static void tell_said(Telling *telling, const ChEvent *event)
{
    ChText *said = &telling->paper.said;
    ch_text_add(said, CH_STR("You: "));
    ch_say_speech(event->text, said);
    ch_paper_said(&telling->paper, 2, 2);
}

static void tell_meters(Telling *telling, const ChEvent *event)
{
    ChText *said = &telling->paper.said;
    int32_t now = ch_session_state(telling->play->session)->now.anger, change = now - event->from_anger;
    if (change == 0) return;
    ch_text_add(said, CH_STR("Temperature: "));
    ch_say_heat(now, said);
    ch_text_addf(said, ", %s %d.", change < 0 ? "down" : "up", (int)(change < 0 ? -change : change));
    ch_paper_said(&telling->paper, 2, 2);
}

static void tell_time(Telling *telling, const ChEvent *event)
{
    if (event->seconds < 15 * 60) return; /* within a conversation nobody looks at the clock */
    ChText *said = &telling->paper.said;
    ch_say_later(event->seconds, said);
    ch_text_add(said, CH_STR(". It is "));
    ch_say_when(telling->scenario, event->clock_s, said);
    ch_text_add(said, CH_STR("."));
    ch_paper_blank(&telling->paper);
    ch_paper_said(&telling->paper, 2, 2);
}

static void tell_step(Telling *telling, const ChEvent *event)
{
    const ChMethod *method = &telling->play->situation->method;
    const ChMoment *now = &ch_session_state(telling->play->session)->now;
    ChText *said = &telling->paper.said;
    ch_text_add(said, CH_STR("Step: "));
    ch_say_clean(method->steps[event->index].title, said);
    ch_text_add(said, CH_STR(": "));
    ch_text_add(said, ch_status_word(ch_step_status(method, event->index, now)));
    ch_text_add(said, CH_STR("."));
    ch_paper_said(&telling->paper, 2, 2);
}

static void tell_why(Telling *telling, const ChEvent *event)
{
    if (event->choice->because.n == 0) return;
    ch_text_add(&telling->paper.said, CH_STR("Why: "));
    ch_say_clean(event->choice->because, &telling->paper.said);
    ch_paper_said(&telling->paper, 2, 2);
}

static void tell_event(Telling *telling, const ChEvent *event)
{
    if (event->kind != CH_EVENT_LINE) telling->speaking = false;
    bool guided = ch_session_started(telling->play->session).mode == CH_MODE_GUIDED;
    switch (event->kind) {
    case CH_EVENT_SAID: tell_said(telling, event); break;
    case CH_EVENT_REPLY: tell_line(telling, customer(telling), event->text, event->index == CH_LINE_SAYS); break;
    case CH_EVENT_METERS: tell_meters(telling, event); break;
    case CH_EVENT_TIME: tell_time(telling, event); break;
    case CH_EVENT_STEP:
        if (guided) tell_step(telling, event);
        break;
    case CH_EVENT_BEAT: ch_paper_blank(&telling->paper); break;
    case CH_EVENT_LINE:
        tell_line(telling, customer(telling), event->line->text, event->line->kind == CH_LINE_SAYS);
        break;
    case CH_EVENT_TAKEN_BACK: ch_paper_para(&telling->paper, 2, 2, CH_STR("You take that back.")); break;
    case CH_EVENT_AROSE:
    case CH_EVENT_CHANNEL:
    case CH_EVENT_ENDED: break;
    }
}

/* Why each part was worth what it was: at once in guided play, after what the customer answered. */
static void tell_whys(Telling *telling, ChEvents events, uint32_t before)
{
    for (uint32_t i = 0; i < before; i++)
        if (events.at[i].kind == CH_EVENT_SAID) tell_why(telling, &events.at[i]);
}

ChStatus ch_player_tell(const ChPlay *play, ChEvents events, const ChTextStyle *style, ChError *error)
{
    Telling telling;
    ChText out = {.from = ch_heap()};
    begin(&telling, play, style, &out);
    bool guided = ch_session_started(play->session).mode == CH_MODE_GUIDED;
    if (events.count && events.at[0].kind == CH_EVENT_SAID) ch_paper_blank(&telling.paper);
    for (uint32_t i = 0; i < events.count; i++) {
        if (guided && events.at[i].kind == CH_EVENT_BEAT) tell_whys(&telling, events, i);
        tell_event(&telling, &events.at[i]);
    }
    return finish(&telling, &out, error);
}
