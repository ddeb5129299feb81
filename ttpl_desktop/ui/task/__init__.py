"""The second tab: tasks as a list, a month and an agenda, with the chosen one at the right."""
