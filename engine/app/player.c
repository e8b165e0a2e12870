#define _POSIX_C_SOURCE 200809L
#include "app/player.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/reflect.h"
#include "report/paper.h"

/* Ctrl-C ends the read that is under way; everything is kept already. */
static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

typedef enum Word { WORD_NUMBER, WORD_BACK, WORD_STEPS, WORD_HELP, WORD_AGAIN, WORD_LEAVE, WORD_SILENCE, WORD_NONE } Word;

typedef struct Player {
    ChPlay *play;
    const ChPlayerOptions *options;
    char *line; /* of getline */
    size_t line_room;
    bool leave;
} Player;

/* The answers on offer in one beat or slot, in the order shown: rows[i] is the number as written. */
typedef struct Rows {
    uint8_t number[CH_MAX_CHOICES];
    uint32_t count;
    bool zero; /* silence, or leaving the part out, is on offer */
} Rows;

static Rows rows_on_offer(const Player *player, uint32_t slot, uint32_t bits)
{
    const ChSession *session = player->play->session;
    uint32_t place = ch_session_state(session)->now.beat;
    const ChBeat *beat = &player->play->situation->scenario.beats[place];
    uint32_t count = beat->kind == CH_BEAT_COMPOSE ? beat->slots[slot].choice_count : beat->choice_count;
    uint8_t order[CH_MAX_CHOICES];
    Rows rows = {.zero = bits & 1u};
    ch_shown_order(ch_session_started(session).seed, place, slot, count, true, order);
    for (uint32_t i = 0; i < count; i++)
        if ((bits >> order[i]) & 1u) rows.number[rows.count++] = order[i];
    return rows;
}

