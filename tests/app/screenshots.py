"""Pictures of every page and state in both themes and three sizes: `python tests/app/screenshots.py OUT [--only WORD]
[--language de]`.

They are for looking at, beside the design; nothing is asserted. `GANTOOL_HOME` is set to a folder of its own.
"""

import contextlib
import math
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
HOME = Path(tempfile.mkdtemp(prefix="gantool-look-"))
os.environ["GANTOOL_HOME"] = str(HOME / "home")

from fakes.install import install_fake  # noqa: E402  # the folders and variables above come first
from fakes.model import negative_model  # noqa: E402  # the folders and variables above come first
from PySide6.QtCore import QPointF  # noqa: E402  # the folders and variables above come first
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402  # the folders and variables above come first

from app import stage  # noqa: E402  # the folders and variables above come first
from app.edit.fake_client import FakeEditProcess  # noqa: E402  # the folders and variables above come first
from gantool.api import Task  # noqa: E402  # the folders and variables above come first
from gantool.app.dropped import Held  # noqa: E402  # the folders and variables above come first
from gantool.app.edit import session  # noqa: E402  # the folders and variables above come first
from gantool.app.frame.window import Window  # noqa: E402  # the folders and variables above come first
from gantool.app.main import make_window  # noqa: E402  # the folders and variables above come first
from gantool.app.pages.report_decisions import Decisions  # noqa: E402  # the folders and variables above come first
from gantool.app.pages.report_tiles import Found, tiles  # noqa: E402  # the folders and variables above come first
from gantool.app.remembered import Remembered  # noqa: E402  # the folders and variables above come first
from gantool.app.widgets.boxes import Scroll  # noqa: E402  # the folders and variables above come first
from gantool.edits import Seed  # noqa: E402  # the folders and variables above come first
from gantool.jobs.client import Outcome  # noqa: E402  # the folders and variables above come first
from gantool.jobs.events import Failed, Finished, Noted, Paused, Phase, RolledBack, SteppedDown  # noqa: E402  # the folders and variables above come first
from gantool.machine import remember  # noqa: E402  # the folders and variables above come first

SIZES = ((1280, 800), (1920, 1080), (1024, 700))
LONG = ("a name that nobody would give but somebody will " * 3)[:120].strip()

TESTED = Outcome(
    "done",
    result={
        "devices": [
            {
                "device": "cpu",
                "name": "Processor, 2 threads",
                "precision": "bf16",
                "memory_gb": 19.8,
                "right": True,
                "errors": {"fp32": 1e-6, "bf16": 0.004},
            }
        ],
        "chosen": "cpu",
        "free_disk_gb": 8.2,
        "advice": [
            "No graphics card that can be used was found, so training runs on the processor: about 20 times slower."
        ],
        "speed": {"train_hours": 21.3, "paint_ms": 148.0, "convert_seconds": 1.94},
    },
)


