#include "ui/keyed.h"

#include "words/words.h"

enum { HOME = 1, BRIEFING = 2, PLAY = 4, DEBRIEF = 8, PREVIEW = 16, SESSION = 32, PROGRESS = 64, ANYWHERE = 127 };

static const ChKeyedAbout table[CH_KEYED_COUNT] = {
    [CH_KEYED_READ] = {CH_WORD("read-aloud"), CH_WORD("Read it aloud"), CH_WORD("Everywhere"), 'v', ANYWHERE},
    [CH_KEYED_SETTINGS] = {CH_WORD("settings"), CH_WORD("Settings"), CH_WORD("Home"), 's', HOME},
    [CH_KEYED_BRIEFING] = {CH_WORD("briefing"), CH_WORD("Briefing of the first card"), CH_WORD("Home"), 'b', HOME},
    [CH_KEYED_BEGIN] = {CH_WORD("begin-again"), CH_WORD("Begin again"), CH_WORD("Briefing"), 'b', BRIEFING},
    [CH_KEYED_FILE] = {CH_WORD("file"), CH_WORD("What you know"), CH_WORD("Briefing"), 'f', BRIEFING},
    [CH_KEYED_STEPS] = {CH_WORD("steps"), CH_WORD("The steps"), CH_WORD("Briefing and play"), 's', BRIEFING | PLAY},
    [CH_KEYED_METHOD] = {CH_WORD("method"), CH_WORD("Another method"), CH_WORD("Briefing, debrief, progress"), 'm',
                         BRIEFING | DEBRIEF | PROGRESS},
    [CH_KEYED_HINT] = {CH_WORD("hint"), CH_WORD("Hint"), CH_WORD("Play"), 'h', PLAY},
    [CH_KEYED_TALK] = {CH_WORD("so-far"), CH_WORD("The talk so far"), CH_WORD("Play"), 'l', PLAY},
    [CH_KEYED_MARK] = {CH_WORD("mark"), CH_WORD("Mark in a letter"), CH_WORD("Play"), 'm', PLAY},
    [CH_KEYED_COUNT_TO_TEN] = {CH_WORD("count"), CH_WORD("Count to ten"), CH_WORD("Play"), 't', PLAY},
    [CH_KEYED_RING] = {CH_WORD("ring"), CH_WORD("To the answer that rings"), CH_WORD("Play"), 'p', PLAY},
    [CH_KEYED_WAIT] = {CH_WORD("wait"), CH_WORD("To the answer that waits"), CH_WORD("Play"), 'w', PLAY},
    [CH_KEYED_AGAIN] = {CH_WORD("try-again"), CH_WORD("Try again from here"), CH_WORD("Debrief"), 'r', DEBRIEF},
    [CH_KEYED_TRANSCRIPT] = {CH_WORD("transcript"), CH_WORD("Transcript"), CH_WORD("Debrief"), 't', DEBRIEF},
    [CH_KEYED_COPY] = {CH_WORD("copy"), CH_WORD("Copy the transcript"), CH_WORD("Debrief"), 'c', DEBRIEF},
    [CH_KEYED_EXPORT] = {CH_WORD("export"), CH_WORD("Export"), CH_WORD("Debrief and progress"), 'e', DEBRIEF | PROGRESS},
    [CH_KEYED_TRUST] = {CH_WORD("trust"), CH_WORD("Trust in the curve"), CH_WORD("Debrief"), 'u', DEBRIEF},
    [CH_KEYED_TABLE] = {CH_WORD("table"), CH_WORD("Curve as a table"), CH_WORD("Debrief"), 'd', DEBRIEF},
    [CH_KEYED_QUESTIONS] = {CH_WORD("questions"), CH_WORD("To talk about"), CH_WORD("Debrief"), 'g', DEBRIEF},
    [CH_KEYED_PROVE] = {CH_WORD("prove"), CH_WORD("What is proved"), CH_WORD("Preview"), 'p', PREVIEW},
    [CH_KEYED_SOURCE] = {CH_WORD("source"), CH_WORD("Open the file there"), CH_WORD("Preview"), 'g', PREVIEW},
    [CH_KEYED_PEOPLE] = {CH_WORD("people"), CH_WORD("Who is practising"), CH_WORD("Home"), 'n', HOME},
    [CH_KEYED_PROGRESS] = {CH_WORD("progress"), CH_WORD("Progress"), CH_WORD("Home"), 'p', HOME},
    [CH_KEYED_SESSION] = {CH_WORD("session"), CH_WORD("Session"), CH_WORD("Home"), 'g', HOME},
    [CH_KEYED_NAMES] = {CH_WORD("names"), CH_WORD("Names hidden or shown"), CH_WORD("Session"), 'n', SESSION},
    [CH_KEYED_WALL] = {CH_WORD("wall"), CH_WORD("Show on the wall"), CH_WORD("Session"), 'w', SESSION},
    [CH_KEYED_BOARD_EXPORT] = {CH_WORD("board-export"), CH_WORD("Export the session"), CH_WORD("Session"), 'e', SESSION},
    [CH_KEYED_NEW_SESSION] = {CH_WORD("new-session"), CH_WORD("A new session"), CH_WORD("Session"), 'b', SESSION},
    [CH_KEYED_END_SESSION] = {CH_WORD("end-session"), CH_WORD("End the session"), CH_WORD("Session"), 'x', SESSION},
    [CH_KEYED_TURN] = {CH_WORD("turn"), CH_WORD("Play in turn here"), CH_WORD("Session"), 't', SESSION},
    [CH_KEYED_SESSIONS] = {CH_WORD("sessions"), CH_WORD("Other sessions"), CH_WORD("Session"), 'o', SESSION},
    [CH_KEYED_HAND_OVER] = {CH_WORD("hand-over"), CH_WORD("Hand over to the next"), CH_WORD("Debrief"), 'h', DEBRIEF},
    [CH_KEYED_PROGRAMMES] = {CH_WORD("programmes"), CH_WORD("Programmes"), CH_WORD("Home"), 'r', HOME},
    [CH_KEYED_CERTIFICATE] = {CH_WORD("certificate"), CH_WORD("Certificate"), CH_WORD("Home"), 'c', HOME},
    [CH_KEYED_OPEN_DEBRIEF] = {CH_WORD("open-debrief"), CH_WORD("Open the debrief"), CH_WORD("Progress"), 'd', PROGRESS},
    [CH_KEYED_BEHAVIOURS] = {CH_WORD("behaviours"), CH_WORD("By behaviour, or by step"), CH_WORD("Progress"), 'b', PROGRESS},
    [CH_KEYED_DRILL] = {CH_WORD("drill"), CH_WORD("Two minutes of one step"), CH_WORD("Home and progress"), 'i', HOME | PROGRESS},
    [CH_KEYED_MINUTES] = {CH_WORD("minutes"), CH_WORD("Minutes a day"), CH_WORD("Home"), 't', HOME},
};

const ChKeyedAbout *ch_keyed_about(ChKeyed what)
{
    return &table[what];
}

bool ch_keyed_find(ChStr name, ChKeyed *what)
{
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        if (!ch_str_eq(table[i].name, name)) continue;
        *what = (ChKeyed)i;
        return true;
    }
    return false;
}

void ch_keyed_print(char keys[CH_KEYED_COUNT])
{
    for (int i = 0; i < CH_KEYED_COUNT; i++) keys[i] = table[i].printed;
}

bool ch_keyed_printed(const char keys[CH_KEYED_COUNT])
{
    for (int i = 0; i < CH_KEYED_COUNT; i++)
        if (keys[i] != table[i].printed) return false;
    return true;
}

bool ch_keyed_taken(const char keys[CH_KEYED_COUNT], ChKeyed what, char letter, ChKeyed *by)
{
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        if (i == (int)what || keys[i] != letter || !(table[i].places & table[what].places)) continue;
        if (by) *by = (ChKeyed)i;
        return true;
    }
    return false;
}
