"""Files of unknown hands: each fault is a letter, and nothing is written."""

from __future__ import annotations

import json
import os
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from builder.pipeline import Project
from builder.read import read
from tests.exchange.conftest import Bring, Letters
from tests.exchange.sample import service

HEAD = "country,kind,name,channel,dial,shown,hours,zone\n"
GOOD = "ES,child,Voz,phone,+34900105091,900 105 091,unknown,\n"

ROWS = {
    "an unknown country": ("XQ,child,Luz,phone,112233,112233,unknown,", "this is not a country code"),
    "a country without a page": ("FR,child,Luz,phone,112233,112233,unknown,", "this country has no entry"),
    "no country": (",child,Luz,phone,112233,112233,unknown,", "nothing says in which country"),
    "an unknown channel": ("ES,child,Luz,fax,112233,112233,unknown,", "this is not a known type"),
    "an unknown kind": ("ES,childs,Luz,phone,112233,112233,unknown,", "this is not a known kind"),
    "letters to dial": ("ES,child,Luz,phone,0800-HELP,0800-HELP,unknown,", "this cannot be dialled"),
    "two numbers in one": ("ES,child,Luz,phone,900105091 y 900105092,x,unknown,", "this cannot be dialled"),
    "another number shown": ("ES,child,Luz,phone,+34900105091,900 105 092,unknown,", "the number people read is not"),
    "a short code abroad": ("ES,child,Luz,phone,+34016,016,unknown,", "a short code has no country code"),
    "hours that overlap": (
        "ES,child,Luz,phone,112233,112233,mon-fri 09:00-17:00; tue 10:00-12:00,Europe/Madrid",
        "these hours are given twice"),
    "hours that end first": (
        "ES,child,Luz,phone,112233,112233,mon-fri 17:00-09:00,Europe/Madrid", "these hours end before they begin"),
    "hours in words": ("ES,child,Luz,phone,112233,112233,office hours,", "these hours cannot be read"),
    "a zone that is none": (
        "ES,child,Luz,phone,112233,112233,mon 09:00-10:00,Europe/Madird", "this is not a time zone"),
    "a formula": ("ES,child,=cmd|' /C calc'!A0,phone,112233,112233,unknown,", "a formula stands here"),
    "a formula with a plus": ("ES,child,+cmd|' /C calc'!A0,phone,112233,112233,unknown,", "a formula stands here"),
    "a control character": ("ES,child,Vo\u202ez,phone,112233,112233,unknown,", "an invisible control character"),
    "the id of another": ("ES,child,Old,phone,112233,112233,unknown,", "belongs to another line"),
    "no name": ("ES,child,,phone,112233,112233,unknown,", 'the field "name" is missing'),
    "no channel": ("ES,child,Luz,,,,unknown,", "there is no way to reach this line"),
    "a number we have": ("ES,child,Luz,phone,+34900105090,900 105 090,unknown,", "this number stands on another line"),
    "a city's street": ("ES,child,Luz,in-person,none,Calle Mayor 1,unknown,", "this could be an address"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "what"), ROWS.values(), ids=list(ROWS))
def test_a_wrong_row_is_refused_and_the_good_one_beside_it_too(letters: Letters, row: str, what: str) -> None:
    """Half an import leaves nobody knowing which half."""
    found = letters("a.csv", HEAD + GOOD + row + "\n")

    assert any(what in one for one in found), found


def test_the_good_row_alone_is_taken(bringing: Bring, tiny: Project) -> None:
    """The twin: it is the other row that was refused."""
    done = bringing("a.csv", HEAD + GOOD, writing=True)

    assert [outcome.verdict for outcome in done.outcomes] == ["added"]
    assert read(tiny.content).services[0].lines[-1].id == "es-voz"


