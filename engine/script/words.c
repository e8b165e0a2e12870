#include "script/words.h"

#include <stddef.h>

#include "script/load_drafts.h"

#define KEYS(rows)        rows, sizeof(rows) / sizeof((rows)[0])
#define AT(Draft, f)      .offset = (uint32_t)offsetof(Draft, f)
#define LIST(Draft, f, n) .offset = (uint32_t)offsetof(Draft, f), .count_offset = (uint32_t)offsetof(Draft, n)

static const ChWord words[CH_WORDS];

enum { EVER = 1000000000 };

/* --- Scenarios --- */

static const ChWordKey scenario_keys[] = {
    {"id", CH_VALUE_ID, CH_MUST, AT(ScenarioDraft, made.id),
     .about = "What the scenario is called for good; the name of its folder."},
    {"title", CH_VALUE_TEXT, CH_MUST, .high = 80, AT(ScenarioDraft, made.title),
     .about = "What the trainee reads in the list."},
    {"channel", CH_VALUE_CHANNEL, CH_MUST, AT(ScenarioDraft, made.channel), .about = "Where it takes place."},
    {"method", CH_VALUE_METHOD, CH_MUST, AT(ScenarioDraft, made.method),
     .about = "The method it is scored against by itself."},
    {"difficulty", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 5, .standard = 3,
     AT(ScenarioDraft, made.difficulty), .about = "How hard it is; 3 without it."},
    {"minutes", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 240, .standard = 10,
     AT(ScenarioDraft, made.minutes), .about = "How long a play takes the trainee; 10 without it."},
    {"opens", CH_VALUE_MOMENT, CH_MAY, .standard = 9 * 3600, AT(ScenarioDraft, made.opens_s),
     .about = "The day and time at which the story begins; Monday 09:00 without it."},
    {"currency", CH_VALUE_CURRENCY, CH_MAY, AT(ScenarioDraft, made.currency),
     .about = "What money is counted in: three capital letters. Needed as soon as there is money."},
    {"may_give", CH_VALUE_MONEY, CH_MAY, AT(ScenarioDraft, made.may_give),
     .about = "What the trainee may give away without asking anybody."},
    {"brief", CH_VALUE_TEXT, CH_MUST, AT(ScenarioDraft, made.brief),
     .about = "What the trainee knows when it begins."},
    {"goal", CH_VALUE_TEXT, CH_MUST, AT(ScenarioDraft, made.goal),
     .about = "What a good outcome looks like."},
    {"unknown", CH_VALUE_TEXTS, CH_MAY, .high = 12, LIST(ScenarioDraft, made.unknown, made.unknown_count),
     .about = "What the trainee has to find out."},
    {"customer", CH_VALUE_TABLE, CH_MUST, .inner = &words[CH_WORD_CUSTOMER], AT(ScenarioDraft, customer),
     .about = "Who they are talking with."},
    {"starts", CH_VALUE_BEAT, CH_MUST, AT(ScenarioDraft, starts), .about = "The first beat."},
    {"leaves", CH_VALUE_FLAGS_LEFT, CH_MAY, AT(ScenarioDraft, made.leaves),
     .about = "Flags that a later scenario may start from."},
    {"starts_from", CH_VALUE_FLAGS_STARTED, CH_MAY, AT(ScenarioDraft, made.starts_from),
     .about = "Flags that an earlier scenario left, from which this one can start."},
    {"discuss", CH_VALUE_TEXTS, CH_MAY, .high = 12, LIST(ScenarioDraft, made.discuss, made.discuss_count),
     .about = "Questions for talking about it afterwards."},
    {"counts", CH_VALUE_COUNTS, CH_MAY, .low = -EVER, .high = EVER,
     .about = "What else is counted, and where each count starts: counts = { queue = 3 }."},
    {"author", CH_VALUE_TEXT, CH_MAY, .high = 60, AT(ScenarioDraft, made.author), .about = "Who wrote it; shown before it is installed from a pack."},
    {"licence", CH_VALUE_TEXT, CH_MAY, .high = 60, AT(ScenarioDraft, made.licence), .about = "What others may do with it; shown there too."},
    {"severity", CH_VALUE_SEVERITIES, CH_MAY, LIST(ScenarioDraft, made.said_as, made.said_as_count),
     .about = "How grave findings about this scenario are, by their numbers: severity = { CH216 = \"off\" }."},
};

