"""Cells of tables -> what each says with its heads, read as a sentence is, and the way back to the cell.

"3.9" below "Exports, $ billion" and beside "Turkey" and "2019" is read as "Turkey, Exports in 2019, 3.9 $ billion".
What a rule or the words around it make of that is cited where it stands: the figure in its cell, names in the heads.
"""

from checker.cells.spread import Spread, spread_cells

__all__ = ["Spread", "spread_cells"]
