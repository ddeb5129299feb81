"""The two-pane screen: someone's plan as it was read, and the tasks proposed from it."""
