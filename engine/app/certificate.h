/* Writing the certificate of a programme that was done (report/certificate.h) to a PDF. */
#ifndef COOLHEAD_APP_CERTIFICATE_H
#define COOLHEAD_APP_CERTIFICATE_H

#include "core/schedule.h"
#include "script/load.h"

/* CH_BAD_INPUT, with what is left to do, when the programme is not done. */
ChStatus ch_certificate_write(const ChLibrary *library, const ChCourse *course, ChStr name, const char *path, ChError *error) CH_CHECKED;

#endif
