"""`.json`, `.jsonl`, `.ndjson`: records with a text are articles, those with numbers a table."""

from checker.sources.formats.json.reader import read_json, read_json_lines

__all__ = ["read_json", "read_json_lines"]
