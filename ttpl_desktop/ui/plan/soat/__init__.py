"""Soát kế hoạch: what is wrong in the open plan, or in the plan of any file."""
