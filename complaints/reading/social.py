"""LINE and Telegram user names, and Facebook pages from links."""

from __future__ import annotations

import re

from .domains import is_ending
from .found import Found
from .links import Link
from .platforms import COMMON, HANDLE, ID_MARK, NAME_MARK, STOP, looks_like_id
from .quick import quick
from .text import FILLER, Hit, Hits, Taken

_REACH = 34
_AT_NAME = re.compile(r"(?<![a-z0-9._@/])@[a-z0-9][a-z0-9._-]{2,39}")
_BETWEEN_NAMES = re.compile(r"\s{0,2}(?:,|/|&|\+|และ|กับ|หรือ|and|or|និង|ឬ)?\s{0,2}")
_ADDED_FRIEND = re.compile(
    r"(?:แอด(?:ไป(?:ที่)?|มา(?:ที่)?)?|แอดมิน|เพิ่มเพื่อน|ทัก(?:ไปที่|ไป|มาทาง|มาที่|มา|หา|ที่)?|ติดต่อ(?:ที่|ทาง)?|สอบถาม[ก-๙]{0,8}?(?:ที่|ทาง)|\badd|\bcontact|ទាក់ទង|คือ|ของปลอม(?:คือ|ใช้)?) ?(?:id ?)?[:\"]? ?(@?[a-z0-9][a-z0-9._-]{3,39})"
)
_SCRIPT = re.compile("[\u0e00-\u0e7f\u1780-\u17ff]")
_LOOSE_ID = quick(r"(?:ไอดี|\bid\b)\s{0,2}(?:คือ|ว่า|ชื่อ)?\s{0,2}[:=]?\s{0,2}[\"']?(@?[a-z0-9][a-z0-9._-]{2,39})")


def from_link(link: Link, clean: str) -> Found | None:
    """A link into LINE, Telegram or Facebook as the account it leads to; None for other links."""
    host, path = link.host.removeprefix("www."), link.path
    if host in ("line.me", "line.naver.jp"):
        match = re.match(r"/(?:R/)?ti/p/(~|@|%40)?([^/?#]+)", path, re.IGNORECASE)
        if match:
            return Found(
                "line_id",
                ("@" if match[1] in ("@", "%40") else "") + match[2].lower(),
                link.start,
                link.end,
                "line_link",
            )
    if host in ("t.me", "telegram.me", "telegram.dog"):
        match = re.match(r"/(?:(joinchat/|\+)([\w-]+)|(?:s/)?@?(\w+))", path)
        if match:
            value = "+" + match[2] if match[2] else match[3].lower()
            return Found("telegram", value, link.start, link.end, "telegram_link")
    if host in ("facebook.com", "fb.com", "fb.me", "m.me") or host.endswith(".facebook.com"):
        known = re.search(r"profile\.php\?(?:\S*&)?id=(\d+)", path, re.IGNORECASE)
        value = known[1] if known else path.partition("?")[0].partition("#")[0].strip("/").lower()
        if value:
            return Found("facebook", value, link.start, link.end, "facebook_link")
    return None


def read_handles(clean: str, low: str, platforms: Hits) -> list[Found]:
    """LINE and Telegram names. In: text with what was read before filled, and the platform words found in it."""
    found: list[Found] = []
    for index, hit in enumerate(platforms.all):
        if hit.tag in ("line", "telegram"):
            following = _next_start(low, platforms.all, index)
            found += _after_cue(clean, low, hit, min(following, hit.end + _REACH + 40))
    taken = Taken((item.start, item.end) for item in found)
    for match in _AT_NAME.finditer(low):
        end = match.start() + len(match[0].rstrip(".-"))
        if not taken.touches(match.start(), match.start() + 1):
            kind, cue = _platform_of(low, match.start(), end, platforms)
            if kind:
                found.append(_handle(kind, low[match.start() : end], match.start(), end, cue))
    if any(hit.tag == "line" or hit.tag == "none" for hit in platforms.all):
        found += _loose_ids(low, found, platforms)
    found += _added_friends(low, found, platforms)
    return [item for item in found if item.value]


def _next_start(low: str, hits: list[Hit], index: int) -> int:
    """Where the next platform word begins that is no part of a user name; the next few are enough."""
    for later in hits[index + 1 : index + 9]:
        if not _glued(low, later):
            return later.start
    return len(low)


def _glued(low: str, hit: Hit) -> bool:
    """Whether a platform word is only part of a longer user name (tiktok_award7)."""
    return hit.word.isascii() and (
        low[hit.end : hit.end + 1] in ("_", ".") or low[max(0, hit.start - 1) : hit.start] in ("_", ".", "@")
    )


def _after_cue(clean: str, low: str, cue: Hit, limit: int) -> list[Found]:
    """The names that follow a platform word."""
    start = cue.end - 1 if cue.word.endswith("@") else cue.end
    line_end = low.find("\n", start, limit)
    limit = limit if line_end < 0 else line_end
    match = HANDLE.search(low, start, min(limit + 1, len(low)))
    while match and not any("a" <= char <= "z" for char in match[0]):
        match = HANDLE.search(low, match.end(), limit)
    found: list[Found] = []
    if match is None or match.start() - start > _REACH or not _is_name(clean, low, cue, match):
        return found
    at = match
    while True:
        end = at.start() + len(at[0].rstrip(".-" if cue.tag == "telegram" else "._-"))
        found.append(_handle(cue.tag, low[at.start() : end], at.start(), end, cue.word))
        gap = _BETWEEN_NAMES.match(low, end)
        after = HANDLE.match(low, gap.end()) if gap and gap.end() > end else None
        if after is None or after.end() > limit or not looks_like_id(after[0]) or len(found) > 20:
            return found
        at = after


