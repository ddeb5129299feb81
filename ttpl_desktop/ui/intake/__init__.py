"""The third tab: the registers of information, each shown by one and the same mechanism."""
