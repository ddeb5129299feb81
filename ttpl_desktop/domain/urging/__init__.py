"""Đôn đốc: what units were asked to send, what they sent, and the letters that urge them."""
