"""Plain Python values and rules: no files, no clock, no SQL, no Qt."""
