"""YAML read strictly, as plain nodes: every scalar is text as written, every node knows its place, nothing expands.

PyYAML scans; its constructors are never used, so `NO`, `1.10`, `21:30` and `010` stay what the author typed. Anchors,
aliases, tags and merge keys are refused: they hide what a file says, and a 424-byte merge bomb takes seconds.
"""

from checker.yaml_nodes.nodes import Mapping, Node, Place, Scalar, Sequence
from checker.yaml_nodes.read import MAX_DEPTH, read_yaml

__all__ = ["MAX_DEPTH", "Mapping", "Node", "Place", "Scalar", "Sequence", "read_yaml"]
