"""Parts that the four tabs are built from; none of them knows a record or a rule."""
