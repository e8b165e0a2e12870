#include "words/theme.h"

const ChPaintColours ch_paints[CH_PAINT_COUNT] = {
    [CH_PAINT_PAPER] = {"paper", 0xF6F1E7, 0x191816},
    [CH_PAINT_SURFACE] = {"surface", 0xFFFCF6, 0x23211E},
    [CH_PAINT_SUNKEN] = {"sunken", 0xEDE6D8, 0x121110},
    [CH_PAINT_LINE] = {"line", 0xDED5C4, 0x3B3833},
    [CH_PAINT_EDGE] = {"edge", 0x8B806E, 0x8F8778},
    [CH_PAINT_INK] = {"ink", 0x211E19, 0xF4EFE5},
    [CH_PAINT_INK2] = {"ink2", 0x544D42, 0xC9C1B2},
    [CH_PAINT_INK3] = {"ink3", 0x6B6254, 0xA89F8F},
    [CH_PAINT_YOU] = {"you", 0x3A3F8F, 0xB4BBFF},
    [CH_PAINT_ON_YOU] = {"on-you", 0xFFFFFF, 0x171A38},
    [CH_PAINT_YOU_TINT] = {"you-tint", 0xE8E8F4, 0x2B2D4C},
    [CH_PAINT_PLUM] = {"plum", 0x8A1F52, 0xF2A0C4},
    [CH_PAINT_PLUM_TINT] = {"plum-tint", 0xF5E3EB, 0x44222F},
};

const ChHeatColours ch_heat[CH_MOOD_COUNT] = {
    [CH_MOOD_CALM] = {"calm", {0x3F9E94, 0x55B3A8}, {0x17655E, 0x7FD0C6}, {0xDDEEEA, 0x1E3936}, 73},
    [CH_MOOD_WARY] = {"wary", {0xDDBC7C, 0xDDBC7C}, {0x735109, 0xE6CB94}, {0xF5EBD3, 0x3B3220}, 180},
    [CH_MOOD_ANNOYED] = {"annoyed", {0xEE9A4D, 0xEE9A4D}, {0x8F4508, 0xF5B273}, {0xFBE4CC, 0x432D19}, 209},
    [CH_MOOD_ANGRY] = {"angry", {0xE86A4B, 0xEE7657}, {0xA32E15, 0xFF9E84}, {0xFADBD0, 0x4A261D}, 203},
    [CH_MOOD_FURIOUS] = {"furious", {0xB3202F, 0xE2495A}, {0x8F1220, 0xFF8D96}, {0xF4D0D0, 0x4F1C22}, 167},
};

const ChMark ch_marks[CH_MOOD_COUNT] = {
    [CH_MOOD_CALM] = {0, 82, {{0, 0}}},
    [CH_MOOD_WARY] = {4, 24, {{-74, -74}, {74, -74}, {74, 74}, {-74, 74}}},
    [CH_MOOD_ANNOYED] = {4, 0, {{0, -98}, {98, 0}, {0, 98}, {-98, 0}}},
    [CH_MOOD_ANGRY] = {3, 0, {{0, -94}, {98, 78}, {-98, 78}}},
    [CH_MOOD_FURIOUS] = {16,
                         0,
                         {{0, -100},
                          {25, -60},
                          {71, -71},
                          {60, -25},
                          {100, 0},
                          {60, 25},
                          {71, 71},
                          {25, 60},
                          {0, 100},
                          {-25, 60},
                          {-71, 71},
                          {-60, 25},
                          {-100, 0},
                          {-60, -25},
                          {-71, -71},
                          {-25, -60}}},
};

#define TICK       {{-40, 2}, {-10, 32}, {42, -28}}
#define NO_CORNERS {{0, 0}}

const ChSign ch_signs[CH_STEP_NOT_ASKED + 1] = {
    [CH_STEP_MET] = {CH_PAINT_YOU, {{CH_SIGN_DISC, 92, 0, NO_CORNERS}, {CH_SIGN_KNOCKOUT, 0, 3, TICK}}},
    [CH_STEP_PARTLY] = {CH_PAINT_YOU, {{CH_SIGN_RING, 84, 0, NO_CORNERS}, {CH_SIGN_HALF, 84, 0, NO_CORNERS}}},
    [CH_STEP_LATE] = {CH_PAINT_YOU,
                      {{CH_SIGN_RING, 84, 0, NO_CORNERS}, {CH_SIGN_STROKE, 0, 3, {{0, -46}, {0, 2}, {34, 24}}}}},
    [CH_STEP_UNDONE] = {CH_PAINT_PLUM, {{CH_SIGN_RING, 84, 0, NO_CORNERS}, {CH_SIGN_STROKE, 0, 3, TICK}}},
    [CH_STEP_BROKEN] = {CH_PAINT_PLUM,
                        {{CH_SIGN_DISC, 92, 0, NO_CORNERS},
                         {CH_SIGN_KNOCKOUT, 0, 2, {{-32, -32}, {32, 32}}},
                         {CH_SIGN_KNOCKOUT, 0, 2, {{32, -32}, {-32, 32}}}}},
    [CH_STEP_MISSED] = {CH_PAINT_PLUM,
                        {{CH_SIGN_DASHED, 84, 0, NO_CORNERS}, {CH_SIGN_STROKE, 0, 2, {{-30, 0}, {30, 0}}}}},
    [CH_STEP_NOT_ASKED] = {CH_PAINT_INK3, {{CH_SIGN_DISC, 30, 0, NO_CORNERS}}},
};
