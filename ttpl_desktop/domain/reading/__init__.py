"""The text of someone's plan read into sections, activities, times and recipients."""