static const ChWordKey customer_keys[] = {
    {"name", CH_VALUE_TEXT, CH_MUST, .high = 60, AT(ChCustomer, name), .about = "Their name."},
    {"portrait", CH_VALUE_ID, CH_MAY, AT(ChCustomer, portrait), .about = "Their picture: a name that comes with Coolhead, or of portraits/ beside this file."},
    {"anger", CH_VALUE_INTEGER, CH_MUST, .low = 0, .high = 100, AT(ChCustomer, anger),
     .about = "How angry they come."},
    {"trust", CH_VALUE_INTEGER, CH_MUST, .low = 0, .high = 100, AT(ChCustomer, trust),
     .about = "How much they still expect of you."},
    {"since", CH_VALUE_INTEGER, CH_MAY, .low = 1900, .high = 2100, AT(ChCustomer, since),
     .about = "The year in which they became a customer."},
    {"worth", CH_VALUE_MONEY, CH_MAY, AT(ChCustomer, worth),
     .about = "What they are worth to the firm from here on."},
    {"facts", CH_VALUE_TEXTS, CH_MAY, .high = 12, LIST(ChCustomer, facts, fact_count),
     .about = "What the trainee can know about them."},
};

static const ChWordKey beat_keys[] = {
    {"at_most", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 1000, AT(BeatDraft, made.at_most),
     .about = "How often it can be entered; a circle of beats must say so."},
    {"otherwise", CH_VALUE_BEAT, CH_MAY, AT(BeatDraft, made.otherwise),
     .about = "Where choices lead once at_most is used up; without it they are not on offer then."},
    {"later", CH_VALUE_TIME, CH_MAY, AT(BeatDraft, made.later),
     .about = "Time that passes on arrival, whichever way one came."},
    {"channel", CH_VALUE_CHANNEL, CH_MAY, AT(BeatDraft, made.channel),
     .about = "Where it goes on, if elsewhere."},
    {"silence", CH_VALUE_TABLE, CH_MAY, .inner = &words[CH_WORD_SILENCE], AT(BeatDraft, silence),
     .about = "What saying nothing does. Without it silence is no answer here."},
};

static const ChWordKey compose_keys[] = {
    {"at_most", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 1000, AT(BeatDraft, made.at_most),
     .about = "How often it can be entered; a circle of beats must say so."},
    {"otherwise", CH_VALUE_BEAT, CH_MAY, AT(BeatDraft, made.otherwise),
     .about = "Where choices lead once at_most is used up; without it they are not on offer then."},
    {"later", CH_VALUE_TIME, CH_MAY, AT(BeatDraft, made.later),
     .about = "Time that passes on arrival, whichever way one came."},
    {"channel", CH_VALUE_CHANNEL, CH_MAY, AT(BeatDraft, made.channel),
     .about = "Where it goes on, if elsewhere."},
    {"sent", CH_VALUE_TABLE, CH_MAY, .inner = &words[CH_WORD_SENT], AT(BeatDraft, sent),
     .about = "What sending it does, whatever it is made of."},
};

static const ChWordKey slot_keys[] = {
    {"title", CH_VALUE_TEXT, CH_MAY, .high = 60, AT(ChSlot, title),
     .about = "What this part is called on screen."},
    {"optional", CH_VALUE_YES, CH_MAY, AT(ChSlot, optional), .about = "true when it may be left out."},
};

#define EFFECT_KEYS                                                                                          \
    {"shows", CH_VALUE_BEHAVIOURS, CH_MAY, AT(ChoiceDraft, made.effect.shows),                               \
     .about = "Behaviours it shows in full."},                                                               \
        {"partly", CH_VALUE_BEHAVIOURS, CH_MAY, AT(ChoiceDraft, made.effect.partly),                         \
         .about = "Behaviours it shows in part."},                                                           \
        {"anger",                                                                                            \
         CH_VALUE_INTEGER,                                                                                   \
         CH_MAY,                                                                                             \
         .low = -100,                                                                                        \
         .high = 100,                                                                                        \
         AT(ChoiceDraft, made.effect.anger),                                                                 \
         .about = "How much angrier they are afterwards; less than nothing calms."},                         \
        {"trust",                                                                                            \
         CH_VALUE_INTEGER,                                                                                   \
         CH_MAY,                                                                                             \
         .low = -100,                                                                                        \
         .high = 100,                                                                                        \
         AT(ChoiceDraft, made.effect.trust),                                                                 \
         .about = "How much more they trust you afterwards."},                                               \
        {"costs", CH_VALUE_MONEY, CH_MAY, AT(ChoiceDraft, made.effect.costs),                                \
         .about = "What it gives away."},                                                                    \
        {"takes", CH_VALUE_TIME, CH_MAY, AT(ChoiceDraft, made.effect.takes),                                 \
         .about = "Time that goes by with it."},                                                             \
        {"sets", CH_VALUE_FLAGS_SET, CH_MAY, AT(ChoiceDraft, made.effect.sets), .about = "Flags it sets."},  \
    {                                                                                                        \
        "arises", CH_VALUE_CIRCUMSTANCES, CH_MAY, AT(ChoiceDraft, made.effect.arises),                       \
            .about = "Circumstances that come about by it."                                                  \
    }

