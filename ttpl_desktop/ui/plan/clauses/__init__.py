"""The clause bank on screen."""
