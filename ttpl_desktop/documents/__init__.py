"""Values in, files out; and the pages that come from them."""