WRONG_JSON: dict[str, tuple[Any, str]] = {
    "no JSON": ("{", "the JSON cannot be read"),
    "NaN": ('{"contents": [{"id": NaN}]}', "this is no figure of JSON"),
    "a name twice": ('{"contents": [], "contents": []}', "a name stands twice"),
    "too deep": ("[" * 60 + "]" * 60, "far too deep"),
    "far too deep": ("[" * 200_000 + "]" * 200_000, "far too deep"),
    "no services": ({"contents": []}, "there are no services"),
    "another list": ([1, 2], "fields with names are wanted"),
    "no name": ([service(name="")], 'the field "name" is missing'),
    "no status": ([service(status=None)], 'the field "status" is missing'),
    "another status": ([service(status="open")], "this is not a known status"),
    "no UUID": ([service(id="7")], "this id is not a UUID"),
    "a phone without number": ([service(phones=[{"id": service()["id"]}])], 'the field "number" is missing'),
    "phones that are no list": ([service(phones={"number": "1"})], "a list is wanted"),
    "an organisation without words": (
        [service(organization={"id": service()["id"], "name": "A"})], 'the field "description" is missing'),
    "nothing to call": ([service(phones=[], email=None, url=None, contacts=[])], "there is no way to reach"),
    "letters to dial": (
        [service(phones=[{"id": service()["id"], "number": "CALL ME", "type": "voice"}])], "this cannot be dialled"),
    "an unknown channel": (
        [service(phones=[{"id": service()["id"], "number": "112233", "type": "bell"}])], "this is not a known type"),
    "the same id twice": ([service(), service()], "the same id"),
    "a night in one span": (
        [service(schedules=[{**service()["schedules"][0], "opens_at": "22:00", "closes_at": "06:00"}])],
        "these hours end before they begin"),
    "an address that must not be known": ([service(alert="Confidential location")], "a place that must not be known"),
    "a short code abroad": (
        [service(phones=[{"id": service()["id"], "number": "+34 016", "type": "voice"}])],
        "a short code has no country code"),
    "hours that overlap": (
        [service(schedules=[service()["schedules"][0], {**service()["schedules"][0], "id": service()["id"]}])],
        "these hours are given twice"),
    "half a letter": ([service(name="A\ud800")], "an invisible control character"),
}  # fmt: skip


@pytest.mark.parametrize(("given", "what"), WRONG_JSON.values(), ids=list(WRONG_JSON))
def test_wrong_hsds_is_refused(letters: Letters, given: Any, what: str) -> None:
    """The letter says what to ask of whoever made the file."""
    text = given if isinstance(given, str) else json.dumps(given)
    found = letters("a.json", text, kind="hsds", country="ES", purpose="child")

    assert any(what in one for one in found), found


@pytest.mark.parametrize("country", ["XQ", "Spain", "FR"])
def test_hsds_for_a_country_that_is_none_or_has_no_page_is_refused(letters: Letters, country: str) -> None:
    """The flag is typed by hand; its lines would stand on no page."""
    assert letters("a.json", {"contents": [service()]}, kind="hsds", country=country, purpose="child")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_usual_csv_is_read(bringing: Bring, encoding: str, separator: str) -> None:
    """What a spreadsheet in Madrid saves is not what one in London saves."""
    rows = [["País", "Kind", "Nombre", "Teléfono"], ["ES", "child", "Añoranza", "900 105 091"]]
    text = "\r\n".join(separator.join(row) for row in rows)

    (outcome,) = bringing("a.csv", text.encode(encoding)).outcomes

    assert outcome.line
    assert (outcome.line.name, outcome.line.channels[0].dial) == ("Añoranza", "900105091")


def test_a_guessed_encoding_is_told(bringing: Bring) -> None:
    """Windows-1252 is what is left when nothing else fits: a person must look."""
    assert "Windows-1252" in bringing("a.csv", (HEAD + GOOD.replace("Voz", "Niña")).encode("cp1252")).how


def test_bytes_that_are_no_letters_are_refused(letters: Letters) -> None:
    """Wrong letters in a name look like a trap to whoever reads it."""
    assert letters("a.csv", b"name;phone\n\x81\x8d;1") == [": the letters of this file cannot be told"]


def test_a_file_of_two_hundred_megabytes_is_refused_unread(letters: Letters, tmp_path: Path) -> None:
    """A laptop of an NGO must not freeze on it."""
    path = tmp_path / "big.csv"
    path.touch()
    os.truncate(path, 200_000_000)

    assert letters("big.csv", path) == [": the file is far too big for a list of lines"]


def test_a_folder_and_a_missing_file_are_misuse(letters: Letters, tmp_path: Path) -> None:
    """The next thing to do is to give another path."""
    assert "is not a file" in letters("x", tmp_path)[0]
    assert "cannot be read" in letters("x", tmp_path / "none.csv")[0]


