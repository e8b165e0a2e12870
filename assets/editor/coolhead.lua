---@meta
-- What Coolhead's files may say, for the Lua language server. Made by: coolhead words --format lua

---@class CoolheadCondition
---@class CoolheadTime
---@class CoolheadAmount
---@class CoolheadMeter
---@field at_least fun(self: CoolheadMeter, n: any): CoolheadCondition It is this much or more.
---@field below fun(self: CoolheadMeter, n: any): CoolheadCondition It is less than this.
---@field between fun(self: CoolheadMeter, from: any, to: any): CoolheadCondition It is from the first to the second, both included.

---What the situation is: one to a file.
---@class CoolheadScenario
---@field id string What the scenario is called for good; the name of its folder.
---@field title string What the trainee reads in the list.
---@field channel "counter"|"table"|"in_person"|"phone"|"email"|"chat"|"review" Where it takes place.
---@field method string The method it is scored against by itself.
---@field difficulty? integer How hard it is; 3 without it.
---@field minutes? integer How long a play takes the trainee; 10 without it.
---@field opens? string The day and time at which the story begins; Monday 09:00 without it.
---@field currency? string What money is counted in: three capital letters. Needed as soon as there is money.
---@field may_give? CoolheadAmount What the trainee may give away without asking anybody.
---@field brief string What the trainee knows when it begins.
---@field goal string What a good outcome looks like.
---@field unknown? string|string[] What the trainee has to find out.
---@field customer CoolheadCustomer Who they are talking with.
---@field starts string The first beat.
---@field leaves? string|string[] Flags that a later scenario may start from.
---@field starts_from? string|string[] Flags that an earlier scenario left, from which this one can start.
---@field discuss? string|string[] Questions for talking about it afterwards.
---@field counts? table<string, integer> What else is counted, and where each count starts: counts = { queue = 3 }.
---@field author? string Who wrote it; shown before it is installed from a pack.
---@field licence? string What others may do with it; shown there too.
---@field severity? table<string, "off"|"hint"|"warning"|"error"> How grave findings about this scenario are, by their numbers: severity = { CH216 = "off" }.

---Who they are talking with.
---@class CoolheadCustomer
---@field name string Their name.
---@field portrait? string Their picture: a name that comes with Coolhead, or of portraits/ beside this file.
---@field anger integer How angry they come.
---@field trust integer How much they still expect of you.
---@field since? integer The year in which they became a customer.
---@field worth? CoolheadAmount What they are worth to the firm from here on.
---@field facts? string|string[] What the trainee can know about them.

---What the customer says or does, and the choices.
---@class CoolheadBeat
---@field at_most? integer How often it can be entered; a circle of beats must say so.
---@field otherwise? string Where choices lead once at_most is used up; without it they are not on offer then.
---@field later? CoolheadTime Time that passes on arrival, whichever way one came.
---@field channel? "counter"|"table"|"in_person"|"phone"|"email"|"chat"|"review" Where it goes on, if elsewhere.
---@field silence? CoolheadSilence What saying nothing does. Without it silence is no answer here.
---@field [integer] any

---One decision made of parts: a reply to a letter; when and how to ring back.
---@class CoolheadCompose
---@field at_most? integer How often it can be entered; a circle of beats must say so.
---@field otherwise? string Where choices lead once at_most is used up; without it they are not on offer then.
---@field later? CoolheadTime Time that passes on arrival, whichever way one came.
---@field channel? "counter"|"table"|"in_person"|"phone"|"email"|"chat"|"review" Where it goes on, if elsewhere.
---@field sent? CoolheadSent What sending it does, whatever it is made of.
---@field [integer] any

---One part of a compose beat.
---@class CoolheadSlot
---@field title? string What this part is called on screen.
---@field optional? boolean true when it may be left out.
---@field [integer] any

---A response.
---@class CoolheadChoice
---@field when? CoolheadCondition It is on offer only when this holds.
---@field interrupts? boolean true when it can be said while the customer is still speaking.
---@field reply? string|table What the customer answers to exactly this.
---@field because string Why it does what it does; shown afterwards.
---@field shows? string|string[] Behaviours it shows in full.
---@field partly? string|string[] Behaviours it shows in part.
---@field anger? integer How much angrier they are afterwards; less than nothing calms.
---@field trust? integer How much more they trust you afterwards.
---@field costs? CoolheadAmount What it gives away.
---@field takes? CoolheadTime Time that goes by with it.
---@field sets? string|string[] Flags it sets.
---@field arises? string|string[] Circumstances that come about by it.
---@field to? string|table The beat or ending it leads to.
---@field [integer] any

