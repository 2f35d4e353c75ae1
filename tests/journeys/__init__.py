"""Whole ways through the site, as the people of it go them."""
