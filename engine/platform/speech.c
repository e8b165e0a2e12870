#define _POSIX_C_SOURCE 200809L
#include "platform/speech.h"

#include <SDL.h>

#ifdef CH_SPEECH
#include <libspeechd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

enum { TEXT_ROOM = 1 << 16 }; /* a whole transcript */

#ifdef CH_SPEECH

struct ChSpeech {
    ChAllocator from;
    SDL_mutex *lock;
    SDL_cond *news;
    SDL_Thread *thread; /* made at the first word */
    /* Under the lock. */
    char text[TEXT_ROOM];
    bool asked, stops, ends;
    ChError trouble;
    /* The thread's own. */
    SPDConnection *server;
};

static ChStatus reach(SPDConnection **server, ChError *error)
{
    char *why = NULL; /* the library writes here whether or not it is asked to, and loses all but its last reason */
    *server = spd_open2("coolhead", "play", NULL, SPD_MODE_SINGLE, NULL, 1, &why);
    if (*server) return CH_OK;
    ChStatus status = ch_fail(error, CH_NOT_FOUND, "speech-dispatcher cannot be reached (%s): install it, or start it",
                              why ? why : "no reason given");
    free(why);
    return status;
}

/* On the thread, without the lock. */
static ChStatus speak(ChSpeech *speech, const char *text, ChError *error)
{
    for (int tries = 0; tries < 2; tries++) {
        ChStatus status = speech->server ? CH_OK : reach(&speech->server, error);
        if (status != CH_OK) return status;
        (void)spd_cancel(speech->server);
        if (!*text || spd_say(speech->server, SPD_TEXT, text) >= 0) return CH_OK;
        spd_close(speech->server); /* it went away since: once more from the start */
        speech->server = NULL;
    }
    return ch_fail(error, CH_IO, "speech-dispatcher does not speak: restart it");
}

static int run(void *context)
{
    ChSpeech *speech = context;
    char text[TEXT_ROOM];
    SDL_LockMutex(speech->lock);
    while (!speech->ends) {
        if (!speech->asked && !speech->stops) {
            SDL_CondWait(speech->news, speech->lock);
            continue;
        }
        memcpy(text, speech->asked ? speech->text : "", speech->asked ? sizeof text : 1);
        speech->asked = speech->stops = false;
        SDL_UnlockMutex(speech->lock);
        ChError error = {0};
        ChStatus status = *text || speech->server ? speak(speech, text, &error) : CH_OK;
        SDL_LockMutex(speech->lock);
        speech->trouble = error;
        speech->trouble.code = status;
    }
    SDL_UnlockMutex(speech->lock);
    if (speech->server) {
        (void)spd_cancel(speech->server);
        spd_close(speech->server);
    }
    return 0;
}

ChStatus ch_speech_make(ChAllocator from, ChSpeech **out, ChError *error)
{
    ChSpeech *speech = ch_resize(from, NULL, 0, sizeof *speech);
    *out = NULL;
    if (!speech) return ch_fail(error, CH_NO_MEMORY, "there is no memory for speech");
    *speech = (ChSpeech){.from = from, .lock = SDL_CreateMutex(), .news = SDL_CreateCond()};
    if (!speech->lock || !speech->news) {
        ch_speech_free(speech);
        return ch_fail(error, CH_NO_MEMORY, "there is no lock for speech");
    }
    *out = speech;
    return CH_OK;
}

void ch_speech_free(ChSpeech *speech)
{
    if (!speech) return;
    if (speech->thread) {
        SDL_LockMutex(speech->lock);
        speech->ends = true;
        SDL_CondSignal(speech->news);
        SDL_UnlockMutex(speech->lock);
        SDL_WaitThread(speech->thread, NULL);
    }
    if (speech->news) SDL_DestroyCond(speech->news);
    if (speech->lock) SDL_DestroyMutex(speech->lock);
    ch_free(speech->from, speech, sizeof *speech);
}

void ch_speech_say(ChSpeech *speech, ChStr text)
{
    if (!speech) return;
    uint32_t n = text.n < TEXT_ROOM - 1 ? text.n : TEXT_ROOM - 1;
    while (n < text.n && n && ((uint8_t)text.p[n] & 0xC0) == 0x80) n--; /* no half characters */
    SDL_LockMutex(speech->lock);
    if (n) memcpy(speech->text, text.p, n);
    speech->text[n] = '\0';
    speech->asked = true;
    if (!speech->thread) speech->thread = SDL_CreateThread(run, "speech", speech);
    SDL_CondSignal(speech->news);
    SDL_UnlockMutex(speech->lock);
}

