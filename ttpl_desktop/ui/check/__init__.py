"""Kiểm tra thể thức: any Word file against NĐ 30/2020."""
