#include "ui/screens/screen.h"

const ChuScreen *chu_screen(ChScreenName name)
{
    static const ChuScreen *const screens[CH_SCREEN_COUNT] = {
        [CH_SCREEN_FIRST] = &chu_screen_first,
        [CH_SCREEN_HOME] = &chu_screen_home,
        [CH_SCREEN_BRIEFING] = &chu_screen_briefing,
        [CH_SCREEN_PLAY] = &chu_screen_play,
        [CH_SCREEN_SETTINGS] = &chu_screen_settings,
        [CH_SCREEN_ASK] = &chu_screen_ask,
        [CH_SCREEN_DEBRIEF] = &chu_screen_debrief,
        [CH_SCREEN_KEEP] = &chu_screen_keep,
        [CH_SCREEN_PEOPLE] = &chu_screen_people,
        [CH_SCREEN_ABOUT] = &chu_screen_about,
        [CH_SCREEN_PIN] = &chu_screen_pin,
        [CH_SCREEN_PROGRESS] = &chu_screen_progress,
        [CH_SCREEN_SESSION] = &chu_screen_session,
        [CH_SCREEN_WALL] = &chu_screen_wall,
        [CH_SCREEN_PLAN] = &chu_screen_plan,
        [CH_SCREEN_SESSIONS] = &chu_screen_sessions,
        [CH_SCREEN_TURN] = &chu_screen_turn,
        [CH_SCREEN_DRILL] = &chu_screen_drill,
        [CH_SCREEN_PROGRAMMES] = &chu_screen_programmes,
        [CH_SCREEN_ERROR] = &chu_screen_error,
        [CH_SCREEN_PREVIEW] = &chu_screen_preview,
    };
    return screens[name] ? screens[name] : &chu_screen_error;
}
