"""Every SELECT about vacancies; what other features use is named here."""
from webapp.vacancies.queries.cards import VacancyCard, cards, open_now
from webapp.vacancies.queries.show import VacancyPage, show_vacancy

__all__ = ["VacancyCard", "VacancyPage", "cards", "open_now", "show_vacancy"]
