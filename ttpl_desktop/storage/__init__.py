"""The only SQL: the store, its schema, its history, and one module per thing."""
