/* Diagnostics: what is said to an author. Each has a number, a severity, a place (file, line, column) and one message
 * that holds what is the matter and the mend. The list owns copies of everything it is given, in its own arena. */
#ifndef COOLHEAD_SCRIPT_DIAGNOSTIC_H
#define COOLHEAD_SCRIPT_DIAGNOSTIC_H

#include "base/arena.h"
#include "base/str.h"

typedef enum ChSeverity { CH_HINT, CH_WARNING, CH_ERROR } ChSeverity;

typedef struct ChDiagnostic {
    uint32_t code; /* 101 for CH101 */
    ChSeverity severity;
    ChStr file;
    uint32_t line, column; /* 0 when not known */
    ChStr message;
    ChStr source_line;     /* for the caret; may be empty */
} ChDiagnostic;

typedef struct ChDiagnostics {
    ChDiagnostic *at;
    uint32_t count, room;
    uint32_t errors, warnings;
    bool full;      /* an allocation failed or there were more than CH_MAX_DIAGNOSTICS; errors still counts */
    ChArena memory;
} ChDiagnostics;

enum { CH_MAX_DIAGNOSTICS = 500 };

void ch_diagnostics_init(ChDiagnostics *list, ChAllocator from);
void ch_diagnostics_free(ChDiagnostics *list);

void ch_diagnose(ChDiagnostics *list, uint32_t code, ChSeverity severity, ChStr file, uint32_t line, uint32_t column,
                 ChStr source_line, const char *format, ...) CH_PRINTF(8, 9);

/* In the order of files and lines; the same finding said twice at one place is kept once. */
void ch_diagnostics_sort(ChDiagnostics *list);

ChStr ch_severity_name(ChSeverity severity); /* "hint", "warning", "error" */

/* `file:line:col: severity: message [CH101]`, then the source line and a caret under the column (tabs kept, wide
 * characters counted by their columns), into `out`. */
void ch_diagnostic_print(const ChDiagnostic *one, ChText *out);

#endif
