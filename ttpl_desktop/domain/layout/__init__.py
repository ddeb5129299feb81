"""What NĐ 30/2020 asks of the looks of an administrative paper, and whether a paper keeps it."""
