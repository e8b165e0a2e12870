"""Programmes and practice through the window: joined by key, a situation played as its stage asks, what progress then shows, and a
drill, of which nothing is kept."""

import glob
import os

from journeys_window import Display, attempts, play_on
from kit import DONE, USAGE, journey, need


def stand(home):
    programmes = home.run("programmes", "--trainee", "Ada", "--json").exits(DONE).json["programmes"]
    return next(one for one in programmes if one["id"] == "first-week")


@journey(also_sanitized=True, seconds=11)
def practice_a_first_week_by_keyboard(home):
    with Display(home) as display:
        display.start()
        display.strike("key", "r")                      # the programmes there are
        display.strike("key", "1")                      # the first week
        need(stand(home)["joined"], "the programme is joined", stand(home))
        display.strike("key", "Return")                 # what is due, as its stage asks
        display.strike("key", "3")                      # no other mode to be had
        display.strike("key", "Return", still=1.0)
        last = play_on(home, display)
        need(home.sql("SELECT mode FROM attempt")[0][0] == "guided", "it was played as the stage asks", last)
        display.press("Escape", pause=0.5)              # past the question, to the debrief
        display.strike("key", "F10")
        display.strike("key", "Return")                 # home
        need(stand(home)["stages"][0]["parts"][0]["done"], "the programme moved on", stand(home))
        need(display.strike("key", "p"), "progress is shown")
        display.strike("key", "e")
        pages = glob.glob(os.path.join(home.path, "documents", "progress-*.html"))
        need(len(pages) == 1 and "Each step, play by play" in open(pages[0], encoding="utf-8").read(), "progress is written", pages)
        need(display.strike("key", "i"), "a drill begins")
        for _ in range(2):                              # it has two lines at the least
            display.strike("key", "Return")             # to the answers
            display.strike("key", "Return")             # say the first
            display.strike("key", "Return")             # the next line
        need(len(attempts(home)) == 1, "nothing is kept of a drill", attempts(home))
        display.leave()
    home.run("replay", "last").exits(DONE)


@journey(also_sanitized=True)
def practice_programmes_on_the_command_line(home):
    home.run("programmes", "join", "first-wek", "--trainee", "Ada").complains(USAGE, "first-week")
    home.run("programmes", "fly").complains(USAGE, "join")
    home.run("programmes", "join", "first-week", "--trainee", "Ada").exits(DONE)
    home.run("programmes", "join", "first-week", "--trainee", "Ada").exits(DONE)  # who is in it stays in it
    need(stand(home)["joined"] and stand(home)["stages"][1]["state"] == "shut", "the second stage opens after the first", stand(home))
    certificate = home.file("certificate.pdf")
    home.run("programmes", "certificate", "first-week", "--trainee", "Ada", "--pdf", certificate).complains(USAGE, "0 of 6")
    need(not os.path.exists(certificate), "nothing is written of what is not done")
    home.run("programmes", "leave", "first-week", "--trainee", "Ada").exits(DONE)
    need(not stand(home)["joined"], "it is left", stand(home))
    began, left = home.sql("SELECT began, left_on FROM enrolment")[0]
    need(left, "the row stays, with the day", left)
    home.run("programmes", "join", "first-week", "--trainee", "Ada").exits(DONE)
    need(home.sql("SELECT began, left_on FROM enrolment") == [(began, None)], "it goes on where it was", began)
    home.run("roster", "pin", "set", typed="2468\n").exits(DONE)
    home.run("programmes", "again", "first-week", "--trainee", "Ada", "--pin-stdin", typed="2467\n").complains(USAGE, "not the PIN")
    need(home.sql("SELECT began FROM enrolment") == [(began,)], "beginning again wants the PIN", began)
    home.run("programmes", "again", "first-week", "--trainee", "Ada", "--pin-stdin", typed="2468\n").exits(DONE)
    need(home.sql("SELECT began FROM enrolment")[0][0] > began, "with it the attempts are to be had again", began)
