#define _POSIX_C_SOURCE 200809L
#include "app/reflect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "records/people.h"
#include "report/paper.h"

static bool asks(const ChPlay *play)
{
    return play->store && play->uuid[0] && play->finished && isatty(STDIN_FILENO);
}

/* A typed line without its end; empty where there is none. Into `line`, to be freed. */
static ChStr ask(const char *prompt, char **line)
{
    size_t room = 0;
    fputs(prompt, stdout);
    fflush(stdout);
    *line = NULL;
    ssize_t n = getline(line, &room, stdin);
    if (n < 0) fputs("\n", stdout);
    return n < 0 ? (ChStr){NULL, 0} : ch_str_trim((ChStr){*line, (uint32_t)n});
}

static bool read_guess(ChStr typed, int32_t *guess)
{
    int32_t value = 0;
    for (uint32_t i = 0; i < typed.n; i++) {
        if (typed.p[i] < '0' || typed.p[i] > '9' || value > 100) return false;
        value = value * 10 + (typed.p[i] - '0');
    }
    *guess = value;
    return typed.n > 0 && value <= 100;
}

ChStatus ch_reflect_before(const ChPlay *play, ChError *error)
{
    ChReflection reflection = {.guess = -1};
    if (!asks(play)) return CH_OK;
    for (int tries = 0; tries < 3 && reflection.guess < 0; tries++) {
        char *line;
        ChStr typed = ask(tries ? "A whole number from 0 to 100 (Enter skips): " : "\nBefore you see it: how did it go, from 0 to 100? (Enter skips): ", &line);
        bool skipped = typed.n == 0, good = read_guess(typed, &reflection.guess);
        free(line);
        if (skipped) return CH_OK;
        if (!good) reflection.guess = -1;
    }
    return reflection.guess < 0 ? CH_OK : ch_people_reflect(play->store, ch_str(play->uuid), &reflection, error);
}

ChStatus ch_reflect_after(const ChPlay *play, ChError *error)
{
    ChArena memory;
    ChReflection reflection;
    char *keep, *change;
    if (!asks(play)) return CH_OK;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (ch_people_reflection(play->store, ch_str(play->uuid), &memory, &reflection, NULL) != CH_OK)
        reflection = (ChReflection){.guess = -1};
    reflection.keep = ask("\nOne thing to keep (Enter skips): ", &keep);
    reflection.change = ask("One thing to change (Enter skips): ", &change);
    ChStatus status = CH_OK;
    if (reflection.keep.n || reflection.change.n) status = ch_people_reflect(play->store, ch_str(play->uuid), &reflection, error);
    free(keep);
    free(change);
    ch_arena_free(&memory);
    return status;
}

static ChStatus print_kept(const ChReflection *reflection, const ChTextStyle *style, ChError *error)
{
    ChText out = {.from = ch_heap()};
    ChPaper paper;
    const ChStr written[] = {reflection->keep, reflection->change};
    ch_paper_begin(&paper, style, &out);
    ch_paper_para(&paper, 0, 0, CH_STR("You wrote after your last play:"));
    for (int i = 0; i < 2; i++) {
        if (!written[i].n) continue;
        ch_text_add(&paper.said, i ? CH_STR("To change: ") : CH_STR("To keep: "));
        ch_say_clean(written[i], &paper.said);
        ch_paper_said(&paper, 2, 4);
    }
    ch_paper_blank(&paper);
    ChStatus status = ch_paper_end(&paper, error);
    if (status == CH_OK) status = ch_world_print(ch_text_view(&out), error);
    ch_text_free(&out);
    return status;
}

ChStatus ch_reflect_remind(const ChPlay *play, const ChTextStyle *style, ChError *error)
{
    ChArena memory;
    ChReflection reflection;
    ChStr unused;
    ChStatus status = CH_OK;
    if (!ch_play_shows_past(play)) return CH_OK;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (ch_people_last_reflection(play->store, ch_text_view(&play->trainee), &memory, &reflection, &unused, NULL) == CH_OK)
        status = print_kept(&reflection, style, error);
    ch_arena_free(&memory);
    return status;
}