static const ChWordKey choice_keys[] = {
    {"when", CH_VALUE_CONDITION, CH_MAY, AT(ChoiceDraft, made.when),
     .about = "It is on offer only when this holds."},
    {"interrupts", CH_VALUE_YES, CH_MAY, AT(ChoiceDraft, made.interrupts),
     .about = "true when it can be said while the customer is still speaking."},
    {"reply", CH_VALUE_REPLIES, CH_MUST_IN_BEAT, LIST(ChoiceDraft, made.replies, made.reply_count),
     .about = "What the customer answers to exactly this."},
    {"because", CH_VALUE_TEXT, CH_MUST, AT(ChoiceDraft, made.because),
     .about = "Why it does what it does; shown afterwards."},
    EFFECT_KEYS,
    {"to", CH_VALUE_WAYS, CH_MUST_IN_BEAT, LIST(ChoiceDraft, made.ways, made.way_count),
     .about = "The beat or ending it leads to."},
};

static const ChWordKey silence_keys[] = {
    {"after", CH_VALUE_SPAN, CH_MUST, .low = 1, .high = 3600, AT(ChoiceDraft, after_s),
     .about = "How long the customer waits for an answer."},
    {"reply", CH_VALUE_REPLIES, CH_MUST, LIST(ChoiceDraft, made.replies, made.reply_count),
     .about = "What the customer says into it."},
    {"because", CH_VALUE_TEXT, CH_SHOULD, AT(ChoiceDraft, made.because),
     .about = "Why it does what it does; shown afterwards."},
    EFFECT_KEYS,
    {"to", CH_VALUE_WAYS, CH_MUST, LIST(ChoiceDraft, made.ways, made.way_count),
     .about = "The beat or ending it leads to."},
};

static const ChWordKey sent_keys[] = {
    {"reply", CH_VALUE_REPLIES, CH_MAY, LIST(ChoiceDraft, made.replies, made.reply_count),
     .about = "What the customer answers to the whole."},
    EFFECT_KEYS,
    {"to", CH_VALUE_WAYS, CH_MAY, LIST(ChoiceDraft, made.ways, made.way_count),
     .about = "The beat or ending it leads to, unless a slot's choice leads on by itself."},
};

static const ChWordKey ending_keys[] = {
    {"outcome", CH_VALUE_OUTCOME, CH_MUST, AT(BeatDraft, made.outcome),
     .about = "Whether the customer was kept."},
    {"later", CH_VALUE_TIME, CH_MAY, AT(BeatDraft, made.later), .about = "Time that passes before it."},
    {"channel", CH_VALUE_CHANNEL, CH_MAY, AT(BeatDraft, made.channel),
     .about = "Where it ends, if elsewhere."},
};

static const ChWordKey lines_keys[] = {
    {"when", CH_VALUE_CONDITION, CH_MAY, AT(LinesDraft, when), .about = "Only when this holds."},
};

/* --- Behaviours and methods --- */

static const ChWordKey behaviour_keys[] = {
    {"from", CH_VALUE_TEXT, CH_MAY, .high = 300, AT(ChBehaviour, from), .about = "Where it is documented."},
};

static const ChWordKey method_keys[] = {
    {"id", CH_VALUE_ID, CH_MUST, AT(MethodDraft, made.id),
     .about = "What the method is called for good; the name of its file."},
    {"title", CH_VALUE_TEXT, CH_MUST, .high = 80, AT(MethodDraft, made.title), .about = "What people read."},
    {"source", CH_VALUE_TABLE, CH_MUST, .inner = &words[CH_WORD_SOURCE], AT(MethodDraft, source),
     .about = "Where its steps are documented."},
    {"note", CH_VALUE_TEXT, CH_MAY, AT(MethodDraft, made.note), .about = "What has to be said about it."},
    {"setback", CH_VALUE_CIRCUMSTANCE, CH_MAY, AT(MethodDraft, setback),
     .about = "The circumstance after which what other steps earn counts as late."},
};

static const ChWordKey source_keys[] = {
    {"title", CH_VALUE_TEXT, CH_MUST, .high = 200, AT(ChSource, title),
     .about = "The title of the document."},
    {"site", CH_VALUE_TEXT, CH_MAY, .high = 200, AT(ChSource, site), .about = "Where it stands."},
    {"author", CH_VALUE_TEXT, CH_MAY, .high = 200, AT(ChSource, author), .about = "Who wrote it."},
    {"year", CH_VALUE_INTEGER, CH_MAY, .low = 1000, .high = 2100, AT(ChSource, year), .about = "When."},
};