_FILLING = frozenset(
    "id oa official name is account user username of the admin called named my his her agent was contact handle bot channel group".split()
)


def _is_name(clean: str, low: str, cue: Hit, match: re.Match[str]) -> bool:
    """Whether the word after a platform word is a user name there, and no ordinary word or display name."""
    token, gap = match[0].rstrip("._-"), low[cue.end : match.start()]
    neighbour, following = low[match.start() - 1], low[match.end() : match.end() + 1]
    if (neighbour.isascii() and (neighbour.isalnum() or neighbour in "._-/")) or following in (FILLER, "@"):
        return False
    if FILLER in gap or STOP.search(gap) or len(token.lstrip("@")) < 3 or ". " in gap:
        return False
    if any(word not in _FILLING for word in re.findall(r"[a-z]{2,}", gap)):
        return False
    if not looks_like_id(token):
        return _is_plain_word_name(clean, low, cue, match, gap)
    marked = ID_MARK.search(gap.replace('"', "").replace("'", ""))
    if NAME_MARK.search(gap) and not marked and re.match(r" [A-Za-z]", clean[match.end() : match.end() + 2]):
        return False  # a display name of several words
    return cue.tag == "line" or re.fullmatch(r"@?[a-z][a-z0-9_]{3,}", token) is not None


def _is_plain_word_name(clean: str, low: str, cue: Hit, match: re.Match[str], gap: str) -> bool:
    """Names of letters only need a mark before them or Thai around them; a capital or a common word is no name."""
    token, written = match[0].rstrip("._-"), clean[match.start() : match.end()]
    following = clean[match.end() : match.end() + 2]
    if token in COMMON or len(token) < 4 or NAME_MARK.search(gap):
        return False
    if low[max(0, cue.start - 6) : cue.start].rstrip().endswith(("ชื่อ", "name")):
        return False
    if '"' in gap and (written != token or following[:1] != '"'):
        return False
    marked = ID_MARK.search(gap) or "id" in cue.word.split() or cue.word.endswith("id") or "ไอดี" in cue.word
    among_script = _SCRIPT.search(gap + low[max(0, cue.start - 12) : cue.end]) is not None
    if re.match(r"\s?[A-Za-z]", following):
        return bool(marked) and not among_script and written == token
    if marked:
        return True
    return written == token and len(gap.strip()) <= 1 and among_script


def _platform_of(low: str, start: int, end: int, platforms: Hits) -> tuple[str | None, str | None]:
    """Which platform an @name belongs to: the platform word right behind it, else the last before it."""
    after = platforms.after(end, 12)
    if (
        after
        and after.tag in ("line", "telegram", "other")
        and re.fullmatch(r"[\s(]*(?:ใน|ทาง|บน|on|in|via)?\s?", low[end : after.start])
    ):
        return (None if after.tag == "other" else after.tag), after.word
    before = platforms.before(start, 70)
    while (
        before
        and before.tag == "none"
        and "ไลน์" not in before.word.replace("ออนไลน์", "")
        and "line" not in before.word.replace("online", "")
    ):
        before = platforms.before(before.start, 70 - (start - before.end))
    if before:
        if before.tag == "none":
            return "line", before.word
        return (before.tag if before.tag in ("line", "telegram") else None), before.word
    tags = {hit.tag for hit in platforms.all}
    if "telegram" in tags:
        return "telegram", None
    if "line" not in tags and "_" in low[start:end]:
        return "telegram", None  # names of official accounts of LINE have no underscore
    if "line" in tags or _SCRIPT.search(low[max(0, start - 30) : start]):
        return "line", None
    return ("telegram", None) if "other" not in tags else (None, None)


def _handle(kind: str, name: str, start: int, end: int, cue: str | None) -> Found:
    if kind == "telegram":
        return Found("telegram", name.lstrip("@"), start, end, because="telegram_cue", cue=cue)
    return Found("line_id", name, start, end, because="line_cue", cue=cue)


def _is_host(name: str) -> bool:
    _, dot, ending = name.rpartition(".")
    return bool(dot) and is_ending(ending)


def _added_friends(low: str, found: list[Found], platforms: Hits) -> list[Found]:
    """Names that one is told to add, or a second name told beside a first; LINE when no other service is near."""
    taken = Taken((item.start, item.end) for item in found)
    extra = []
    for match in _ADDED_FRIEND.finditer(low):
        start, end = match.start(1), match.start(1) + len(match[1].rstrip("._-"))
        if not looks_like_id(low[start:end]) or _is_host(low[start:end]) or low[end : end + 1] in (FILLER, "@", "/"):
            continue
        before = platforms.before(start, 90)
        told = match[0][0] in "คข" and not (before and before.tag == "line" and before.end < match.start())
        if told or (before and before.tag != "line" and start - before.end < 12) or taken.touches(start, end):
            continue
        extra.append(_handle("line", low[start:end], start, end, match[0].split(" ")[0]))
    return extra


def _loose_ids(low: str, found: list[Found], platforms: Hits) -> list[Found]:
    """Names after a bare "ID" in a text that speaks of LINE."""
    taken = Taken((item.start, item.end) for item in found)
    extra = []
    for match in _LOOSE_ID.finditer(low):
        start, end = match.start(1), match.start(1) + len(match[1].rstrip("._-"))
        before = platforms.before(start, 200)
        if taken.touches(start, end) or not looks_like_id(match[1]) or FILLER in match[0]:
            continue
        if (
            before
            and (
                before.tag == "line"
                or before.tag == "none"
                and re.search("ไลน|line", before.word.replace("ออนไล", "").replace("online", ""))
            )
            and not re.search(r"user |game|เกม|u$", low[max(0, match.start() - 6) : match.start()])
        ):
            extra.append(_handle("line", low[start:end], start, end, "id"))
    return extra
