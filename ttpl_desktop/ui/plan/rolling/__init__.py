"""Sang năm mới: a draft from last year's plan, and what is to be reviewed in it."""
