"""Figures on results; each names what it was measured with."""
