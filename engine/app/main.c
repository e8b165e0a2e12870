/* Coolhead's command line: which command, and its help. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "app/commands.h"

typedef struct Command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *usage;   /* after the name */
    const char *what;    /* one line */
    const char *example; /* a whole line */
} Command;

static const Command COMMANDS[] = {
    {"play", ch_command_play,
     "ID [--mode guided|practice|assessed] [--method ID] [--seed N] [--trainee NAME]\n"
     "       [--from FLAG,...] [--lang L] [--text] [--plain] [--timer] [--choices 2,1,3,...] [--json] [--no-record]",
     "Play a situation. ID is its folder's name, or a path.", "coolhead play shoe-return --mode guided"},
    {"resume", ch_command_resume, "[ATTEMPT] [--plain] [--timer] [--pin-stdin]",
     "Go on with an open play at the same line; the latest one when none is named.", "coolhead resume"},
    {"debrief", ch_command_debrief, "ATTEMPT [--method ID] [--plain] [--json | --html FILE | --pdf FILE] [--pin-stdin]",
     "Tell how a play came out, with evidence; ATTEMPT may be \"last\" or the beginning of its id.",
     "coolhead debrief last --pdf debrief.pdf"},
    {"replay", ch_command_replay, "ATTEMPT", "Play it back; exit 0 only if the debrief is byte-identical.",
     "coolhead replay last"},
    {"report", ch_command_report,
     "trainee NAME | session ID | programme ID [--html FILE] [--pdf FILE] [--csv FILE]\n"
     "       [--names] [--plain] [--pin-stdin]",
     "What one trainee, session or programme played, decision by decision; people by pseudonym unless --names is given.",
     "coolhead report session last --pdf session.pdf --csv session.csv"},
    {"list", ch_command_list, "[--json]", "The situations there are.", "coolhead list"},
    {"methods", ch_command_methods, "[ID] [--json]",
     "The methods there are, with their steps; of one, what meets and what breaks each step.", "coolhead methods calm-five"},
    {"programmes", ch_command_programmes,
     "[--trainee NAME] [--json] | join ID [--trainee NAME] | leave ID [--trainee NAME]\n"
     "       | again ID [--trainee NAME] | certificate ID --pdf FILE [--trainee NAME]; with --trainee also [--pin-stdin]",
     "The programmes there are, and how somebody stands in theirs; join one, leave it, begin it again, print what was done.",
     "coolhead programmes join first-week --trainee Maya"},
    {"attempts", ch_command_attempts, "[--trainee NAME] [--json] [--pin-stdin]", "The plays that are kept, newest first.",
     "coolhead attempts"},
    {"new", ch_command_new, "ID [--channel counter|table|in_person|phone|email|chat|review] [--dir DIR]",
     "Make a small situation that already plays, with notes for a first reader, to be made your own.",
     "coolhead new late-parcel --channel phone"},
    {"check", ch_command_check, "ID|PATH... [--json]",
     "Diagnostics for scenarios, methods, programmes and behaviours; exit 1 when there is an error.",
     "coolhead check shoe-return"},
    {"explore", ch_command_explore,
     "ID|PATH [--method ID] [--from FLAG,...] [--json] [--max-states N] [--seed N]\n"
     "       [--write-plays [--out FILE]]",
     "Walk every reachable state and tell everything there is to know.", "coolhead explore shoe-return"},
    {"map", ch_command_map, "ID|PATH [--format svg|dot|mermaid] [--out FILE] [--method ID] [--from FLAG,...]",
     "The scenario as a drawing: beats, choices coloured by worth, endings, the heat along the model play.",
     "coolhead map shoe-return --format svg --out map.svg"},
    {"translate", ch_command_translate, "extract ID|PATH [--out FILE] | merge ID|PATH --lang L | report [ID|PATH...] [--json]",
     "The texts of a situation for a translator, a translation brought up to date, and what is missing in each.",
     "coolhead translate merge scenarios/shoe-return --lang de"},
    {"preview", ch_command_preview, "ID|PATH [--at BEAT]",
     "The window for authors: map, live play, state and findings, read again at every save. Writes nothing.",
     "coolhead preview scenarios/shoe-return --at story"},
    {"words", ch_command_words, "[--format markdown|behaviours|lua|vscode|luacheck|findings] [--out FILE]",
     "Every word an author can write: a reference, or annotations, snippets and lint settings for an editor.",
     "coolhead words --format lua --out .luals/coolhead.lua"},
    {"pack", ch_command_pack, "ID|PATH [--out FILE]",
     "One file of a scenario with all that belongs to it, to hand on: ID.coolhead.zip, unless --out names another.",
     "coolhead pack night-desk"},
    {"install", ch_command_install, "FILE [--yes] [--replace] [--json] | --list [--json] | --remove ID",
     "Open a pack where it can do no harm, show what is in it, and put it beside your scenarios.",
     "coolhead install night-desk.coolhead.zip"},
    {"records", ch_command_records, "verify | export [--out FILE] [--names] [--trainee NAME] | import FILE... [--json]\n"
     "       | forget ATTEMPT | forget --trainee NAME [--pin-stdin]",
     "Look after what is kept. Exports carry pseudonyms unless --names is given; import brings in what is new.",
     "coolhead records export --out plays.json"},
    {"roster", ch_command_roster,
     "[list] [--json] | add NAME [--team T] | import FILE.csv | rename NAME NEW-NAME\n"
     "       | show NAME [--json] | pin [set|change|remove|own NAME]   [--pin-stdin]",
     "Who practises here, and the facilitator's PIN. A roster is a CSV file whose first line names its columns:\n"
     "name, team, programme. The PIN is asked for without echo, or read from standard input; it is never an argument.",
     "coolhead roster import people.csv"},
    {"session", ch_command_session,
     "[list] [--json] | start --title T --scenario ID [--method M] [--mode M]\n"
     "       [--people all|TEAM|NAME,...]... [--folder DIR] | show [ID] [--names] [--json] | end [ID]\n"
     "       | join DIR [--trainee NAME] | seat NAME... | unseat NAME...   [--pin-stdin]",
     "A group, a situation, a morning: who is where, which step is missed, what was answered at each line. ID may be \"last\"\n"
     "or the beginning of one. With --folder each machine plays on its own and tells the shared folder, from which the\n"
     "board follows; join is for the trainees' machines, seat for who comes late.\n"
     "--people may be given more than once, and a name with a comma in it is taken whole: --people \"Lopez, Ana\" --people Telephone.", "coolhead session start --title \"Tuesday intake\" --scenario shoe-return --people all"},
    {"bench", ch_command_bench,
     "play PATH [--plays N] [--seed S] | load PATH [--plays N]\n"
     "       | cohort [--trainees N] [--attempts N] [--seed S]",
     "Random plays in one process, in choices a second; loads, in milliseconds; or records of N people who do not\n"
     "exist, with N attempts each, in an empty data folder.", "coolhead bench play scenarios/shoe-return"},
    {"doctor", ch_command_doctor, "", "What is found and writable, and what to do where not.", "coolhead doctor"},
    {"shot", ch_command_shot,
     "SCREEN [ID] --out FILE.png [--theme light|dark|high-contrast] [--scale PCT] [--size WxH]\n"
     "       [--direction auto|ltr|rtl] [--choices 2,1,3,...] [--mode M] [--trainee NAME]\n"
     "       [--lang L]",
     "A picture of a screen: first, home, briefing, play, ask, debrief, keep, settings, people, about, pin, session, wall, plan, turn,\n"
     "error, help, preview (of ID or PATH, [--at BEAT]),\n"
     "progress, programmes, drill. Of somebody who is named, home and the last three are theirs, from the records.",
     "coolhead shot play hung-up-call --choices 4,6 --out play.png"},
    {"completion", ch_command_completion, "bash", "Completion for the shell, to be sourced.",
     "coolhead completion bash > ~/.local/share/bash-completion/completions/coolhead"},
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof COMMANDS[0] };