static const ChWordKey step_keys[] = {
    {"title", CH_VALUE_TEXT, CH_MAY, .high = 80, AT(StepDraft, made.title),
     .about = "A short name; the guidance without it."},
    {"weight", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 100, .standard = 1, AT(StepDraft, made.weight),
     .about = "How much it counts beside the others; 1 without it."},
    {"met_by", CH_VALUE_MET_BY, CH_MAY, AT(StepDraft, made),
     .about = "What meets it. Needed unless it holds throughout."},
    {"broken_by", CH_VALUE_BEHAVIOURS, CH_MAY, AT(StepDraft, made.broken_by), .about = "What breaks it."},
    {"throughout", CH_VALUE_YES, CH_MAY, AT(StepDraft, made.throughout),
     .about = "true when it is met until something breaks it."},
    {"after", CH_VALUE_SIBLING, CH_MAY, AT(StepDraft, made.after_id),
     .about = "The step that comes before it."},
    {"if_arises", CH_VALUE_IF_ARISES, CH_MAY, AT(StepDraft, made),
     .about = "It is asked only when this came about."},
    {"needs", CH_VALUE_CIRCUMSTANCE, CH_MAY, AT(StepDraft, needs),
     .about = "A circumstance that is the trainee's to bring about."},
    {"since", CH_VALUE_CIRCUMSTANCE, CH_MAY, AT(StepDraft, made.since),
     .about = "What from and within count from."},
    {"from", CH_VALUE_SPAN, CH_MAY, AT(StepDraft, made.from_s), .about = "Not before this long after it."},
    {"within", CH_VALUE_SPAN, CH_MAY, AT(StepDraft, made.within_s),
     .about = "Not later than this long after it."},
};

/* --- Programmes --- */

static const ChWordKey programme_keys[] = {
    {"id", CH_VALUE_ID, CH_MUST, AT(ChProgramme, id),
     .about = "What the programme is called for good; the name of its file."},
    {"title", CH_VALUE_TEXT, CH_MUST, .high = 80, AT(ChProgramme, title), .about = "What people read."},
    {"about", CH_VALUE_TEXT, CH_MAY, AT(ChProgramme, about), .about = "What it is for."},
};

static const ChWordKey stage_keys[] = {
    {"title", CH_VALUE_TEXT, CH_MUST, .high = 80, AT(ChProgrammeStage, title), .about = "What people read."},
    {"mode", CH_VALUE_MODE, CH_MAY, .standard = CH_MODE_PRACTICE, AT(ChProgrammeStage, mode),
     .about = "How it is played; practice without it."},
    {"scenarios", CH_VALUE_SCENARIOS, CH_MUST, LIST(ChProgrammeStage, scenarios, scenario_count),
     .about = "What is played, in order."},
    {"choose", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 100, AT(ChProgrammeStage, choose),
     .about = "How many of them are played: those whose steps were missed most, then longest ago; all without it."},
    {"method", CH_VALUE_METHOD, CH_MAY, AT(ChProgrammeStage, method),
     .about = "The method it is scored against; each scenario's own without it."},
    {"pass", CH_VALUE_INTEGER, CH_MAY, .low = 0, .high = 100, AT(ChProgrammeStage, pass),
     .about = "The score that passes; without it playing is enough."},
    {"attempts", CH_VALUE_INTEGER, CH_MAY, .low = 1, .high = 1000, AT(ChProgrammeStage, attempts),
     .about = "How many attempts there are; without it any number."},
    {"after", CH_VALUE_SIBLING, CH_MAY, AT(ChProgrammeStage, after),
     .about = "The stage that opens this one."},
    {"due", CH_VALUE_SPAN, CH_MAY, .low = 1, AT(ChProgrammeStage, due_s),
     .about = "How long after the programme began it should be done."},
};

/* --- Plays to be tested --- */

static const ChWordKey play_keys[] = {
    {"choices", CH_VALUE_TEXT, CH_MUST, AT(ChExpectedPlay, choices),
     .about = "The play, as --choices takes it: \"2,1,0,3\"."},
    {"from", CH_VALUE_NAMES, CH_MAY, LIST(ChExpectedPlay, from, from_count),
     .about = "The precedents that it starts from."},
    {"method", CH_VALUE_METHOD, CH_MAY, AT(ChExpectedPlay, method),
     .about = "The method it is scored against; the scenario's own without it."},
    {"ending", CH_VALUE_ID, CH_MAY, AT(ChExpectedPlay, ending), .about = "The ending it must come to."},
    {"outcome", CH_VALUE_OUTCOME, CH_MAY, AT(ChExpectedPlay, outcome), .about = "How it must come out."},
    {"at_least", CH_VALUE_INTEGER, CH_MAY, .low = 0, .high = 100, AT(ChExpectedPlay, at_least),
     .about = "The least it must score."},
    {"at_most", CH_VALUE_INTEGER, CH_MAY, .low = 0, .high = 100, .standard = 100, AT(ChExpectedPlay, at_most),
     .about = "The most it may score."},
    {"met", CH_VALUE_NAMES, CH_MAY, LIST(ChExpectedPlay, met, met_count), .about = "Steps that it must meet."},
    {"broken", CH_VALUE_NAMES, CH_MAY, LIST(ChExpectedPlay, broken, broken_count),
     .about = "Steps that it must break."},
    {"missed", CH_VALUE_NAMES, CH_MAY, LIST(ChExpectedPlay, missed, missed_count),
     .about = "Steps that it must miss."},
};

