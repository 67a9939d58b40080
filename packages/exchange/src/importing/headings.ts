import type { ContactField } from "../contacts/columns.ts";

/** What a column of somebody's own list may hold: more than one of ours, and parts of what one of ours holds. */
export type ListField =
  | ContactField
  | "kind"
  | "salutation"
  | "first-name"
  | "last-name"
  /** A person where another column names the body, else the body. */
  | "name"
  | "mobile"
  /** Numbers and addresses of all sorts. */
  | "reach"
  | "street"
  | "house-number"
  | "postcode"
  | "city"
  /** Of the row, which says nothing. */
  | "number";

/** How people head the columns of their lists. Case, blanks and signs make no difference; a word in brackets may follow. */
export const headings: Readonly<Record<ListField, { readonly de: string; readonly en: string }>> = {
  id: { de: "Kennung", en: "ID, path" },
  body: {
    de: `Stelle, Institution, Name der Institution, Einrichtung, Name der Einrichtung, Institution/Einrichtung, Träger, Trägername, Institution/Träger,
      Einrichtung/Träger, Träger/Einrichtung, Behörde, Name der Behörde, Behörde/Institution, Institution/Behörde, Organisation, Name der Organisation,
      Organisation/Institution, Institution/Organisation, Organisationsname, Dienststelle, Amt, Ämter, Firma, Verein, Verband, Netzwerkpartner,
      Netzwerkpartner/in, Kooperationspartner, Partner, Akteur, Akteure, Akteur/in, Beratungsstelle, Anbieter, Kursträger, Institutionen, Einrichtungen,
      Behörden, Organisationen, Stellen`,
    en: `Body, public body, institution, name of institution, organisation, organization, organisation name, organization name, agency, authority, company,
      provider, stakeholder, partner, service provider, office name, institutions, organisations, organizations`,
  },
  unit: {
    de: `Einheit, Organisationseinheit, OE, Abteilung, Abt., Fachbereich, Fachabteilung, Fachdienst, Fachgebiet, Sachgebiet, Referat, Dezernat, Bereich,
      Geschäftsbereich, Team, Abteilung/Team, Abteilung/Bereich, Abteilung/Referat, Amt/Abteilung, Arbeitsbereich, Außenstelle, Standort, Projekt`,
    en: "Unit, department, division, section, team, branch, project, location",
  },
  contact: {
    de: `Kontakt, Kontaktstelle, Anlaufstelle, Funktion, Rolle, Position, Aufgabe, Aufgaben, Aufgabenbereich, Aufgabengebiet, Tätigkeit, Zuständigkeit,
      Zuständigkeiten, Zuständigkeitsbereich, Verantwortungsbereich, Arbeitsgebiet, zuständig für, Stellenbezeichnung, Funktion/Aufgabe, Amtsbezeichnung`,
    en: "Contact, contact point, role, function, position, job title, responsibility, area of responsibility, remit, responsible for",
  },
  person: {
    de: `Person, Ansprechpartner, Ansprechpartner/in, Ansprechpartnerin, Ansprechpartner/innen, AnsprechpartnerInnen, Ansprechpartnerinnen,
      Ansprechpartner und Ansprechpartnerinnen, Name Ansprechpartner, Name Ansprechpartner/in, Name des Ansprechpartners, Ansprechperson, Ansprechpersonen,
      AP, ASP, Kontaktperson, Kontaktpersonen, Kontaktname, Mitarbeiter, Mitarbeiter/in, Sachbearbeiter, Sachbearbeiter/in, Sachbearbeitung, Bearbeiter/in,
      Vor- und Nachname, Vorname Name, Vorname Nachname, Name Vorname, Nachname Vorname, Name der Person, Berater/in, Koordinator/in, Leitung, Leiter/in,
      zuständige Person, verantwortliche Person`,
    en: "Person, contact person, contact name, name of contact, full name, caseworker, officer, staff member, coordinator, head",
  },
  "last-name": { de: "Nachname, Familienname, Zuname", en: "Last name, surname, family name" },
  "first-name": { de: "Vorname, Rufname", en: "First name, given name, forename" },
  name: { de: "Name, Bezeichnung", en: "Name" },
  salutation: { de: "Anrede, Titel, Akad. Titel, Anrede/Titel", en: "Salutation, title" },
  public: {
    de: "Öffentlich, veröffentlichen, Veröffentlichung, darf veröffentlicht werden, öffentlich nennen, Einwilligung, Einverständnis",
    en: "Public, publish, may be published, consent",
  },
  email: {
    de: `E-Mail, E-Mail-Adresse, E-Mail-Adressen, E-Mails, Mail, Mailadresse, Mail-Adresse, Emailadresse, Funktionspostfach, Postfach, Sammelpostfach,
      E-Mail Adresse, elektronische Post`,
    en: "Email, e-mail address, email address, mail, mailbox",
  },
  phone: {
    de: `Telefon, Tel., Telefonnummer, Telefon-Nr., Telefonnr., Tel.-Nr., Tel.Nr., Telefonnummern, Rufnummer, Ruf, Durchwahl, Festnetz, Fon, Telefon dienstlich,
      Telefon Büro`,
    en: "Phone, telephone, phone number, telephone number, phone no., tel. no., landline, direct line",
  },
  mobile: {
    de: "Mobil, Mobiltelefon, Mobilnummer, Mobil-Nr., Mobilfunk, Handy, Handynummer, Handy-Nr., Diensthandy",
    en: "Mobile, mobile phone, cell, cell phone",
  },
  reach: {
    de: "Kontaktdaten, Telefon/E-Mail, E-Mail/Telefon, Tel./E-Mail, Tel./Mail, Telefon/Mail, Mail/Telefon, Mail/Tel., Telefon und E-Mail, Erreichbar unter, Telefon/Mobil, Tel./Mobil, Telefon/Fax, Tel./Fax, Telefon/Fax/E-Mail, Tel./Fax/E-Mail",
    en: "Contact details, contact data, contact information, phone/email, email/phone, phone/fax, tel./fax",
  },
  room: {
    de: "Raum, Raumnummer, Raum-Nr., Zimmer, Zimmernummer, Zimmer-Nr., Zi., Zi.-Nr., Büro, Büronummer, Etage/Zimmer, Haus/Zimmer",
    en: "Room, room no., room number, office",
  },
  hours: {
    de: `Sprechzeiten, Sprechzeit, Sprechstunde, Sprechstunden, Öffnungszeiten, Öffnungszeit, Erreichbarkeit, Erreichbarkeiten, Bürozeiten, Servicezeiten,
      Telefonzeiten, Beratungszeiten, Dienstzeiten, Zeiten, Öffnungs-/Sprechzeiten, Sprechtage`,
    en: "Hours, opening hours, office hours, opening times, consultation hours, availability, open",
  },
  address: {
    de: "Anschrift, Adresse, Postanschrift, Besucheranschrift, Besucheradresse, Hausanschrift, Postadresse, Dienstanschrift",
    en: "Address, postal address, street address",
  },
  street: {
    de: "Straße, Strasse, Str., Straße und Hausnummer, Straße/Hausnummer, Straße/Nr., Straße Nr., Straße/Hausnr., Straße Hausnr.",
    en: "Street, street and number",
  },
  "house-number": { de: "Hausnummer, Hausnr., Haus-Nr., HNr.", en: "House number, house no." },
  postcode: { de: "PLZ, Postleitzahl", en: "Postcode, post code, postal code, zip, zip code" },
  city: { de: "Ort, Stadt, Wohnort, Gemeinde, PLZ/Ort, PLZ Ort, PLZ und Ort", en: "City, town, place" },
  website: {
    de: "Webseite, Webadresse, Web, Website, Homepage, Internet, Internetseite, Internetadresse, Internetauftritt, Webauftritt, URL, Link, WWW",
    en: "Website, web site, web, homepage, url, link",
  },
  deputy: {
    de: `Vertretung, Vertreter, Vertreter/in, Stellvertretung, Stellvertreter, Stellvertreter/in, stellv. Ansprechpartner/in, Vertretung durch, Abwesenheitsvertretung,
      Urlaubsvertretung, in Vertretung, Stellv.`,
    en: "Deputy, substitute, stand-in, backup, alternate",
  },
  confirmed: {
    de: `Bestätigt, bestätigt am, Stand, Datenstand, Stand der Daten, Stand vom, aktualisiert, aktualisiert am, letzte Aktualisierung, letzte Änderung, zuletzt aktualisiert,
      zuletzt geprüft, zuletzt bestätigt, geprüft, geprüft am, geändert am, Aktualität`,
    en: "Confirmed, confirmed on, as of, updated, last updated, last update, last change, checked, last checked, verified, last confirmed",
  },
  left: { de: "Ausgeschieden, ausgeschieden am, ausgeschieden zum, nicht mehr da seit", en: "Left, left on" },
  note: {
    de: "Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Notiz, Notizen, Hinweis, Hinweise, Kommentar, Kommentare, Sonstiges, Zusatz, Zusatzinfo, Info, Infos, Beschreibung",
    en: "Note, notes, remark, remarks, comment, comments, other, description, info",
  },
  kind: {
    de: "Art, Art der Stelle, Art der Einrichtung, Typ, Institutionstyp, Organisationsform, Rechtsform",
    en: "Kind, type, type of organisation, type of organization",
  },
  number: { de: "Nr., lfd. Nr., laufende Nummer, Nummer, #, Pos.", en: "No., number, serial number" },
};
