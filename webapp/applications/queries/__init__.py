"""Every SELECT about applications, as frozen views for the templates."""