static const Command *find(const char *name)
{
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(COMMANDS[i].name, name) == 0) return &COMMANDS[i];
    return NULL;
}

void ch_print_command_names(void)
{
    for (int i = 0; i < COMMAND_COUNT; i++) printf("%s%s", i ? " " : "", COMMANDS[i].name);
}

/* In the list of all commands, what it is for without its details. */
static void print_line(const Command *command)
{
    const char *end = command->what;
    while (*end && !(strchr(".:;", *end) && (end[1] == ' ' || end[1] == '\n' || !end[1]))) end++;
    printf("  %-10s %.*s.\n", command->name, (int)(end - command->what), command->what);
}

void ch_print_help(const char *name)
{
    const Command *one = name ? find(name) : NULL;
    if (one) {
        printf("coolhead %s %s\n\n%s\n\nExample: %s\n", one->name, one->usage, one->what, one->example);
        return;
    }
    puts("Coolhead: practise angry customers, and see what your words did.\n");
    puts("coolhead                 open the window\n");
    for (int i = 0; i < COMMAND_COUNT; i++) print_line(&COMMANDS[i]);
    puts("\ncoolhead COMMAND --help tells more, with an example.");
    puts("Exit: 0 done; 1 examined and found wanting; 2 usage; 3 file, display or disk failed.");
}

static int unknown(const char *name)
{
    ChStr names[COMMAND_COUNT];
    for (int i = 0; i < COMMAND_COUNT; i++) names[i] = ch_str(COMMANDS[i].name);
    ChStr near = ch_nearest(ch_str(name), names, COMMAND_COUNT);
    if (near.n)
        fprintf(stderr, "coolhead: there is no command \"%s\"; did you mean \"%s\"?\n", name, near.p);
    else
        fprintf(stderr, "coolhead: there is no command \"%s\"; see coolhead --help\n", name);
    return CH_EXIT_USAGE;
}

/* What was printed must have arrived; a command that noticed itself has said so and returns 3. */
static int arrived(int code)
{
    if ((fflush(stdout) == 0 && !ferror(stdout)) || code == CH_EXIT_WORLD) return code;
    fprintf(stderr, "coolhead: standard output cannot be written: %s\n", strerror(errno));
    return CH_EXIT_WORLD;
}

static int run(int argc, char **argv)
{
    if (argc < 2) return ch_command_home(argc, argv);
    const char *name = argv[1];
    if (strcmp(name, "--version") == 0) {
        puts("coolhead " CH_VERSION);
        return CH_EXIT_DONE;
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        ch_print_help(argc > 2 ? argv[2] : NULL);
        return CH_EXIT_DONE;
    }
    if (name[0] == '-') return ch_command_home(argc, argv);
    const Command *command = find(name);
    return command ? command->run(argc - 1, argv + 1) : unknown(name);
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error that is said, not a sudden end */
    return arrived(run(argc, argv));
}
