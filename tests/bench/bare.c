/* The least that opens a window with text in it: SDL2 and SDL2_ttf, one font, a page of lines, a row that Down and Up move.
 * What it costs is what these libraries cost here; tests/bench/run measures it in the same way as the program.
 *
 *   bench_bare FONT.ttf */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>

enum { WIDTH = 1280, HEIGHT = 800, LINES = 20, LINE = 32, LEFT = 40, TOP = 40 };

static void draw_line(TTF_Font *font, SDL_Surface *page, int line, bool chosen)
{
    SDL_Rect row = {LEFT, TOP + line * LINE, WIDTH / 2, LINE};
    SDL_Color ink = {40, 40, 40, 255};
    SDL_FillRect(page, &row, chosen ? SDL_MapRGB(page->format, 255, 220, 200) : SDL_MapRGB(page->format, 244, 240, 230));
    SDL_Surface *words = TTF_RenderUTF8_Blended(font, "I'm not passing you on to anybody. Go ahead.", ink);
    if (words) SDL_BlitSurface(words, NULL, page, &(SDL_Rect){row.x + 8, row.y + 4, 0, 0});
    SDL_FreeSurface(words);
}

static void move(TTF_Font *font, SDL_Window *window, int *chosen, int to)
{
    SDL_Surface *page = SDL_GetWindowSurface(window);
    SDL_Rect rows[2] = {{LEFT, TOP + *chosen * LINE, WIDTH / 2, LINE}, {LEFT, TOP + to * LINE, WIDTH / 2, LINE}};
    if (!page) return;
    draw_line(font, page, *chosen, false);
    draw_line(font, page, to, true);
    *chosen = to;
    SDL_UpdateWindowSurfaceRects(window, rows, 2);
}

static void draw_all(TTF_Font *font, SDL_Window *window, int chosen)
{
    SDL_Surface *page = SDL_GetWindowSurface(window);
    if (!page) return;
    SDL_FillRect(page, NULL, SDL_MapRGB(page->format, 244, 240, 230));
    for (int i = 0; i < LINES; i++) draw_line(font, page, i, i == chosen);
    SDL_UpdateWindowSurface(window);
}

static void run(TTF_Font *font, SDL_Window *window)
{
    SDL_Event event;
    int chosen = 0;
    draw_all(font, window, chosen);
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
        if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED) draw_all(font, window, chosen);
        if (event.type != SDL_KEYDOWN) continue;
        if (event.key.keysym.sym == SDLK_DOWN && chosen + 1 < LINES) move(font, window, &chosen, chosen + 1);
        if (event.key.keysym.sym == SDLK_UP && chosen > 0) move(font, window, &chosen, chosen - 1);
    }
}

int main(int argc, char **argv)
{
    (void)SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (argc != 2 || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return 3;
    TTF_Font *font = TTF_OpenFont(argv[1], 18);
    SDL_Window *window =
        font ? SDL_CreateWindow("Bare", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, WIDTH, HEIGHT, 0) : NULL;
    if (!window) return 3;
    run(font, window);
    SDL_Quit();
    return 0;
}
