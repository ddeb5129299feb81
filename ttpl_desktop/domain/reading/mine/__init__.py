"""Whose duties they are, and whether they were read before."""
