/* The texts of the statements in ChSql. Private to the records room. */
#ifndef COOLHEAD_RECORDS_SQL_TEXTS_H
#define COOLHEAD_RECORDS_SQL_TEXTS_H

#include "records/sql.h"

const char *ch_sql_text(ChSql which); /* static storage */

#endif