/* --- All words --- */

#define IN_STORY    CH_IN_SCENARIO
#define ITEMS(n)    .item_count = (n), .items
#define HUGE_NUMBER INT64_C(1000000000)

static const ChWord words[CH_WORDS] = {
    [CH_WORD_SCENARIO] = {CH_WORD_SCENARIO, "scenario", CH_SHAPE_TABLE, IN_STORY, sizeof(ScenarioDraft),
                          KEYS(scenario_keys), .about = "What the situation is: one to a file.",
                          .example = "scenario { id = \"shoe-return\", … }"},
    [CH_WORD_CUSTOMER] = {CH_WORD_CUSTOMER, "customer", CH_SHAPE_INNER, IN_STORY, sizeof(ChCustomer),
                          KEYS(customer_keys), .about = "Who they are talking with.",
                          .example = "customer = { name = \"Marian Holloway\", anger = 58, trust = 35 }"},
    [CH_WORD_BEAT] = {CH_WORD_BEAT, "beat", CH_SHAPE_NAMED, IN_STORY, sizeof(BeatDraft), KEYS(beat_keys),
                      ITEMS(2) = {{CH_ITEM_LINE, 0, 64, "What the customer says and what happens, in order."},
                                  {CH_ITEM_CHOICE, 1, CH_MAX_CHOICES, "What can be answered."}},
                      .about = "What the customer says or does, and the choices.",
                      .example = "beat \"arrives\" { says [[…]], choice \"…\" { … } }"},
    [CH_WORD_COMPOSE] =
        {CH_WORD_COMPOSE, "compose", CH_SHAPE_NAMED, IN_STORY, sizeof(BeatDraft), KEYS(compose_keys),
         ITEMS(2) = {{CH_ITEM_LINE, 0, 64, "What the customer says and what happens, in order."},
                     {CH_ITEM_SLOT, 1, CH_MAX_SLOTS, "The parts, one choice each."}},
         .about = "One decision made of parts: a reply to a letter; when and how to ring back.",
         .example = "compose \"reply\" { slot \"opening\" { … }, sent = { to = \"answer\" } }"},
    [CH_WORD_SLOT] = {CH_WORD_SLOT, "slot", CH_SHAPE_NAMED, IN_STORY, sizeof(ChSlot), KEYS(slot_keys),
                      ITEMS(1) = {{CH_ITEM_CHOICE, 1, CH_MAX_CHOICES, "What this part can be."}},
                      .about = "One part of a compose beat.",
                      .example = "slot \"opening\" { title = \"Open\", choice \"…\" { … } }"},
    [CH_WORD_CHOICE] =
        {CH_WORD_CHOICE, "choice", CH_SHAPE_NAMED, IN_STORY, sizeof(ChoiceDraft), KEYS(choice_keys),
         ITEMS(1) = {{CH_ITEM_TEXT, 1, 1, "What the trainee says, in quotes, or does, without."}},
         .about = "A response.",
         .example = "choice \"go_on\" { [[\"Go on.\"]], reply = [[…]], because = [[…]], to = \"story\" }"},
    [CH_WORD_SILENCE] = {CH_WORD_SILENCE, "silence", CH_SHAPE_INNER, IN_STORY, sizeof(ChoiceDraft),
                         KEYS(silence_keys), .about = "What saying nothing does.",
                         .example = "silence = { after = seconds(20), reply = [[Hello?]], to = \"louder\" }"},
    [CH_WORD_SENT] = {CH_WORD_SENT, "sent", CH_SHAPE_INNER, IN_STORY, sizeof(ChoiceDraft), KEYS(sent_keys),
                      .about = "What sending a composed reply does.",
                      .example = "sent = { takes = minutes(15), to = \"his_answer\" }"},
    [CH_WORD_ENDING] = {CH_WORD_ENDING, "ending", CH_SHAPE_NAMED, IN_STORY, sizeof(BeatDraft),
                        KEYS(ending_keys), ITEMS(1) = {{CH_ITEM_LINE, 1, 64, "How it ends."}},
                        .about = "How it comes out.",
                        .example = "ending \"kept\" { outcome = \"kept\", says [[…]] }"},
    [CH_WORD_SAYS] = {CH_WORD_SAYS, "says", CH_SHAPE_LINES, IN_STORY, sizeof(LinesDraft), KEYS(lines_keys),
                      ITEMS(1) = {{CH_ITEM_TEXT, 1, 32, "What is said, a text a line."}},
                      .about = "What the customer says.",
                      .example = "says { [[And he never looked up.]], when = anger:at_least(60) }"},
    [CH_WORD_DOES] = {CH_WORD_DOES, "does", CH_SHAPE_LINES, IN_STORY, sizeof(LinesDraft), KEYS(lines_keys),
                      ITEMS(1) = {{CH_ITEM_TEXT, 1, 32, "What happens, a text a line."}},
                      .about = "What the customer does, or what happens.",
                      .example = "does [[She sets the boots on the counter.]]"},
    [CH_WORD_BEHAVIOUR] = {CH_WORD_BEHAVIOUR, "behaviour", CH_SHAPE_NAMED, CH_IN_BEHAVIOURS | IN_STORY,
                           sizeof(ChBehaviour), KEYS(behaviour_keys),
                           ITEMS(1) = {{CH_ITEM_TEXT, 1, 1, "What an observer would see."}},
                           .about = "Something an observer could tick.",
                           .example = "behaviour \"smile_in_voice\" { [[Can be heard to smile.]] }"},
    [CH_WORD_AVOID] = {CH_WORD_AVOID, "avoid", CH_SHAPE_NAMED, CH_IN_BEHAVIOURS | IN_STORY,
                       sizeof(ChBehaviour), KEYS(behaviour_keys),
                       ITEMS(1) = {{CH_ITEM_TEXT, 1, 1, "What an observer would see."}},
                       .about = "A behaviour to avoid.",
                       .example = "avoid \"sigh\" { [[Sighs so that it is heard.]] }"},
    [CH_WORD_CIRCUMSTANCE] = {CH_WORD_CIRCUMSTANCE, "circumstance", CH_SHAPE_NAMED,
                              CH_IN_BEHAVIOURS | IN_STORY, sizeof(ChCircumstance),
                              .items = {{CH_ITEM_TEXT, 1, 1, "What has come about."}}, .item_count = 1,
                              .about = "Something that comes about in a play.",
                              .example = "circumstance \"till_closed\" { [[The till is cashed up.]] }"},
    [CH_WORD_METHOD] = {CH_WORD_METHOD, "method", CH_SHAPE_TABLE, CH_IN_METHOD, sizeof(MethodDraft),
                        KEYS(method_keys), .about = "What a method is: one to a file.",
                        .example = "method { id = \"calm-five\", … }"},
    [CH_WORD_SOURCE] = {CH_WORD_SOURCE, "source", CH_SHAPE_INNER, CH_IN_METHOD, sizeof(ChSource),
                        KEYS(source_keys), .about = "Where a method's steps are documented.",
                        .example = "source = { title = \"Our handbook\", year = 2024 }"},
    [CH_WORD_STEP] = {CH_WORD_STEP, "step", CH_SHAPE_NAMED, CH_IN_METHOD, sizeof(StepDraft), KEYS(step_keys),
                      ITEMS(1) = {{CH_ITEM_TEXT, 1, 1, "The guidance, in one sentence."}},
                      .about = "A step of a method.",
                      .example = "step \"hear\" { [[Let them finish.]], weight = 3, met_by = \"hear_out\" }"},
    [CH_WORD_PROGRAMME] = {CH_WORD_PROGRAMME, "programme", CH_SHAPE_TABLE, CH_IN_PROGRAMME,
                           sizeof(ChProgramme), KEYS(programme_keys),
                           .about = "What a programme is: one to a file.",
                           .example = "programme { id = \"first-week\", … }"},
    [CH_WORD_STAGE] =
        {CH_WORD_STAGE, "stage", CH_SHAPE_NAMED, CH_IN_PROGRAMME, sizeof(ChProgrammeStage), KEYS(stage_keys),
         .about = "Situations to play, and when that is enough.",
         .example =
             "stage \"counter\" { title = \"At the counter\", scenarios = { \"shoe-return\" }, pass = 70 }"},
    [CH_WORD_PLAY] =
        {CH_WORD_PLAY, "play", CH_SHAPE_NAMED, CH_IN_PLAYS, sizeof(ChExpectedPlay), KEYS(play_keys),
         .about = "A play, and what must come of it: in plays.lua, beside the scenario.",
         .example = "play \"good\" { choices = \"2,1,3\", ending = \"kept\", at_least = 90 }"},
    [CH_WORD_ANGER] = {CH_WORD_ANGER, "anger", CH_SHAPE_METER, IN_STORY, .high = 100,
                       .about = "How angry the customer is, 0 to 100.",
                       .example = "when = anger:at_least(60)"},
    [CH_WORD_TRUST] = {CH_WORD_TRUST, "trust", CH_SHAPE_METER, IN_STORY, .high = 100,
                       .about = "How much the customer trusts you, 0 to 100.",
                       .example = "when = trust:below(30)"},
    [CH_WORD_COST] = {CH_WORD_COST, "cost", CH_SHAPE_METER, IN_STORY, .high = HUGE_NUMBER * 100,
                      .about = "What has been given away so far: compare it with money.",
                      .example = "when = cost:at_least(money(50))"},
    [CH_WORD_CLOCK] = {CH_WORD_CLOCK, "clock", CH_SHAPE_METER, IN_STORY, .high = HUGE_NUMBER,
                       .about = "How much time has gone by: compare it with a time, or with at, the first "
                                "such moment of the story.",
                       .example = "when = clock:below(days(2))"},
    [CH_WORD_COUNT] = {CH_WORD_COUNT, "count", CH_SHAPE_NAMED_METER, IN_STORY, .low = -HUGE_NUMBER,
                       .high = HUGE_NUMBER, .about = "A count that the scenario declares.",
                       .example = "when = count \"queue\":at_least(5)"},
    [CH_WORD_TIMES] = {CH_WORD_TIMES, "times", CH_SHAPE_NAMED_METER, IN_STORY, .high = 1000,
                       .about = "How often a beat was entered.",
                       .example = "when = times \"story\":at_least(2)"},
    [CH_WORD_FLAG] = {CH_WORD_FLAG, "flag", CH_SHAPE_ASKS, IN_STORY, .about = "Whether a flag is set.",
                      .example = "when = flag \"refunded\""},
    [CH_WORD_SHOWN] = {CH_WORD_SHOWN, "shown", CH_SHAPE_ASKS, IN_STORY,
                       .about = "Whether an earlier answer showed a behaviour in full.",
                       .example = "when = shown \"hear_out\""},
    [CH_WORD_VISITED] = {CH_WORD_VISITED, "visited", CH_SHAPE_ASKS, IN_STORY,
                         .about = "Whether a beat was entered.", .example = "when = visited \"heels\""},
    [CH_WORD_ARISEN] = {CH_WORD_ARISEN, "arisen", CH_SHAPE_ASKS, IN_STORY,
                        .about = "Whether a circumstance has come about.",
                        .example = "when = arisen \"fixed\""},
    [CH_WORD_ALL] = {CH_WORD_ALL, "all", CH_SHAPE_JOINS, IN_STORY | CH_IN_METHOD,
                     .about = "Every one of them: of conditions, or of names in a method.",
                     .example = "when = all { flag \"a\", no(flag \"b\") }"},
    [CH_WORD_ANY] = {CH_WORD_ANY, "any", CH_SHAPE_JOINS, IN_STORY | CH_IN_METHOD,
                     .about = "At least one of them: of conditions, or of names in a method.",
                     .example = "met_by = any { \"thank\", \"apologise\" }"},
    [CH_WORD_NO] = {CH_WORD_NO, "no", CH_SHAPE_JOINS, IN_STORY, .about = "The condition does not hold.",
                    .example = "when = no(flag \"refunded\")"},
    [CH_WORD_SECONDS] = {CH_WORD_SECONDS, "seconds", CH_SHAPE_NUMBER,
                         IN_STORY | CH_IN_METHOD | CH_IN_PROGRAMME, .high = HUGE_NUMBER,
                         .about = "So many seconds.", .example = "after = seconds(20)"},
    [CH_WORD_MINUTES] = {CH_WORD_MINUTES, "minutes", CH_SHAPE_NUMBER,
                         IN_STORY | CH_IN_METHOD | CH_IN_PROGRAMME, .high = HUGE_NUMBER / 60,
                         .about = "So many minutes.", .example = "takes = minutes(2)"},
    [CH_WORD_HOURS] = {CH_WORD_HOURS, "hours", CH_SHAPE_NUMBER, IN_STORY | CH_IN_METHOD | CH_IN_PROGRAMME,
                       .high = HUGE_NUMBER / 3600, .about = "So many hours.", .example = "takes = hours(5)"},
    [CH_WORD_DAYS] = {CH_WORD_DAYS, "days", CH_SHAPE_NUMBER, IN_STORY | CH_IN_METHOD | CH_IN_PROGRAMME,
                      .high = HUGE_NUMBER / 86400, .about = "So many days.", .example = "within = days(3)"},
    [CH_WORD_AT] = {CH_WORD_AT, "at", CH_SHAPE_TEXT, IN_STORY,
                    .about = "The next time it is that day and hour.",
                    .example = "later = at \"Monday 09:00\""},
    [CH_WORD_MONEY] = {CH_WORD_MONEY, "money", CH_SHAPE_NUMBER, IN_STORY, .high = HUGE_NUMBER,
                       .about = "An amount, with up to two decimals.", .example = "costs = money(12.50)"},
    [CH_WORD_INCLUDE] = {CH_WORD_INCLUDE, "include", CH_SHAPE_TEXT,
                         CH_IN_BEHAVIOURS | IN_STORY | CH_IN_METHOD | CH_IN_PROGRAMME | CH_IN_PLAYS,
                         .about = "Run another file of the same folder; gives back what that file returns.",
                         .example = "local receipts = include \"shared/receipts.lua\""},
};

