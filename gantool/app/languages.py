"""The languages of the window: those there is a translation for, and putting one on."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from gantool.app.where import resources

OWN = {"en": "English", "de": "Deutsch"}  # each in its own words


def wished(setting: str) -> str:
    """The language for a setting: itself, or that of the system if there is a translation, else English."""
    if setting in OWN:
        return setting
    system = QLocale.system().name().split("_")[0]
    return system if system in OWN else "en"


def translator(language: str) -> QTranslator | None:
    """The translation into this language, loaded; None for English, which the texts are written in.

    Raises:
        FileNotFoundError: the file is not where gantool's resources are.
    """
    if language == "en":
        return None
    made = QTranslator()
    path = resources() / "translations" / f"gantool_{language}.qm"
    if not made.load(str(path)):
        raise FileNotFoundError(path)
    return made


def put_on(application: QCoreApplication, setting: str) -> None:
    """Let the window speak this language; what is built already keeps its words."""
    language = wished(setting)
    made = translator(language)
    if made is not None:
        made.setParent(application)
        application.installTranslator(made)
        QLocale.setDefault(QLocale(language))
