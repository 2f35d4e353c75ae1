"""Every table of the house, in one import: for migrations, and for rules over all columns."""
import importlib
import pkgutil

import webapp


def import_all_models() -> None:
    """Imports each module of the house that defines tables."""
    for module in pkgutil.walk_packages(webapp.__path__, "webapp."):
        leaf = module.name.rsplit(".", 1)[-1]
        if module.name == __name__:
            continue
        if leaf in ("models", "outbox", "worker", "demo", "submissions", "limits") or leaf.startswith("models_"):
            importlib.import_module(module.name)


import_all_models()
