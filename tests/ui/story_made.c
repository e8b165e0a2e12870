#include "ui/story_made.h"

#define SAYS CH_LINE_SAYS
#define DOES CH_LINE_DOES

/* Stories ---------------------------------------------------------------------------------------------------------- */

const Story story_chat = {
    "The late books", "Imani Adeyemi", "adeyemi", 62,
    {{.id = "opens", .channel = CH_CHANNEL_CHAT,
      .lines = {{SAYS, "hello??"},
                {SAYS, "order 20871. twelve books. they were meant to be here on MONDAY. the group meets tomorrow at seven and "
                       "I have eleven people asking me where their book is"},
                {SAYS, "is anybody there or is this the robot again"}},
      .choices = {{"\"A person. I'm Sam, and I've got 20871 open in front of me.\"", "photo", {SAYS, "oh. hi Sam"}, NULL, -8, 60},
                  {"Open the order first, and answer when you know something.", "photo", {SAYS, "hello???"}, NULL, 6, 240}}},
     {.id = "photo", .channel = CH_CHANNEL_CHAT,
      .lines = {{DOES, "She shares a photograph: eleven chairs in a circle."}, {SAYS, "this is tomorrow"},
                {SAYS, "so what do I tell them"}},
      .choices = {{"\"That the books come by courier before five.\"", "later", {SAYS, "before five. ok!"}, NULL, -20, 120}}},
     {.id = "later", .channel = CH_CHANNEL_CHAT, .later_s = 86400, .lines = {{SAYS, "they came at 4:41"}},
      .choices = {{"\"I'm glad. And what did they make of it?\"", "kept", {SAYS, "ask Derek"}, NULL, -5, 0}}},
     {.id = "kept", .kind = CH_BEAT_ENDING, .channel = CH_CHANNEL_CHAT, .lines = {{SAYS, "they loved it. except Derek"}}}}};

const Story story_review = {
    "The one-star review", "Lena Lindqvist", "lindqvist", 74,
    {{.id = "posted", .channel = CH_CHANNEL_REVIEW,
      .lines = {{DOES, "One star, posted an hour ago. Four people found it helpful."},
                {SAYS, "Booked the quiet room for my mother's eightieth. Got the room over the kitchen. At midnight they were "
                       "throwing bottles into a skip below the window. The porter said \"it's in the terms\". Never again."}},
      .choices = {{"Write an answer, here, where everybody can see it.", "reply", {DOES, "The cursor blinks."}, NULL, 0, 0},
                  {"\"As our terms state, rooms cannot be guaranteed.\"", "after", {SAYS, "And there it is again."}, NULL, 12, 7200}}},
     {.id = "reply", .kind = CH_BEAT_COMPOSE, .channel = CH_CHANNEL_REVIEW, .sent_to = "after",
      .lines = {{DOES, "Two hundred people will be told that you have answered."}},
      .slots = {{"How do you begin?", false,
                 {{"\"Dear Ms Lindqvist, you booked quiet, and you got the kitchen.\"", NULL, {SAYS, "Somebody has read it."}, NULL, -6, 0},
                  {"\"We have looked into your claims.\"", NULL, {SAYS, "Claims!"}, NULL, 9, 0}}},
                {"What happened, in one sentence", true,
                 {{"\"We gave your room away, and did not tell you.\"", NULL, {SAYS, "So that is how."}, NULL, -8, 0}}},
                {"And what now?", false,
                 {{"\"I ring you tomorrow at six.\"", NULL, {SAYS, "Six is good."}, NULL, -6, 0},
                  {"\"Please accept two nights, on us.\"", NULL, {SAYS, "In that room?"}, NULL, 2, 0}}}}},
     {.id = "after", .channel = CH_CHANNEL_REVIEW,
      .lines = {{SAYS, "Edited to add: they have answered. I leave the star where it is until I have heard a voice."},
                {DOES, "Seven people found your answer helpful."}},
      .choices = {{"\"I'll ring at six.\"", "kept", {SAYS, "Good."}, NULL, -12, 0}}},
     {.id = "kept", .kind = CH_BEAT_ENDING, .channel = CH_CHANNEL_REVIEW, .lines = {{SAYS, "Three stars now."}}}}};

