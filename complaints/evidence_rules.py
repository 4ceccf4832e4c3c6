"""Which files are taken as evidence: one table of kinds and limits, and the proof that a file is what it says it is."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.utils.translation import gettext_lazy as _
from PIL import Image

from complaints.errors import FileRefused

MB = 1_000_000
MAX_FILES = 20
MAX_TOTAL = 150 * MB
MAX_PIXELS = 40_000_000  # decoded whole: 120 MB in a web process for a moment
MAX_PIXELS_JPEG = 220_000_000  # decoded at an eighth, as the format allows
NAME_LENGTH = 400


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is called, its media type, its name endings, its size limit, how it begins, how it is proved."""

    words: Any
    mime: str
    endings: tuple[str, ...]
    limit: int
    starts: Callable[[bytes], bool]
    proof: Callable[[BinaryIO], None]


def _picture(stream: BinaryIO) -> None:
    """Decode the picture to its end; anything that is not one raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(stream) as picture:
            pixels = picture.width * picture.height
            if pixels > (MAX_PIXELS_JPEG if picture.format == "JPEG" else MAX_PIXELS):
                raise ValueError("too many pixels")
            if picture.format == "JPEG":
                picture.draft(None, (picture.width // 8 or 1, picture.height // 8 or 1))
            picture.load()


def _pdf(stream: BinaryIO) -> None:
    """A PDF has its trailer at its end."""
    stream.seek(0, 2)
    stream.seek(max(stream.tell() - 4096, 0))
    if b"%%EOF" not in stream.read():
        raise ValueError("no trailer")


def _media(stream: BinaryIO) -> None:
    """Boxes of an ISO media file (HEIC, MP4, M4A) follow each other to the end of the file."""
    stream.seek(0, 2)
    end, at = stream.tell(), 0
    while at < end:
        stream.seek(at)
        head = stream.read(16)
        size = int.from_bytes(head[:4])
        if size == 1:
            size = int.from_bytes(head[8:16])
        elif size == 0:
            return
        if size < 8 or not re.fullmatch(rb"[\x20-\x7e\xa9]{4}", head[4:8]):
            raise ValueError("broken box")
        at += size
    if at > end + 8:
        raise ValueError("cut off")


def _text(stream: BinaryIO) -> None:
    """Plain text in UTF-8 or Thai Windows letters, without control characters."""
    stream.seek(0)
    content = stream.read()
    if b"\x00" in content:
        raise ValueError("not text")
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        content.decode("cp874")


def _whole(stream: BinaryIO) -> None:
    """Nothing more than the beginning is asked of this kind."""


def _brand(*brands: bytes) -> Callable[[bytes], bool]:
    return lambda head: head[4:8] == b"ftyp" and head[8:12] in brands


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signs)


_HEIC = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc", b"hevx")
_MP4 = (
    b"isom",
    b"iso2",
    b"iso4",
    b"iso5",
    b"iso6",
    b"mp41",
    b"mp42",
    b"avc1",
    b"M4V ",
    b"qt  ",
    b"3gp4",
    b"3gp5",
    b"3g2a",
)

#: The table. The first kind whose beginning fits is what a file is; its name must not say something else.
KINDS: tuple[Kind, ...] = (
    Kind(_("picture"), "image/jpeg", ("jpg", "jpeg", "jfif"), 25 * MB, _begins(b"\xff\xd8\xff"), _picture),
    Kind(_("picture"), "image/png", ("png",), 25 * MB, _begins(b"\x89PNG\r\n\x1a\n"), _picture),
    Kind(_("picture"), "image/webp", ("webp",), 25 * MB, lambda h: h[:4] == b"RIFF" and h[8:12] == b"WEBP", _picture),
    Kind(_("picture"), "image/gif", ("gif",), 25 * MB, _begins(b"GIF87a", b"GIF89a"), _picture),
    Kind(_("picture"), "image/heic", ("heic", "heif"), 25 * MB, _brand(*_HEIC), _media),
    Kind(_("PDF"), "application/pdf", ("pdf",), 25 * MB, _begins(b"%PDF-"), _pdf),
    Kind(_("video"), "video/mp4", ("mp4", "mov", "m4v", "3gp"), 50 * MB, _brand(*_MP4), _media),
    Kind(_("sound"), "audio/mp4", ("m4a",), 25 * MB, _brand(b"M4A ", b"M4B "), _media),
    Kind(_("sound"), "audio/mpeg", ("mp3",), 25 * MB, _begins(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"), _whole),
    Kind(_("sound"), "audio/ogg", ("ogg", "opus"), 25 * MB, _begins(b"OggS"), _whole),
    Kind(_("text"), "text/plain", ("txt",), 5 * MB, lambda head: b"\x00" not in head, _text),
)  # fmt: skip

ACCEPT = "image/*,.heic,.heif,.pdf,.mp4,.mov,.m4a,.mp3,.ogg,.opus,.txt"
LIMITS = _("Pictures, PDF, sound or text up to 25 MB each, video up to 50 MB. At most 20 files.")


def check_file(name: str, stream: BinaryIO, size: int) -> Kind:
    """The kind of an uploaded file. `FileRefused` says, in a sentence with the file's name, why it is not taken."""
    shown = short_name(name)
    if not size:
        raise FileRefused(_("“%(name)s” is empty. Choose the file again."), code="empty", name=shown)
    stream.seek(0)
    kind = _sniff(name, stream.read(64))
    if kind is None:
        raise FileRefused(
            _("“%(name)s” is not a picture, PDF, video, sound or text file. Take a screenshot and add that."),
            code="type",
            name=shown,
        )
    if size > kind.limit:
        raise FileRefused(
            _("“%(name)s” is larger than %(limit)s MB. Make it smaller, or add a screenshot of it."),
            code="size",
            name=shown,
            limit=kind.limit // MB,
        )
    _check_proof(kind, stream, shown)
    return kind


