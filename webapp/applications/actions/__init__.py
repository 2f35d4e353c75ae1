"""Every write about applications, one function for each thing a person does."""
