import { type Cluster, clustersOf } from "../cluster.ts";
import type { Exchange } from "../exchange.ts";
import { badge, badgeSize } from "../graph/badge.ts";
import { type ClusterBox, clusterBox, clusterShapes, type Count, countShapes, countSize } from "../graph/clusters.ts";
import type { Placed } from "../layout/graph.ts";
import { remembering } from "../layout/remember.ts";
import { type Line, moved, paragraph, type Shape } from "../scene.ts";
import { type Table, textTable } from "../table/text-table.ts";
import { words } from "../words.ts";
import { type Content, type LegendItem, SAMPLE, type Subject } from "./view.ts";

/** With more clusters or arrows, these cannot be followed either. */
const MOST_CLUSTERS = 12;
const MOST_ARROWS = 40;
/** So many pairs of bodies are named for one arrow. */
const MOST_PAIRS = 3;

/** Everything that one cluster hands on to another, or its bodies to each other. */
interface Bundle extends Count {
  readonly id: string;
  readonly from: Cluster;
  readonly to: Cluster;
  readonly exchanges: readonly Exchange[];
}

/**
 * Where arrows between all bodies could not be followed: clusters of bodies, and what they hand on to each other.
 * Nothing where these are too many, too, or take too long.
 */
export async function drawOverview(exchanges: readonly Exchange[], bodies: readonly string[], subject: Subject): Promise<Content | undefined> {
  const { overview, directory, language, engine, before } = subject;
  const { by, clusters } = clustersOf(bodies, overview);
  if (clusters.length < 2 || clusters.length > MOST_CLUSTERS) return undefined;
  const bundles = bundlesOf(exchanges, clusters);
  const between = bundles.filter(({ from, to }) => from !== to);
  if (between.length > MOST_ARROWS) return undefined;
  const lacking = lackingByBody(exchanges);
  const boxes = clusters.map((cluster) => {
    const inside = bundles.find(({ from, to }) => from === cluster && to === cluster) ?? { arranged: 0, lacking: 0 };
    return clusterBox(cluster, inside, (body) => lacking.get(body) ?? 0, directory, language);
  });
  const nodes = boxes.map(({ cluster, width, height }) => ({ id: cluster.id, width, height }));
  const edges = between.map((bundle) => ({ id: bundle.id, from: bundle.from.id, to: bundle.to.id, label: countSize(bundle) }));
  // Phases follow each other as people go through them, whatever is handed back.
  const places = by === "phase" ? Object.fromEntries(clusters.map(({ id }, index) => [id, { x: index * 1000, y: 0 }])) : before;
  const placed = await engine(remembering({ direction: "right", nodes, edges }, places));
  if (!placed) return undefined;
  const word = words[language];
  return drawPlaced(placed, boxes, bundles, [word.tooMany(bodies.length), by === "phase" ? word.byPhase : word.byStep], subject);
}

function bundlesOf(exchanges: readonly Exchange[], clusters: readonly Cluster[]): readonly Bundle[] {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.bodies.map((body) => [body, cluster])));
  return clusters.flatMap((from) =>
    clusters.flatMap((to): Bundle[] => {
      const own = exchanges.filter((each) => clusterOf.get(each.from) === from && clusterOf.get(each.to) === to);
      if (own.length === 0) return [];
      const sum = (what: "arranged" | "lacking"): number => own.reduce((count, each) => count + each[what].length, 0);
      return [{ id: `${from.id} → ${to.id}`, from, to, exchanges: own, arranged: sum("arranged"), lacking: sum("lacking") }];
    }),
  );
}

/** In how many missing hand-offs each body has a part. */
function lackingByBody(exchanges: readonly Exchange[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { from, to, lacking } of exchanges) for (const body of new Set([from, to])) found.set(body, (found.get(body) ?? 0) + lacking.length);
  return found;
}

function drawPlaced(placed: Placed, boxes: readonly ClusterBox[], bundles: readonly Bundle[], notes: readonly string[], subject: Subject): Content {
  const { directory, language } = subject;
  const list = listOf(bundles, Math.max(placed.width, 720), subject);
  const middle = Math.max(0, (list.width - placed.width) / 2);
  const graph: Shape[] = [
    ...boxes.flatMap((box): readonly Shape[] => {
      const area = placed.nodes.get(box.cluster.id);
      return area ? clusterShapes(box, area, directory, language) : [];
    }),
    ...bundles.flatMap((bundle): Shape[] => {
      const edge = placed.edges.get(bundle.id);
      if (!edge) return [];
      const label = edge.label ? countShapes(bundle, edge.label) : [];
      return [{ is: "group", of: { sort: "bundle", name: bundle.id }, tip: tipOf(bundle, subject), shapes: [arrowOf(edge.points, bundle), ...label] }];
    }),
  ];
  const below = placed.height + 28;
  return {
    width: Math.max(placed.width, list.width),
    height: below + list.height,
    shapes: [...moved(graph, { x: middle, y: 0 }), ...moved(list.shapes, { x: 0, y: below })],
    description: bundles.map((bundle) => sentenceOf(bundle, subject)),
    legend: legendOf(bundles, subject),
    notes,
    places: Object.fromEntries([...placed.nodes].map(([id, { x, y }]) => [id, { x, y }])),
  };
}

