"""What the officer can do: joins storage and documents, knows no window."""
