"""The small QR code on a Thai transfer slip: it proves the sending bank and the reference, never the amount.

Layout: tag, two digits of length, value. `00` holds `00` (form), `01` (bank, three digits), `02` (reference); `51` the
country; `91` a CRC-16/CCITT-FALSE over everything before its value. Some banks drop leading zeros of the CRC.
"""

from __future__ import annotations

from typing import Any, BinaryIO

from PIL import Image

SIDE = 2000  # pixels: larger pictures are made smaller before a code is looked for


def read_slip(stream: BinaryIO) -> dict[str, Any]:
    """What the codes in a picture say: `{"slip": {"bank", "reference"}}`, or nothing. Never raises for a picture."""
    import zxingcpp

    try:
        stream.seek(0)
        with Image.open(stream) as picture:
            picture.draft("L", (SIDE, SIDE))
            grey = picture.convert("L")
        grey.thumbnail((SIDE, SIDE))
        codes = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    except (OSError, ValueError, RuntimeError, TypeError, SyntaxError):
        return {}
    finally:
        stream.seek(0)
    found = [slip for slip in (parse(code.text) for code in codes) if slip]
    return {"slip": found[0]} if found else {}


def parse(text: str) -> dict[str, str] | None:
    """Bank and reference of a slip's code; None if it is no such code or its CRC does not hold."""
    fields = _fields(text)
    if not fields or "00" not in fields or "91" not in fields or not _crc_holds(text, fields["91"]):
        return None
    inner = _fields(fields["00"]) or {}
    bank, reference = inner.get("01", ""), inner.get("02", "")
    if not reference or not (len(bank) == 3 and bank.isdigit()):
        return None
    return {"bank": bank, "reference": reference[:25]}


def _fields(text: str) -> dict[str, str] | None:
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        tag, size = text[at : at + 2], text[at + 2 : at + 4]
        if not (tag.isascii() and size.isascii() and size.isdigit()):
            return None
        value = text[at + 4 : at + 4 + int(size)]
        if len(value) < int(size) and tag != "91":
            return None
        found[tag] = value
        at += 4 + int(size)
    return found


def _crc_holds(text: str, given: str) -> bool:
    start = text.rfind("91" + "04") + 4
    return start > 3 and given.upper().rjust(4, "0") == f"{crc16(text[:start].encode()):04X}"


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _bit in range(8):
            crc = ((crc << 1) ^ 0x1021) & 0xFFFF if crc & 0x8000 else (crc << 1) & 0xFFFF
    return crc
