"""Counted clocks on screen: offered for a record, listed beside it, told when they move."""
