"""What each table is called, holds, is sorted by, and can be asked for by name."""
