/* Pictures that somebody brought along: what is refused before anything decodes it, and what decoding refuses. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/images.h"

#define SVG(inside) "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"364\">" inside "</svg>\n"

static char folder[64];
static ChImages *images;

static int set_up(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/coolhead-picture-XXXXXX");
    images = ch_images_make(ch_heap(), "", 1 << 20);
    return mkdtemp(folder) && images ? 0 : 1;
}

static int tear_down(void **state)
{
    (void)state;
    ch_images_free(images);
    return rmdir(folder);
}

static void write_bytes(const char *name, const void *bytes, size_t n, char path[128])
{
    snprintf(path, 128, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    assert_int_equal(fclose(file), 0);
}

/* Tried once, and taken away again. */
static ChStatus tried(const char *name, const void *bytes, size_t n, ChError *error)
{
    char path[128];
    write_bytes(name, bytes, n, path);
    error->message[0] = '\0';
    ChStatus status = ch_images_try(images, path, error);
    unlink(path);
    return status;
}

static void expect(const char *svg, ChStatus wanted, const char *part)
{
    ChError error;
    ChStatus status = tried("a.svg", svg, strlen(svg), &error);
    if (status != wanted || !strstr(error.message, part)) fail_msg("%s\n%s: %s", svg, ch_status_name(status), error.message);
}

static void plain_svg_is_good(void **state)
{
    (void)state;
    static const char *const good[] = {
        SVG("<circle cx=\"9\" cy=\"9\" r=\"9\" fill=\"#abcdef\"/>"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- drawn <here> -->\n" SVG("<path d='M0 0h9v9z'/>") "<!-- end -->\n",
        SVG("<defs><linearGradient id=\"a\"/></defs><path fill=\"url(#a)\" d=\"M0 0h9v9z\"/>"),
        SVG("<defs><linearGradient id=\"a\"/><linearGradient id=\"b\" xlink:href=\"#a\"/></defs><path fill=\"url('#b')\" d=\"M0 0h9v9z\"/>"),
        SVG("<style>path { fill: url( \"#a\" ) }</style><path d=\"M0 0h9v9z\"/><text font-size=\"9\">one</text>")};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) expect(good[i], CH_OK, "");
}

static void what_reaches_out_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *svg, *part;
    } cases[] = {
        {SVG("<script>alert(1)</script>"), "holds a script"},
        {SVG("<svg:script href=\"#a\"/>"), "holds a script"},
        {SVG("<path d=\"M0 0h9v9z\" onload=\"alert(1)\"/>"), "holds a script"},
        {SVG("<image href=\"#a\"/>"), "another picture or page"},
        {SVG("<foreignObject><p>x</p></foreignObject>"), "another picture or page"},
        {SVG("<use href=\"other.svg#a\"/>"), "outside of itself"},
        {SVG("<use xlink:href = 'http://example.org/a.svg'/>"), "outside of itself"},
        {SVG("<a href=\"data:text/html,x\"><path d=\"M0 0h9v9z\"/></a>"), "outside of itself"},
        {SVG("<path fill=\"url(http://example.org/a)\" d=\"M0 0h9v9z\"/>"), "outside of itself"},
        {SVG("<path style=\"fill:URL( 'file:///etc/passwd' )\" d=\"M0 0h9v9z\"/>"), "outside of itself"},
        {SVG("<path style=\"fill:u&#114;l(//example.org)\" d=\"M0 0h9v9z\"/>"), "letters as numbers"},
        {SVG("<style>@import \"a.css\";</style>"), "outside of itself"},
        {SVG("<g xml:base=\"http://example.org/\"/>"), "outside of itself"},
        {"<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" SVG("&a;"), "document type"},
        {"<?xml-stylesheet href=\"a.css\"?>" SVG(""), "asks for another file"},
        {"<html><svg width=\"9\" height=\"9\"/></html>", "does not begin as an SVG"},
        {"Dear reader,", "does not begin as an SVG"},
        {"<svg width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/>", "cut off"},
        {"<svg width=\"9", "cut off"},
        {SVG("<path d=M0/>"), "without quotes"},
        {"\xff\xfe<\0s", "no text"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) expect(cases[i].svg, CH_BAD_INPUT, cases[i].part);
}

