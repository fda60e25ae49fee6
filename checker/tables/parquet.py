"""Parquet files, read by pandas, which is imported only then."""

from __future__ import annotations

from pathlib import Path

from checker.tables.printed import printed
from checker.tables.table import MAX_ROWS, MAX_UNPACKED, Asked, Row, Table, TableError


def read_parquet(path: Path, shown: str, _asked: Asked) -> Table:
    """Give the table in the Parquet file *path*; its rows are counted from 1, its heads stand apart.

    Raises:
        TableError: the file is damaged, no Parquet file or too large, or pyarrow is not installed.
    """
    try:
        import pandas
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise TableError("Parquet files need pyarrow; install figure-checker[tables]") from error
    try:
        with ParquetFile(path) as opened:
            metadata = opened.metadata
            groups = [metadata.row_group(index).total_byte_size for index in range(metadata.num_row_groups)]
            if metadata.num_rows > MAX_ROWS:
                raise TableError(f"the table has more than {MAX_ROWS:,} rows; keep those that the articles need")
            if sum(groups) > MAX_UNPACKED:
                raise TableError(f"the table unfolds to more than {MAX_UNPACKED >> 20} MiB")
        frame = pandas.read_parquet(path, engine="pyarrow", dtype_backend="pyarrow")
    except (ArrowException, OSError, ValueError) as error:
        raise TableError("this is no Parquet file, or a damaged one") from error
    if not len(frame):
        raise TableError("the table is empty")
    columns = [[printed(value, "") for value in frame[name].array.__arrow_array__().to_pylist()] for name in frame]
    rows = tuple(Row(line, cells) for line, cells in enumerate(zip(*columns, strict=True), 1))
    return Table(shown, tuple(str(name).strip() for name in frame.columns), 0, rows)
