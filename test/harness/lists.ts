import { strToU8 } from "fflate";
import { writeXlsx } from "hucre/xlsx";

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

/** A list as coordinators keep it: titles above, cells that were made one, numbers and days that the spreadsheet took for such. */
export function messyWorkbook(): Promise<Uint8Array> {
  const head = [
    "Institution",
    "Abteilung",
    "Ansprechpartner/in",
    "Funktion",
    "Tel.",
    "E-Mail",
    "Zi.",
    "Sprechzeiten",
    "Straße",
    "PLZ",
    "Ort",
    "Stand",
    "Bemerkung",
    "Fax",
  ];
  const rows = [
    ["Netzwerkliste Migration Landkreis Musterland (Entwurf)"],
    [],
    ["Stand: Oktober 2026"],
    head,
    [
      "Jobcenter",
      "",
      "Frau Muster",
      "Empfang",
      3_710_000_100,
      "empfang@jobcenter.example.org",
      12,
      "Mo-Fr 8-12\nDo 14-18",
      "Beispielstr. 1",
      9111,
      "Musterort",
      day(2026, 8, 19),
      "",
      "0371 0000-199",
    ],
    [
      "Sächsisches Amt für Beispiele und Muster",
      "Team Asyl",
      "Kim Beispiel",
      "",
      "0371/0000-200; 0371/0000-201",
      "asyl@amt.example.org, kim@amt.example.org",
      "3.04",
      "n. V.",
      "Beispielplatz 2",
      "09112",
      "Musterort",
      "1.9.26",
      "nur telefonisch",
    ],
    [null, "Team Arbeit", "Alex Probe", "", "+49 371 0000-300", "arbeit@amt.example.org", "", "", "", "", "", day(2026, 9, 2), "erst anrufen\ndann kommen"],
    [],
    head,
    [
      'Sprachschule "Wort & Tat" gGmbH',
      "",
      "",
      "Anmeldung",
      "siehe Webseite",
      "info(at)schule.example.org",
      "",
      "",
      "",
      "",
      "",
      "Frühjahr",
      "<script>alert(1)</script>",
      "=cmd()",
    ],
    ["Jobcenter Musterstadt"],
    ["Sächsisches Amt für Muster", "", "", "", "", "muster@amt.example.org"],
  ];
  const cells = new Map([
    ["4,4", { value: 3_710_000_100, style: { numFmt: "\\00000\\ 000000" } }],
    ["4,9", { value: 9111, style: { numFmt: "00000" } }],
  ]);
  return writeXlsx({
    sheets: [
      {
        name: "Netzwerk",
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
          { startRow: 5, startCol: 0, endRow: 6, endCol: 0 },
        ],
        rows,
        cells,
      },
      {
        name: "Vhs Musterstadt",
        rows: [
          ["Vorname", "Name", "Telefon", "Mail", "Webseite", "Vertretung", "öffentlich"],
          ["Sam", "Muster", "0371 0000-400", "sam@vhs.example.org", "https://vhs.example.org", "Toni Probe", "ja"],
          ["Toni", "Probe", "0371 0000-401", "toni@vhs.example.org", "https://vhs.example.org", "Sam Muster", "nein"],
        ],
      },
      { name: "Hinweise", rows: [["Bitte nicht weitergeben."]] },
    ],
  });
}

/** A list as Windows writes it in Germany. */
export const windowsList = Uint8Array.from(
  Buffer.from(
    'Träger;Straße;PLZ/Ort;Ansprechpartner*in;Mobil;Rückruf\r\nDiakonie;Größestr. 1;09111 Musterort;"Beispiel, Kim";0170 0000000;ja\r\n;;;Probe;;\r\n',
    "latin1",
  ),
);

export const englishList = strToU8(
  'Organisation,Department,Contact person,Role,Phone,Email,Office,Opening hours,Address,Website,Last updated,Comments\nJob centre,Intake,Kim Example,Front desk,+49 371 0000-1,intake@jc.example.org,3,"Mo-Fr 9-12","1 Example St, Town",https://jc.example.org,2026-09-01,Ring twice\n',
);