void ch_speech_stop(ChSpeech *speech)
{
    if (!speech) return;
    SDL_LockMutex(speech->lock);
    speech->asked = false;
    speech->stops = true;
    SDL_CondSignal(speech->news);
    SDL_UnlockMutex(speech->lock);
}

ChStatus ch_speech_status(ChSpeech *speech, ChError *error)
{
    SDL_LockMutex(speech->lock);
    ChError trouble = speech->trouble;
    SDL_UnlockMutex(speech->lock);
    return trouble.code == CH_OK ? CH_OK : ch_fail(error, trouble.code, "%s", trouble.message);
}

/* The server's socket: where it was told to be, else in the folder of this session. False: somewhere on the network. */
static bool socket_path(char *path, size_t room)
{
    static const char unix_socket[] = "unix_socket:";
    const char *address = getenv("SPEECHD_ADDRESS"), *session = getenv("XDG_RUNTIME_DIR"), *home = getenv("HOME");
    *path = '\0';
    if (address && strncmp(address, unix_socket, sizeof unix_socket - 1) == 0)
        snprintf(path, room, "%s", address + sizeof unix_socket - 1);
    else if (address && *address)
        return false;
    else if (session && *session)
        snprintf(path, room, "%s/speech-dispatcher/speechd.sock", session);
    else if (home && *home)
        snprintf(path, room, "%s/.cache/speech-dispatcher/speechd.sock", home);
    return true;
}

static bool answers(const char *path)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    if (!*path || strlen(path) >= sizeof at.sun_path) return false;
    memcpy(at.sun_path, path, strlen(path) + 1);
    int file = socket(AF_UNIX, SOCK_STREAM, 0);
    bool there = file >= 0 && connect(file, (const struct sockaddr *)&at, sizeof at) == 0;
    if (file >= 0) close(file);
    return there;
}

static bool in_path(const char *program)
{
    char path[1024];
    const char *at = getenv("PATH");
    while (at && *at) {
        size_t n = strcspn(at, ":");
        snprintf(path, sizeof path, "%.*s/%s", (int)n, at, program);
        if (access(path, X_OK) == 0) return true;
        at += n + (at[n] == ':');
    }
    return false;
}

ChStatus ch_speech_probe(char *found, size_t room, ChError *error)
{
    char path[256];
    const char *address = getenv("SPEECHD_ADDRESS");
    if (!socket_path(path, sizeof path))
        snprintf(found, room, "speech-dispatcher is asked at %s", address);
    else if (answers(path))
        snprintf(found, room, "speech-dispatcher runs");
    else if (address && *address)
        return ch_fail(error, CH_NOT_FOUND, "speech-dispatcher does not answer at %s, where SPEECHD_ADDRESS says it is: start it", path);
    else if (in_path("speech-dispatcher"))
        snprintf(found, room, "speech-dispatcher is installed; it starts with the first word");
    else
        return ch_fail(error, CH_NOT_FOUND, "speech-dispatcher is not installed: apt install speech-dispatcher espeak-ng");
    return CH_OK;
}

#else

static ChStatus without(ChError *error)
{
    return ch_fail(error, CH_NOT_FOUND, "this Coolhead was built without speech: install libspeechd-dev and build again");
}

ChStatus ch_speech_make(ChAllocator from, ChSpeech **out, ChError *error)
{
    (void)from;
    *out = NULL;
    return without(error);
}

void ch_speech_free(ChSpeech *speech)
{
    (void)speech;
}

void ch_speech_say(ChSpeech *speech, ChStr text)
{
    (void)speech;
    (void)text;
}

void ch_speech_stop(ChSpeech *speech)
{
    (void)speech;
}

ChStatus ch_speech_status(ChSpeech *speech, ChError *error)
{
    (void)speech;
    return without(error);
}

ChStatus ch_speech_probe(char *found, size_t room, ChError *error)
{
    (void)found;
    (void)room;
    return without(error);
}

#endif
