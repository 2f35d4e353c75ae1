"""Person and vacancy → an explained fit. Pure rules; retrieval and pages stand apart from them."""
