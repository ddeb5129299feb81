"""Đôn đốc: what units were asked to send, who has not, and the letters that urge them."""
