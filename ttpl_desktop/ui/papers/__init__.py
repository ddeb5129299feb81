"""What the tabs that draft papers share: real pages, list of papers, ways out, issuing."""