class Look:
    """A window that is brought from state to state and photographed."""

    def __init__(self, application: QApplication, out: Path, only: str) -> None:
        self.application, self.out, self.only = application, out, only
        self.window: Window = make_window(application)
        self.window.show()
        self.window.sidebar.watch_device()
        self.keep = contextlib.ExitStack()

    def spin(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()
            time.sleep(0.005)

    def take(self, name: str) -> None:
        if self.only and not any(each in name for each in self.only.split(",")):
            return
        for mode in ("dark", "light"):
            self.window.context.theme.set_mode(mode)  # type: ignore[arg-type]  # one of its literals
            for width, height in SIZES:
                self.window.resize(width, height)
                self.spin(0.15)
                self.window.grab().save(str(self.out / f"{name}-{mode}-{width}.png"))

    def children(self) -> list[QWidget]:
        return self.window.findChildren(QWidget)


def edit_pages(look: Look) -> None:
    """The Edit page with a client that is none, so that its pictures are there at once."""
    window, context, step = look.window, look.window.context, QPointF
    session.EditProcess = FakeEditProcess  # type: ignore[misc,assignment]  # in its place
    window.show_page("edit")
    look.spin(1)
    look.take("06a-edit-no-model")
    stage.model("flowers", task=Task.SYNTHESIS)
    context.catalogue.load_models(anew=True)
    edit: Any = window.page
    end = time.monotonic() + 30
    while len(edit.panel.sliders.rows) < 12 and time.monotonic() < end:
        look.spin(0.1)
    edit.explore.seeds.seed_chosen.emit(3)
    look.spin(0.5)
    look.take("06b-edit-seed")
    rows = list(edit.panel.sliders.rows)
    for id_, name, amount in zip(rows, ("Fur, grey to ginger", "Eyes open", "Age"), (1.4, 0.6, -0.8), strict=False):
        edit.panel.sliders.renamed.emit(id_, name)
        look.spin(0.2)
        edit.panel.sliders.settled.emit(id_, amount)
    edit.panel.mix.mix_wished.emit("fine", 5)
    for at in range(30):
        edit.explore.plane._go(step(0.02 * at, -0.01 * at + 0.0005 * at * at))
    edit.explore.plane.settled.emit(edit.explore.plane.place)
    look.spin(0.5)
    look.take("06c-edit-sliders")
    edit.panel.mix.by_layer.click()
    edit.panel.mix.mix_wished.emit("coarse", 3)
    edit.panel.mix.layer_wished.emit(1, Seed(seed=7))
    edit.panel.findChild(Scroll).ensureWidgetVisible(edit.panel.mix.layers)
    look.spin(0.5)
    look.take("06l-edit-layers")
    edit.history.undo()
    edit.history.undo()
    edit.panel.mix.by_layer.click()
    edit.bench.handles.add(step(0.6, 0.55), step(0.5, 0.7))
    edit.bench.handles.add(step(0.4, 0.3), step(0.3, 0.35))
    around = (2 * math.pi * at / 60 for at in range(60))
    edit.bench.outline.add([step(0.48 + 0.36 * math.cos(at), 0.5 + 0.34 * math.sin(at)) for at in around])
    look.spin(0.3)
    look.take("06d-edit-points")
    FakeEditProcess.patient = True
    edit.pulling.move()
    look.spin(0.5)
    look.take("06-edit")
    edit.session.cancel()
    look.spin(0.5)
    edit.dropped((stage.photo_folder(HOME / "mine", 1, 300) / "hill 0.jpg",))
    look.spin(0.5)
    look.take("06e-edit-photo")
    edit.photo.search.click()
    look.spin(0.5)
    look.take("06f-edit-projecting")
    edit.photo.stop.click()
    look.spin(0.5)
    edit.show_mode("teach")
    look.spin(0.5)
    for at in range(7):
        edit.teach.grid._say(at, "lacks" if at % 2 else "has")
    look.take("06g-edit-teach")
    edit.teach.leave.click()
    edit.rail.split.click()
    look.spin(0.3)
    look.take("06h-edit-split")
    edit.rail.split.click()
    edit.show_mode("many")
    edit.many._watch.discard()
    look.spin(0.5)
    photos = sorted(stage.photo_folder(HOME / "invented", 16, 128).iterdir())
    edit.many._show_made([{"seed": at, "output": str(path)} for at, path in enumerate(photos)])
    chosen = edit.many.seeds.selectionModel()
    for at in (2, 5, 7):
        chosen.select(edit.many.seeds.seeds.index(at), chosen.SelectionFlag.Select)
    edit.many.notice.hide()
    look.spin(0.5)
    look.take("06i-edit-many")
    edit.many.film_panel.take_slider(rows[0])
    look.take("06m-edit-film")
    edit.back.click()
    FakeEditProcess.made[-1].die()
    look.spin(0.5)
    look.take("06j-edit-died")
    FakeEditProcess.able = ()
    FakeEditProcess.unable = dict.fromkeys(FakeEditProcess.able_at_first, "flowers has no styles to edit by.")
    edit.session.restart()
    look.spin(1)
    look.take("06k-edit-without-styles")


def enlarge_pages(look: Look) -> None:
    """The Enlarge page without a model, and with one that has learnt for some steps, so that its trials are real."""
    look.window.show_page("enlarge")
    look.spin(1)
    look.take("08-enlarge-no-model")
    photos = stage.photo_folder(HOME / "small", 6, 300)
    small = ("ngf=8", "blocks=2", "ndf=8", "size=64", "batch=2", "psnr_share=0.5")
    subprocess.run(
        [sys.executable, "-m", "gantool", "train", "srgan", str(photos), "--out", str(HOME / "home/runs/Photos x4"),
         "--steps", "40", *(word for each in small for word in ("--set", each))], check=True)  # fmt: skip
    look.window.context.catalogue.load_models(anew=True)
    look.spin(2)
    page: Any = look.window.page
    page.dropped((photos,))
    for strength in (1.0, 0.0):
        _, slider = page._output._controls["strength"]
        slider.show_value(strength)
        slider.settled.emit(strength)
        end = time.monotonic() + 60
        while not page.how_much._facts.text() and time.monotonic() < end:
            look.spin(0.2)
        look.spin(5)
        look.take(f"08b-enlarge-strength-{strength:.0f}")


def measure_pages(look: Look) -> None:
    """The Measure page before and after two models were measured."""
    models = HOME / "home" / "models"
    look.window.show_page("measure", models / "hills")
    look.spin(1)
    look.take("14a-measure-to-begin")
    page: Any = look.window.page
    page.panel._take(str(models / "facades_label2photo"))
    page.panel.show_paths((HOME / "photos",))
    page.result = stage.measured(HOME / "measured")
    page._measured = tuple(page.panel.rivals)
    page.results.show_result(page.result, page._own())
    page._stack.setCurrentWidget(page.results)
    look.spin(1)
    look.take("14-measure")


def main(arguments: list[str]) -> int:
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else ""
    application = QApplication([])
    if "--language" in arguments:
        Remembered().keep("language", arguments[arguments.index("--language") + 1])
    look = Look(application, out, only)
    window = look.window
    train = window.page
    context = window.context

    window.show_page("train", "start")
    look.spin(1.0)
    look.take("01-train-empty")
    train.drag_entered(Held((Path("/pictures/facades"),), folders=1))
    look.take("01b-train-drag")
    train.drag_entered(Held((Path("/pictures/one.png"),), pictures=1))
    look.take("01c-train-refused")
    train.drag_left()

    context.catalogue.load_families()
    look.spin(6)
    view = train.report
    view._paths = (stage.pair_folder(HOME / "hills"),)
    view._header.retitle("hills")
    train._stack.setCurrentWidget(view)
    view.footer.propose(view._paths)
    view._header.retitle("hills")
    view.choices.show_waiting()
    view.summary.reset()
    view.summary.show_scanning("Looking through the pictures", Phase(title="", done=34, total=98))
    live = tiles(stage.found(HOME / "live", 20), Decisions(), {})
    view._on_pictures_arrived([replace(tile, split="", left=None) for tile in live])
    look.take("02a-train-scanning")
    view.start.estimator.wish = lambda spec, report: None  # no worker tries a step
    view.show_found(stage.found(HOME / "thumbs", 60, 160))
    look.spin(0.5)
    view.start.estimator.told = stage.estimate()
    view.start.explain()
    look.take("02-train-report")
    view.start.estimator.told = stage.estimate(fits=False)
    view.start.explain()
    look.take("02d-train-too-large")
    view.start.estimator.told = None
    view.show_found(stage.found(HOME / "thumbs2", 60, 160, single=True, problems=False))
    look.take("02b-train-report-single")
    view.choices.open_settings()
    view.choices.form.expert.setChecked(True)
    look.take("02c-train-settings")
    view.choices.close_settings()
    nothing = stage.report(0).model_copy(update={"layout": "empty", "reason": "There are no pictures in this folder."})
    view.show_found(Found(nothing))
    look.take("02d-train-nothing")
    view._header.retitle(LONG)
    view.footer.save_in(HOME / "runs" / LONG)
    one = stage.found(HOME / "thumbs3", 1, 160, problems=False)
    view.show_found(replace(one, samples=(replace(one.samples[0], key=LONG),)))
    look.spin(0.3)
    look.take("02e-train-one-sample-long-name")
    view.pictures.tiles.enlarged.emit(0)
    look.spin(0.3)
    look.take("02f-train-enlarged")
    view.pictures.large.close_box()

    for name, events in (
        ("03-train-running", []),
        ("03b-train-paused", [Noted(message="Few pictures: it may start to copy.", severity="warning"), Paused()]),
        ("03c-train-done", [Finished(outcome="done", result={"run": "x", "steps": 1, "seconds": 1.0, "metrics": {}})]),
        (
            "03d-train-failed",
            [
                RolledBack(step=4120, to=4000, reason="The loss G_l1 was no longer a number.", factor=0.5),
                SteppedDown(at=4160, on_from=4161, device="GeForce RTX 4070", batch=8, parts=4),
                Failed(reason="There was not enough memory; try a smaller picture.", details="trace"),
            ],
        ),
        ("03e-train-died", []),
    ):
        folder = stage.run_folder(HOME / name / "hills", advised=name == "03-train-running")
        stage.write(folder, list(events))
        with contextlib.ExitStack() as held:
            if name in ("03-train-running", "03b-train-paused"):
                held.enter_context(stage.at_work(folder))
            train.open_run(folder.path)
            look.spin(1.5)
            look.take(name)
        train.running._watch.let_go()
    folder = stage.run_folder(HOME / "long" / LONG, at=1000)
    with stage.at_work(folder):
        train.open_run(folder.path)
        look.spin(1.5)
        look.take("03f-train-long-name")
    train.running._watch.let_go()
    folder = stage.run_folder(HOME / "03g" / "hills", at=0)
    with stage.at_work(folder):
        train.open_run(folder.path)
        look.spin(1)
        look.take("03g-train-before-the-first-step")
    train.running._watch.let_go()
    window.sidebar.tell_job("", None, "")
    train.open_runs()
    look.spin(1)
    look.take("13a-runs-none")
    stage.finished_runs(HOME / "home" / "runs")
    train.runs.load()
    look.spin(1.5)
    shown = train.runs.table.shown_runs
    train.runs.table.choose({shown[1].path})
    look.spin(0.5)
    look.take("13-runs")
    train.runs.space.click()
    look.spin(0.5)
    look.take("13b-runs-space")
    train.runs.prune.hide()
    train.runs.table.choose({shown[0].path})
    look.take("13c-runs-several")
    train.runs.compare([run.path for run in shown[:3]])
    look.spin(1.5)
    look.take("13d-runs-compared")
    train.runs.escape()

    window.show_page("convert")
    look.spin(1.5)
    look.take("05a-convert-no-model")
    stage.model("hills")
    stage.model("Old brick", recipe="sketch")
    stage.model("facades_label2photo", adopted="A U-Net of 8 levels, batch norm, 3 to 3 channels, from pix2pix.")
    context.catalogue.load_models(anew=True)
    look.spin(1)
    convert = window.page
    look.take("05b-convert-empty")
    pictures = sorted(stage.photo_folder(HOME / "photos", 14, 320).iterdir())
    convert.dropped((HOME / "photos",))
    look.spin(1)
    look.take("05c-convert-ready")
    job = stage.conversion(HOME / "conversion", pictures, 6)
    with stage.at_work(job):
        convert.batch._begun = time.monotonic() - 12
        convert.batch.watch.attach(job.path)
        look.spin(1)
        look.take("05-convert-busy")
    look.spin(0.5)
    convert.batch._on_job_ended(
        Outcome("died", "The worker was killed by the system (SIGKILL); mostly that means that memory ran out.", 3)
    )
    look.take("05d-convert-died")
    convert.viewer.compare(True)
    convert.viewer.add_pane()
    look.spin(0.5)
    look.take("05g-convert-compared")
    convert.viewer.compare(False)
    watched = stage.conversion(HOME / "watched", pictures, len(pictures), failed=0)
    with stage.at_work(watched):
        convert.batch.watching = True
        convert.batch.watch.attach(watched.path)
        look.spin(1)
        look.take("05h-convert-watching")
    look.spin(0.5)

    convert._on_clear()
    one = stage.photo_folder(HOME / "one", 1) / "hill 0.jpg"
    convert.dropped((one.rename(one.with_name(f"{LONG}.jpg")),))
    look.spin(0.5)
    look.take("05e-convert-one-long-name")
    many = HOME / "many"
    many.mkdir()
    for at in range(10_000):
        os.link(pictures[at % len(pictures)], many / f"{at:05d}.jpg")
    convert.dropped((many,))
    worst, end = 0.0, time.monotonic() + 4
    while time.monotonic() < end:
        begun = time.thread_time()
        application.processEvents()
        worst = max(worst, time.thread_time() - begun)
        time.sleep(0.002)
    print(f"10,000 files dropped: {len(convert.files.rows)} rows, at most {1000 * worst:.0f} ms of work at a stretch")
    look.take("05f-convert-many")

    classes = stage.report().sides[0].palette
    painted = negative_model(HOME / "home" / "models" / "negative", trained=256, palette=classes)
    install_fake(HOME / "home")
    window.show_page("paint", painted)
    paint = window.page
    end = time.monotonic() + 60
    while paint.result.isNull() and time.monotonic() < end:
        look.spin(0.1)
    look.spin(2)
    look.take("04-paint")
    for view in ("split", "overlay", "side"):
        paint.view.button(view).click()
        if view != "side":
            look.take(f"04b-paint-{view}")
    paint._on_died("The worker was killed by the system (SIGKILL); mostly that means that memory ran out.")
    look.take("04c-paint-died")

    stage.model(LONG)
    window.show_page("models")
    look.spin(1)
    window.page._cards.setCurrentIndex(window.page._cards.cards.index(0, 0))
    look.take("07-models")
    window.page._panel.compare.click()
    look.spin(0.5)
    look.take("07b-models-compared")
    window.page.escape()
    window.show_page("queue")
    look.spin(1)
    look.take("12a-queue-empty")
    with contextlib.ExitStack() as held:
        stage.queue(HOME / "queued", held)
        context.queue.look()
        look.spin(2)
        for at in range(140):
            window.page.panel._curve.add(1.1 + (4.0 if at > 40 else 0) + 0.1 * (at % 3), 12)
        look.take("12-queue")
    context.queue.look()
    edit_pages(look)
    enlarge_pages(look)
    measure_pages(look)
    window.show_page("plugins")
    look.spin(3)
    look.take("08p-plugins")
    remember(stage.devices())
    window.show_page("settings")
    look.spin(0.5)
    look.take("09-settings")
    window.page.check.show_outcome(TESTED)
    look.take("09b-settings-tested")
    window.page._show_report("Traceback (most recent call last):\n  ...\nValueError: something nobody foresaw")
    window.page._scroll.verticalScrollBar().setValue(10_000)
    look.take("09c-settings-below")
    window.show_page("welcome")
    window.page.check._watch.discard()
    window.page.check.show_outcome(TESTED)
    look.take("09d-welcome")
    context.toast("done", "Facades is ready. It is now in Models.", ("Convert", lambda: None))
    context.toast("danger", "Training stopped: the graphics driver restarted.", ("Go on from 16,000", lambda: None))
    window.toggle_help()
    look.take("10-keys-and-toasts")
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
