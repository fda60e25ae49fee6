"""Passage text -> mentions: figures and dates with their ranges, hedges, units and exact places."""
