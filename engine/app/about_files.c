/* What is kept about somebody, as files (about.h). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/about.h"
#include "app/exchange.h"
#include "report/html.h"

enum { MOST_NAMES = 1000 };

static void add_clean(ChText *page, ChStr raw)
{
    ChText clean = {.from = ch_heap()};
    ch_say_clean(raw, &clean);
    page->failed |= clean.failed;
    ch_html_escape(ch_text_view(&clean), page);
    ch_text_free(&clean);
}

static void make_page(const ChAbout *about, ChStr name, ChText *page)
{
    bool open = false;
    ch_text_add(page, CH_STR("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                             "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>What Coolhead keeps about "));
    add_clean(page, name);
    ch_text_add(page, CH_STR("</title>\n<style>\n"));
    ch_html_style(page);
    ch_text_add(page, CH_STR("</style>\n</head>\n<body>\n<main>\n<h1>What Coolhead keeps about "));
    add_clean(page, name);
    ch_text_add(page, CH_STR("</h1>\n"));
    for (uint32_t i = 0; i < about->count; i++) {
        const ChAboutLine *line = &about->lines[i];
        if (line->heading) {
            if (open) ch_text_add(page, CH_STR("</table>\n</section>\n"));
            ch_text_add(page, CH_STR("<section class=\"card\">\n<h2>"));
            add_clean(page, line->label);
            ch_text_add(page, CH_STR("</h2>\n"));
            if (line->text.n) {
                ch_text_add(page, CH_STR("<p class=\"faint\">"));
                add_clean(page, line->text);
                ch_text_add(page, CH_STR("</p>\n"));
            }
            ch_text_add(page, CH_STR("<table>\n"));
            open = true;
            continue;
        }
        ch_text_add(page, CH_STR("<tr><th scope=\"row\">"));
        add_clean(page, line->label);
        ch_text_add(page, CH_STR("</th><td>"));
        add_clean(page, line->text);
        ch_text_add(page, CH_STR("</td></tr>\n"));
    }
    if (open) ch_text_add(page, CH_STR("</table>\n</section>\n"));
    ch_text_add(page, CH_STR("</main>\n</body>\n</html>\n"));
}

static const char *page_of(const char *json, char html[CH_PATH_ROOM + 8])
{
    snprintf(html, CH_PATH_ROOM + 8, "%.*s.html", (int)strlen(json) - 5, json);
    return html;
}

/* 0, or why not. For nobody else to read, and nobody else's file was there. */
static int reserve(const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    close(file);
    return 0;
}

static ChStatus reserve_both(char json[CH_PATH_ROOM], ChError *error)
{
    char folder[CH_PATH_ROOM], html[CH_PATH_ROOM + 8], number[16] = "";
    ChStatus status = ch_world_documents(folder, error);
    if (status != CH_OK) return status;
    for (int i = 1; i <= MOST_NAMES; i++) {
        if (i > 1) snprintf(number, sizeof number, "-%d", i);
        int n = snprintf(json, CH_PATH_ROOM, "%s/coolhead-about-me%s.json", folder, number);
        if (n < 0 || n >= CH_PATH_ROOM - 8) return ch_fail(error, CH_IO, "The path of the folder for documents is too long: %.200s", folder);
        int why = reserve(json);
        if (why == EEXIST) continue;
        if (!why) why = reserve(page_of(json, html));
        if (!why) return CH_OK;
        unlink(json);
        if (why != EEXIST) return ch_fail(error, CH_IO, "Nothing was written to %s: %s. Make room there, or name another folder for documents.", folder, strerror(why));
    }
    return ch_fail(error, CH_IO, "There are %d such files in %s already. Move some, then ask for it again.", MOST_NAMES, folder);
}

static ChStatus fill(const char *json, json_t *document, ChStr page, ChError *error)
{
    char html[CH_PATH_ROOM + 8];
    char *text = json_dumps(document, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    ChStatus status = text ? ch_report_save_private(json, ch_str(text), error)
                           : ch_fail(error, CH_NO_MEMORY, "there is no memory left to write what is kept");
    free(text);
    if (status == CH_OK) status = ch_report_save_private(page_of(json, html), page, error);
    if (status == CH_OK) return CH_OK;
    unlink(json); /* they were ours, and are worth nothing by half */
    unlink(page_of(json, html));
    return status;
}

ChStatus ch_about_save(ChStore *store, ChStr name, char path[CH_PATH_ROOM], ChError *error)
{
    ChArena memory;
    ChAbout about;
    json_t *document = NULL;
    ChText page = {.from = ch_heap()};
    ChExchangeOptions options = {.names = true, .trainee = name};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_about_read(store, name, 0, &memory, &about, error);
    if (status == CH_OK) status = ch_exchange_export(store, &options, &document, error);
    if (status == CH_OK) make_page(&about, name, &page);
    if (page.failed) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left to write what is kept");
    if (status == CH_OK) status = reserve_both(path, error);
    if (status == CH_OK) status = fill(path, document, ch_text_view(&page), error);
    json_decref(document);
    ch_text_free(&page);
    ch_arena_free(&memory);
    return status;
}