const Story story_places = {
    "The page and the yard", "Yui Nakamura", "nakamura", 72,
    {{.id = "page", .channel = CH_CHANNEL_REVIEW, .lines = {{SAYS, "Twelve trees. They fitted on a tray."}},
      .choices = {{"\"The wrong trees left our yard.\"", "yard", {SAYS, "I have read it twice."}, NULL, -6, 10800}}},
     {.id = "yard", .channel = CH_CHANNEL_IN_PERSON, .later_s = 3600, .lines = {{DOES, "\"We leave off the zero,\" says Valdir."}},
      .choices = {{"\"Did you ask somebody?\"", "chat", {DOES, "\"Over the radio,\" says Tiago."}, NULL, 0, 600}}},
     {.id = "chat", .channel = CH_CHANNEL_CHAT, .lines = {{SAYS, "I did ring."}},
      .choices = {{"\"I'll write it from here.\"", "reply", {SAYS, "No adjectives, please."}, NULL, -6, 0}}},
     {.id = "reply", .kind = CH_BEAT_COMPOSE, .channel = CH_CHANNEL_REVIEW, .later_s = 10800, .sent_to = "kept",
      .lines = {{DOES, "The page once more."}},
      .slots = {{"How it was", false, {{"\"She ordered 250. We left off a zero.\"", NULL, {SAYS, "It stays."}, NULL, -6, 0}}}}},
     {.id = "kept", .kind = CH_BEAT_ENDING, .channel = CH_CHANNEL_CHAT, .lines = {{SAYS, "He brought it himself."}}}}};

#define AT_A_TABLE(where)                                                                                                       \
    {                                                                                                                           \
        {.id = "sits", .channel = where,                                                                                        \
         .lines = {{DOES, "He has put the menu over the plate."}, {SAYS, "Forty minutes. I counted the tiles. There are two hundred and six."}}, \
         .choices = {{"\"I'm sorry. Tell me what you ordered.\"", "kept", {SAYS, "Soup."}, NULL, -10, 60},                     \
                     {"\"We're one short in the kitchen.\"", "kept", {SAYS, "And I am one soup short."}, NULL, 9, 60}}},       \
        {                                                                                                                       \
            .id = "kept", .kind = CH_BEAT_ENDING, .channel = where, .lines = { { SAYS, "Now it is soup." } }                   \
        }                                                                                                                       \
    }

const Story story_table = {"The table by the door", "Farid Haddad", "haddad", 66, AT_A_TABLE(CH_CHANNEL_TABLE)};
const Story story_in_person = {"At his own door", "Farid Haddad", "haddad", 66, AT_A_TABLE(CH_CHANNEL_IN_PERSON)};

const Story story_two_calls = {
    "The hung-up call", "Joaquim Tavares", "tavares", 68,
    {{.id = "rings", .channel = CH_CHANNEL_PHONE, .lines = {{SAYS, "Box thirty-one is not here."}},
      .choices = {{"\"I can't give you the driver's number.\"", "tone", {DOES, "The tone."}, "line_dead", 11, 60}}},
     {.id = "tone", .channel = CH_CHANNEL_PHONE, .lines = {{DOES, "Your ears are hot."}},
      .choices = {{"Ring back in two minutes.", "picks_up", {DOES, "It rings once."}, NULL, -3, 120}}},
     {.id = "picks_up", .channel = CH_CHANNEL_PHONE, .lines = {{SAYS, "Tavares. Well?"}},
      .choices = {{"\"I won't be hung up on.\"", "again", {DOES, "\"Agreed,\" he says."}, "customer_leaves", 12, 30},
                  {"\"I still can't.\"", "again", {DOES, "And the tone."}, "line_dead", 12, 30},
                  {"\"Thank you for picking up.\"", "kept", {SAYS, "I had a speech ready."}, NULL, -9, 30}}},
     {.id = "again", .channel = CH_CHANNEL_PHONE, .lines = {{DOES, "It does not sound like an accident."}},
      .choices = {{"Leave him in peace.", "away", {DOES, "You log it."}, "customer_leaves", 0, 60},
                  {"Ring straight back.", "kept", {DOES, "A woman answers."}, NULL, 4, 10}}},
     {.id = "away", .channel = CH_CHANNEL_PHONE, .lines = {{DOES, "The phone is quiet."}},
      .choices = {{"Go home.", "kept", {DOES, "You do."}, NULL, 0, 60}}},
     {.id = "kept", .kind = CH_BEAT_ENDING, .channel = CH_CHANNEL_PHONE, .lines = {{DOES, "The day ends."}}}}};

/* Making ----------------------------------------------------------------------------------------------------------- */

static ChLine *make_lines(Fixture *f, const StoryLine *from, uint32_t *count)
{
    ChLine *lines = CH_NEW_ARRAY(&f->arena, ChLine, 5);
    assert_non_null(lines);
    for (*count = 0; *count < 5 && from[*count].text; (*count)++)
        lines[*count] = (ChLine){from[*count].kind, ch_str(from[*count].text), NULL};
    return lines;
}

static void lead(Fixture *f, ChChoice *choice, const char *to)
{
    if (!to) return;
    choice->ways = CH_NEW(&f->arena, ChWay);
    assert_non_null(choice->ways);
    *choice->ways = (ChWay){.name = ch_str(to)};
    choice->way_count = 1;
}