def _sniff(name: str, head: bytes) -> Kind | None:
    kind = next((kind for kind in KINDS if kind.starts(head)), None)
    ending = ending_of(name)
    if kind is None or (kind.mime == "text/plain" and ending not in kind.endings):
        return None
    known = next((entry for entry in KINDS if ending in entry.endings), None)
    # Telephones call a PNG "photo.jpg" and nobody is misled; a picture that is a PDF, or a program, is refused.
    if ending and (known is None or str(known.words) != str(kind.words)):
        raise FileRefused(
            _("“%(name)s” is not what its name says: its contents are of another type. Choose the original file."),
            code="lies",
            name=short_name(name),
        )
    return kind


def _check_proof(kind: Kind, stream: BinaryIO, shown: str) -> None:
    try:
        stream.seek(0)
        kind.proof(stream)
    except (OSError, ValueError, SyntaxError, EOFError, Warning, MemoryError, Image.DecompressionBombError) as error:
        raise FileRefused(
            _("“%(name)s” is damaged and cannot be opened. Choose the original file, or take a screenshot."),
            code="damaged",
            name=shown,
        ) from error
    finally:
        stream.seek(0)


def ending_of(name: str) -> str:
    """The ending of a file's name, without the dot, in small letters; empty if it has none."""
    _stem, dot, ending = name.rpartition(".")
    return ending.strip().lower() if dot and len(ending) <= 12 else ""


def stored_file_name(name: str) -> str:
    """A file's own name as it is kept: its last part, cut in the middle if it is endless, its ending kept."""
    plain = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "", name.replace("\\", "/").rsplit("/", 1)[-1]).strip() or "file"
    return plain if len(plain) <= NAME_LENGTH else plain[: NAME_LENGTH - 16] + "…" + plain[-15:]


def short_name(name: str) -> str:
    """A file's name for a sentence."""
    plain = stored_file_name(name)
    return plain if len(plain) <= 60 else plain[:44] + "…" + plain[-15:]
