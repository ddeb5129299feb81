"""What stands before the first section of a plan and behind the last one."""
