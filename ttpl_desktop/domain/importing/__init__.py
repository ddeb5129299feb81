"""A table that others made in a spreadsheet, understood as a list of tasks."""