---What saying nothing does.
---@class CoolheadSilence
---@field after CoolheadTime How long the customer waits for an answer.
---@field reply string|table What the customer says into it.
---@field because? string Why it does what it does; shown afterwards.
---@field shows? string|string[] Behaviours it shows in full.
---@field partly? string|string[] Behaviours it shows in part.
---@field anger? integer How much angrier they are afterwards; less than nothing calms.
---@field trust? integer How much more they trust you afterwards.
---@field costs? CoolheadAmount What it gives away.
---@field takes? CoolheadTime Time that goes by with it.
---@field sets? string|string[] Flags it sets.
---@field arises? string|string[] Circumstances that come about by it.
---@field to string|table The beat or ending it leads to.

---What sending a composed reply does.
---@class CoolheadSent
---@field reply? string|table What the customer answers to the whole.
---@field shows? string|string[] Behaviours it shows in full.
---@field partly? string|string[] Behaviours it shows in part.
---@field anger? integer How much angrier they are afterwards; less than nothing calms.
---@field trust? integer How much more they trust you afterwards.
---@field costs? CoolheadAmount What it gives away.
---@field takes? CoolheadTime Time that goes by with it.
---@field sets? string|string[] Flags it sets.
---@field arises? string|string[] Circumstances that come about by it.
---@field to? string|table The beat or ending it leads to, unless a slot's choice leads on by itself.

---How it comes out.
---@class CoolheadEnding
---@field outcome "kept"|"wavering"|"lost" Whether the customer was kept.
---@field later? CoolheadTime Time that passes before it.
---@field channel? "counter"|"table"|"in_person"|"phone"|"email"|"chat"|"review" Where it ends, if elsewhere.
---@field [integer] any

---What the customer says.
---@class CoolheadSays
---@field when? CoolheadCondition Only when this holds.
---@field [integer] any

---What the customer does, or what happens.
---@class CoolheadDoes
---@field when? CoolheadCondition Only when this holds.
---@field [integer] any

---Something an observer could tick.
---@class CoolheadBehaviour
---@field from? string Where it is documented.
---@field [integer] any

---A behaviour to avoid.
---@class CoolheadAvoid
---@field from? string Where it is documented.
---@field [integer] any

---Something that comes about in a play.
---@class CoolheadCircumstance
---@field [integer] any

---What a method is: one to a file.
---@class CoolheadMethod
---@field id string What the method is called for good; the name of its file.
---@field title string What people read.
---@field source CoolheadSource Where its steps are documented.
---@field note? string What has to be said about it.
---@field setback? string The circumstance after which what other steps earn counts as late.

---Where a method's steps are documented.
---@class CoolheadSource
---@field title string The title of the document.
---@field site? string Where it stands.
---@field author? string Who wrote it.
---@field year? integer When.

---A step of a method.
---@class CoolheadStep
---@field title? string A short name; the guidance without it.
---@field weight? integer How much it counts beside the others; 1 without it.
---@field met_by? string|CoolheadCondition What meets it. Needed unless it holds throughout.
---@field broken_by? string|string[] What breaks it.
---@field throughout? boolean true when it is met until something breaks it.
---@field after? string The step that comes before it.
---@field if_arises? string|CoolheadCondition It is asked only when this came about.
---@field needs? string A circumstance that is the trainee's to bring about.
---@field since? string What from and within count from.
---@field from? CoolheadTime Not before this long after it.
---@field within? CoolheadTime Not later than this long after it.
---@field [integer] any

---What a programme is: one to a file.
---@class CoolheadProgramme
---@field id string What the programme is called for good; the name of its file.
---@field title string What people read.
---@field about? string What it is for.

---Situations to play, and when that is enough.
---@class CoolheadStage
---@field title string What people read.
---@field mode? "guided"|"practice"|"assessed" How it is played; practice without it.
---@field scenarios string|string[] What is played, in order.
---@field choose? integer How many of them are played: those whose steps were missed most, then longest ago; all without it.
---@field method? string The method it is scored against; each scenario's own without it.
---@field pass? integer The score that passes; without it playing is enough.
---@field attempts? integer How many attempts there are; without it any number.
---@field after? string The stage that opens this one.
---@field due? CoolheadTime How long after the programme began it should be done.

