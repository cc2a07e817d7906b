"""Painting: a canvas, tools, layers and undo, and the result that follows the brush."""
