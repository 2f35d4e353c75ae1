"""Every write about vacancies, one function for each thing a person does; what other features use is named here."""
from webapp.vacancies.actions.officer import approve, decide_wording, send_back, suspend
from webapp.vacancies.actions.steps import WrongStep, vacancies_changed

__all__ = ["WrongStep", "approve", "decide_wording", "send_back", "suspend", "vacancies_changed"]
