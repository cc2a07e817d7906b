"""Trained models that ship with gantool, one folder each."""
