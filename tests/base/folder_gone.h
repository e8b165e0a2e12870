/* Takes a folder of a test away with all that is in it; fails the test where that does not go. Not by a shell: some tests make thousands. */
#ifndef COOLHEAD_TESTS_FOLDER_GONE_H
#define COOLHEAD_TESTS_FOLDER_GONE_H

void folder_gone(const char *path);

#endif
