/* By itself, so that what only makes JSON is not linked with what prints help. */
#include "app/commands.h"

json_t *ch_json_text(ChStr s)
{
    return json_stringn(s.p ? s.p : "", s.n);
}
