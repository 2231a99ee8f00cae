"""The mapping, as one table: what each field of a line is called elsewhere. A new field is one line here.

`docs/reference/exchange.md` is written from it, and a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

TAXONOMY = "Waymark lines"
IMPORTED = "Imported, not yet checked."


@dataclass(frozen=True, slots=True)
class Mapped:
    """One field.

    `name` is ours; `means` describes it to strangers, as the term of an attribute.
    `hsds` is its own place in HSDS, from the service; where it is empty, the field travels as an attribute.
    `unless` is what stands in a new line when a file does not give the field; where it is empty, a file must.
    `heads` are names of columns in spreadsheets of others.
    """

    name: str
    means: str
    hsds: str = ""
    unless: str = ""
    heads: tuple[str, ...] = ()


LINE = (
    Mapped("id", "The id of the line, kept for ever", "id", "made", ("id", "identifier", "line id")),
    Mapped("name", "The line's own name", "name", "", (
        "name", "service", "service name", "hotline", "helpline", "line", "hotline name", "helpline name", "linea",
        "linea de ayuda", "ligne", "ligne d ecoute", "notruf", "hilfetelefon", "linha",
        "nombre", "servicio", "nom", "nom du service",
        "bezeichnung", "dienst", "nome", "الاسم", "название", "नाम")),
    Mapped("name_language", "Language of the name", "", "und", ("name language", "idioma del nombre")),
    Mapped("operator", "Who answers", "organization.name", "unknown", (
        "operator", "organization", "organisation", "organization name", "agency", "provider", "ngo", "organizacion",
        "entidad", "organisme", "traeger", "anbieter", "organizacao", "المنظمة", "организация")),
    Mapped("kind", "What the line is for", "", "", (
        "kind", "line kind", "category", "type of service", "tipo de servicio", "categoria", "categorie", "kategorie")),
    Mapped("police", "Whether police or immigration officers answer", "", "unknown", ("police", "policia", "polizei")),
    Mapped("channels", "The ways to reach the line", "phones, contacts.email, email, url"),
    Mapped("hours", "When it is open", "schedules", "unknown", (
        "hours", "opening hours", "horario", "horaires", "oeffnungszeiten", "offnungszeiten", "horas", "ساعات العمل")),
    Mapped("zone", "Time zone of the hours, as IANA names it", "", "left out", (
        "zone", "time zone", "timezone", "zona horaria", "fuseau horaire", "zeitzone")),
    Mapped("languages", "Languages spoken", "languages.code", "unknown", (
        "languages", "languages spoken", "language", "idiomas", "langues", "sprachen", "linguas", "اللغات", "языки")),
    Mapped("free", "Whether it costs nothing to call", "", "unknown", (
        "free", "free of charge", "toll free", "gratuito", "gratuit", "kostenlos", "gratis")),
    Mapped("anonymous", "Whether one may stay anonymous", "", "unknown", ("anonymous", "anonimo", "anonyme", "anonym")),
    Mapped("without_credit", "Whether a phone without credit can call", "", "left out", ("without credit",)),
    Mapped("shows_on_bill", "Whether a call stands on the bill", "", "left out", ("shows on bill", "on the bill")),
    Mapped("holidays", "Whether it is open on public holidays", "", "left out", ("holidays", "public holidays")),
    Mapped("interpreter", "Whether there is an interpreter", "", "left out", ("interpreter", "interprete")),
    Mapped("id_needed", "Whether papers must be shown", "", "left out", ("id needed", "documents needed")),
    Mapped("asks_status", "Whether immigration status is asked", "", "left out", ("asks status",)),
    Mapped("tells_police", "Whether police are told", "", "left out", ("tells police",)),
    Mapped("tells_police_when", "When police are told", "", "left out", ("tells police when",)),
    Mapped("serves", "Whom it serves", "", "left out", ("serves", "audience", "target group", "who it is for")),
    Mapped("access", "For people with disabilities", "", "left out", ("access", "accessibility")),
    Mapped("happens", "What happens when one calls", "", "left out", ("happens", "what happens")),
    Mapped("confidential", "Whether its place must not be known", "", "left out", ("confidential", "confidencial")),
    Mapped("note", "One sentence a caller should know", "description", "none", (
        "note", "description", "descripcion", "remarks", "beschreibung", "observaciones", "descricao")),
    Mapped("sources", "Where it was read: address, date on the page, day it was read, title", "", "", ("sources",)),
    Mapped("checked", "Day it was checked with its operator", "assured_date", "never", (
        "checked", "last checked", "verified", "verificado", "verifie", "geprueft", "gepruft")),
    Mapped("checked_by", "Role of whoever asked its operator", "", "left out", ("checked by",)),
    Mapped("review_by", "Day by which to ask its operator again", "", "left out", ("review by", "next review")),
    Mapped("confidence", "How sure the publisher is", "", "low", ("confidence",)),
    Mapped("held_back", "Why the publisher does not show it", "", IMPORTED, ("held back",)),
)  # fmt: skip

CHANNEL = (
    Mapped("type", "Kind of channel", "phones.type", "phone", ("channel", "channel type", "canal", "kanal")),
    Mapped("dial", "What the phone dials", "", "made from the number", ("dial",)),
    Mapped("shown", "What people read", "phones.number", "as dial", (
        "shown", "contact", "contact detail", "contacto", "kontakt")),
    Mapped("reach", "Whether callers from abroad reach it", "", "unknown", ("reach",)),
    Mapped("device", "Which phones reach it", "", "any", ("device",)),
    Mapped("label", "What tells it from the line's other channels", "phones.description", "none", ("label",)),
    Mapped("free", "Whether this channel costs nothing", "", "left out", ("channel free",)),
)  # fmt: skip

WIDE = {
    "phone": (
        "phone", "phone number", "telephone", "tel", "telefono", "telefon", "telefone", "numero", "number",
        "numero de telephone", "telefonnummer", "phone 1", "phone 2", "mobile", "الهاتف", "телефон", "फ़ोन"),
    "sms": ("sms", "text", "text number"),
    "whatsapp": ("whatsapp", "whatsapp number", "واتساب"),
    "signal": ("signal", "signal number"),
    "email": ("email", "e mail", "mail", "correo", "correo electronico", "courriel", "البريد الالكتروني"),
    "web": ("web", "website", "web page", "url", "pagina web", "sitio web", "site web", "webseite", "الموقع"),
    "chat": ("chat", "web chat", "online chat"),
}  # fmt: skip
"""Columns that each hold one kind of channel, as most lists of others have them."""

SOURCE = {
    "title": ("source", "source title", "fuente", "quelle"),
    "url": ("source url", "source address", "source link"),
    "date": ("source date",),
    "read": ("source read", "read on"),
}
"""Columns that hold one source, field by field, for sheets written by hand."""

COUNTRY = ("country", "country code", "pais", "land", "البلد", "страна")
ADDRESS = (
    "address", "street", "street address", "location", "direccion", "domicilio", "adresse", "strasse", "endereco",
    "postal code", "postcode", "zip", "latitude", "longitude", "gps", "coordinates", "العنوان", "адрес",
)  # fmt: skip
CONFIDENTIAL = (
    "confidential", "confidencial", "confidentiel", "vertraulich", "geheim", "secret", "undisclosed", "not disclosed",
    "riservat", "سري", "конфиденциальн", "गोपनीय",
)  # fmt: skip
"""Beginnings of words that say, in any field, that a place must not be known."""


def column(field: Mapped) -> str:
    """Return the name of a channel's column in our own CSV: `free` of a channel is not `free` of its line."""
    return {"type": "channel"}.get(
        field.name, field.name if field.name in ("dial", "shown") else f"channel_{field.name}"
    )
