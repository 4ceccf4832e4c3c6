"""Geometry of the drawings: nothing leaves its field, nothing small is shown, hostile input only looks odd."""

from __future__ import annotations

import pytest

from taskforce.web import qr
from taskforce.web.drawings.chart import Measure, goal_chart, small_bar, trend
from taskforce.web.drawings.graph import Edge, Node, link_graph
from taskforce.web.drawings.map import HEIGHT, WIDTH, Site, site_map


def test_every_node_has_a_place_of_its_own_inside_the_field() -> None:
    nodes = [Node(str(number), "phone", "x", column=number % 3) for number in range(12)]
    graph = link_graph(nodes, [Edge("0", "1", 14), Edge("1", "2", 3)])
    places = {(box.x, box.y) for box in graph.boxes}
    assert len(places) == 12
    assert all(box.x + box.width <= graph.width and 0 <= box.y <= graph.height - box.height for box in graph.boxes)
    assert "f-thick" in graph.curves[0].css
    assert "f-thin" in graph.curves[1].css


def test_an_edge_to_a_hidden_node_is_dashed_and_not_in_the_table() -> None:
    graph = link_graph([Node("a", "bank", "x", column=1), Node("b", "lock", "y", hidden=True)], [Edge("a", "b", 9)])
    assert graph.curves[0].css == "f-gap"
    assert graph.rows == []


def test_an_edge_to_nowhere_is_left_out() -> None:
    assert link_graph([Node("a", "bank", "x")], [Edge("a", "gone", 1)]).curves == []


def test_a_long_name_is_cut_at_a_letter_as_readers_see_it() -> None:
    box = link_graph([Node("a", "bank", "ក្រុងព្រះសីហនុស្ត្រីខ្ញុំ" * 3)], []).boxes[0]
    assert box.title.endswith("…")
    assert not box.title.rstrip("…").endswith("\u17d2")


def test_circles_are_true_to_scale_and_inside_the_map() -> None:
    drawn = site_map([Site(13.6571, 102.5632, "A", radius=180), Site(13.6502, 102.5746, "B", radius=420)])
    small, large = drawn.spots
    assert large.r / small.r == pytest.approx(420 / 180)
    per_metre = small.r / 180
    assert drawn.scale_units == pytest.approx(drawn.scale_metres * per_metre)
    for spot in drawn.spots:
        assert spot.r <= spot.x <= WIDTH - spot.r
        assert spot.r <= spot.y <= HEIGHT - spot.r


def test_a_single_exact_site_still_gets_a_map_of_some_size() -> None:
    drawn = site_map([Site(13.65, 102.56, "A")])
    assert drawn.meridians
    assert drawn.parallels


def test_north_is_up_and_east_is_right() -> None:
    north, south = site_map([Site(14, 103, "north-east"), Site(13, 102, "south-west")]).spots
    assert north.site.title == "north-east"
    assert north.y < south.y
    assert north.x > south.x


def test_a_map_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one site"):
        site_map([])


def measure(count: int, median: float | None = 16, p90: float | None = 77) -> Measure:
    return Measure("step", median, p90, 24, "goal 24 h", "16 h", count)


def test_groups_of_fewer_than_five_are_not_drawn() -> None:
    assert len(goal_chart([measure(4), measure(5)]).bars) == 1
    assert small_bar(measure(4)) is None


def test_the_goal_stands_at_the_same_place_for_every_bar() -> None:
    chart = goal_chart([measure(9, median=24, p90=48)])
    assert chart.goals[0] == (1, pytest.approx(chart.bars[0].median_x))


def test_a_bar_far_over_its_goal_stays_inside() -> None:
    assert all(bar.p90_x < 1090 for bar in goal_chart([measure(9, p90=24_000)]).bars)


def test_a_trend_of_one_month_and_of_none_can_be_drawn() -> None:
    assert trend([]).points == []
    assert trend([("Nov", 5.4, 11)], goal=5).goal_y is not None


def test_a_qr_code_is_dark_where_it_should_be() -> None:
    code = qr.path("https://portal.example/follow/TH-2026-7K4M-X")
    assert code.path.startswith("M0 0h7v1h-7z")
    with pytest.raises(ValueError, match="too long"):
        qr.path("x" * 5000)


def test_a_phone_gets_drawings_of_its_own_width() -> None:
    graph = link_graph([Node(str(number), "phone", "x", column=number % 3) for number in range(9)], [Edge("0", "1", 3)])
    assert graph.narrow is not None
    assert all(box.x >= 0 and box.x + box.width <= graph.narrow.width for box in graph.narrow.boxes)
    assert len({(box.x, box.y) for box in graph.narrow.boxes}) == 9
    drawn = site_map([Site(13.6571, 102.5632, "A", radius=180), Site(13.6502, 102.5746, "B", radius=420)]).narrow
    assert drawn is not None
    assert drawn.width == 360
    assert all(spot.label_x + spot.label_width <= 360 for spot in drawn.spots)
