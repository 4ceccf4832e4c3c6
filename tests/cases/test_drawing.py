"""Drawings are plain numbers: what stands where, true to scale, and nothing outside the frame."""

from __future__ import annotations

from types import SimpleNamespace

from cases.drawing.graph import link_graph
from cases.drawing.map import HEIGHT, METRES_PER_DEGREE, WIDTH, site_map


def identifier(value: str, here: int = 1) -> SimpleNamespace:
    return SimpleNamespace(type="phone", value=value, here=here)


def site(lat: float, lon: float, radius_m: float = 200.0) -> SimpleNamespace:
    return SimpleNamespace(lat=lat, lon=lon, radius_m=radius_m)


def test_complaints_that_name_the_same_are_one_group() -> None:
    names = [(c, ("phone", v)) for c, v in [("a", "1"), ("b", "1"), ("c", "1"), ("c", "2")]]
    graph = link_graph([identifier("1", 3), identifier("2")], names)
    assert graph is not None
    assert [(node.count, node.item) for node in graph.groups] == [(2, None), (1, "c")]
    assert [edge.count for edge in graph.edges] == [2, 1, 1]


def test_without_an_identifier_there_is_no_graph() -> None:
    assert link_graph([], []) is None
    assert link_graph([identifier("1")], []) is None


def test_a_case_of_very_many_identifiers_stays_a_drawing() -> None:
    items = [identifier(str(n)) for n in range(60)]
    graph = link_graph(items, [(c, ("phone", str(n))) for c in range(80) for n in range(c % 60)])
    assert graph is not None
    assert len(graph.nodes) <= 7
    assert len(graph.groups) <= 6
    assert all(node.y >= 0 and node.y + node.height <= graph.height for node in graph.groups + graph.nodes)


def test_the_circle_of_a_site_is_true_to_scale() -> None:
    drawn = site_map([site(13.6571, 102.5632, 400.0), site(13.6450, 102.5750, 200.0)])
    assert drawn is not None
    large, small = drawn.spots
    assert abs(large.r / small.r - 2) < 0.02
    assert abs(large.r / drawn.scale_width - 400 / drawn.scale_metres) < 0.02
    distance = ((large.x - small.x) ** 2 + (large.y - small.y) ** 2) ** 0.5
    assert abs((small.y - large.y) * drawn.scale_metres / drawn.scale_width - 0.0121 * METRES_PER_DEGREE) < 15
    assert distance > 0


def test_everything_stays_inside_the_frame() -> None:
    far_gate = SimpleNamespace(lat=20.0, lon=100.0)
    drawn = site_map(
        [site(13.6, 102.5, 50_000.0), site(11.0, 104.9, 37.0)], [far_gate, SimpleNamespace(lat=None, lon=None)]
    )
    assert drawn is not None
    assert drawn.gates == []
    for spot in drawn.spots:
        assert 0 <= spot.label_x <= WIDTH - 216
        assert 0 <= spot.label_y <= HEIGHT - 58
    assert site_map([]) is None
