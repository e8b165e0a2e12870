/* The command line, read once: a command's words and the options it allows. getopt_long does the reading; what is here
 * is one table of every option, so that no command spells one differently. */
#ifndef COOLHEAD_APP_ARGS_H
#define COOLHEAD_APP_ARGS_H

#include "base/status.h"
#include "core/session.h"

typedef enum ChOption {
    CH_OPT_MODE,
    CH_OPT_METHOD,
    CH_OPT_SEED,
    CH_OPT_TRAINEE,
    CH_OPT_FROM,
    CH_OPT_LANG,
    CH_OPT_TEXT,
    CH_OPT_CHOICES,
    CH_OPT_JSON,
    CH_OPT_NO_RECORD,
    CH_OPT_PLAIN,
    CH_OPT_HTML,
    CH_OPT_PDF,
    CH_OPT_MAX_STATES,
    CH_OPT_PLAYS,
    CH_OPT_OUT,
    CH_OPT_YES,
    CH_OPT_TIMER,
    CH_OPT_THEME,
    CH_OPT_SCALE,
    CH_OPT_SIZE,
    CH_OPT_DIRECTION,
    CH_OPT_FORMAT,
    CH_OPT_WRITE_PLAYS,
    CH_OPT_TRAINEES,
    CH_OPT_ATTEMPTS,
    CH_OPT_CSV,
    CH_OPT_NAMES,
    CH_OPT_LIST,
    CH_OPT_REMOVE,
    CH_OPT_REPLACE,
    CH_OPT_CHANNEL,
    CH_OPT_DIR,
    CH_OPT_AT,
    CH_OPT_TEAM,
    CH_OPT_PIN_STDIN,
    CH_OPT_TITLE,
    CH_OPT_SCENARIO,
    CH_OPT_PEOPLE,
    CH_OPT_FOLDER,
    CH_OPT_HELP,
    CH_OPT_COUNT
} ChOption;

#define CH_ALLOW(option) (UINT64_C(1) << (option))

enum { CH_MAX_WORDS = 16 };

typedef struct ChArgs {
    const char *value[CH_OPT_COUNT]; /* NULL when not given; "" for one without a value */
    const char *words[CH_MAX_WORDS]; /* what is not an option */
    int word_count;
    const char *people[CH_MAX_WORDS]; /* of --people, which may be given more than once; the last is `value` as well */
    int people_count;
} ChArgs;

static inline bool ch_given(const ChArgs *args, ChOption option)
{
    return args->value[option] != NULL;
}

/* Read `argv` after the command's name. CH_BAD_INPUT with one line for an unknown option, a missing value, one that this
 * command does not take, or too many words. */
ChStatus ch_args_read(int argc, char **argv, uint64_t allowed, ChArgs *args, ChError *error) CH_CHECKED;

/* A whole number from `least` to `most`; `fallback` when the option is not given. */
ChStatus ch_args_number(const ChArgs *args, ChOption option, uint64_t least, uint64_t most, uint64_t fallback,
                        uint64_t *number, ChError *error) CH_CHECKED;

/* The mode asked for, practice when none is. */
ChStatus ch_args_mode(const ChArgs *args, ChMode *mode, ChError *error) CH_CHECKED;

#endif
