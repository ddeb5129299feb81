"""The tab that compiles reports: outline, the officer's text with live figures, their records."""