static ChChoice make_choice(Fixture *f, const StoryChoice *from)
{
    ChChoice choice = {.text = ch_str(from->text), .because = CH_STR("It was heard.")};
    choice.replies = CH_NEW(&f->arena, ChReply);
    assert_non_null(choice.replies);
    *choice.replies = (ChReply){from->reply.kind, ch_str(from->reply.text), NULL};
    choice.reply_count = 1;
    choice.effect.anger = from->anger;
    choice.effect.takes.seconds = from->takes_s;
    for (uint32_t i = 0; from->arises && i < f->scenario.words.circumstance_count; i++)
        if (ch_str_eq(f->scenario.words.circumstances[i].id, ch_str(from->arises))) choice.effect.arises |= (uint64_t)1 << i;
    lead(f, &choice, from->to);
    return choice;
}

static ChChoice *make_choices(Fixture *f, const StoryChoice *from, uint32_t most, uint32_t *count)
{
    ChChoice *choices = CH_NEW_ARRAY(&f->arena, ChChoice, most);
    assert_non_null(choices);
    for (*count = 0; *count < most && from[*count].text; (*count)++) choices[*count] = make_choice(f, &from[*count]);
    return choices;
}

static void make_parts(Fixture *f, ChBeat *beat, const StoryBeat *from)
{
    beat->slots = CH_NEW_ARRAY(&f->arena, ChSlot, 4);
    beat->sent = CH_NEW(&f->arena, ChChoice);
    assert_true(beat->slots && beat->sent);
    lead(f, beat->sent, from->sent_to);
    for (uint32_t i = 0; i < 4 && from->slots[i].title; i++) {
        ChSlot *slot = &beat->slots[beat->slot_count++];
        *slot = (ChSlot){.id = ch_str(from->slots[i].title), .title = ch_str(from->slots[i].title), .optional = from->slots[i].optional};
        slot->choices = make_choices(f, from->slots[i].choices, 3, &slot->choice_count);
    }
}

static uint32_t make_beats(Fixture *f, ChBeat *beats, const Story *story)
{
    uint32_t count = 0;
    for (; count < 8 && story->beats[count].id; count++) {
        const StoryBeat *from = &story->beats[count];
        ChBeat *beat = &beats[count];
        *beat = (ChBeat){.kind = from->kind, .id = ch_str(from->id), .channel = from->channel, .outcome = CH_KEPT};
        beat->later.seconds = from->later_s;
        beat->lines = make_lines(f, from->lines, &beat->line_count);
        beat->choices = make_choices(f, from->choices, 5, &beat->choice_count);
        if (from->kind == CH_BEAT_COMPOSE) make_parts(f, beat, from);
    }
    return count;
}

void begin_story(Fixture *f, const Story *story, ChMode mode, ChSettings settings)
{
    static ChCircumstance circumstances[] = {{.id = {"line_dead", 9}}, {.id = {"customer_leaves", 15}}};
    ChSealReport report;
    ChError error;
    memset(f, 0, sizeof *f);
    ch_arena_init(&f->arena, ch_heap(), SIZE_MAX);
    f->steps[0] = (ChStep){.id = CH_STR("calm"), .title = CH_STR("Stay calm"), .weight = 1, .throughout = true, .after = CH_NONE,
                           .since = CH_NONE, .within_s = INT64_MAX};
    f->method = (ChMethod){.id = CH_STR("own"), .title = CH_STR("Own"), .steps = f->steps, .step_count = 1};
    f->scenario = (ChScenario){.id = ch_str(story->title), .title = ch_str(story->title), .channel = story->beats[0].channel,
                               .currency = CH_STR("EUR"), .may_give = 6000, .opens_s = 66600, .starts_name = ch_str(story->beats[0].id)};
    f->scenario.customer = (ChCustomer){.name = ch_str(story->name), .portrait = ch_str(story->portrait), .anger = story->anger, .trust = 30};
    f->scenario.words.circumstances = circumstances;
    f->scenario.words.circumstance_count = 2;
    f->scenario.beats = CH_NEW_ARRAY(&f->arena, ChBeat, 8);
    assert_non_null(f->scenario.beats);
    f->scenario.beat_count = make_beats(f, f->scenario.beats, story);
    assert_int_equal(ch_scenario_seal(&f->scenario, &f->arena, &report), CH_OK);
    assert_int_equal(ch_method_seal(&f->method, &error), CH_OK);
    assert_int_equal(ch_session_start(&f->scenario, &f->method, (ChStart){.mode = mode, .seed = 3}, ch_heap(), &f->session, NULL, &error), CH_OK);
    f->ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_show_play(f->ui, f->session, 1000);
}

void decide(Fixture *f, const uint8_t *picks, uint32_t count)
{
    chu_play_answer(f->ui, picks, count);
    assert_int_equal(serve(f), CH_ACT_ANSWER);
    chu_play(f->ui)->rest = true;
    later(f, 3000);
}
