#include "platform/sound.h"

#include <SDL.h>
#include <stdio.h>
#include <string.h>

enum {
    PATH_ROOM = 4096,
    RATE = 22050,
    QUIET_MS = 2000,           /* how long the device stays open after the last cue */
    MOST_WAITING = RATE * 2 / 2 /* bytes: half a second; cues that would come later than that are left out */
};

static const char *const names[CH_SOUND_CUES] = {"line", "hotter", "cooler", "step-met", "line-dead", "five-seconds"};
static const SDL_AudioSpec ours = {.freq = RATE, .format = AUDIO_S16LSB, .channels = 1, .samples = 512};

typedef struct Cue {
    uint8_t *samples; /* SDL's */
    uint32_t bytes;
} Cue;

struct ChSound {
    ChAllocator from;
    char folder[PATH_ROOM];
    SDL_mutex *lock;
    SDL_cond *news;
    SDL_Thread *thread;   /* made at the first cue */
    /* Under the lock. */
    uint32_t asked;       /* a bit for each cue that waits */
    bool muted, ends;
    ChError trouble;      /* why it is silent; code CH_OK: it is not */
    /* The thread's own. */
    bool gave_up;         /* there is no device: asking again at every cue would only fill the terminal */
    SDL_AudioDeviceID device;
    Cue cues[CH_SOUND_CUES];
};

static ChStatus load(const char *folder, unsigned cue, Cue *out, ChError *error)
{
    char path[PATH_ROOM + 32];
    SDL_AudioSpec spec;
    snprintf(path, sizeof path, "%s/%s.wav", folder, names[cue]);
    if (!SDL_LoadWAV(path, &spec, &out->samples, &out->bytes)) {
        *out = (Cue){0};
        return ch_fail(error, CH_NOT_FOUND, "the sound %s cannot be read: %s", path, SDL_GetError());
    }
    if (spec.freq == ours.freq && spec.format == ours.format && spec.channels == ours.channels) return CH_OK;
    SDL_FreeWAV(out->samples);
    *out = (Cue){0};
    return ch_fail(error, CH_BAD_INPUT, "the sound %s must have one channel of 16 bits at %d Hz", path, RATE);
}

static ChStatus open_device(SDL_AudioDeviceID *device, ChError *error)
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return ch_fail(error, CH_NOT_FOUND, "there is no sound on this machine (%s): cues are silent", SDL_GetError());
    *device = SDL_OpenAudioDevice(NULL, 0, &ours, NULL, 0);
    if (*device) return CH_OK;
    ChStatus status = ch_fail(error, CH_NOT_FOUND, "no sound device could be opened (%s): cues are silent", SDL_GetError());
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return status;
}

