/* Sound and speech: heard where there is a device, silent and saying why where there is none, never in the way. */
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "platform/sound.h"
#include "platform/speech.h"

#define FOLDER CH_SOURCE_DIR "/assets/sounds"

static int64_t loudness_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    int16_t sample;
    int64_t sum = 0;
    if (!file) return -1;
    while (fread(&sample, sizeof sample, 1, file) == 1) sum += sample < 0 ? -sample : sample;
    fclose(file);
    return sum;
}

/* SDL's disk driver writes what would be heard into a file. */
static void cues_are_heard(void **state)
{
    (void)state;
    char path[] = "/tmp/coolhead-sound-XXXXXX";
    close(mkstemp(path));
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path, 1);
    ChSound *sound = NULL;
    ChError error = {0};
    assert_int_equal(ch_sound_make(ch_heap(), FOLDER, &sound, &error), CH_OK);
    assert_int_equal(SDL_WasInit(SDL_INIT_AUDIO), 0);
    ch_sound_cue(sound, 3);
    ch_sound_cue(sound, 99);
    SDL_Delay(400);
    assert_int_equal(ch_sound_status(sound, &error), CH_OK);
    ch_sound_free(sound);
    assert_int_equal(SDL_WasInit(SDL_INIT_AUDIO), 0);
    assert_true(loudness_of(path) > 100000);
    unlink(path);
}

static void mute_is_silent(void **state)
{
    (void)state;
    char path[] = "/tmp/coolhead-sound-XXXXXX";
    close(mkstemp(path));
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path, 1);
    ChSound *sound = NULL;
    assert_int_equal(ch_sound_make(ch_heap(), FOLDER, &sound, NULL), CH_OK);
    ch_sound_mute(sound, true);
    ch_sound_cue(sound, 1);
    SDL_Delay(100);
    assert_int_equal(loudness_of(path), 0);
    ch_sound_mute(sound, false);
    ch_sound_cue(sound, 1);
    SDL_Delay(200);
    ch_sound_mute(sound, true); /* closes the device */
    SDL_Delay(100);
    assert_int_equal(SDL_WasInit(SDL_INIT_AUDIO), 0);
    ch_sound_free(sound);
    assert_true(loudness_of(path) > 100000);
    unlink(path);
}

static void no_device_is_said(void **state)
{
    (void)state;
    ChSound *sound = NULL;
    ChError error = {0};
    setenv("SDL_AUDIODRIVER", "there-is-no-such-driver", 1);
    char found[64];
    assert_int_equal(ch_sound_probe(FOLDER, found, sizeof found, &error), CH_NOT_FOUND);
    assert_int_equal(ch_sound_make(ch_heap(), FOLDER, &sound, NULL), CH_OK);
    assert_int_equal(ch_sound_status(sound, &error), CH_OK);
    ch_sound_cue(sound, 0);
    SDL_Delay(200);
    assert_int_equal(ch_sound_status(sound, &error), CH_NOT_FOUND);
    assert_non_null(strstr(error.message, "silent"));
    ch_sound_free(sound);
}

static void missing_files_are_said(void **state)
{
    (void)state;
    ChError error = {0};
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    char found[64];
    assert_int_equal(ch_sound_probe("/no/such/folder", found, sizeof found, &error), CH_NOT_FOUND);
    assert_int_equal(ch_sound_probe(FOLDER, found, sizeof found, &error), CH_OK);
    assert_non_null(strstr(found, "dummy"));
}

/* There may or may not be a server here; what counts is that nothing waits for it. */
static void speech_is_never_waited_for(void **state)
{
    (void)state;
    ChSpeech *speech = NULL;
    ChError error = {0};
    setenv("SPEECHD_ADDRESS", "unix_socket:/no/such/socket", 1);
    ChStatus status = ch_speech_make(ch_heap(), &speech, &error);
    if (status != CH_OK) {
        assert_int_equal(status, CH_NOT_FOUND);
        assert_non_null(strstr(error.message, "without speech"));
        ch_speech_say(NULL, CH_STR("nothing"));
        return;
    }
    Uint64 began = SDL_GetTicks64();
    for (int i = 0; i < 100; i++) ch_speech_say(speech, CH_STR("Read this aloud"));
    ch_speech_stop(speech);
    assert_true(SDL_GetTicks64() - began < 200);
    ch_speech_free(speech);
    char found[64];
    assert_int_equal(ch_speech_probe(found, sizeof found, &error), CH_NOT_FOUND);
    assert_non_null(strstr(error.message, "speech-dispatcher"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cues_are_heard),        cmocka_unit_test(mute_is_silent),
        cmocka_unit_test(no_device_is_said),     cmocka_unit_test(missing_files_are_said),
        cmocka_unit_test(speech_is_never_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
