-- Made up for the tests: a parcel that did not come, in Hebrew.

scenario {
  id = "lost-parcel", title = "החבילה שאבדה", channel = "counter", method = "help",
  difficulty = 2, minutes = 4, opens = "Sunday 09:10", currency = "ILS", may_give = money(50),
  brief = [[החבילה מ-Blue Box לא הגיעה כבר תשעה ימים. דנה לוי עומדת בדלפק עם קבלה ביד, והיום אתם אחראים. מותר לתת עד 50 שקלים.]],
  goal = [[דנה יוצאת עם תשובה, ולא רק עם מספר.]],
  unknown = { "איפה החבילה", "בשביל מי היא (ולמתי)" },
  customer = { name = "דנה לוי", portrait = "holloway", anger = 62, trust = 35, since = 2016, worth = money(700),
               facts = { "לקוחה משנת 2016", "14 הזמנות, אף תלונה" } },
  starts = "arrives",
  discuss = { "מתי היא הרגישה ששומעים אותה?" },
}

beat "arrives" {
  does [[היא מניחה את הקבלה על הדלפק. מאחוריה שני אנשים מחכים.]],
  says [[הזמנתי מ-Blue Box לפני תשעה ימים (הזמנה 20871), ו*שום דבר* לא הגיע! אמרו לי: "מחר". אתמול אמרו לי אותו דבר...]],
  says [[OK, אז מה עכשיו?]],
  choice "listen" {
    [["ספרי לי הכול מההתחלה. אני רושם."]], reply = [[סוף סוף מישהו שואל.]],
    shows = "hear_out", anger = -12, trust = 8, to = "phone", because = [[התור שלה לדבר.]],
  },
  choice "number" {
    [["רגע, רגע – מה המספר? 20871?"]], interrupts = true, reply = [[כבר אמרתי לך!]],
    shows = "interrupt", anger = 8, to = "phone", because = [[היא עוד לא סיימה.]],
  },
  choice "rule" {
    [["הכללים ברורים: עד 14 ימי עסקים."]], reply = [[אני יודעת לקרוא.]],
    shows = "hide_behind_policy", anger = 12, trust = -8, to = "phone", because = [[כלל נכון הוא עוד לא תשובה.]],
  },
  choice "look" {
    [[לפתוח את המחשב, לסובב את המסך אליה: "הנה, אני רואה את זה ב-Haifa, במחסן 7."]], reply = [[ב-Haifa? אני גרה ממול!]],
    partly = "hear_out", anger = -6, trust = 6, to = "phone", because = [[עכשיו שניכם רואים אותו דבר.]],
  },
  silence = { after = seconds(20), reply = [[הלו?]], shows = "stonewall", anger = 5, to = "phone", because = [[היא מחכה לך.]] },
}

beat "phone" {
  channel = "phone",
  does [[שעתיים אחר כך היא בטלפון.]],
  says [[זאת דנה. נו, מצאתם?]],
  choice "found" {
    [["מצאנו. השליח אצלך עד 18:30, ואני מתקשר לוודא."]], reply = [[טוב. אני מחכה.]],
    shows = { "commit_to_plan", "apologise" }, anger = -15, trust = 10, to = "kept", because = [[לשעה יש שם.]],
  },
  choice "soon" {
    [["בקרוב."]], reply = [["בקרוב" זה לא יום.]], shows = "say_regrettable", anger = 10, trust = -10, to = "gone",
    because = [[בקרוב הוא לא יום.]],
  },
}

ending "kept" { outcome = "kept", says [[תודה. להתראות בהזמנה הבאה.]] }
ending "gone" { outcome = "lost", says [[יש חנות אחרת ממול.]] }
