"""Đôn đốc: the matrix of who has not sent what, and the letters that urge them."""
