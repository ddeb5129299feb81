"""Superiors' duties beside the own plan and the tasks: what is covered, and the holes."""