---A play, and what must come of it: in plays.lua, beside the scenario.
---@class CoolheadPlay
---@field choices string The play, as --choices takes it: "2,1,0,3".
---@field from? string|string[] The precedents that it starts from.
---@field method? string The method it is scored against; the scenario's own without it.
---@field ending? string The ending it must come to.
---@field outcome? "kept"|"wavering"|"lost" How it must come out.
---@field at_least? integer The least it must score.
---@field at_most? integer The most it may score.
---@field met? string|string[] Steps that it must meet.
---@field broken? string|string[] Steps that it must break.
---@field missed? string|string[] Steps that it must miss.

---What the situation is: one to a file.
---@param it CoolheadScenario
---@return any
function scenario(it) end

---What the customer says or does, and the choices.
---@param name string
---@return fun(it: CoolheadBeat): any
function beat(name) end

---One decision made of parts: a reply to a letter; when and how to ring back.
---@param name string
---@return fun(it: CoolheadCompose): any
function compose(name) end

---One part of a compose beat.
---@param name string
---@return fun(it: CoolheadSlot): any
function slot(name) end

---A response.
---@param name string
---@return fun(it: CoolheadChoice): any
function choice(name) end

---How it comes out.
---@param name string
---@return fun(it: CoolheadEnding): any
function ending(name) end

---What the customer says.
---@param it string|CoolheadSays
---@return any
function says(it) end

---What the customer does, or what happens.
---@param it string|CoolheadDoes
---@return any
function does(it) end

---Something an observer could tick.
---@param name string
---@return fun(it: CoolheadBehaviour): any
function behaviour(name) end

---A behaviour to avoid.
---@param name string
---@return fun(it: CoolheadAvoid): any
function avoid(name) end

---Something that comes about in a play.
---@param name string
---@return fun(it: CoolheadCircumstance): any
function circumstance(name) end

---What a method is: one to a file.
---@param it CoolheadMethod
---@return any
function method(it) end

---A step of a method.
---@param name string
---@return fun(it: CoolheadStep): any
function step(name) end

---What a programme is: one to a file.
---@param it CoolheadProgramme
---@return any
function programme(it) end

---Situations to play, and when that is enough.
---@param name string
---@return fun(it: CoolheadStage): any
function stage(name) end

---A play, and what must come of it: in plays.lua, beside the scenario.
---@param name string
---@return fun(it: CoolheadPlay): any
function play(name) end

---How angry the customer is, 0 to 100.
---@type CoolheadMeter
anger = nil

---How much the customer trusts you, 0 to 100.
---@type CoolheadMeter
trust = nil

---What has been given away so far: compare it with money.
---@type CoolheadMeter
cost = nil

---How much time has gone by: compare it with a time, or with at, the first such moment of the story.
---@type CoolheadMeter
clock = nil

---A count that the scenario declares.
---@param name string
---@return CoolheadMeter
function count(name) end

---How often a beat was entered.
---@param name string
---@return CoolheadMeter
function times(name) end

---Whether a flag is set.
---@param name string
---@return CoolheadCondition
function flag(name) end

---Whether an earlier answer showed a behaviour in full.
---@param name string
---@return CoolheadCondition
function shown(name) end

---Whether a beat was entered.
---@param name string
---@return CoolheadCondition
function visited(name) end

---Whether a circumstance has come about.
---@param name string
---@return CoolheadCondition
function arisen(name) end

---Every one of them: of conditions, or of names in a method.
---@param of table
---@return CoolheadCondition
function all(of) end

---At least one of them: of conditions, or of names in a method.
---@param of table
---@return CoolheadCondition
function any(of) end

---The condition does not hold.
---@param of table
---@return CoolheadCondition
function no(of) end

---So many seconds.
---@param n number
---@return CoolheadTime
function seconds(n) end

---So many minutes.
---@param n number
---@return CoolheadTime
function minutes(n) end

---So many hours.
---@param n number
---@return CoolheadTime
function hours(n) end

---So many days.
---@param n number
---@return CoolheadTime
function days(n) end

---The next time it is that day and hour.
---@param text string
---@return any
function at(text) end

---An amount, with up to two decimals.
---@param n number
---@return CoolheadAmount
function money(n) end

---Run another file of the same folder; gives back what that file returns.
---@param text string
---@return any
function include(text) end

