/* A process that gives up what it does not need before it touches what a stranger made. Called in a child, in this order: all
 * libraries brought in, ch_confine_limits, ch_confine_calls for unpacking, and again for checking what was unpacked. */
#ifndef COOLHEAD_APP_PACKS_CONFINE_H
#define COOLHEAD_APP_PACKS_CONFINE_H

#include <stdbool.h>

#include "base/status.h"

enum { CH_CONFINE_CPU_S = 20, CH_CONFINE_MEMORY_MB = 768, CH_CONFINE_WALL_S = 60 };

/* libseccomp, brought in; CH_IO when it is not on this machine. */
ChStatus ch_confine_prepare(ChError *error) CH_CHECKED;

/* Processor time, memory beyond what is in use now, size of a file, open files, no new processes, no core. Under
 * AddressSanitizer memory is not bounded, because that reserves terabytes of addresses. */
ChStatus ch_confine_limits(ChError *error) CH_CHECKED;

/* From here on the kernel refuses every call but those for memory and for files, and files can be written to only when
 * `writing`. A call that would start a program, reach another process or the network ends this one. What was taken away does
 * not come back. */
ChStatus ch_confine_calls(bool writing, ChError *error) CH_CHECKED;

#endif
