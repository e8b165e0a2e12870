#define _POSIX_C_SOURCE 200809L
#include "app/export.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_NAMES = 1000, BASE_ROOM = 96 };

/* Situation and date: letters that every file system takes. */
static void name_base(ChStr id, ChStr when, const char *tail, char base[BASE_ROOM])
{
    size_t n = 0;
    for (uint32_t i = 0; i < id.n && n < BASE_ROOM / 2; i++) {
        char c = id.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        base[n++] = plain ? c : '-';
    }
    snprintf(base + n, BASE_ROOM - n, "%s-%.*s", tail, when.n < 10 ? (int)when.n : 10, when.p ? when.p : "");
}

/* The name is ours from here on; nobody else's file was there. 0, or why not. */
static int reserve(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) return errno;
    close(file);
    return 0;
}

static const char *other_of(const char *pdf, char html[CH_PATH_ROOM + 8])
{
    snprintf(html, CH_PATH_ROOM + 8, "%.*s.html", (int)strlen(pdf) - 4, pdf);
    return html;
}

/* Both names. Where they cannot be had for another reason than being taken, writing them will say why. */
static ChStatus reserve_both(const char *folder, const char *base, char pdf[CH_PATH_ROOM], ChError *error)
{
    char html[CH_PATH_ROOM + 8], number[16] = "";
    for (int i = 1; i <= MOST_NAMES; i++) {
        if (i > 1) snprintf(number, sizeof number, "-%d", i);
        int n = snprintf(pdf, CH_PATH_ROOM, "%s/%s%s.pdf", folder, base, number);
        if (n < 0 || n >= CH_PATH_ROOM - 8) return ch_fail(error, CH_IO, "The path of the folder for documents is too long: %.200s", folder);
        if (access(other_of(pdf, html), F_OK) == 0) continue;
        int why = reserve(pdf);
        if (why == EEXIST) continue;
        if (why || reserve(html) != EEXIST) return CH_OK;
        unlink(pdf); /* the other one came in between */
    }
    return ch_fail(error, CH_IO, "There are %d files of this name and day in %s already. Move some, then ask for it again.", MOST_NAMES, folder);
}

ChStatus ch_export_reserve(const char *folder, ChStr id, ChStr when, const char *tail, char pdf[CH_PATH_ROOM], ChError *error)
{
    char base[BASE_ROOM];
    name_base(id, when, tail, base);
    return reserve_both(folder, base, pdf, error);
}

static ChStatus write_both(const char *pdf, const ChDebrief *debrief, const ChReportAbout *about, ChError *error)
{
    char html[CH_PATH_ROOM + 8];
    ChText page = {.from = ch_heap()};
    ChStatus status = ch_report_html(debrief, about, &page, error);
    if (status == CH_OK) status = ch_report_pdf_save(debrief, about, pdf, ch_heap(), error);
    if (status == CH_OK) status = ch_report_save_private(other_of(pdf, html), ch_text_view(&page), error);
    ch_text_free(&page);
    if (status == CH_OK) return CH_OK;
    unlink(pdf); /* they were ours, and are worth nothing by half */
    unlink(other_of(pdf, html));
    return status;
}

ChStatus ch_export_debrief(const ChPlay *play, char path[CH_PATH_ROOM], ChError *error)
{
    ChArena arena;
    ChDebrief debrief;
    ChReportAbout about;
    char folder[CH_PATH_ROOM];
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    ChStatus status = ch_play_debrief(play, &arena, &debrief, &about, error);
    if (status == CH_OK) status = ch_world_documents(folder, error);
    if (status == CH_OK) {
        ch_play_standing(play, &arena, &about);
        status = ch_export_reserve(folder, play->situation->scenario.id, about.started, "", path, error);
    }
    if (status == CH_OK) status = write_both(path, &debrief, &about, error);
    ch_arena_free(&arena);
    return status;
}
