#include "records/uuid.h"

#include <string.h>

static bool dash_at(uint32_t i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

void ch_uuid_make(char text[CH_UUID_TEXT])
{
    uint8_t random[16];
    ch_random_bytes(random, sizeof random);
    ch_uuid_of(random, text);
}

void ch_uuid_of(const uint8_t bytes[16], char text[CH_UUID_TEXT])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t random[16];
    memcpy(random, bytes, sizeof random);
    random[6] = (uint8_t)((random[6] & 0x0F) | 0x40); /* version 4 */
    random[8] = (uint8_t)((random[8] & 0x3F) | 0x80); /* the RFC's variant */
    for (uint32_t i = 0, half = 0; i < CH_UUID_TEXT - 1; i++) {
        if (dash_at(i)) {
            text[i] = '-';
            continue;
        }
        uint8_t byte = random[half / 2];
        text[i] = digits[half % 2 ? byte & 0x0F : byte >> 4];
        half++;
    }
    text[CH_UUID_TEXT - 1] = '\0';
}

bool ch_uuid_valid(ChStr text)
{
    if (text.n != CH_UUID_TEXT - 1) return false;
    for (uint32_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash_at(i) ? c != '-' : !hex) return false;
    }
    return true;
}
