#define _GNU_SOURCE /* getopt_long */
#include "app/args.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

typedef struct Option {
    const char *name;
    bool value;
} Option;

static const Option OPTIONS[CH_OPT_COUNT] = {
    [CH_OPT_MODE] = {"mode", true},       [CH_OPT_METHOD] = {"method", true},         [CH_OPT_SEED] = {"seed", true},
    [CH_OPT_TRAINEE] = {"trainee", true}, [CH_OPT_FROM] = {"from", true},             [CH_OPT_LANG] = {"lang", true},
    [CH_OPT_TEXT] = {"text", false},      [CH_OPT_CHOICES] = {"choices", true},       [CH_OPT_JSON] = {"json", false},
    [CH_OPT_PLAIN] = {"plain", false},    [CH_OPT_NO_RECORD] = {"no-record", false},  [CH_OPT_HTML] = {"html", true},
    [CH_OPT_PDF] = {"pdf", true},         [CH_OPT_MAX_STATES] = {"max-states", true}, [CH_OPT_PLAYS] = {"plays", true},
    [CH_OPT_OUT] = {"out", true},         [CH_OPT_YES] = {"yes", false},              [CH_OPT_TIMER] = {"timer", false},
    [CH_OPT_THEME] = {"theme", true},     [CH_OPT_SCALE] = {"scale", true},           [CH_OPT_SIZE] = {"size", true},
    [CH_OPT_DIRECTION] = {"direction", true}, [CH_OPT_FORMAT] = {"format", true},
    [CH_OPT_LIST] = {"list", false},      [CH_OPT_REMOVE] = {"remove", true},         [CH_OPT_REPLACE] = {"replace", false},
    [CH_OPT_WRITE_PLAYS] = {"write-plays", false},
    [CH_OPT_TRAINEES] = {"trainees", true}, [CH_OPT_ATTEMPTS] = {"attempts", true}, [CH_OPT_CSV] = {"csv", true},
    [CH_OPT_NAMES] = {"names", false}, [CH_OPT_CHANNEL] = {"channel", true}, [CH_OPT_DIR] = {"dir", true},
    [CH_OPT_AT] = {"at", true}, [CH_OPT_TEAM] = {"team", true}, [CH_OPT_PIN_STDIN] = {"pin-stdin", false},
    [CH_OPT_TITLE] = {"title", true}, [CH_OPT_SCENARIO] = {"scenario", true}, [CH_OPT_PEOPLE] = {"people", true},
    [CH_OPT_FOLDER] = {"folder", true},
    [CH_OPT_HELP] = {"help", false},
};

static void list_options(struct option *list)
{
    for (int i = 0; i < CH_OPT_COUNT; i++)
        list[i] = (struct option){OPTIONS[i].name, OPTIONS[i].value ? required_argument : no_argument, NULL, 256 + i};
    list[CH_OPT_COUNT] = (struct option){NULL, 0, NULL, 0};
}

static ChStatus refuse(char **argv, int problem, uint64_t allowed, ChError *error)
{
    const char *word = argv[optind - 1];
    if (problem == ':')
        return ch_fail(error, CH_BAD_INPUT, "%s wants a value", word);
    ChStr names[CH_OPT_COUNT], near;
    uint32_t n = 0;
    for (int i = 0; i < CH_OPT_COUNT; i++)
        if (allowed & CH_ALLOW(i)) names[n++] = ch_str(OPTIONS[i].name);
    near = ch_nearest(ch_str(word + strspn(word, "-")), names, n);
    if (near.n) return ch_fail(error, CH_BAD_INPUT, "%s is not an option here; did you mean --%s?", word, near.p);
    return ch_fail(error, CH_BAD_INPUT, "%s is not an option here; see --help", word);
}

ChStatus ch_args_read(int argc, char **argv, uint64_t allowed, ChArgs *args, ChError *error)
{
    struct option list[CH_OPT_COUNT + 1];
    *args = (ChArgs){0};
    list_options(list);
    allowed |= CH_ALLOW(CH_OPT_HELP);
    optind = 1;
    opterr = 0;
    for (int c; (c = getopt_long(argc, argv, ":h", list, NULL)) != -1;) {
        if (c == 'h') c = 256 + CH_OPT_HELP;
        if (c < 256 || !(allowed & CH_ALLOW(c - 256))) return refuse(argv, c, allowed, error);
        args->value[c - 256] = optarg ? optarg : "";
        if (c - 256 != CH_OPT_PEOPLE) continue;
        if (args->people_count == CH_MAX_WORDS)
            return ch_fail(error, CH_BAD_INPUT, "--people can be given %d times; name more of them in one, divided by commas", CH_MAX_WORDS);
        args->people[args->people_count++] = optarg;
    }
    for (; optind < argc; optind++) {
        if (args->word_count == CH_MAX_WORDS)
            return ch_fail(error, CH_BAD_INPUT, "at most %d names fit on one line", CH_MAX_WORDS);
        args->words[args->word_count++] = argv[optind];
    }
    return CH_OK;
}

ChStatus ch_args_number(const ChArgs *args, ChOption option, uint64_t least, uint64_t most, uint64_t fallback,
                        uint64_t *number, ChError *error)
{
    const char *text = args->value[option];
    *number = fallback;
    if (!text) return CH_OK;
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    bool whole = *text >= '0' && *text <= '9' && *end == '\0' && errno == 0;
    if (!whole || value < least || value > most)
        return ch_fail(error, CH_BAD_INPUT, "--%s wants a whole number from %llu to %llu, not \"%s\"",
                       OPTIONS[option].name, (unsigned long long)least, (unsigned long long)most, text);
    *number = value;
    return CH_OK;
}

ChStatus ch_args_mode(const ChArgs *args, ChMode *mode, ChError *error)
{
    const char *text = args->value[CH_OPT_MODE];
    *mode = CH_MODE_PRACTICE;
    if (!text || ch_mode_parse(ch_str(text), mode)) return CH_OK;
    return ch_fail(error, CH_BAD_INPUT, "--mode is guided, practice or assessed, not \"%s\"", text);
}
