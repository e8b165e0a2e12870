-- What an observer could tick, and what may come about. Choices are tagged with these, methods read only these.
-- A behaviour may be added at the end of its part; an id never changes, because kept plays refer to it.

-- Opening ----------------------------------------------------------------------------------------------------------------

behaviour "respond_promptly" {
  [[Makes contact as soon as the problem is known.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
behaviour "talk_in_person" {
  [[Moves a quarrel in writing to the phone, or face to face.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
behaviour "stay_calm" {
  [[Keeps a level tone and a level head, whatever is said.]],
  from = "Dealing with Angry Customers; Cookies as a Peace Offering, Small Business Online Community" }
behaviour "hear_out" {
  [[Lets the customer finish, however long it takes.]],
  from = "RE: How to diffuse an angry customer, Research Bubble; in all five sources" }
behaviour "acknowledge_anger" {
  [[Names the feeling, and says that help is what comes next.]],
  from = "Appeasing Upset Customers, R. Shapiro, The Center For Client Retention" }
behaviour "see_their_side" {
  [[Shows that anybody would feel the same in the customer's place.]],
  from = "Cookies as a Peace Offering, Small Business Online Community; Dealing with Angry Customers" }
behaviour "thank" {
  [[Thanks the customer for bringing the trouble in.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
behaviour "apologise" {
  [[Says sorry and means it, also when the customer is mistaken.]],
  from = "Dealing with Angry and Upset Customers; RE: How to diffuse an angry customer, Research Bubble" }

-- Finding out ------------------------------------------------------------------------------------------------------------

behaviour "find_cause" {
  [[Asks until the trouble under the trouble is known.]],
  from = "RE: How to diffuse an angry customer, Research Bubble; Dealing with Angry and Upset Customers" }
behaviour "take_notes" {
  [[Writes down the complaint, and what was agreed about it.]],
  from = "Dealing with Angry and Upset Customers; Dealing with Angry Customers" }
behaviour "ask_their_remedy" {
  [[Asks how the customer would like it settled, before offering an idea.]],
  from = "Dealing with Angry and Upset Customers" }
behaviour "ask_as_owner" {
  [[Asks what the customer would do if the business were theirs.]],
  from = "Appeasing Upset Customers, R. Shapiro, The Center For Client Retention" }

-- Putting it right -------------------------------------------------------------------------------------------------------

behaviour "explain_what_can_be_done" {
  [[Says what is possible, and leaves out what is forbidden.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
behaviour "make_exception" {
  [[Bends a procedure where that is practical and realistic.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
behaviour "put_right" {
  [[Undoes the error: refunds, replaces or makes up for it.]],
  from = "Dealing with Angry Customers; Dealing with Angry and Upset Customers" }
behaviour "peace_offering" {
  [[Adds a small human gesture that nobody asked for.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
behaviour "meet_halfway" {
  [[Offers what both sides can live with: the firm gives something real, and not the farm.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
behaviour "state_facts_calmly" {
  [[Gives the facts without defending anybody.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
behaviour "reset_expectation" {
  [[Changes what the customer thinks they bought, by better words and without blame.]],
  from = "Dealing with Client's Perception, Research Bubble" }
behaviour "honour_loyalty" {
  [[Recognises past custom, and the years it stands for.]],
  from = "Appeasing Upset Customers, R. Shapiro, The Center For Client Retention; How Valuable are your Customers?, Research Bubble" }
behaviour "commit_to_plan" {
  [[Says who will do what, and by when.]],
  from = "Dealing with Angry and Upset Customers" }

-- Afterwards -------------------------------------------------------------------------------------------------------------

behaviour "keep_promise" {
  [[Does what was promised, at the time it was promised for.]],
  from = "Dealing with Angry Customers; RE: How to diffuse an angry customer, Research Bubble" }
behaviour "check_back" {
  [[Gets in touch a day or two after the fix, to ask how it holds.]],
  from = "Appeasing Upset Customers, R. Shapiro, The Center For Client Retention; Dealing with Angry and Upset Customers" }
behaviour "adjust_and_retry" {
  [[Changes the remedy and tries again when the customer is still not happy.]],
  from = "Dealing with Angry and Upset Customers" }
behaviour "call_back" {
  [[Gets in touch with a customer who left, or who is owed an answer.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
behaviour "call_back_after_hangup" {
  [[Rings back after being hung up on, and leaves the quarrel where it lies.]],
  from = "Customer Service Training: The Chaser, Research Bubble" }
behaviour "take_direct_number" {
  [[Asks early for a number to ring if the line should drop.]],
  from = "Coolhead" }
behaviour "leave_one_message" {
  [[Leaves one kind message when nobody answers, and then writes.]],
  from = "Coolhead" }
behaviour "part_well" {
  [[Wishes a customer who is leaving good luck, and helps with the move.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
behaviour "fix_the_process" {
  [[Finds what let it happen, and changes that.]],
  from = "Dealing with Angry and Upset Customers; RE: How to diffuse an angry customer, Research Bubble" }

-- To avoid ---------------------------------------------------------------------------------------------------------------

avoid "interrupt" {
  [[Speaks before the customer has finished.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "defend" {
  [[Explains why the firm was right, openly or between the lines.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "take_personally" {
  [[Answers an attack with an attack.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "tell_them_they_are_wrong" {
  [[Says, or proves, that the customer is at fault.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "blame_others" {
  [[Hands the fault to a colleague, a supplier or the system.]],
  from = "Dealing with Angry and Upset Customers" }
avoid "scold" {
  [[Lectures the customer on rules or manners.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "condescend" {
  [[Is short with the customer, or talks down.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "hide_behind_policy" {
  [[Offers the rule as the answer.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "recite_script" {
  [[Says the company's words with no person behind them.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "solve_too_soon" {
  [[Offers a remedy before the story has been told.]],
  from = "Cookies as a Peace Offering, Small Business Online Community; RE: How to diffuse an angry customer, Research Bubble" }
avoid "say_regrettable" {
  [[Says what will be regretted later.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "hang_up" {
  [[Ends the call, or walks away.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "threaten_legal" {
  [[Answers a threat of lawyers with one of its own.]],
  from = "Cookies as a Peace Offering, Small Business Online Community" }
avoid "stonewall" {
  [[Lets the outburst pass without an answer, and gives no ground.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "give_away_the_farm" {
  [[Buys peace at any price, and so sets the price for next time.]],
  from = "RE: How to diffuse an angry customer, Research Bubble" }
avoid "break_promise" {
  [[Promises and does not deliver, or promises what cannot be delivered.]],
  from = "Dealing with Angry Customers; RE: How to diffuse an angry customer, Research Bubble" }

-- What may come about ----------------------------------------------------------------------------------------------------

circumstance "customer_leaves"  { [[The customer goes, angry or without an answer.]] }
circumstance "line_dead"        { [[The line goes dead.]] }
circumstance "no_answer"        { [[Nobody picks up.]] }
circumstance "fixed"            { [[What was wrong has been put right.]] }
circumstance "no_practical_fix" { [[There is nothing practical that would settle it.]] }
circumstance "customer_wrong"   { [[The customer is mistaken about the facts.]] }
circumstance "lawyer_named"     { [[The customer speaks of a lawyer.]] }
circumstance "still_unhappy"    { [[The fix has been made, and the customer is still not happy.]] }
circumstance "long_customer"    { [[The customer has been coming for years.]] }
circumstance "in_public"        { [[Other people can see and hear it.]] }
circumstance "in_writing"       { [[It is all in writing.]] }
circumstance "promise_made"     { [[The customer goes away with a promise.]] }
