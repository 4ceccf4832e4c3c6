"""The base of every form of the portal. Views do `Form.of(request)`, templates `<c-field :field="form.phone" />`."""

from __future__ import annotations

from typing import Any, Self

from django import forms
from django.forms.renderers import DjangoTemplates
from django.forms.utils import ErrorDict
from django.http import HttpRequest
from django.template import loader
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from taskforce.web.fields import MoneyField, MoneyInput, ThreeBoxDate, ThreeBoxDateField, fold_digits

__all__ = [
    "MoneyField",
    "MoneyInput",
    "PortalForm",
    "PortalModelForm",
    "PortalRenderer",
    "ThreeBoxDate",
    "ThreeBoxDateField",
    "fold_digits",
    "unknown_field",
]


class PortalRenderer(DjangoTemplates):
    """Django's widgets, and ours from `templates/web/`."""

    def get_template(self, template_name: str) -> Any:
        if template_name.startswith("web/"):
            return loader.get_template(template_name)
        return super().get_template(template_name)


def unknown_field(label: Any = None) -> forms.BooleanField:
    """The "I do not know" box under a control: name it `<field>_unknown`. When ticked, the field may stay empty."""
    return forms.BooleanField(required=False, label=label or _("I do not know"))


def _required(field: forms.Field, label: Any) -> str:
    """A sentence that makes sense in the summary, where the field is not beside it."""
    if isinstance(field, forms.BooleanField):
        return now("Tick the box: %(label)s") % {"label": label}
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return now("Choose an answer: %(label)s") % {"label": label}
    return now("Fill in: %(label)s") % {"label": label}


class _Portal(forms.BaseForm):
    default_renderer = PortalRenderer
    template_name = "web/form.html"
    error_css_class = "field--bad"
    use_required_attribute = False
    kept_only = False

    @classmethod
    def of(cls, request: HttpRequest, **kwargs: Any) -> Self:
        """Bound to a real post; filled in but not yet judged after a switch of language; else empty or `initial`."""
        kept = getattr(request, "kept_input", None)
        if request.method == "POST":
            return cls(request.POST, request.FILES, **kwargs)
        if kept is None:
            return cls(**kwargs)
        form = cls(kept, **kwargs)
        form.kept_only = True
        return form

    def full_clean(self) -> None:
        if self.kept_only:
            self._errors = ErrorDict(renderer=self.renderer)
            self.cleaned_data: dict[str, Any] = {}
            return
        for name, field in self.fields.items():
            if self._is_unknown(name):
                field.required = False
            if field.error_messages.get("required") is forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = _required(field, self[name].label)
        super().full_clean()
        for name in list(self.cleaned_data) if self.is_bound and not self.empty_permitted else ():
            if self._is_unknown(name):
                self.cleaned_data[name] = None

    def is_valid(self) -> bool:
        return not self.kept_only and super().is_valid()

    def _is_unknown(self, name: str) -> bool:
        companion = self.fields.get(f"{name}_unknown")
        if companion is None or not self.is_bound:
            return False
        return bool(companion.widget.value_from_datadict(self.data, self.files, self.add_prefix(f"{name}_unknown")))


class PortalForm(_Portal, forms.Form):
    """A plain form in the portal's look."""


class PortalModelForm(_Portal, forms.ModelForm):
    """A model's form in the portal's look."""