@pytest.mark.parametrize("raw", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(letters: Letters, raw: bytes) -> None:
    """It is most often a download that broke off."""
    assert letters("a.csv", raw)


@pytest.mark.parametrize("raw", [b"%PDF-1.4", b"\x89PNG", b"<html>", b"\xd0\xcf\x11\xe0"])
def test_another_kind_of_file_is_refused(letters: Letters, raw: bytes) -> None:
    """A letter about columns would send people looking in the wrong place."""
    assert letters("a.csv", raw) == [": the file is of another kind"]


def workbook(*rows: list[Any]) -> bytes:
    """Return an XLSX file with these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_workbook_is_read(bringing: Bring) -> None:
    """Most lists of NGOs are workbooks."""
    raw = workbook(["Country", "Kind", "Hotline", "Phone"], ["ES", "child", "Voz", "900 105 091"])

    (outcome,) = bringing("a.xlsx", raw).outcomes

    assert outcome.verdict == "added"


@pytest.mark.parametrize(
    ("cell", "what"),
    [("=1+1", "a formula stands here"), (16, "may have dropped a zero")],
)
def test_a_workbook_with_a_formula_or_a_figure_for_a_number_is_refused(letters: Letters, cell: Any, what: str) -> None:
    """016 that became 16 rings somewhere else."""
    raw = workbook(["Country", "Kind", "Name", "Phone"], ["ES", "child", "Voz", cell])

    assert any(what in one for one in letters("a.xlsx", raw))


def test_a_zip_bomb_is_refused(letters: Letters) -> None:
    """Forty kilobytes must not unpack to all the memory there is."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)

    assert letters("a.xlsx", buffer.getvalue()) == [": the workbook is far too big when unpacked"]


def test_an_address_is_dropped_and_told(bringing: Bring) -> None:
    """We publish no addresses; whoever sent one should know."""
    (outcome,) = bringing("a.csv", "country,kind,name,phone,address\nES,child,Voz,900105091,Calle 1\n").outcomes

    assert outcome.draft.left == ("address (addresses are never taken)",)


@pytest.mark.parametrize("note", ["Confidential shelter", "refugio confidencial", "adresse confidentielle"])
def test_an_address_of_a_confidential_place_is_refused(letters: Letters, note: str) -> None:
    """Somebody is looking for the woman behind that door, and the file is on its way through many hands."""
    found = letters("a.csv", f"country,kind,name,phone,address,note\nES,child,Voz,900105091,Calle 1,{note}\n")

    assert found == [": the row gives an address for a place that must not be known"]


def test_a_file_without_an_origin_or_sources_is_refused(letters: Letters) -> None:
    """A number that nobody can trace back is a rumour."""
    assert letters("a.csv", HEAD + GOOD, address="") == [
        "sources: this line names no source, and nothing says where the file comes from"
    ]


def test_rows_of_one_line_that_differ_are_refused(letters: Letters) -> None:
    """Which of two names is right is not ours to guess."""
    head = "id,country,kind,name,phone\n"
    found = letters("a.csv", f"{head}es-a,ES,child,Voz,900105091\nes-a,ES,child,Luz,900105092\n")

    assert found == ["name: this row says otherwise than the first row of its line"]


def test_the_same_row_twice_is_refused(letters: Letters) -> None:
    """A doubled row is most often one that should have had another number."""
    assert letters("a.csv", HEAD + GOOD + GOOD) == ["dial: this channel stands twice"]


def test_an_unknown_field_in_a_mapping_is_refused(letters: Letters) -> None:
    """A typo there would leave a column out in silence."""
    assert letters("a.csv", HEAD + GOOD, columns="nmae: name\n") == ["nmae: there is no such field"]
    assert letters("a.csv", HEAD + GOOD, columns="name: Title\n") == ["name: there is no column of this name"]


def test_two_columns_for_one_field_are_refused(letters: Letters) -> None:
    """The program must not choose between two names."""
    assert letters("a.csv", "name,hotline,phone\na,b,112233\n") == ["name: two columns were taken for one field"]


def test_a_sheet_without_names_is_refused(letters: Letters) -> None:
    """It is most often a sheet with a title above its first row."""
    assert letters("a.csv", "foo,bar\n1,2\n") == [": no column holds the names of the lines"]


def test_a_quote_that_does_not_close_is_refused(letters: Letters) -> None:
    """Everything after it would be one cell."""
    assert letters("a.csv", 'name,phone\n"a,1\n') == [": the row cannot be read as CSV"]
