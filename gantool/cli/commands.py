"""The tree of commands. Each is named here and imported only when it is called, so that help comes at once."""

from cyclopts import App
from rich.console import Console

from gantool import __version__

EPILOGUE = (
    "Every command takes --json: one JSON document on standard output, everything else on standard error. "
    "Exit codes: 0 done, 1 some items failed, 2 wrong usage or unusable input, 3 the job failed, 130 interrupted."
)


COMMANDS = (
    ("demo", "demo:demo", "Train a small translator on the bundled samples and show what it learnt."),
    ("inspect", "inspecting:inspect", "Say what is in folders of pictures, and what it could teach."),
    ("train", "training:train", "Train a model on folders of pictures."),
    ("resume", "training:resume", "Go on with a run from its last checkpoint, or lengthen it."),
    ("watch", "training:watch", "Follow a run that is training by itself."),
    ("stop", "training:stop", "Let a run that is training by itself save and stop."),
    ("convert", "converting:convert", "Translate pictures with a trained model."),
    ("evaluate", "evaluating:evaluate", "Measure a model on pictures."),
    ("augment-preview", "augmenting:preview", "Draw what augmentation does to your own pictures."),
    ("degrade-preview", "degrading:preview", "Draw the small pictures that an enlarger would learn from."),
    ("doctor", "doctor:doctor", "Test the devices, and say what is missing or slow."),
)
MODELS = (
    ("list", "models:list_", "List the models that ship, your own, and those of your runs."),
    ("show", "models:show", "Show the card of a model."),
    ("import", "models:import_", "Take in a checkpoint of another tool."),
    ("export", "models:export", "Write a model for other tools."),
    ("share", "models:share", "Write a model as one file to give to others."),
    ("rename", "models:rename", "Give one of your own models another name."),
    ("duplicate", "models:duplicate", "Copy a model into your own."),
    ("notes", "models:notes", "Show or change the notes and the licence on a model's card."),
    ("remove", "models:remove", "Move one of your own models to the bin."),
)
RUNS = (
    ("list", "runs:list_", "List the training runs that gantool knows of."),
    ("show", "runs:show", "Show one run: its settings, figures and saved states."),
    ("compare", "runs:compare", "Lay two to four runs side by side."),
    ("clone", "runs:clone", "Train anew with the settings of a run, and changes to them."),
    ("rename", "runs:rename", "Call a run something else; its folder stays."),
    ("tag", "runs:tag", "Give a run tags, or take them off."),
    ("pin", "runs:pin", "Let a saved state stay, or let it go with the others again."),
    ("prune", "runs:prune", "Take old saved states away, to a budget."),
)
PLUGINS = (
    ("list", "plugins:list_", "List all plugins with what they offer, or why they cannot be used."),
    ("enable", "plugins:enable", "Use a plugin from now on, with its files as they are now."),
    ("disable", "plugins:disable", "Do not use a plugin from now on."),
)
EDIT = (
    ("sample", "editing:sample", "Invent pictures, one for each seed."),
    ("interpolate", "editing:interpolate", "Make a film from the picture of each seed to that of the next."),
    ("film", "styling:film", "Make a film through saved edits and seeds, or along a direction."),
    ("combine", "editing:combine", "Add and subtract pictures."),
    ("mix", "styling:mix", "Take layers of one picture from others."),
    ("project", "styling:project", "Look for photos in what a model can paint, and keep them as edits."),
    ("directions", "styling:directions", "Find latent directions, show them, and give them names."),
    ("teach", "styling:teach", "Make a direction of pictures that have a trait and that lack it."),
    ("drag", "styling:drag", "Drag points of a picture to where they shall be."),
    ("apply", "styling:apply", "Paint a saved edit, or put its steps on many seeds and photos."),
)
SAMPLES = (
    ("make", "samples:make", "Draw pairs of a label map and its picture into a new folder."),
    ("pack", "samples:pack", "Write pictures as one zip for StyleGAN's tools, with their classes."),
)


def build(out: Console, err: Console) -> App:
    """Make the command line: help goes to `out`, errors to `err`."""
    app = App(
        name="gantool",
        help="Train an image-to-image translator on your own pictures, and convert with it. "
        "Without arguments the window opens.",
        help_epilogue=EPILOGUE,
        help_format="plaintext",
        version=__version__,
        suppress_keyboard_interrupt=False,  # the shell has its own word for it
        console=out,
        error_console=err,
    )
    _fill(app, COMMANDS)
    app.command(_fill(App(name="models", help="The trained models at hand."), MODELS))
    app.command(_fill(App(name="runs", help="The training runs: what each is called, how they differ."), RUNS))
    app.command(_fill(App(name="plugins", help="The packages that offer model families."), PLUGINS))
    app.command(_fill(App(name="edit", help="Pictures by a model that makes them from nothing: edit MODEL ..."), EDIT))
    app.command(_fill(App(name="samples", help="Pictures that gantool draws, and sets for other tools."), SAMPLES))
    return app


def _fill(app: App, commands: tuple[tuple[str, str, str], ...]) -> App:
    for name, target, help in commands:
        app.command(f"gantool.cli.{target}", name=name, help=help)
    return app


def in_order(words: list[str]) -> list[str]:
    """`edit MODEL sample ...`, as it is said, in the order in which commands are looked up: `edit sample MODEL ...`."""
    actions = {name for name, _, _ in EDIT}
    if len(words) > 2 and words[0] == "edit" and words[2] in actions and words[1] not in actions:
        return ["edit", words[2], words[1], *words[3:]]
    return words
