"""Before sending: is it true, and who may use it for what."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from taskforce.web.forms import PortalForm


class CheckForm(PortalForm):
    """The declaration, and consents apart from each other: none but the declaration is needed to file."""

    consent_bank = forms.BooleanField(
        required=False, initial=True, label=_("The banks may get my name and account, to hold the money")
    )
    consent_partner = forms.BooleanField(
        required=False, label=_("The Cambodian police may read my story, when a Thai officer approves it in this case")
    )
    consent_warning = forms.BooleanField(
        required=False, label=_("Others may be warned with this story, without my name or anything that tells who I am")
    )
    declared = forms.BooleanField(
        label=_("This is true as far as I know"),
        error_messages={"required": _("Tick that this is true as far as you know, then send.")},
    )

    def given(self) -> dict[str, Any]:
        """The answers of this step, as they are kept."""
        c = self.cleaned_data
        consents = {name: c[f"consent_{name}"] for name in ("bank", "partner", "warning")}
        return {"declared": c["declared"], "consents": consents}
