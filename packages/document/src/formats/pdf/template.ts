/** How pages look, in the language of typst. All words come from `data.json`: nothing that people wrote is ever read as markup. */
export const template = `
#let data = json("data.json")
#let ink = rgb("#1c2329")
#let muted = rgb("#57616b")
#let line-ink = rgb("#c3ccd5")
#let band = rgb("#f3f6f9")
#let lead = rgb("#00619b")
#let tones = (
  leads: (fill: lead, ink: white),
  responsible: (fill: rgb("#dcebf7"), ink: rgb("#00497a")),
  takes-part: (fill: none, ink: rgb("#00497a")),
  open: (fill: rgb("#fde3d0"), ink: rgb("#8a3500")),
  pending: (fill: rgb("#fbf0cf"), ink: rgb("#664900")),
  shared: (fill: rgb("#f6e4f0"), ink: rgb("#75305f")),
  "none": (fill: none, ink: muted),
)

#set document(title: data.title, keywords: data.keywords, date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)))
#set text(font: "Arimo", size: 9.5pt, lang: data.language, hyphenate: false, fallback: false, fill: ink)
#set par(leading: 0.62em, spacing: 0.95em)
#set list(indent: 0pt, body-indent: 0.5em, spacing: 0.55em, marker: text(fill: muted)[•])
#set page(
  paper: "a4",
  margin: (x: data.margin * 1pt, top: 18mm, bottom: 20mm),
  footer: {
    set text(size: 8pt, fill: muted)
    line(length: 100%, stroke: 0.5pt + line-ink)
    v(-0.6em)
    [#data.footer #h(1fr) #data.page #context [#counter(page).display() / #counter(page).final().first()]]
  },
)
#set figure(numbering: none, supplement: none, gap: 0.6em)
#set figure.caption(position: top)
#show figure: set align(left)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set block(sticky: true)
#show figure.caption: set text(weight: "bold", size: 9pt)
#show link: set text(fill: rgb("#00497a"))
#show heading.where(level: 1): it => block(below: 1.1em, width: 100%, stroke: (bottom: 1.6pt + lead), inset: (bottom: 0.45em), text(size: 17pt, it.body))
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, text(size: 12.5pt, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.7em, text(size: 10.5pt, it.body))
#show heading.where(level: 4): it => block(above: 1.2em, below: 0.6em, text(size: 9.5pt, it.body))

// Lines may be broken between pieces, without a sign: at a blank that nobody sees, which neither copies nor is read out. No blank
// lets a line begin with a full stop or the like; nothing but a character does.
#let piece(it) = if type(it) == str { it } else { text(hyphenate: true, it.word) }
#let gap(next) = if type(next) == str and next.starts-with(regex("[^\\p{L}\\p{N}]")) { "\u{200B}" } else { h(0.001pt) }
#let words(pieces) = pieces.enumerate().map(((number, it)) => if number == 0 { piece(it) } else { gap(it) + piece(it) }).join()
#let run(it) = {
  if type(it) == array { words(it) } else { link(it.url, words(it.pieces)) }
}
#let inline(it) = it.map(run).join()
#let mark-place(anchor) = if anchor != none [#metadata(anchor)<place>]

// In a cell, a list would take ten times as long as its words.
#let lines(them) = {
  if them.len() == 1 { inline(them.first()) } else { them.map(it => [#text(fill: muted)[•] ] + inline(it)).join(linebreak()) }
}

#let tone-of(cell) = tones.at(cell.at("tone", default: "none"))
#let cell-body(cell) = if cell.lines.len() > 0 { lines(cell.lines) } else { cell.sign }

#let head-stroke = (bottom: 1pt + muted)
#let head-cell(head, part) = {
  if head.upright {
    table.cell(fill: band, stroke: head-stroke, align: center + bottom, inset: (x: 1pt, y: 4pt), rotate(-90deg, reflow: true, box(width: part.height * 1pt, align(left, {
      set par(leading: 0.4em)
      inline(head.text)
    }))))
  } else { table.cell(fill: band, stroke: head-stroke, align: left + bottom, inline(head.text)) }
}

#let text-cell(row, shown, side: 4pt, fill: none) = table.cell(fill: fill, inset: (x: side, y: 3.5pt), breakable: row.breakable, shown)

#let body-cell(cell, row) = {
  if "tone" not in cell { return text-cell(row, cell-body(cell)) }
  let tone = tone-of(cell)
  let shown = text(fill: tone.ink, weight: if cell.tone == "none" { "regular" } else { "bold" }, cell-body(cell))
  if cell.lines.len() == 0 { table.cell(fill: tone.fill, align: center + horizon, inset: 0pt, shown) }
  else { text-cell(row, shown, side: 2pt, fill: tone.fill) }
}

#let table-part(part) = figure(
  kind: table,
  caption: if part.caption != none { words(part.caption) },
  {
    set text(size: 8pt)
    set par(leading: 0.5em)
    table(
      columns: part.widths.map(width => width * 1pt),
      rows: (auto, ..part.rows.map(row => if row.height != none { row.height * 1pt } else { auto })),
      align: left,
      stroke: (top: none, left: none, bottom: 0.5pt + line-ink, right: if part.matrix { 0.5pt + line-ink }),
      table.header(..part.columns.map(head => head-cell(head, part))),
      ..part.rows.map(row => (
        text-cell(row, mark-place(row.anchor) + text(weight: if part.bold { "bold" } else { "regular" }, lines(row.cells.first().lines))),
        ..row.cells.slice(1).map(cell => body-cell(cell, row)),
      )).flatten(),
    )
  },
)

#let table-legend(them) = text(size: 8pt, fill: muted, them.map(each => [#strong(each.sign) #each.meaning]).join([ #h(0.4em) · #h(0.4em) ]))

// What the signs mean stands above, where it stays with the table: below, it could begin a page of its own. A table in several
// parts fills its pages, and has it below.
#let table-block(it) = {
  let above = it.parts.len() == 1
  if it.legend.len() > 0 and above { block(above: 0.9em, below: 0.9em, sticky: true, table-legend(it.legend)) }
  for part in it.parts {
    block(width: 100%, breakable: part.breakable, [#table-part(part)#label(part.anchor)])
  }
  if it.legend.len() > 0 and not above { block(above: 0.7em, below: 1.6em, table-legend(it.legend)) } else { v(0.5em) }
  for head in it.heads { par(text(size: 8pt, fill: muted, inline(head))) }
}

#let picture-block(it) = {
  let (drawn, ..more) = it.parts.map(part => image(part.file, alt: it.alt, width: part.width * 1pt))
  let shown = [#figure(kind: image, caption: if it.caption != none { words(it.caption) }, drawn)#label(it.anchor)#more.map(block).join()]
  if it.turned { page(flipped: true, shown) } else { shown }
}

// What is said before a table or picture stays with it.
#let sayings = ("paragraph", "notice", "facts", "list")
#let before-all(them) = them.enumerate().map(((number, it)) => {
  let next = them.slice(number + 1).find(each => each.is not in sayings)
  next != none and next.is != "section"
})

#let block-of(it, sticky) = {
  if it.is == "paragraph" { block(sticky: sticky, par(inline(it.text))) }
  else if it.is == "notice" {
    block(width: 100%, sticky: sticky, fill: tones.open.fill, stroke: (left: 3pt + tones.open.ink), inset: (x: 10pt, y: 8pt), text(fill: tones.open.ink, inline(it.text)))
  }
  else if it.is == "list" { block(sticky: sticky, list(..it.items.map(inline))) }
  else if it.is == "facts" {
    block(above: 1em, below: 1.2em, sticky: sticky, grid(
      columns: (38mm, 1fr), column-gutter: 1em, row-gutter: 0.75em,
      ..it.facts.map(fact => (text(fill: muted, words(fact.name)), fact.values.map(inline).join(linebreak()))).flatten(),
    ))
  }
  else if it.is == "table" { table-block(it) }
  else if it.is == "picture" { picture-block(it) }
}

// A heading stands on the page of its first blocks, if they want one that lies.
#let headed(it, level, blocks, sheets: false) = {
  let head = [#heading(level: calc.min(level, 6), words(it.title))#label(it.anchor)]
  if it.lying == 0 { head } else {
    page(flipped: true, head + blocks(it.blocks.slice(0, it.lying), level + 1))
  }
  blocks(it.blocks.slice(it.lying), level + 1, sheets: sheets)
}

#let blocks(them, level, sheets: false) = for (number, (it, sticky)) in them.zip(before-all(them)).enumerate() {
  if sheets and number > 0 { pagebreak(weak: true) }
  if it.is == "section" { headed(it, level, blocks) } else { block-of(it, sticky) }
}

#let chapter(it) = headed(it, 1, blocks, sheets: it.sheets)

#block(width: 100%, stroke: (top: 5pt + lead), inset: (top: 12pt), {
  text(size: 12pt, fill: muted, words(data.kind))
  v(1.2em)
  title(text(size: 26pt, weight: "bold", words(data.heading)))
  v(0.6em)
  if data.recipient != none { text(size: 14pt, words(data.recipient)); v(0.6em) }
})
#blocks(data.front, 1)
#pagebreak()
#show outline.entry.where(level: 1): set block(above: 0.9em)
#show outline.entry.where(level: 1): set text(weight: "bold")
#heading(level: 1, outlined: false, data.contents)
#columns(2, gutter: 2em, outline(title: none, depth: 2, indent: 1em))

// Where everything stands to which a link may lead.
#context [#metadata(query(selector(heading).or(figure).or(<place>)).filter(it => it.has("label")).map(it => (
  name: if it.func() == metadata { it.value } else { str(it.label) },
  ..it.location().position(),
)).map(place => (name: place.name, page: place.page, x: place.x.pt(), y: place.y.pt())))<places>]

#for it in data.chapters {
  if it.landscape { page(flipped: true, chapter(it)) } else {
    if it.beginsPage { pagebreak(weak: true) } else { v(2em) }
    chapter(it)
  }
}
`;
