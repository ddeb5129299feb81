"""Files that others wrote, read by their content into one neutral source."""
