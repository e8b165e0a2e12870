#define _POSIX_C_SOURCE 200809L
#include "platform/probe.h"

#include <SDL.h>
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/gamepad.h"
#include "platform/sound.h"
#include "platform/speech.h"
#include "platform/window_inside.h"

enum { PATIENCE_MS = 5000 };

static ChProbe said(bool found, const char *format, ...) CH_PRINTF(2, 3);
static ChProbe said(bool found, const char *format, ...)
{
    ChProbe probe = {.found = found};
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(probe.text, sizeof probe.text, format, arguments);
    va_end(arguments);
    for (char *c = probe.text; *c; c++)
        if (*c == '\n') *c = ' ';
    return probe;
}

/* Looks: each in the child ------------------------------------------------------------------------------------------ */

static ChProbe look_at_display(const char *sounds)
{
    const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    const char *named = wayland && *wayland ? wayland : x;
    SDL_DisplayMode mode;
    (void)sounds;
    if (!named || !*named) return said(false, "none: it plays in the terminal");
    if (!ch_window_start_video()) return said(false, "%s is named, and cannot be opened: it plays in the terminal", named);
    const char *driver = SDL_GetCurrentVideoDriver();
    if (SDL_GetDesktopDisplayMode(0, &mode) != 0) return said(true, "%s, by %s", named, driver);
    return said(true, "%s, by %s, %d by %d", named, driver, mode.w, mode.h);
}

static ChProbe look_at_sound(const char *sounds)
{
    char found[200];
    ChError error = {0};
    if (ch_sound_probe(sounds, found, sizeof found, &error) == CH_OK) return said(true, "%s", found);
    return said(false, "%s. Captions (Settings, Hearing) show what each would say", error.message);
}

static ChProbe look_at_speech(const char *sounds)
{
    char found[200];
    ChError error = {0};
    (void)sounds;
    if (ch_speech_probe(found, sizeof found, &error) == CH_OK) return said(true, "%s", found);
    return said(false, "%s", error.message);
}

static ChProbe look_at_gamepads(const char *sounds)
{
    uint32_t shut = 0, pads = ch_gamepads_count(&shut);
    (void)sounds;
    if (pads) return said(true, pads == 1 ? "one is there" : "%u are there", (unsigned)pads);
    if (shut)
        return said(false, "none that may be read, and %u in /dev/input that may not: add yourself to the group input, and log in anew",
                    (unsigned)shut);
    return said(false, "none is plugged in; one that is can be used at once");
}

static bool has_font(const char *family)
{
    FcPattern *wanted = FcPatternCreate();
    FcObjectSet *fields = FcObjectSetBuild(FC_FILE, (char *)NULL);
    bool found = false;
    if (wanted && fields && FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family)) {
        FcFontSet *set = FcFontList(NULL, wanted, fields);
        found = set && set->nfont > 0;
        if (set) FcFontSetDestroy(set);
    }
    if (fields) FcObjectSetDestroy(fields);
    if (wanted) FcPatternDestroy(wanted);
    return found;
}

static ChProbe look_at_fonts(const char *sounds)
{
    static const struct {
        const char *family, *package;
    } fonts[] = {{"Inter", "fonts-inter"}, {"Noto Sans", "fonts-noto-core"}, {"DejaVu Sans", "fonts-dejavu-core"}};
    char there[96] = "", gone[96] = "", packages[96] = "";
    (void)sounds;
    for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++) {
        char *list = has_font(fonts[i].family) ? there : gone;
        snprintf(list + strlen(list), sizeof there - strlen(list), "%s%s", *list ? ", " : "", fonts[i].family);
        if (list == gone) snprintf(packages + strlen(packages), sizeof packages - strlen(packages), " %s", fonts[i].package);
    }
    if (!*gone) return said(true, "%s", there);
    return said(false, "not found: %s. %s%s. apt install%s", gone, *there ? "It makes do with " : "Pages have no letters",
                *there ? there : "", packages);
}

static ChProbe look_at_dyslexic(const char *sounds)
{
    (void)sounds;
    if (has_font("OpenDyslexic")) return said(true, "OpenDyslexic is there; nothing uses it yet");
    return said(false, "OpenDyslexic is not installed; nothing uses it yet");
}

/* Apart --------------------------------------------------------------------------------------------------------------- */

static void be_quiet(void)
{
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int file = STDIN_FILENO; file <= STDERR_FILENO && nowhere >= 0; file++) (void)dup2(nowhere, file);
}

/* The answer is smaller than a pipe takes at once: it comes whole or not at all. */
static bool wait_for(int from, ChProbe *probe, int within_ms)
{
    struct pollfd answer = {.fd = from, .events = POLLIN};
    return poll(&answer, 1, within_ms) == 1 && read(from, probe, sizeof *probe) == (ssize_t)sizeof *probe;
}

ChProbe ch_probe_apart(ChProbeLook look, const char *sounds, int within_ms)
{
    int ends[2], how = 0;
    ChProbe probe = {0};
    if (pipe(ends) != 0) return said(false, "cannot be looked at: no pipe is to be had");
    pid_t child = fork();
    if (child == 0) {
        be_quiet();
        probe = look(sounds);
        _exit(write(ends[1], &probe, sizeof probe) == (ssize_t)sizeof probe ? 0 : 1);
    }
    close(ends[1]);
    bool answered = child > 0 && wait_for(ends[0], &probe, within_ms);
    close(ends[0]);
    if (child < 0) return said(false, "cannot be looked at: no process is to be had");
    if (!answered) (void)kill(child, SIGKILL);
    (void)waitpid(child, &how, 0);
    if (answered) return probe;
    if (WIFSIGNALED(how) && WTERMSIG(how) != SIGKILL) return said(false, "looking at it ended with signal %d", WTERMSIG(how));
    return said(false, "no answer within %d s", (within_ms + 999) / 1000);
}

static const struct {
    const char *name;
    ChProbeLook look;
} parts[CH_PART_COUNT] = {
    [CH_PART_DISPLAY] = {"display", look_at_display},   [CH_PART_SOUND] = {"sound", look_at_sound},
    [CH_PART_SPEECH] = {"speech", look_at_speech},      [CH_PART_GAMEPAD] = {"gamepad", look_at_gamepads},
    [CH_PART_FONTS] = {"fonts", look_at_fonts},         [CH_PART_DYSLEXIC] = {"fonts", look_at_dyslexic},
};

const char *ch_part_name(ChPart part)
{
    return parts[part].name;
}

ChProbe ch_probe(ChPart part, const char *sounds)
{
    return ch_probe_apart(parts[part].look, sounds, PATIENCE_MS);
}