static ChStatus say(const Player *player, const char *text, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChPaper paper;
    ch_paper_begin(&paper, &player->options->style, &out);
    ch_paper_para(&paper, 0, 0, ch_str(text));
    ChStatus status = ch_paper_end(&paper, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

static void print_row(ChPaper *paper, uint32_t shown, const ChChoice *choice)
{
    char label[16];
    snprintf(label, sizeof label, "%u.", (unsigned)shown);
    if (choice->interrupts) ch_text_add(&paper->said, CH_STR("(cuts in) "));
    ch_say_speech(choice->text, &paper->said);
    ch_paper_item(paper, 1, 5, ch_str(label));
}

static ChStatus print_rows(const Player *player, const ChChoice *choices, const Rows *rows, const char *head,
                           const char *zero, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChPaper paper;
    ch_paper_begin(&paper, &player->options->style, &out);
    ch_paper_blank(&paper);
    if (head) ch_paper_para(&paper, 0, 0, ch_str(head));
    for (uint32_t i = 0; i < rows->count; i++) print_row(&paper, i + 1, &choices[rows->number[i] - 1]);
    if (rows->zero) {
        ch_text_add(&paper.said, ch_str(zero));
        ch_paper_item(&paper, 1, 5, CH_STR("0."));
    }
    ChStatus status = ch_paper_end(&paper, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

/* Wait for a line, or for a declared timer to run out. */
static bool time_ran_out(int64_t wait_ms)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return wait_ms > 0 && poll(&input, 1, (int)wait_ms) == 0;
}

static Word word_of(const char *line, uint32_t *number)
{
    static const struct {
        const char *word;
        Word means;
    } words[] = {{"b", WORD_BACK},  {"back", WORD_BACK}, {"s", WORD_STEPS}, {"steps", WORD_STEPS}, {"?", WORD_HELP},
                 {"h", WORD_HELP},  {"help", WORD_HELP}, {"r", WORD_AGAIN}, {"repeat", WORD_AGAIN}, {"q", WORD_LEAVE},
                 {"quit", WORD_LEAVE}};
    char *end;
    unsigned long value = strtoul(line, &end, 10);
    if (*line >= '0' && *line <= '9' && *end == '\0' && value <= CH_MAX_CHOICES) {
        *number = (uint32_t)value;
        return WORD_NUMBER;
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(line, words[i].word) == 0) return words[i].means;
    return WORD_NONE;
}

static Word read_word(Player *player, const char *prompt, int64_t wait_ms, uint32_t *number)
{
    fputs(prompt, stdout);
    fflush(stdout);
    if (time_ran_out(wait_ms)) {
        fputs("\n", stdout);
        return WORD_SILENCE;
    }
    ssize_t n = interrupted ? -1 : getline(&player->line, &player->line_room, stdin);
    if (n < 0) {
        fputs("\n", stdout);
        return WORD_LEAVE;
    }
    if (!isatty(STDIN_FILENO)) fputs("\n", stdout); /* no terminal has ended the line of the prompt */
    ChStr word = ch_str_trim((ChStr){player->line, (uint32_t)n});
    player->line[word.p - player->line + word.n] = '\0';
    return word_of(word.p, number);
}

static const char HELP[] =
    "Type the number of an answer and press Enter; 0 says nothing where that is an answer. b takes the last line back "
    "(not in assessed play), s lists the steps (guided play), r repeats where you are, q leaves: everything is kept.";

static ChStatus print_steps(const Player *player, ChError *error)
{
    const ChSession *session = player->play->session;
    const ChMethod *method = ch_session_method(session);
    if (ch_session_started(session).mode != CH_MODE_GUIDED)
        return say(player, "The steps are shown in guided play, and in the debrief.", error);
    ChText out = {.from = ch_heap()};
    ChPaper paper;
    ch_paper_begin(&paper, &player->options->style, &out);
    ch_paper_head(&paper, method->title);
    for (uint32_t i = 0; i < method->step_count; i++) {
        char label[16];
        ChStepStatus status = ch_step_status(method, i, &ch_session_state(session)->now);
        snprintf(label, sizeof label, "%u.", (unsigned)(i + 1));
        ch_say_clean(method->steps[i].guidance, &paper.said);
        ch_text_addf(&paper.said, " (%s)", status == CH_STEP_MISSED ? "to come" : ch_status_word(status).p);
        ch_paper_item(&paper, 1, 5, ch_str(label));
    }
    ChStatus status = ch_paper_end(&paper, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

/* Whether the word asks for an answer number that these rows hold. */
static bool picks_row(const Rows *rows, Word word, uint32_t number)
{
    if (word == WORD_SILENCE) return rows->zero;
    return word == WORD_NUMBER && (number == 0 ? rows->zero : number <= rows->count);
}

static ChStatus answer_other(Player *player, Word word, const Rows *rows, ChError *error)
{
    char line[160];
    switch (word) {
    case WORD_HELP: return say(player, HELP, error);
    case WORD_STEPS: return print_steps(player, error);
    default:
        snprintf(line, sizeof line, "On offer: 1 to %u%s. Type ? for help.", (unsigned)rows->count,
                 rows->zero ? ", and 0" : "");
        return say(player, line, error);
    }
}

typedef struct Asked {
    Word word;      /* NUMBER: pick is set; BACK, AGAIN and LEAVE end the asking */
    uint8_t pick;
} Asked;

/* Ask until there is a pick, or a word that ends the asking. */
static ChStatus ask(Player *player, const Rows *rows, const char *prompt, int64_t wait_ms, Asked *asked, ChError *error)
{
    for (;;) {
        uint32_t number = 0;
        asked->word = read_word(player, prompt, wait_ms, &number);
        if (picks_row(rows, asked->word, number)) {
            bool zero = asked->word == WORD_SILENCE || number == 0;
            asked->pick = zero ? 0 : rows->number[number - 1];
            asked->word = WORD_NUMBER;
            return CH_OK;
        }
        if (asked->word == WORD_BACK || asked->word == WORD_LEAVE || asked->word == WORD_AGAIN) return CH_OK;
        ChStatus status = answer_other(player, asked->word, rows, error);
        if (status != CH_OK) return status;
    }
}

static ChStatus ask_slot(Player *player, const ChBeat *beat, const ChOffers *offers, uint32_t slot, Asked *asked,
                         ChError *error)
{
    Rows rows = rows_on_offer(player, slot, offers->picks[slot]);
    char prompt[64];
    ChStatus status = print_rows(player, beat->slots[slot].choices, &rows, beat->slots[slot].title.p, "Leave this out.",
                                 error);
    snprintf(prompt, sizeof prompt, "Part %u of %u: ", (unsigned)(slot + 1), (unsigned)beat->slot_count);
    return status == CH_OK ? ask(player, &rows, prompt, 0, asked, error) : status;
}

static ChStatus ask_compose(Player *player, const ChBeat *beat, const ChOffers *offers, ChDecision *decision,
                            Asked *asked, ChError *error)
{
    decision->pick_count = offers->slot_count;
    for (uint32_t slot = 0; slot < offers->slot_count; slot++) {
        ChStatus status = ask_slot(player, beat, offers, slot, asked, error);
        if (status != CH_OK || asked->word == WORD_LEAVE || asked->word == WORD_AGAIN) return status;
        if (asked->word == WORD_BACK) { /* to the part before; from the first, out of the letter */
            if (slot == 0) return CH_OK;
            slot -= 2;
            continue;
        }
        decision->picks[slot] = asked->pick;
    }
    return CH_OK;
}

static ChStatus ask_beat(Player *player, const ChBeat *beat, const ChOffers *offers, ChDecision *decision, Asked *asked,
                         ChError *error)
{
    Rows rows = rows_on_offer(player, 0, offers->picks[0]);
    int64_t wait_ms = rows.zero ? player->options->timer * beat->silence_after_s * 1000 : 0;
    ChStatus status = print_rows(player, beat->choices, &rows, NULL, "Say nothing.", error);
    if (status == CH_OK) status = ask(player, &rows, "Your answer: ", wait_ms, asked, error);
    decision->pick_count = 1;
    decision->picks[0] = asked->pick;
    return status;
}

static ChStatus take(Player *player, const ChInput *input, ChError *error)
{
    ChEvents events;
    ChStatus status = ch_play_input(player->play, input, &events, error);
    if (status == CH_BAD_INPUT) return say(player, error->message, error);
    return status == CH_OK ? ch_player_tell(player->play, events, &player->options->style, error) : status;
}

/* One prompt, one input. */
static ChStatus turn(Player *player, ChError *error)
{
    ChSession *session = player->play->session;
    const ChBeat *beat = &player->play->situation->scenario.beats[ch_session_state(session)->now.beat];
    ChInput input = {.kind = CH_INPUT_ANSWER};
    ChOffers offers;
    Asked asked = {WORD_NONE, 0};
    int64_t began = ch_world_ms();
    ch_session_offers(session, &offers);
    ChStatus status = beat->kind == CH_BEAT_COMPOSE
                          ? ask_compose(player, beat, &offers, &input.decision, &asked, error)
                          : ask_beat(player, beat, &offers, &input.decision, &asked, error);
    if (status != CH_OK) return status;
    input.ms = ch_world_ms() - began;
    if (asked.word == WORD_LEAVE) {
        player->leave = true;
        return CH_OK;
    }
    if (asked.word == WORD_AGAIN)
        return ch_player_tell(player->play, ch_session_events(session), &player->options->style, error);
    if (asked.word == WORD_BACK) input.kind = CH_INPUT_TAKE_BACK;
    return take(player, &input, error);
}

static ChStatus open_play(const Player *player, ChError *error)
{
    const ChTextStyle *style = &player->options->style;
    ChStatus status = CH_OK;
    if (player->options->no_display) status = say(player, "There is no display, so this plays in the terminal.", error);
    if (status == CH_OK && !player->options->resumed) status = ch_reflect_remind(player->play, style, error);
    if (status == CH_OK && !player->options->resumed) status = ch_player_brief(player->play, style, error);
    if (status == CH_OK) status = ch_player_tell(player->play, ch_session_events(player->play->session), style, error);
    return status;
}

static ChStatus say_how_to_resume(const Player *player, ChError *error)
{
    char line[200];
    if (!player->play->uuid[0]) return say(player, "Left. Nothing of this play was recorded.", error);
    const char *kept = player->leave ? "Everything is kept. To go on from this line:" : "The lines before it are kept. To go on:";
    snprintf(line, sizeof line, "%s coolhead resume %.8s", kept, player->play->uuid);
    return say(player, line, error);
}

/* Something failed, and the caller will say what; the play is not lost by it. */
static void say_what_is_left(const Player *player)
{
    ChError ignored;
    ChStatus status = player->play->rows ? say_how_to_resume(player, &ignored) : CH_OK;
    (void)status;
}

ChStatus ch_player_run(ChPlay *play, const ChPlayerOptions *options, ChError *error)
{
    Player player = {.play = play, .options = options};
    struct sigaction old, action = {.sa_handler = on_interrupt}; /* without SA_RESTART: the read ends */
    interrupted = 0;
    sigaction(SIGINT, &action, &old);
    ChStatus status = open_play(&player, error);
    while (status == CH_OK && !player.leave && !ch_session_ended(play->session)) status = turn(&player, error);
    if (status == CH_OK && player.leave)
        status = say_how_to_resume(&player, error);
    else if (status != CH_OK)
        say_what_is_left(&player);
    sigaction(SIGINT, &old, NULL);
    free(player.line);
    return status;
}
