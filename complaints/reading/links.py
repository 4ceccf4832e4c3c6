"""Web addresses, hosts and e-mail addresses, also when they were made unclickable (`hxxp`, `[.]`, `(at)`, จุด คอม)."""

from __future__ import annotations

import re
from typing import NamedTuple

from .domains import COUNTRY, ONE_LETTER, PLATFORMS, SPOKEN, SURE, is_ending
from .found import Found
from .quick import quick

_SPOKEN = "|".join(sorted(SPOKEN, key=len, reverse=True))
_DOT = (
    r"(?:\.|\s{0,2}[\[({<]\s?(?:\.|dot|จุด|ดอท|ចុច)\s?[\])}>]\s{0,2}|\s{1,2}dot\s{1,2}|\s{0,2}(?:จุด|ดอท)\s{0,2}"
    r"|\s\.\s?(?=[a-z0-9])|\.\s(?=(?:com|net|org|example|test|vip|cc|xyz|top|co\.th|in\.th)(?![a-z])))"
)
_REST = r"(?:[a-z0-9-]{0,61}[a-z0-9])?"  # of a label behind its first letter
_LABEL = rf"[a-z0-9]{_REST}"
_MORE = rf"(?:{_DOT}(?:{_LABEL}|{_SPOKEN})){{1,16}}"
_HOST = _LABEL + _MORE
_SCHEME = r"(?:h(?:tt|xx|\*\*|xt|tx|ttx)p(?P<secure>s?)\s?(?:\[?:\]?\s?/{1,2}|\[:/{0,2}\]/{0,2}|:\\\\)\s?)"
_PATH = r"(?P<path>(?::\d{2,5})?(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%|{}]*)?)"
_APART = "(?<![a-z0-9@._~/-])"
_LINK = re.compile(rf"(?:{_SCHEME}|{_APART})(?P<host>{_HOST})(?![a-z0-9_@]){_PATH}")
# The same without a scheme: a text that has none is searched four times as fast.
_BARE = re.compile(rf"(?P<host>[a-z0-9](?<={_APART}[a-z0-9]){_REST}{_MORE})(?![a-z0-9_@]){_PATH}")
_SCHEME_HINT = re.compile(r"h(?:tt|xx|\*\*|xt|tx|ttx)p")
_DOT_HINT = re.compile(r"\.|dot|จุด|ดอท|ចុច")
_DOTS = re.compile(_DOT)
_AT = r"(?:@|\s@\s|\s{0,2}[\[({<]\s?(?:at|@|แอท|แอด)\s?[\])}>]\s{0,2}|\s(?:แอท|แอ็ท|แอต)\s)"
_EMAIL = re.compile(
    rf"(?<![a-z0-9._%+-])([a-z0-9](?:[a-z0-9._%+-]{{0,63}})(?:\s?[\[(](?:dot|\.|"
    rf"จุด)[\])]\s?[a-z0-9_%+-]{{1,40}}){{0,3}}){_AT}({_HOST})"
)
_EMAIL_HINT = quick(r"@|[\[({<]\s?(?:at|แอท|แอด)\s?[\])}>]|แอท|แอ็ท|แอต")
_LOCAL_DOT = re.compile(r"\s?[\[(](?:dot|\.|จุด)[\])]\s?")
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


class Link(NamedTuple):
    """A link as written, taken apart. `sure` is False for a bare host whose ending could be part of a user name."""

    start: int
    end: int
    scheme: str
    host: str
    path: str
    sure: bool

    @property
    def type(self) -> str:
        return "url" if self.scheme or self.path.startswith(("/", "?")) else "domain"

    @property
    def value(self) -> str:
        return normal_url(self.scheme or "http", self.host, self.path) if self.type == "url" else self.host


