-- Made up for the tests: books that came late, a letter in Arabic.

scenario {
  id = "late-letter", title = "رسالة عن الكتب", channel = "email", method = "help",
  difficulty = 3, minutes = 5, opens = "Monday 08:15", currency = "EUR", may_give = money(40),
  brief = [[وصلت في الليل رسالة من السيد كريم حداد. طلب 12 كتابًا من Atlas Books قبل ثلاثة أسابيع، ولم يصل منها شيء.]],
  goal = [[يعرف السيد حداد متى تصل كتبه، ومن المسؤول عنها.]],
  unknown = { "لماذا يحتاج إليها الآن؟" },
  customer = { name = "كريم حداد", portrait = "haddad", anger = 74, trust = 30, since = 2011, worth = money(1500),
               facts = { "معلّم، زبون منذ 2011", "يطلب كتب الصف كل سنة" } },
  starts = "letter",
  discuss = { "ما أول جملة قرأها؟" },
}

compose "letter" {
  says [[إلى من يهمه الأمر في Atlas Books (إن وُجد).]],
  says [[طلبت 12 كتابًا قبل ثلاثة أسابيع. قلتم: "خلال 5 أيام". *خمسة أيام!* والمدرسة تبدأ يوم الأحد.]],
  says [[رقم الطلب AB-20871، وهذا ثالث بريد أكتبه. هل من أحد هناك؟]],
  slot "opening" { title = "البداية",
    choice "thanks" { [["شكرًا لأنك كتبت لنا مرة أخرى، سيد حداد."]], reply = [[حسنًا. هناك إنسان.]], shows = "thank", anger = -8, because = [[كتب ثلاث مرات.]] },
    choice "terms" { [["وفقًا للبند 7 من شروطنا (2019)..."]], reply = [[لم أسأل عن البند 7.]], shows = "recite_script", anger = 8, because = [[لم يسأل عنه.]] },
  },
  slot "plan" { title = "الوعد",
    choice "day" { [["تصل الكتب يوم الخميس قبل 16:00، وأنا أتابعها بنفسي."]], reply = [[الخميس. سأنتظر.]], shows = "commit_to_plan", anger = -10, trust = 8, because = [[لليوم اسم.]] },
    choice "soon" { [["قريبًا، إن شاء الله."]], reply = [[قريبًا ليس يومًا.]], shows = "say_regrettable", anger = 6, because = [[قريبًا ليس يومًا.]] },
  },
  slot "extra" { title = "وأيضًا", optional = true,
    choice "sorry" { [["نعتذر. كان الخطأ منّا."]], reply = [[كان منكم.]], shows = "apologise", anger = -6, trust = 6, because = [[كان الخطأ منّا.]] },
  },
  sent = { takes = hours(3), to = "answer" },
}

beat "answer" {
  says [[قرأت رسالتك. هل أعتمد عليها؟]],
  choice "yes" { [["نعم. هذا رقمي: 0123 456."]], reply = [[جيد.]], shows = "commit_to_plan", anger = -8, to = "kept", because = [[رقم واحد، إنسان واحد.]] },
  choice "team" { [["اكتب إلى الفريق."]], reply = [[أي فريق؟]], shows = "say_regrettable", anger = 10, to = "gone", because = [[الفريق لا يجيب.]] },
}

ending "kept" { outcome = "kept", says [[إلى السنة القادمة.]] }
ending "gone" { outcome = "lost", says [[سأشتري من مكان آخر.]] }
