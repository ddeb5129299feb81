"""Soát kế hoạch: what is wrong in a plan, stored or read from any file."""
