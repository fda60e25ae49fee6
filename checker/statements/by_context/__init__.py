"""What the words around each figure say that it measures: the reading for which no rule is needed."""

from checker.statements.by_context.describe import describe_figures
from checker.statements.by_context.figure_context import FigureContext, Measured, PersonNamed

__all__ = ["FigureContext", "Measured", "PersonNamed", "describe_figures"]
