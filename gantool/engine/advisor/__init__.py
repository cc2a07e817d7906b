"""The advisor: rules on recorded figures, each a small pure function, that say in plain words how a training goes."""
