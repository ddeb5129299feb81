"""Qt Widgets: the frame, its parts, and one package per tab."""
