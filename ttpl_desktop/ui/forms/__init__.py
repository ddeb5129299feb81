"""The page of the Word forms behind the papers."""
