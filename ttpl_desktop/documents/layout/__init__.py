"""Word files looked at as their pages will look, and their format mended in a copy."""
