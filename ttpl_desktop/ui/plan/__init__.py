"""The tab that drafts plans: versions and section tree, the chosen item's form, the real pages."""
