-- As much of a vocabulary as the pictures need. It is the tests' own, so that no picture changes with what is shipped.
behaviour "hear_out"         { [[Lets the customer finish.]], from = "These pictures" }
behaviour "thank"            { [[Thanks the customer for telling it.]], from = "These pictures" }
behaviour "apologise"        { [[Says sorry and means it.]], from = "These pictures" }
behaviour "stay_calm"        { [[Keeps a level voice.]], from = "These pictures" }
behaviour "put_right"        { [[Undoes the error.]], from = "These pictures" }
behaviour "commit_to_plan"   { [[Says who does what by when.]], from = "These pictures" }
avoid "defend"               { [[Explains why it is nobody's fault.]], from = "These pictures" }
avoid "interrupt"            { [[Speaks into the customer's words.]], from = "These pictures" }
avoid "hide_behind_policy"   { [[Lets a rule answer for them.]], from = "These pictures" }
circumstance "line_dead"       { [[The line goes dead.]] }
circumstance "customer_leaves" { [[The customer goes without an answer.]] }
