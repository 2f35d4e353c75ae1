"""Input of the vacancy editor and of workplaces."""
