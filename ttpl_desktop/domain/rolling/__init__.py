"""Last year's plan brought to a new year, with everything that has to be looked at marked."""
