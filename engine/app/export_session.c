/* A session to files: the report as PDF and HTML, the board as CSV. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/export.h"
#include "app/gather.h"
#include "report/report.h"

static ChStatus gather(const ChLibrary *library, ChStore *store, const ChBoard *board, bool names, ChText *html, ChText *pdf, ChError *error)
{
    ChGather *from = NULL;
    ChMany many;
    ChStatus status = ch_gather_open(library, store, names, &from, error);
    if (status == CH_OK) status = ch_gather_session(from, board->uuid, &many, error);
    if (status == CH_OK) status = ch_many_html(&many, html, error);
    if (status == CH_OK) status = ch_many_pdf(&many, NULL, pdf, error);
    ch_gather_close(from);
    return status;
}

/* The names are ours by now; what is written by half is taken away again. */
static ChStatus save(const char *pdf_path, ChText *texts, bool names, ChError *error)
{
    static const char *const tails[] = {".pdf", ".html", "-board.csv"};
    ChStatus status = CH_OK;
    char path[CH_PATH_ROOM + 16];
    int n = (int)strlen(pdf_path) - 4;
    for (int i = 0; i < 3 && status == CH_OK; i++) {
        snprintf(path, sizeof path, "%.*s%s", n, pdf_path, tails[i]);
        status = names ? ch_report_save_private(path, ch_text_view(&texts[i]), error) : ch_report_save(path, ch_text_view(&texts[i]), error);
    }
    for (int i = 0; i < 3 && status != CH_OK; i++) {
        snprintf(path, sizeof path, "%.*s%s", n, pdf_path, tails[i]);
        unlink(path);
    }
    return status;
}

ChStatus ch_export_session(const ChLibrary *library, ChStore *store, const ChBoard *board, bool names, char path[CH_PATH_ROOM], ChError *error)
{
    char folder[CH_PATH_ROOM];
    ChText texts[3] = {{.from = ch_heap()}, {.from = ch_heap()}, {.from = ch_heap()}};
    ChStatus status = gather(library, store, board, names, &texts[1], &texts[0], error);
    ch_board_csv(board, names, &texts[2]);
    if (status == CH_OK && texts[2].failed) status = ch_fail(error, CH_NO_MEMORY, "there is no memory left for the report");
    if (status == CH_OK) status = ch_world_documents(folder, error);
    if (status == CH_OK) status = ch_export_reserve(folder, board->scenario, board->began, "-session", path, error);
    if (status == CH_OK) status = save(path, texts, names, error);
    for (int i = 0; i < 3; i++) ch_text_free(&texts[i]);
    return status;
}
