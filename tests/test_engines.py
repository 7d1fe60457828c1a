"""Engines: results in order, and one item's trouble stays its own."""

import operator
import os

from zusage.scale.engines import Failure, local


def test_an_item_that_nobody_thought_of_costs_only_itself() -> None:
    first, second, third = (result for _, result in local(operator.neg, [1, "zwei", 3], 1))
    assert (first, third) == (-1, -3)
    assert isinstance(second, Failure)
    assert second.code == "defect"
    assert "TypeError" in second.message


def test_a_worker_that_dies_costs_only_its_item() -> None:
    results = [result for _, result in local(os._exit, [3], 1)]
    assert [result.code for result in results] == ["worker-died"]


def test_a_file_that_a_worker_misses_is_not_told_with_its_folder() -> None:
    ((_, result),) = local(os.stat, ["/home/somebody/file"], 1)
    assert "FileNotFoundError: No such file or directory" in result.message
    assert "somebody" not in result.message