static void sizes_are_bounded(void **state)
{
    (void)state;
    ChError error;
    size_t n = CH_PICTURE_PNG_BYTES + 1;
    char *large = calloc(1, n);
    assert_non_null(large);
    assert_int_equal(tried("a.svg", large, CH_PICTURE_SVG_BYTES + 1, &error), CH_LIMIT);
    assert_string_equal(error.message, "it has 257 KB, and 256 are the most: save it plainer or smaller");
    assert_int_equal(tried("a.png", large, n, &error), CH_LIMIT);
    assert_int_equal(tried("a.png", large, 100, &error), CH_BAD_INPUT);
    assert_string_equal(error.message, "it is no PNG, whatever its name says");
    assert_int_equal(tried("a.png", "", 0, &error), CH_BAD_INPUT);
    assert_int_equal(tried("a.jpg", large, 100, &error), CH_BAD_INPUT);
    free(large);
    unsigned char png[33] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x08\x01\0\0\0\x09\x08\x06";
    assert_int_equal(tried("a.png", png, sizeof png, &error), CH_LIMIT);
    assert_non_null(strstr(error.message, "it is 2049 by 9 pixels"));
    png[18] = 0; /* small enough, and nothing behind its head */
    assert_int_equal(tried("a.png", png, sizeof png, &error), CH_BAD_INPUT);
    assert_non_null(strstr(error.message, "damaged"));
}

static void what_is_no_file_does_not_hang(void **state)
{
    (void)state;
    ChError error;
    char path[128];
    snprintf(path, sizeof path, "%s/a.png", folder);
    assert_int_equal(ch_images_try(images, path, &error), CH_NOT_FOUND);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_int_equal(ch_images_try(images, path, &error), CH_BAD_INPUT);
    assert_non_null(strstr(error.message, "no plain file"));
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_int_equal(ch_images_try(images, path, &error), CH_BAD_INPUT);
    rmdir(path);
}

static void a_small_drawing_that_takes_long_is_refused(void **state)
{
    (void)state;
    ChText svg = {.from = ch_heap()};
    ChError error;
    ch_text_addf(&svg, "<svg width=\"320\" height=\"364\"><g stroke=\"#000\" stroke-width=\"300\" fill=\"none\">");
    for (int i = 0; i < 650; i++) ch_text_addf(&svg, "<path d=\"M0 %dC320 0 0 364 320 %dS0 0 320 364\"/>", i % 364, i % 300);
    ch_text_addf(&svg, "</g></svg>");
    assert_false(svg.failed);
    assert_int_equal(tried("a.svg", svg.p, svg.n, &error), CH_LIMIT);
    assert_non_null(strstr(error.message, "to draw"));
    ch_text_free(&svg);
}

/* The painter's way: a mark in the name is no part of the path, and another mark reads the file anew. */
static void a_mark_tells_states_of_a_file_apart(void **state)
{
    (void)state;
    char path[128], name[160];
    const char *wide = "<svg width=\"40\" height=\"10\"><path d=\"M0 0h40v10H0z\"/></svg>";
    const char *tall = "<svg width=\"10\" height=\"40\"><path d=\"M0 0h10v40H0z\"/></svg>";
    write_bytes("ines-calm.svg", wide, strlen(wide), path);
    snprintf(name, sizeof name, "%s/ines#1-calm", folder);
    cairo_surface_t *first = ch_images_get(images, ch_str(name), 40, 40);
    assert_non_null(first);
    write_bytes("ines-calm.svg", tall, strlen(tall), path);
    assert_ptr_equal(ch_images_get(images, ch_str(name), 40, 40), first);
    snprintf(name, sizeof name, "%s/ines#2-calm", folder);
    cairo_surface_t *second = ch_images_get(images, ch_str(name), 40, 40);
    assert_true(second && second != first);
    const char *bad = SVG("<script/>");
    write_bytes("ines-calm.svg", bad, strlen(bad), path);
    snprintf(name, sizeof name, "%s/ines#3-calm", folder);
    assert_null(ch_images_get(images, ch_str(name), 40, 40));
    unlink(path);
}

static void it_can_be_made_ready(void **state)
{
    (void)state;
    ChError error = {.message = ""};
    if (ch_images_ready(images, &error) != CH_OK) fail_msg("%s", error.message);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_can_be_made_ready),
        cmocka_unit_test(plain_svg_is_good),
        cmocka_unit_test(what_reaches_out_is_refused),
        cmocka_unit_test(sizes_are_bounded),
        cmocka_unit_test(what_is_no_file_does_not_hang),
        cmocka_unit_test(a_small_drawing_that_takes_long_is_refused),
        cmocka_unit_test(a_mark_tells_states_of_a_file_apart),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
