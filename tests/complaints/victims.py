"""An invented victim, who files by the pages as a browser without script would."""

from __future__ import annotations

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from PIL import Image

STORY = "มีคนโทรมาจากเบอร์ 081-234-5678 อ้างว่าเป็นตำรวจ บอกว่าพัสดุของฉันผิดกฎหมาย ให้โอนเงินไปตรวจสอบ"

Fields = dict[str, Any]


def browser(language: str = "th") -> Client:
    """A new browser in a language."""
    client = Client(raise_request_exception=True)
    client.cookies["language"] = language
    return client


def transfer(number: int = 0, **changes: Any) -> Fields:
    """The fields of one transfer, as typed with Thai digits."""
    row = {
        "amount": "๔๙,๕๐๐.๐๐",
        "currency": "THB",
        "rail": "bank",
        "to_bank": "004",
        "to_account": "๐๑๒-๓-๔๕๖๗๘-๙",
        "day_0": "21",
        "day_1": "11",
        "day_2": "๒๕๖๙",
        "time": "13.40",
        "to_name": "",
        "from_bank": "",
        "from_account": "",
        "reference": "",
        **changes,
    }
    return {f"form-{number}-{name}": value for name, value in row.items()}


def money(*rows: Fields, paid: str = "yes", **more: Any) -> Fields:
    """The page of the money with these transfers."""
    given: Fields = {"paid": paid, "form-TOTAL_FORMS": str(len(rows) or 1), "form-INITIAL_FORMS": "0", **more}
    for row in rows:
        given |= row
    return given


def contact(value: str = "081 234 5678", type_: str = "phone", number: int = 0, **more: Any) -> Fields:
    """The page of the contacts with one of them."""
    total = {"form-TOTAL_FORMS": str(number + 1), "form-INITIAL_FORMS": "0"}
    return {**total, f"form-{number}-type": type_, f"form-{number}-value": value, **more}


ABOUT: Fields = {
    "relation": "self",
    "name": "สมหญิง ใจดี",
    "contact_by": "phone",
    "phone": "๐๘๙ ๑๑๑ ๒๒๓๓",
    "email": "somying@example.org",
    "province": "TH-50",
}
CHECK: Fields = {"consent_bank": "on", "declared": "on"}


def picture(name: str = "slip.png", size: tuple[int, int] = (40, 40), kind: str = "PNG") -> SimpleUploadedFile:
    """A small real picture."""
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, kind)
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/png")


def fill(client: Client, *, until: str = "check", paid: str = "yes") -> None:
    """Fill in the pages of the wizard before `until`."""
    client.post("/file/start/", {"paid": paid})
    pages = {
        "money": money(transfer(), paid=paid) if paid != "no" else money(paid=paid),
        "story": {"text": STORY},
        "contacts": contact(),
        "evidence": {"files": [picture()]},
        "about": ABOUT,
    }
    if paid != "yes":
        pages = {"story": pages.pop("story"), **pages}
    for name, given in pages.items():
        if name == until:
            return
        answer = client.post(f"/file/{name}/", given)
        assert answer.status_code == 302, (name, text_of(answer))


def send(client: Client) -> HttpResponse:
    """Tick the declaration and send."""
    return client.post("/file/check/", CHECK)


def text_of(answer: HttpResponse) -> str:
    """The page as text."""
    return answer.content.decode()
