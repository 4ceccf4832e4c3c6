"""What officers do on the page of a person: each view takes one form to one action."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.views.answers import pressed, submitted
from extradition import actions, queries
from extradition.forms import JudgeForm, ReasonForm, StepForm, ViewForm
from extradition.models import Person
from extradition.views.frame import of_person, person_page
from extradition.views.persons import show_person
from taskforce.errors import NotFound


@of_person("persons.record")
def send(request: HttpRequest, person: Person) -> HttpResponse:
    return pressed(
        request,
        act=lambda: actions.send_to_screening(by=request.user, person=person),
        done=_("Sent. The Thai side compares the person with its warrants; you read the result here."),
        back=person_page(person),
    )


@of_person("persons.see")
def say_view(request: HttpRequest, person: Person) -> HttpResponse:
    form = ViewForm.of(request, auto_id="view_%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.say_view(by=request.user, person=person, text=f.cleaned_data["text"]),
        done=_("The view of your side is stored."),
        back=person_page(person, "views"),
        again=lambda: show_person(request, person, view=form),
    )


@of_person("persons.judge")
def judge(request: HttpRequest, person: Person, candidate_id: str) -> HttpResponse:
    """Same, not the same, or unsure; what was judged before can be judged again until the screening is finished."""
    found = queries.candidate(person, candidate_id, officer=request.user)
    form = JudgeForm.of(request, auto_id=f"c{found.rank}-%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.judge_candidate(by=request.user, candidate=found, **f.cleaned_data),
        done=_("The judgement is stored."),
        back=person_page(person, f"c{found.rank}"),
        again=lambda: show_person(request, person, **{f"judge-{found.pk}": form}),
    )


@of_person("persons.judge")
def finish(request: HttpRequest, person: Person) -> HttpResponse:
    return pressed(
        request,
        act=lambda: actions.finish_screening(by=request.user, person=person),
        done=_("The screening is finished. Both sides read its result."),
        back=person_page(person),
    )


@of_person("persons.judge")
def again(request: HttpRequest, person: Person) -> HttpResponse:
    return pressed(
        request,
        act=lambda: actions.screen_again(by=request.user, person=person),
        done=_("The person is being screened again. Earlier judgements are kept."),
        back=person_page(person),
    )


def _reasoned(request: HttpRequest, person: Person, name: str, act: Any, done: Any) -> HttpResponse:
    form = ReasonForm.of(request, auto_id=f"{name}_%s")
    return submitted(
        request,
        form,
        act=lambda f: act(by=request.user, person=person, reason=f.cleaned_data["reason"]),
        done=done,
        back=person_page(person),
        again=lambda: show_person(request, person, **{name: form}),
    )


@of_person("persons.judge")
def victim(request: HttpRequest, person: Person) -> HttpResponse:
    done = _("Identified as a trafficking victim. The person stands on no list any more; both sides read it.")
    return _reasoned(request, person, "victim", actions.identify_victim, done)


@of_person("persons.judge")
def indicators(request: HttpRequest, person: Person) -> HttpResponse:
    done = _("The decision about the indicators is on record.")
    return _reasoned(request, person, "indicators", actions.decide_indicators, done)


@of_person("persons.judge")
def clear(request: HttpRequest, person: Person) -> HttpResponse:
    return _reasoned(request, person, "clear", actions.clear_person, _("It is on record that there is no case."))


@of_person("prosecution.record")
def step(request: HttpRequest, person: Person, kind: str) -> HttpResponse:
    if kind not in actions.prosecution.STEPS:
        raise NotFound()
    form = StepForm.of(request, auto_id="step_%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.record_step(by=request.user, person=person, kind=kind, **f.cleaned_data),
        done=_("The step is on record."),
        back=person_page(person, "prosecution"),
        again=lambda: show_person(request, person, step=form),
    )