/** The more is handed on, the thicker; what is missing stands out. */
function arrowOf(points: Line["points"], { arranged, lacking }: Count): Line {
  const thickness = Math.min(4, 1 + Math.sqrt(arranged + lacking) / 2);
  return { is: "line", points, stroke: lacking > 0 ? "open" : "way", thickness, dash: arranged === 0 ? "dashed" : undefined, arrow: true, bend: 8 };
}

function titleOf({ title }: Cluster, { language }: Subject): string {
  return title ?? words[language].otherBodies;
}

function fromTo({ from, to }: Bundle, subject: Subject): string {
  return from === to ? words[subject.language].within(titleOf(from, subject)) : `${titleOf(from, subject)} → ${titleOf(to, subject)}`;
}

function sentenceOf(bundle: Bundle, subject: Subject): string {
  return words[subject.language].bundled(fromTo(bundle, subject), bundle.arranged, bundle.lacking);
}

/** Between which bodies most is missing. */
function pairsOf({ exchanges }: Bundle, { directory, language }: Subject): readonly string[] {
  const lacking = exchanges.filter((each) => each.lacking.length > 0);
  const most = [...lacking].sort((one, other) => other.lacking.length - one.lacking.length).slice(0, MOST_PAIRS);
  const named = most.map((each) => `${directory.body(each.from).title} → ${directory.body(each.to).title} (${each.lacking.length})`);
  return lacking.length > most.length ? [...named, words[language].andMore(lacking.length - most.length)] : named;
}

function tipOf(bundle: Bundle, subject: Subject): string {
  return [sentenceOf(bundle, subject), ...pairsOf(bundle, subject)].join("\n");
}

/** What the arrows stand for. */
function listOf(bundles: readonly Bundle[], width: number, subject: Subject): Table {
  const word = words[subject.language];
  const rest = Math.min(width, 980) - 2 * 76 - 3 * 16;
  const columns = [
    { title: word.fromTo, width: rest * 0.4 },
    { title: word.agreed, width: 76 },
    { title: word.missing, width: 76 },
    { title: word.mostMissing, width: rest * 0.6 },
  ];
  const number = (count: number, paint: "way" | "open") => ({
    shapes: count > 0 ? badge(String(count), { x: 0, y: -1, ...badgeSize(String(count)) }, paint) : [],
    height: 18,
  });
  const rows = bundles.map((bundle) => ({
    of: { sort: "bundle", name: bundle.id },
    tip: tipOf(bundle, subject),
    cells: [
      [{ text: fromTo(bundle, subject), bold: true }],
      number(bundle.arranged, "way"),
      number(bundle.lacking, "open"),
      pairsOf(bundle, subject).map((text) => ({ text })),
    ],
  }));
  return textTable(columns, rows, subject.language);
}

function legendOf(bundles: readonly Bundle[], { directory, language }: Subject): readonly LegendItem[] {
  const word = words[language];
  const y = SAMPLE.height / 2;
  const points = [
    { x: 0, y },
    { x: SAMPLE.width, y },
  ];
  const samples = [
    { words: word.allAgreed, count: { arranged: 1, lacking: 0 }, fits: ({ lacking }: Count) => lacking === 0 },
    { words: word.partlyAgreed, count: { arranged: 1, lacking: 1 }, fits: ({ arranged, lacking }: Count) => arranged > 0 && lacking > 0 },
    { words: word.noneAgreed, count: { arranged: 0, lacking: 1 }, fits: ({ arranged }: Count) => arranged === 0 },
  ];
  const between = bundles.filter(({ from, to }) => from !== to);
  const bodies = bundles.flatMap(({ from, to }) => [...from.bodies, ...to.bodies]);
  return [
    ...samples.filter(({ fits }) => between.some(fits)).map(({ words: meaning, count }): LegendItem => ({ words: meaning, sample: [arrowOf(points, count)] })),
    ...(bundles.some(({ arranged }) => arranged > 0) ? [{ words: word.arranged, sample: countShapes({ arranged: 5, lacking: 0 }, { x: 6, y: 0 }) }] : []),
    ...(bundles.some(({ lacking }) => lacking > 0)
      ? [
          { words: word.lacking, sample: countShapes({ arranged: 0, lacking: 5 }, { x: 6, y: 0 }) },
          {
            words: word.lackingAtBody,
            sample: paragraph(["5"], { x: SAMPLE.width / 2, top: 2, size: 11, weight: "bold" as const, anchor: "middle" as const, fill: "openInk" as const }),
          },
        ]
      : []),
    ...(bodies.some(directory.isStatutory)
      ? [{ words: word.statutory, sample: paragraph(["§"], { x: SAMPLE.width / 2, top: 1, size: 13, weight: "bold", anchor: "middle", fill: "bodyInk" }) }]
      : []),
  ];
}
