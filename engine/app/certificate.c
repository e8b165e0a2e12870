#define _POSIX_C_SOURCE 200809L
#include "app/certificate.h"

#include <stdio.h>
#include <time.h>

#include "app/index.h"
#include "app/world.h"
#include "report/certificate.h"

enum { DAY_ROOM = 48 };

static void day_text(int64_t utc_s, char text[DAY_ROOM])
{
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    time_t when = (time_t)utc_s;
    struct tm at;
    localtime_r(&when, &at);
    snprintf(text, DAY_ROOM, "%d %s %d", at.tm_mday, months[at.tm_mon % 12], at.tm_year + 1900);
}

static ChStr method_title(const ChLibrary *library, ChStr id, ChArena *arena)
{
    ChMethod method;
    ChDiagnostics said;
    if (!id.n) return id;
    ch_diagnostics_init(&said, ch_heap());
    bool loads = ch_load_method(library, id.p, NULL, arena, &method, &said, NULL) == CH_OK;
    ch_diagnostics_free(&said);
    return loads ? method.title : id;
}

static ChStatus gather(const ChLibrary *library, ChArena *arena, ChCertificate *certificate)
{
    ChShown *shown;
    uint32_t count, stages = certificate->course->stage_count;
    ChStatus status = ch_index_read(library, NULL, arena, &shown, &count);
    if (status != CH_OK) return status;
    ChStr *ids = CH_NEW_ARRAY(arena, ChStr, count), *titles = CH_NEW_ARRAY(arena, ChStr, count);
    ChStr *methods = CH_NEW_ARRAY(arena, ChStr, stages);
    if ((count && (!ids || !titles)) || (stages && !methods)) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) ids[i] = shown[i].loads ? shown[i].named : shown[i].id, titles[i] = shown[i].title;
    for (uint32_t i = 0; i < stages; i++) methods[i] = method_title(library, certificate->course->stages[i].stage->method, arena);
    certificate->ids = ids, certificate->titles = titles, certificate->title_count = count, certificate->methods = methods;
    return CH_OK;
}

ChStatus ch_certificate_write(const ChLibrary *library, const ChCourse *course, ChStr name, const char *path, ChError *error)
{
    char began[DAY_ROOM], done[DAY_ROOM];
    ChArena memory;
    if (!course->complete)
        return ch_fail(error, CH_BAD_INPUT, "The programme is not done yet: %u of %u. The certificate is there when all of it is.", course->done,
                       course->of);
    day_text(course->began_s, began);
    day_text(course->done_s, done);
    ChCertificate certificate = {.name = name, .course = course, .began = ch_str(began), .done = ch_str(done), .engine = CH_STR(CH_VERSION)};
    ChText pdf = {.from = ch_heap()};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = gather(library, &memory, &certificate);
    if (status == CH_NO_MEMORY) status = ch_fail(error, status, "There is not enough memory to make the certificate.");
    if (status == CH_OK) status = ch_report_certificate(&certificate, &pdf, error);
    if (status == CH_OK) status = ch_report_save_private(path, ch_text_view(&pdf), error);
    ch_text_free(&pdf);
    ch_arena_free(&memory);
    return status;
}
