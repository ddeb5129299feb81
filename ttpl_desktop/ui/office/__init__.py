"""The office: first set-up, its profile, its units, its working calendar, its framework."""