static void close_device(SDL_AudioDeviceID *device)
{
    if (!*device) return;
    SDL_CloseAudioDevice(*device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    *device = 0;
}

static ChStatus play(ChSound *sound, unsigned cue, ChError *error)
{
    Cue *at = &sound->cues[cue];
    ChStatus status = at->samples ? CH_OK : load(sound->folder, cue, at, error);
    if (status != CH_OK) return status;
    if (!sound->device) {
        status = open_device(&sound->device, error);
        sound->gave_up = status != CH_OK;
        if (status != CH_OK) return status;
        SDL_PauseAudioDevice(sound->device, 0);
    }
    if (SDL_GetQueuedAudioSize(sound->device) > MOST_WAITING) return CH_OK;
    if (SDL_QueueAudio(sound->device, at->samples, at->bytes) == 0) return CH_OK;
    return ch_fail(error, CH_IO, "the sound device refused: %s", SDL_GetError());
}

/* Under the lock, given up while playing: opening a device may take a while. */
static void play_asked(ChSound *sound)
{
    for (unsigned cue = 0; cue < CH_SOUND_CUES; cue++) {
        ChError error = {0};
        if (!(sound->asked >> cue & 1)) continue;
        sound->asked &= ~(1u << cue);
        if (sound->muted || sound->gave_up) continue;
        SDL_UnlockMutex(sound->lock);
        ChStatus status = play(sound, cue, &error);
        SDL_LockMutex(sound->lock);
        if (status != CH_OK)
            sound->trouble = error;
        else
            sound->trouble.code = CH_OK;
    }
}

static int run(void *context)
{
    ChSound *sound = context;
    SDL_LockMutex(sound->lock);
    while (!sound->ends) {
        if (sound->asked) {
            play_asked(sound);
        } else if (sound->muted) {
            SDL_UnlockMutex(sound->lock);
            close_device(&sound->device);
            SDL_LockMutex(sound->lock);
            while (sound->muted && !sound->asked && !sound->ends) SDL_CondWait(sound->news, sound->lock);
        } else if (!sound->device) {
            SDL_CondWait(sound->news, sound->lock);
        } else if (SDL_CondWaitTimeout(sound->news, sound->lock, QUIET_MS) == SDL_MUTEX_TIMEDOUT) {
            close_device(&sound->device); /* an open one wakes for every piece of silence */
        }
    }
    SDL_UnlockMutex(sound->lock);
    close_device(&sound->device);
    return 0;
}

ChStatus ch_sound_make(ChAllocator from, const char *folder, ChSound **out, ChError *error)
{
    ChSound *sound = ch_resize(from, NULL, 0, sizeof *sound);
    *out = NULL;
    if (!sound) return ch_fail(error, CH_NO_MEMORY, "there is no memory for sound");
    *sound = (ChSound){.from = from, .lock = SDL_CreateMutex(), .news = SDL_CreateCond()};
    if (!sound->lock || !sound->news || strlen(folder) >= PATH_ROOM) {
        ch_sound_free(sound);
        return ch_fail(error, CH_LIMIT, "the path of the sounds' folder is too long, or there is no lock to be had");
    }
    memcpy(sound->folder, folder, strlen(folder) + 1);
    *out = sound;
    return CH_OK;
}

void ch_sound_free(ChSound *sound)
{
    if (!sound) return;
    if (sound->thread) {
        SDL_LockMutex(sound->lock);
        sound->ends = true;
        SDL_CondSignal(sound->news);
        SDL_UnlockMutex(sound->lock);
        SDL_WaitThread(sound->thread, NULL);
    }
    for (unsigned cue = 0; cue < CH_SOUND_CUES; cue++) SDL_FreeWAV(sound->cues[cue].samples);
    if (sound->news) SDL_DestroyCond(sound->news);
    if (sound->lock) SDL_DestroyMutex(sound->lock);
    ch_free(sound->from, sound, sizeof *sound);
}

void ch_sound_cue(ChSound *sound, unsigned cue)
{
    if (!sound || cue >= CH_SOUND_CUES) return;
    SDL_LockMutex(sound->lock);
    if (!sound->muted) {
        sound->asked |= 1u << cue;
        if (!sound->thread) sound->thread = SDL_CreateThread(run, "sound", sound);
        SDL_CondSignal(sound->news);
    }
    SDL_UnlockMutex(sound->lock);
}

void ch_sound_mute(ChSound *sound, bool muted)
{
    if (!sound) return;
    SDL_LockMutex(sound->lock);
    sound->muted = muted;
    if (muted) sound->asked = 0;
    SDL_CondSignal(sound->news);
    SDL_UnlockMutex(sound->lock);
}

ChStatus ch_sound_status(ChSound *sound, ChError *error)
{
    SDL_LockMutex(sound->lock);
    ChError trouble = sound->trouble;
    SDL_UnlockMutex(sound->lock);
    return trouble.code == CH_OK ? CH_OK : ch_fail(error, trouble.code, "%s", trouble.message);
}

ChStatus ch_sound_probe(const char *folder, char *found, size_t room, ChError *error)
{
    SDL_AudioDeviceID device = 0;
    for (unsigned cue = 0; cue < CH_SOUND_CUES; cue++) {
        Cue read;
        ChStatus status = load(folder, cue, &read, error);
        if (status != CH_OK) return status;
        SDL_FreeWAV(read.samples);
    }
    ChStatus status = open_device(&device, error);
    const char *driver = status == CH_OK ? SDL_GetCurrentAudioDriver() : NULL, *name = driver ? SDL_GetAudioDeviceName(0, 0) : NULL;
    if (driver) snprintf(found, room, "%s%s%s", driver, name ? ": " : "", name ? name : "");
    close_device(&device);
    return status;
}
