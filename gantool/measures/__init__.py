"""Which figures there are, what each needs, and where the published networks lie that some need. No torch."""

from gantool.measures.catalogue import FIGURES, Figure, Kind, Need, chosen, offered
from gantool.measures.networks import NETWORKS, Network, absent, at_hand, folders
from gantool.measures.setting import remember_weights, remembered_weights

__all__ = [
    "FIGURES",
    "NETWORKS",
    "Figure",
    "Kind",
    "Need",
    "Network",
    "absent",
    "at_hand",
    "chosen",
    "folders",
    "offered",
    "remember_weights",
    "remembered_weights",
]
