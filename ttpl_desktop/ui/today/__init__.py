"""What today brings: a line beside the tabs, the list behind it, and a notice in the tray."""
