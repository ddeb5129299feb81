"""A file's text made fit for reading: letters, pages, columns, lines, tables."""
