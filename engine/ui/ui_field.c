#include "ui/ui_inside.h"

bool ch_ui_text_field(const ChUi *ui, ChRect *rect)
{
    const ChuRegion *region = chu_focus_region(&ui->focus);
    bool writes = region && region->manner == CHU_WRITES;
    if (writes) *rect = region->caret; /* what is composed stands there, and the input method's window beside it */
    return writes;
}
