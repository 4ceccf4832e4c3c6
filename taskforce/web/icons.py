"""The portal's own small set of line icons: shapes on a 24 x 24 field, drawn with the current colour."""

from __future__ import annotations

_SOLID = 'fill="currentColor" stroke="none"'

SHAPES: dict[str, str] = {
    # states: the shape is the sign, colour is only the third one
    "waiting": '<circle cx="12" cy="12" r="8.5" stroke-dasharray="4 3.2"/>',
    "progress": f'<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" {_SOLID}/>',
    "done": '<path d="m4 12.5 5 5L20 6.5"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
    "warn": '<path d="M12 4 2.5 20h19zM12 10v4M12 17.2v.1"/>',
    "closed": f'<rect x="5" y="5" width="14" height="14" rx="1" {_SOLID}/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.6v.1"/>',
    "question": '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.8v.1"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "key": '<circle cx="8" cy="15" r="4.5"/><path d="m11.5 11.5 8-8M16 7l3 3"/>',
    # identifiers
    "phone": '<path d="M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"/>',
    "bank": '<path d="M3 10 12 4l9 6M5 10v8M10 10v8M14 10v8M19 10v8M3 20h18"/>',
    "globe": '<circle cx="12" cy="12" r="9"/>'
    '<path d="M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z"/>',
    "wallet": '<rect x="3" y="6" width="18" height="13" rx="2"/><path d="M15 12.5h6M3 9h14"/>',
    "mail": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
    "chat": '<path d="M4 5h16v11H10l-5 4v-4H4z"/>',
    "hash": '<path d="M9 4 7 20M17 4l-2 16M4 9h17M3 15h17"/>',
    "id": '<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="9" cy="11" r="2"/>'
    '<path d="M6 16c0-1.7 1.3-2.7 3-2.7s3 1 3 2.7M14.5 10H18M14.5 14H18"/>',
    "plane": '<path d="M21 4 3 11l6 2.5L11.5 20z M9 13.5 21 4"/>',
    # things
    "document": '<path d="M6 3h8l5 5v13H6zM14 3v5h5"/>',
    "camera": '<path d="M4 8h4l1.5-3h5L16 8h4v11H4z"/><circle cx="12" cy="13" r="3.5"/>',
    "pin": '<path d="M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21z"/>'
    '<circle cx="12" cy="9.5" r="2.3"/>',
    "gate": '<path d="m12 3 9 9-9 9-9-9z"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 4-6 8-6s8 2 8 6"/>',
    "people": '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5'
    'M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2.2.8 3.5 2.6 3.5 5"/>',
    "scales": '<path d="M12 4v16M7 20h10M5 7l7-2 7 2M5 7l-2.5 6h5zM19 7l-2.5 6h5z"/>',
    "bell": '<path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4"/>',
    "link": '<path d="M10 14 14 10M8.5 11 6 13.5a3.5 3.5 0 0 0 5 5L13.5 16M15.5 13 18 10.5a3.5 3.5 0 0 0-5-5L10.5 8"/>',
    # acts
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "cross": '<path d="M6 6l12 12M18 6 6 18"/>',
    "next": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "back": '<path d="M15 5l-7 7 7 7"/>',
    "exit": '<path d="M10 4H5v16h5M14 8l4 4-4 4M9 12h9"/>',
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
    "print": '<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
    "download": '<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/>',
    "upload": '<path d="M12 16V4M7 8.5l5-5 5 5M4 20h16"/>',
    "list": '<path d="M9 6h12M9 12h12M9 18h12M4 6h.1M4 12h.1M4 18h.1"/>',
    "pencil": '<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>',
    "undo": '<path d="M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3"/>',
    "again": '<path d="M20 11a8 8 0 1 0-1 6M20 5v6h-6"/>',
    "eye": '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/>'
    '<circle cx="12" cy="12" r="3"/>',
    "share": '<path d="M4 12v7h16v-7M12 15V4M8 8l4-4 4 4"/>',
    "filter": '<path d="M4 5h16l-6 8v6l-4-2v-4z"/>',
    "translate": '<path d="M4 6h9M8.5 4v2M11 6c-.8 3.5-3 6-6.5 7.5M6 9c1 2 3 3.6 5.5 4.5M12 20l4-10 4 10M13.5 16.5h5"/>',
    "menu": '<path d="M4 6h16M4 12h16M4 18h16"/>',
    "sun": '<circle cx="12" cy="12" r="4"/>'
    '<path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"/>',
    "moon": '<path d="M19.5 14A8 8 0 0 1 10 4.5 8 8 0 1 0 19.5 14z"/>',
}

MARK = (
    '<path class="mark__joint" d="M20 5h2A12.5 12.5 0 0 1 22 27h-2z"/>'
    '<g fill="none" stroke="currentColor" stroke-width="2.5"><circle cx="16" cy="16" r="12.5"/>'
    '<rect x="20" y="5" width="22" height="22" rx="1.5"/></g>'
)


def shape(name: str) -> str:
    """SVG shapes of an icon; an unknown name is a mistake in a template and said so at once."""
    try:
        return SHAPES[name]
    except KeyError:
        raise LookupError(f"There is no icon {name!r}. There are: {', '.join(sorted(SHAPES))}.") from None
