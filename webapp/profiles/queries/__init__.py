"""Every SELECT about profiles. Other features use what stands here; pages of the profile import the modules."""
from webapp.profiles.queries.facts import ExperienceFact, ProfileFacts, profile_facts, profile_facts_of

__all__ = ["ExperienceFact", "ProfileFacts", "profile_facts", "profile_facts_of"]
