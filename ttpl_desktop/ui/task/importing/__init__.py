"""Tasks from an Excel list: its columns matched, its rows looked at, then added."""