const ChWord *ch_words(void)
{
    return words;
}

const ChWord *ch_word(ChWordId id)
{
    return &words[id];
}

const ChComparison *ch_comparisons(uint32_t *count)
{
    static const ChComparison rows[] = {
        {"at_least", 1, "It is this much or more."},
        {"below", 1, "It is less than this."},
        {"between", 2, "It is from the first to the second, both included."},
    };
    *count = sizeof rows / sizeof rows[0];
    return rows;
}

const ChValueKindRow *ch_value_kind(ChValueKind kind)
{
    static const ChValueKindRow rows[CH_VALUE_KIND_COUNT] = {
        [CH_VALUE_TEXT] = {"text", "a text: [[ … ]] or \" … \""},
        [CH_VALUE_TEXTS] = {"texts", "a text or a list of texts: { \"…\", \"…\" }"},
        [CH_VALUE_ID] = {"name", "a name in quotes"},
        [CH_VALUE_INTEGER] = {"number", "a whole number"},
        [CH_VALUE_YES] = {"yes or no", "true or false"},
        [CH_VALUE_MONEY] = {"money", "money: money(12) or money(12.50)"},
        [CH_VALUE_TIME] = {"time",
                           "a time: seconds(20), minutes(2), hours(5), days(2) or at \"Monday 09:00\""},
        [CH_VALUE_SPAN] = {"span of time", "a span of time: seconds(20), minutes(2), hours(5) or days(2)"},
        [CH_VALUE_MOMENT] = {"moment of the week", "a day and a time: \"Saturday 12:50\""},
        [CH_VALUE_CURRENCY] = {"currency", "three capital letters: \"GBP\""},
        [CH_VALUE_BEHAVIOURS] = {"behaviours", "a behaviour or a list of them: { \"thank\", \"hear_out\" }"},
        [CH_VALUE_CIRCUMSTANCE] = {"circumstance", "one circumstance: \"fixed\""},
        [CH_VALUE_CIRCUMSTANCES] = {"circumstances", "a circumstance or a list of them: { \"fixed\" }"},
        [CH_VALUE_FLAGS_SET] = {"flags", "a flag's name or a list of them: { \"refunded\" }"},
        [CH_VALUE_FLAGS_LEFT] = {"flags", "a flag's name or a list of them: { \"refunded\" }"},
        [CH_VALUE_FLAGS_STARTED] = {"flags", "a flag's name or a list of them: { \"refunded\" }"},
        [CH_VALUE_CONDITION] = {"condition",
                                "a condition: anger:at_least(60), flag \"refunded\", all { …, … }"},
        [CH_VALUE_WAYS] = {"ways",
                           "the name of a beat or ending, or a list: { { when = …, \"door\" }, \"remedy\" }"},
        [CH_VALUE_BEAT] = {"beat", "the name of a beat or ending"},
        [CH_VALUE_REPLIES] = {"reply", "a text, does [[…]] where nobody speaks, or a list: { { [[…]], when = … }, [[…]] }"},
        [CH_VALUE_CHANNEL] = {"channel", "a channel: \"counter\", \"phone\", \"email\" …"},
        [CH_VALUE_OUTCOME] = {"outcome", "\"kept\", \"wavering\" or \"lost\""},
        [CH_VALUE_MODE] = {"mode", "\"guided\", \"practice\" or \"assessed\""},
        [CH_VALUE_COUNTS] = {"counts", "names with whole numbers: { queue = 3 }"},
        [CH_VALUE_SEVERITIES] = {"severities",
                                 "numbers of findings, each with \"off\", \"hint\", \"warning\" or \"error\": "
                                 "{ CH216 = \"off\" }"},
        [CH_VALUE_TABLE] = {"table", "a table with keys of its own: { … }"},
        [CH_VALUE_MET_BY] = {"behaviours", "a behaviour, all { … } or any { … }"},
        [CH_VALUE_IF_ARISES] = {"circumstances", "a circumstance, all { … } or any { … }"},
        [CH_VALUE_METHOD] = {"method", "a method's id"},
        [CH_VALUE_SCENARIOS] = {"scenarios", "a scenario's id or a list of them"},
        [CH_VALUE_SIBLING] = {"name", "the name of another one in this file"},
        [CH_VALUE_NAMES] = {"names", "a name or a list of names: { \"hear\", \"sorry\" }"},
    };
    return &rows[kind];
}

const char *ch_item_kind_name(ChItemKind kind)
{
    static const char *const names[CH_ITEM_KIND_COUNT] = {"text", "line", "choice", "slot"};
    return names[kind];
}
