#define _XOPEN_SOURCE 700
#include "desk_kit.h"

void dk_folder(char folder[DK_FOLDER])
{
    snprintf(folder, DK_FOLDER, "/tmp/coolhead-desk-XXXXXX");
    assert_non_null(mkdtemp(folder));
    assert_int_equal(setenv("COOLHEAD_ROOT", CH_SOURCE_DIR, 1), 0);
    assert_int_equal(setenv("COOLHEAD_HOME", folder, 1), 0);
}

void dk_open(ChDesk *desk, const char *trainee)
{
    ChError error = {0};
    ChSettings settings = ch_settings_default();
    settings.keep_still = true;
    snprintf(settings.trainee, sizeof settings.trainee, "%s", trainee);
    if (ch_desk_open(&(ChDeskOptions){.record = true, .settings = &settings}, desk, &error) != CH_OK) fail_msg("%s", error.message);
    desk->seed = 1;
}

static void look(ChDesk *desk)
{
    assert_non_null(ch_ui_frame(desk->ui, DK_WIDTH, DK_HEIGHT, desk->ui->now_ms));
}

void dk_do(ChDesk *desk, ChUiAction action)
{
    ch_desk_do(desk, &action, desk->ui->now_ms);
    if (ch_ui_screen(desk->ui) == CH_SCREEN_ERROR) fail_msg("%.*s", CH_FMT(ch_text_view(&desk->ui->message)));
    look(desk);
}

void dk_work(ChDesk *desk)
{
    ChUiAction action;
    while (ch_ui_take_action(desk->ui, &action)) ch_desk_do(desk, &action, desk->ui->now_ms);
    look(desk);
}

void dk_put(ChDesk *desk, ChUiInput input)
{
    input.now_ms = desk->ui->now_ms + 1;
    ch_ui_input(desk->ui, &input);
    dk_work(desk);
}

void dk_press(ChDesk *desk, ChKeyName key, char character)
{
    dk_put(desk, (ChUiInput){.type = CH_INPUT_KEY, .key = key, .character = (uint32_t)character});
}

void dk_type(ChDesk *desk, const char *text)
{
    dk_put(desk, (ChUiInput){.type = CH_INPUT_TEXT, .text = ch_str(text)});
}

bool dk_says(ChDesk *desk, const char *words)
{
    enum { TALL = 4000 };
    bool says = frame_says(ch_ui_frame(desk->ui, DK_WIDTH, TALL, desk->ui->now_ms), words);
    look(desk);
    return says;
}

void dk_begin(ChDesk *desk, const char *id, ChMode mode)
{
    uint32_t card = ch_desk_find(desk, id);
    assert_int_not_equal(card, CH_NONE);
    dk_do(desk, (ChUiAction){.act = CH_ACT_OPEN, .index = card});
    dk_do(desk, (ChUiAction){.act = CH_ACT_BEGIN, .mode = mode, .method = CH_NONE});
}

void dk_play_on(ChDesk *desk)
{
    for (int i = 0; i < 80 && !ch_session_ended(desk->play.session); i++) {
        ChOffers offers;
        ChUiAction answer = {.act = CH_ACT_ANSWER, .ms = 1000};
        ch_session_offers(desk->play.session, &offers);
        answer.decision.pick_count = (uint8_t)offers.slot_count;
        for (uint32_t s = 0; s < offers.slot_count; s++)
            while (!((offers.picks[s] >> answer.decision.picks[s]) & 1u) || answer.decision.picks[s] == 0) answer.decision.picks[s]++;
        dk_do(desk, answer);
    }
    assert_true(ch_session_ended(desk->play.session));
    dk_do(desk, (ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE});
}
