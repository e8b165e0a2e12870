/* libarchive, brought in by the first pack that is written or opened: it brings a dozen libraries along, and most starts have
 * nothing to do with packs. */
#ifndef COOLHEAD_APP_PACKS_LIBARCHIVE_H
#define COOLHEAD_APP_PACKS_LIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#include "base/status.h"

/* X(result, name here, name there, what it takes) */
#define CH_LIBARCHIVE_CALLS(X)                                                                                         \
    X(struct archive *, read_new, archive_read_new, (void))                                                            \
    X(int, read_zip, archive_read_support_format_zip_seekable, (struct archive *))                                     \
    X(int, read_open, archive_read_open_fd, (struct archive *, int, size_t))                                           \
    X(int, read_next, archive_read_next_header, (struct archive *, struct archive_entry **))                           \
    X(la_ssize_t, read_data, archive_read_data, (struct archive *, void *, size_t))                                    \
    X(int, read_free, archive_read_free, (struct archive *))                                                           \
    X(const char *, entry_name, archive_entry_pathname, (struct archive_entry *))                                      \
    X(const char *, entry_hard_link, archive_entry_hardlink, (struct archive_entry *))                                 \
    X(__LA_MODE_T, entry_type, archive_entry_filetype, (struct archive_entry *))                                       \
    X(int, entry_locked, archive_entry_is_encrypted, (struct archive_entry *))                                         \
    X(struct archive *, write_new, archive_write_new, (void))                                                          \
    X(int, write_zip, archive_write_set_format_zip, (struct archive *))                                                \
    X(int, write_stored, archive_write_zip_set_compression_store, (struct archive *))                                  \
    X(int, write_open, archive_write_open_memory, (struct archive *, void *, size_t, size_t *))                        \
    X(int, write_unpadded, archive_write_set_bytes_in_last_block, (struct archive *, int))                             \
    X(int, write_header, archive_write_header, (struct archive *, struct archive_entry *))                             \
    X(la_ssize_t, write_data, archive_write_data, (struct archive *, const void *, size_t))                            \
    X(int, write_close, archive_write_close, (struct archive *))                                                       \
    X(int, write_free, archive_write_free, (struct archive *))                                                         \
    X(struct archive_entry *, entry_new, archive_entry_new, (void))                                                    \
    X(void, entry_free, archive_entry_free, (struct archive_entry *))                                                  \
    X(void, entry_set_name, archive_entry_set_pathname, (struct archive_entry *, const char *))                        \
    X(void, entry_set_size, archive_entry_set_size, (struct archive_entry *, la_int64_t))                              \
    X(void, entry_set_type, archive_entry_set_filetype, (struct archive_entry *, unsigned int))                        \
    X(void, entry_set_mode, archive_entry_set_perm, (struct archive_entry *, __LA_MODE_T))

#define CH_LIBARCHIVE_MEMBER(result, name, there, takes) result(*name) takes;
typedef struct ChLibarchive {
    CH_LIBARCHIVE_CALLS(CH_LIBARCHIVE_MEMBER)
} ChLibarchive;

/* CH_IO when it is not on this machine: the message says what to install. It stays until the program ends. */
ChStatus ch_libarchive_bring_in(ChLibarchive *calls, ChError *error) CH_CHECKED;

#endif
