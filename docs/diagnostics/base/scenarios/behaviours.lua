-- The behaviours and circumstances that the examples use.
behaviour "hear_out" { [[Lets the customer finish.]] }
behaviour "see_their_side" { [[Says what it is like for the customer.]] }
behaviour "apologise" { [[Says sorry for what happened.]] }
behaviour "put_right" { [[Undoes the error.]] }
behaviour "commit_to_plan" { [[Says who does what by when.]] }
behaviour "thank" { [[Thanks the customer for saying it.]] }
avoid "interrupt" { [[Speaks before the customer has finished.]] }
avoid "defend" { [[Explains why it was nobody’s fault.]] }
avoid "give_away" { [[Gives more than the matter is worth.]] }
avoid "stonewall" { [[Refuses without looking.]] }
avoid "scold" { [[Tells the customer off.]] }
circumstance "fixed" { [[The error is undone.]] }
circumstance "promise_made" { [[Something was promised.]] }
