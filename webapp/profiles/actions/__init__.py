"""Every write of a profile, one function per thing a person does."""
