"""The main job, once, for real: a complaint filed in Thai travels to a signed handover and back to its victim.

Real Chromium, real web server, real workers, an empty database. The tests are the steps of one story, in order.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from tests.infra.portal import Portal
from tests.journeys import case_steps, return_steps, victim_steps
from tests.journeys.browser import launch
from tests.journeys.older import prepare
from tests.journeys.story import Story


@pytest.fixture(scope="module")
def story(portal: Portal, request: pytest.FixtureRequest) -> Iterator[Story]:
    case = prepare(portal)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        told = Story(portal, browser, "main_job")
        told.case, told.failures_before = case, request.session.testsfailed
        try:
            yield told
        finally:
            told.close()
            browser.close()


@pytest.fixture(autouse=True)
def one_after_the_other(story: Story, request: pytest.FixtureRequest) -> Iterator[None]:
    """A step that fails leaves pictures of all open pages; the steps after it do not begin."""
    assert request.session.testsfailed == story.failures_before, "an earlier step of the story did not come true"
    yield
    if request.session.testsfailed > story.failures_before:
        story.keep_failure()


def test_a_victim_files_in_thai_on_a_telephone_without_scripts(story: Story) -> None:
    victim_steps.file_complaint(story)
    assert story.complaint.startswith("TH-") and story.secret


def test_it_is_in_the_queue_of_the_police_of_the_place_it_names_within_seconds(story: Story) -> None:
    case_steps.poipet_queue(story)


def test_it_is_in_the_queue_of_bank_holds(story: Story) -> None:
    case_steps.bank_queue(story)


def test_a_cambodian_investigator_takes_the_case_in_khmer(story: Story) -> None:
    case_steps.take(story)


def test_the_thai_side_sees_it_and_why_it_belongs_to_the_older_case(story: Story) -> None:
    case_steps.linked(story)


def test_what_the_bank_held_is_recorded(story: Story) -> None:
    case_steps.answer_hold(story)


def test_a_place_is_shared_by_two_persons_and_answered_in_khmer(story: Story) -> None:
    case_steps.share_site(story)


def test_a_joint_operation_finds_a_person(story: Story) -> None:
    case_steps.operation(story)
    return_steps.find(story)


def test_a_khmer_spelling_leads_to_the_thai_warrant(story: Story) -> None:
    return_steps.screen(story)


def test_both_liaison_officers_approve_one_document(story: Story) -> None:
    return_steps.propose(story)
    return_steps.approve(story)


def test_both_liaison_officers_sign_it(story: Story) -> None:
    return_steps.sign(story)


def test_the_record_is_printed_in_three_languages(story: Story) -> None:
    for paper in return_steps.papers(story):
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)
        assert story.handover in text and story.person in text


def test_the_person_is_handed_over_at_the_gate(story: Story) -> None:
    return_steps.complete(story)


def test_the_prosecutor_records_the_steps_and_tells_the_victims(story: Story) -> None:
    return_steps.prosecute(story)


def test_the_victim_reads_the_outcome(story: Story) -> None:
    victim_steps.follow(story)


def test_the_audit_holds_and_the_figures_open(story: Story) -> None:
    assert "audit=verified" in story.portal.manage("verify_audit")
    return_steps.look_back(story)


def test_no_page_failed_or_spoke_to_a_foreign_host(story: Story) -> None:
    assert not story.watch.faults, "\n".join(story.watch.faults)


def test_the_other_side_never_read_who_the_victim_is(story: Story) -> None:
    addresses = ["/desk/", "/cases/", f"/cases/{story.case}/", "/persons/", f"/persons/{story.person}/"]
    addresses += ["/handovers/", f"/handovers/{story.handover}/", story.site_share, f"/complaints/{story.complaint}/"]
    for desk in story.khmer_desks:
        for address in addresses:
            desk.check(desk.fetch(address).text(), address)
