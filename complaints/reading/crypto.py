"""Crypto addresses whose checksum holds: TRON and Bitcoin (base58check, bech32, bech32m), Ethereum (EIP-55)."""

from __future__ import annotations

import re
from hashlib import sha256

from .found import Found
from .quick import quick
from .text import Text

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE58_VALUE = {char: value for value, char in enumerate(_BASE58)}
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_CONSTANTS = {1, 0x2BC830A3}  # bech32 and bech32m
_CANDIDATE = quick(
    r"(?<![A-Za-z0-9])(?:0[xX][0-9a-fA-F]{40}|(?:bc1|BC1)[0-9a-zA-Z]{11,87}|"
    r"(?:T|1|3)[1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])"
)
_MASK64 = (1 << 64) - 1


def read_crypto(text: Text) -> list[Found]:
    """Addresses in the text with a valid checksum; `chain` is TRON, ETH or BTC."""
    found = []
    for match in _CANDIDATE.finditer(text.clean):
        known = address(match[0])
        if known:
            found.append(
                Found("crypto_address", known[0], match.start(), match.end(), chain=known[1], because="checksum")
            )
    return found


def address(raw: str) -> tuple[str, str] | None:
    """`(address in its normal form, chain)`, or None when the checksum fails."""
    if re.fullmatch(r"0[xX][0-9a-fA-F]{40}", raw):
        digits = raw[2:]
        mixed = eip55(digits)
        one_case = digits in (digits.lower(), digits.upper())
        return (mixed, "ETH") if one_case or mixed[2:] == digits else None
    if raw[:3].lower() == "bc1":
        return (raw.lower(), "BTC") if _bech32_holds(raw) else None
    if re.fullmatch(f"[{_BASE58}]{{26,35}}", raw):
        payload = _base58check(raw)
        if payload and len(payload) == 21:
            if payload[0] == 0x41:
                return raw, "TRON"
            if payload[0] in (0x00, 0x05):
                return raw, "BTC"
    return None


def _base58check(text: str) -> bytes | None:
    number = 0
    for char in text:
        number = number * 58 + _BASE58_VALUE[char]
    zeros = len(text) - len(text.lstrip("1"))
    data = b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")
    payload, check = data[:-4], data[-4:]
    return payload if sha256(sha256(payload).digest()).digest()[:4] == check else None


def _bech32_holds(raw: str) -> bool:
    if raw not in (raw.lower(), raw.upper()) or not 14 <= len(raw) <= 90:
        return False
    values = [_BECH32.find(char) for char in raw.lower()[3:]]
    if -1 in values:
        return False
    check = 1
    for value in [3, 3, 0, 2, 3, *values]:  # the human part "bc", expanded
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            if top >> bit & 1:
                check ^= generator
    return check in _BECH32_CONSTANTS


def eip55(hex_digits: str) -> str:
    """An Ethereum address with the capital letters that carry its checksum. In: 40 hexadecimal digits."""
    low = hex_digits.lower()
    digest = keccak256(low.encode()).hex()
    return "0x" + "".join(char.upper() if int(mark, 16) >= 8 else char for char, mark in zip(low, digest, strict=False))


def _rotations() -> list[int]:
    shifts = [0] * 25
    x, y = 1, 0
    for step in range(24):
        shifts[x + 5 * y] = (step + 1) * (step + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    return shifts


def _round_constants() -> list[int]:
    constants, register = [], 1
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return constants


_SHIFTS, _CONSTANTS = _rotations(), _round_constants()


def _keccak_f(lanes: list[int]) -> list[int]:
    for constant in _CONSTANTS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        mix = [columns[x - 1] ^ _rotate(columns[(x + 1) % 5], 1) for x in range(5)]
        turned = [0] * 25
        for x in range(5):
            for y in range(5):
                turned[y + 5 * ((2 * x + 3 * y) % 5)] = _rotate(lanes[x + 5 * y] ^ mix[x], _SHIFTS[x + 5 * y])
        lanes = [
            turned[x + 5 * y] ^ (~turned[(x + 1) % 5 + 5 * y] & _MASK64 & turned[(x + 2) % 5 + 5 * y])
            for y in range(5)
            for x in range(5)
        ]
        lanes[0] ^= constant
    return lanes


def _rotate(value: int, by: int) -> int:
    return (value << by | value >> (64 - by)) & _MASK64 if by else value


def keccak256(data: bytes) -> bytes:
    """The original Keccak-256 (padding 0x01), which Ethereum uses and hashlib's sha3 is not."""
    rate = 136
    padded = bytearray(data) + b"\x01" + b"\0" * (-(len(data) + 1) % rate)
    padded[-1] |= 0x80
    lanes = [0] * 25
    for block in range(0, len(padded), rate):
        for lane in range(rate // 8):
            at = block + 8 * lane
            lanes[lane] ^= int.from_bytes(padded[at : at + 8], "little")
        lanes = _keccak_f(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])
