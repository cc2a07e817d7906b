"""Pictures larger than the device's memory: translated piece by piece, with the result of the whole."""
