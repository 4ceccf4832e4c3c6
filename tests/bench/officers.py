"""An officer who is signed in, second factor and all."""

from __future__ import annotations

from typing import Any


def officer_cookies() -> dict[str, str]:
    from django.test import Client

    from taskforce.accounts.demo import make_officers

    client = Client()
    client.force_login(make_officers()["chantha"])
    session: Any = client.session
    session["second_factor"] = True
    session.save()
    return {"sessionid": client.cookies["sessionid"].value, "language": "km"}
