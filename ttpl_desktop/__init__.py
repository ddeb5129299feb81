"""TTPL Desktop: one officer's year of theo dõi tình hình thi hành pháp luật, offline."""

__version__ = "0.1.0"
