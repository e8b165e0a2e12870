#define _POSIX_C_SOURCE 200809L
#include "app/gate.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "app/settings.h"

void ch_gate_wipe(char pin[CH_PIN_ROOM])
{
    sodium_memzero(pin, CH_PIN_ROOM);
}

bool ch_gate_on_terminal(void)
{
    return isatty(STDIN_FILENO) == 1;
}

/* ---- asking ---- */

enum { END_OF_TEXT = 3 }; /* Ctrl-C, when the terminal sends no signal for it */

/* Byte by byte: what comes after the line is somebody else's. */
static ChStatus read_line(char pin[CH_PIN_ROOM], ChError *error)
{
    size_t n = 0;
    for (;;) {
        char c;
        ssize_t got = read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return ch_fail(error, CH_IO, "The PIN could not be read: %s.", strerror(errno));
        if (got == 0 && n == 0) return ch_fail(error, CH_BAD_INPUT, "No PIN was given: type it, or put it on the first line of standard input.");
        if (c == END_OF_TEXT) return ch_fail(error, CH_STOPPED, "Stopped: nothing was changed.");
        if (got == 0 || c == '\n') break;
        if (c == '\r') continue;
        if (n + 1 == CH_PIN_ROOM) return ch_fail(error, CH_BAD_INPUT, "That is too long to be the PIN.");
        pin[n++] = c;
    }
    pin[n] = '\0';
    return ch_utf8_valid(ch_str(pin), NULL) ? CH_OK : ch_fail(error, CH_BAD_INPUT, "The PIN is not UTF-8: type it anew.");
}

ChStatus ch_gate_ask(const char *prompt, char pin[CH_PIN_ROOM], ChError *error)
{
    struct termios before, quiet;
    memset(pin, 0, CH_PIN_ROOM);
    if (tcgetattr(STDIN_FILENO, &before) != 0) return read_line(pin, error);
    quiet = before;
    quiet.c_lflag &= (tcflag_t) ~(ECHO | ISIG); /* no signal may leave the terminal without its echo */
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) != 0)
        return ch_fail(error, CH_IO, "The terminal cannot hide what is typed: %s. Use --pin-stdin.", strerror(errno));
    fputs(prompt, stderr); /* not before: whoever is quick would be seen */
    fflush(stderr);
    ChStatus status = read_line(pin, error);
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) != 0 && status == CH_OK)
        status = ch_fail(error, CH_IO, "The terminal cannot be set back: %s. Run stty sane.", strerror(errno));
    fputc('\n', stderr);
    return status;
}

/* ---- the gate ---- */

ChStatus ch_gate_closed(ChStore *store, bool *closed, ChError *error)
{
    return ch_lock_is_set(store, closed, error);
}

ChStatus ch_gate_try(ChStore *store, ChStr of, ChStr pin, bool *facilitator, ChError *error)
{
    return ch_lock_try_of(store, of, pin, (int64_t)time(NULL), facilitator, error);
}

/* `of` with `p` NULL: the facilitator's alone. */
static ChStatus ask_and_try(const ChArgs *args, ChStr of, bool *facilitator, ChError *error)
{
    ChStore *store = NULL;
    char pin[CH_PIN_ROOM], prompt[200] = "The facilitator's PIN: ";
    if (!ch_gate_on_terminal() && !ch_given(args, CH_OPT_PIN_STDIN))
        return ch_fail(error, CH_BAD_INPUT,
                       "This asks for the facilitator's PIN%s: run it on a terminal, or give --pin-stdin and the PIN on the first line of "
                       "standard input.", of.p ? ", or for that of whoever it is about" : "");
    if (of.p) snprintf(prompt, sizeof prompt, "The PIN (%.*s's own, or the facilitator's): ", of.n < 120 ? (int)of.n : 120, of.p);
    ChStatus status = ch_gate_ask(prompt, pin, error);
    if (status == CH_OK) status = ch_world_store(NULL, &store, error);
    if (status == CH_OK) status = ch_gate_try(store, of, ch_str(pin), facilitator, error);
    ch_gate_wipe(pin);
    ch_store_close(store);
    return status;
}

typedef enum Opened { OPEN_ANYWAY, OPENED_BY_FACILITATOR, OPENED_BY_THEM } Opened;

static ChStatus gate(const ChArgs *args, ChStr of, Opened *opened, ChError *error)
{
    ChStore *store = NULL;
    ChError unread;
    bool closed = false, facilitator = false;
    ChStoreOptions options = {.read_only = true};
    *opened = OPEN_ANYWAY;
    ChStatus status = ch_world_store(&options, &store, &unread);
    if (status == CH_NOT_FOUND) return CH_OK; /* nothing was ever kept */
    if (status == CH_OK) status = ch_gate_closed(store, &closed, &unread);
    ch_store_close(store);
    if (status != CH_OK) return ch_fail(error, status, "%s", unread.message);
    if (!closed) return CH_OK;
    status = ask_and_try(args, of, &facilitator, error);
    *opened = facilitator ? OPENED_BY_FACILITATOR : OPENED_BY_THEM;
    return status;
}

ChStatus ch_gate(const ChArgs *args, ChError *error)
{
    Opened unused;
    return gate(args, (ChStr){NULL, 0}, &unused, error);
}

ChStatus ch_gate_of(const ChArgs *args, ChStr trainee, ChError *error)
{
    bool unused;
    return ch_gate_own(args, trainee, &unused, error);
}

ChStatus ch_gate_own(const ChArgs *args, ChStr trainee, bool *own, ChError *error)
{
    Opened opened;
    ChStatus status = gate(args, trainee.p ? trainee : CH_STR(""), &opened, error);
    ChSettings settings = ch_settings_read(NULL);
    bool here = ch_str_eq(trainee, ch_str(settings.trainee)) || ch_str_eq(trainee, ch_str(ch_world_account()));
    *own = opened == OPENED_BY_THEM || (opened == OPEN_ANYWAY && here);
    return status;
}