def read_emails(clean: str, low: str) -> list[Found]:
    """E-mail addresses, lower-case and refanged."""
    if not _EMAIL_HINT.search(low):
        return []
    found = []
    for match in _EMAIL.finditer(low):
        host, end = _host(clean, match.start(2), match.end(2), strict=True)
        if not host:
            host, end = _host(clean, match.start(2), match.end(2), strict=False)
        if host:
            local = _LOCAL_DOT.sub(".", match[1]).strip(".")
            found.append(Found("email", f"{local}@{host}", match.start(), end, because="email_shape"))
    return found


def read_links(clean: str, low: str) -> list[Link]:
    """Links in the text, in order. In: clean text and the same in lower case, what was read before filled."""
    links: list[Link] = []
    if not _DOT_HINT.search(low):
        return links
    for match in (_LINK if _SCHEME_HINT.search(low) else _BARE).finditer(low):
        schemed = match.start() < match.start("host")
        host, end = _host(clean, match.start("host"), match.end("host"), strict=not schemed)
        if not host:
            continue
        path = ""
        if end == match.end("host"):
            path = _trim(clean[match.start("path") : match.end("path")])
            end = match.start("path") + len(path)
        if _IP.fullmatch(host) and not schemed and "/" not in path:
            continue
        scheme = ("https" if match["secure"] else "http") if schemed else ""
        ending = host.rpartition(".")[2]
        link = Link(
            match.start(),
            end,
            scheme,
            host,
            path,
            schemed
            or bool(path)
            or ending in SURE
            or host.endswith((".co.th", ".in.th", ".go.th", ".or.th", ".com.kh")),
        )
        if link.type == "url" or host not in PLATFORMS:
            links.append(link)
    return links


def _host(clean: str, start: int, end: int, *, strict: bool) -> tuple[str, int]:
    """The host in `[start, end)` refanged, and where it ends; labels after a known ending are cut off.

    Without `strict` any ending will do (a scheme or an @ says that a host is meant). Empty when there is no host.
    """
    raw = clean[start:end]
    labels: list[str] = []
    ends: list[int] = []
    plain: list[bool] = []
    at = 0
    for dot in _DOTS.finditer(raw.lower()):
        labels.append(raw[at : dot.start()])
        ends.append(dot.start())
        plain.append(dot[0] == ".")
        at = dot.end()
    labels.append(raw[at:])
    ends.append(len(raw))
    names = [SPOKEN.get(label, label.lower()) for label in labels]
    for count in range(len(names), 1, -1):
        if _is_host(names[:count], labels[:count], all(plain[: count - 1]), strict=strict):
            return ".".join(names[:count]), start + ends[count - 1]
    return "", end


def _is_host(names: list[str], labels: list[str], plain: bool, *, strict: bool) -> bool:
    ending = names[-1]
    if not strict:
        return bool(_IP.fullmatch(".".join(names))) or (ending.isalpha() and len(ending) > 1)
    if not is_ending(ending) or ending.isdigit():
        return bool(_IP.fullmatch(".".join(names)))
    if len(names) == 2 and len(names[0]) < 2 and names[0] not in ONE_LETTER:
        return False
    capital = labels[-1][0].isupper() and not labels[-1].isupper()
    sentence_end = capital and (labels[0].islower() or ending in COUNTRY)
    if plain and (ending in COUNTRY or sentence_end):
        return not sentence_end and not (len(names) == 2 and names[0].isdigit())
    return True


_OPENS = {")": "(", "]": "[", "}": "{"}


def _trim(path: str) -> str:
    """The path without the punctuation of the sentence around it."""
    spare = {close: path.count(close) - path.count(opening) for close, opening in _OPENS.items()}
    end = len(path)
    while end:
        last = path[end - 1]
        if last not in ".,;:!?'*|" and spare.get(last, 0) <= 0:
            break
        if last in spare:
            spare[last] -= 1
        end -= 1
    return path[:end]


def normal_url(scheme: str, host: str, path: str) -> str:
    """The normal form: no fragment, no path of only `/`, dots in the path refanged, the rest as written."""
    path = path.partition("#")[0].replace("[.]", ".").replace("(.)", ".")
    return f"{scheme.lower()}://{host}{'' if path == '/' else path}"
