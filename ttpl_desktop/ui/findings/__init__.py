"""A list of findings: grouped, filtered by severity, each with what can be done about it."""
