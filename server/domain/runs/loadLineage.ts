import type { PrismaClient } from "../../generated/prisma/client.ts";
import { configurationSchema } from "../configuration/configuration.ts";
import { invalidInput, Refusal } from "../errors.ts";

export type LineageKind = "GENERATION" | "DATA" | "BASE_MODEL";
export type LineageRelation = "PARENT" | "OPPONENT" | "DATA" | "BASE_MODEL" | "SAME_WEIGHTS";

export interface LineageNode {
  /** Unique in the graph. */
  key: string;
  kind: LineageKind;
  /** Of the generation, split or base model. */
  id: string;
  /** Steps from the generation that was asked for. */
  distance: number;
  /** Of the weights, the split or the files; null for a model without files. */
  hash: string | null;
}

export interface LineageEdge {
  /** Key of what went in. */
  from: string;
  /** Key of what came of it. */
  to: string;
  relation: LineageRelation;
  /** How, in words; null where there is nothing to say. */
  detail: string | null;
}

export interface Lineage {
  /** By distance, generations first; the one that was asked for leads. */
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** True where more lies beyond what is shown. */
  isCut: boolean;
}

export const deepestLineage = 50;
/** A graph for people; a run has as many generations as iterations. */
export const mostLineageNodes = 300;
/** What every run here trains on. */
const trainingSplit = "train";

/**
 * What the weights of a generation follow from, step by step: the generation they were trained from, the one that answered,
 * the split that was learnt, the base model, and where the same weights were made before. Breadth first, three statements a step.
 *
 * @param depth steps at most.
 * @param check called before each step; throws once the request has taken too long.
 * @throws Refusal INVALID_INPUT, NOT_FOUND
 */
export async function loadLineage(
  prisma: PrismaClient,
  generationId: string,
  depth: number,
  check: () => void,
): Promise<Lineage> {
  if (!Number.isInteger(depth) || depth < 0 || depth > deepestLineage)
    throw invalidInput("depth", `must lie between 0 and ${deepestLineage}.`);
  const nodes = new Map<string, LineageNode>();
  const edges: LineageEdge[] = [];
  let isCut = false;
  let wanted = [generationId];
  for (let distance = 0; wanted.length > 0; distance += 1) {
    check();
    const found = await loadGenerations(prisma, wanted);
    if (distance === 0 && found.length === 0)
      throw new Refusal("NOT_FOUND", "generationId: there is no such generation.", "generationId");
    const firsts = await findFirstMakers(prisma, found);
    const sources = new Map<string, Source[]>();
    for (const generation of found) {
      add(nodeOf("GENERATION", generation.id, distance, generation.weightsHash));
      sources.set(generation.id, sourcesOf(generation, firsts.get(generation.weightsHash)));
    }
    const next = new Set<string>();
    for (const [id, own] of sources) {
      for (const { kind, id: sourceId, hash, relation, detail } of own) {
        const key = keyOf(kind, sourceId);
        if (!nodes.has(key) && !next.has(sourceId)) {
          if (distance === depth || nodes.size + next.size >= mostLineageNodes) {
            isCut = true;
            continue;
          }
          if (kind === "GENERATION") next.add(sourceId);
          else add(nodeOf(kind, sourceId, distance + 1, hash));
        }
        edges.push({ from: key, to: keyOf("GENERATION", id), relation, detail });
      }
    }
    wanted = [...next];
  }
  const rank = ({ distance, kind }: LineageNode) => 2 * distance + (kind === "GENERATION" ? 0 : 1);
  return { nodes: [...nodes.values()].sort((one, other) => rank(one) - rank(other)), edges, isCut };

  function add(node: LineageNode): void {
    if (!nodes.has(node.key)) nodes.set(node.key, node);
  }
}

const keyOf = (kind: LineageKind, id: string) => `${kind}:${id}`;

function nodeOf(kind: LineageKind, id: string, distance: number, hash: string | null): LineageNode {
  return { key: keyOf(kind, id), kind, id, distance, hash };
}

interface Source {
  kind: LineageKind;
  id: string;
  hash: string | null;
  relation: LineageRelation;
  detail: string | null;
}

type LoadedGeneration = Awaited<ReturnType<typeof loadGenerations>>[number];

function loadGenerations(prisma: PrismaClient, ids: string[]) {
  return prisma.generation.findMany({
    where: { id: { in: ids } },
    orderBy: [{ runId: "asc" }, { number: "desc" }],
    select: {
      id: true,
      number: true,
      weightsHash: true,
      isReused: true,
      parentId: true,
      iteration: { select: { stage: true, opponentId: true } },
      run: {
        select: {
          kind: true,
          configuration: true,
          baseModel: { select: { id: true, contentHash: true } },
          benchmark: {
            select: {
              splits: { where: { name: trainingSplit }, select: { id: true, contentHash: true } },
            },
          },
        },
      },
    },
  });
}

/** By hash, the generation that was the first to have the weights that a run took over. */
async function findFirstMakers(
  prisma: PrismaClient,
  generations: readonly LoadedGeneration[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = generations.filter(({ isReused }) => isReused).map(({ weightsHash }) => weightsHash);
  if (hashes.length === 0) return new Map();
  const firsts = await prisma.generation.findMany({
    where: { weightsHash: { in: hashes }, isReused: false },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    distinct: ["weightsHash"],
    select: { id: true, weightsHash: true },
  });
  return new Map(firsts.map(({ id, weightsHash }) => [weightsHash, id]));
}

function sourcesOf(generation: LoadedGeneration, firstMaker: string | undefined): Source[] {
  const { run, iteration, parentId } = generation;
  const sources: Source[] = [];
  const fromGeneration = (id: string, relation: LineageRelation, detail: string | null) =>
    sources.push({ kind: "GENERATION", id, hash: null, relation, detail });
  if (firstMaker !== undefined)
    fromGeneration(firstMaker, "SAME_WEIGHTS", "Made there first, and taken over.");
  if (parentId !== null) fromGeneration(parentId, "PARENT", null);
  const isTraining = run.kind === "TRAINING" && run.configuration !== null;
  const configuration = isTraining ? configurationSchema.parse(run.configuration) : undefined;
  if (iteration.opponentId !== null) {
    const sampling = configuration?.selfPlay;
    const detail = sampling
      ? `Temperature ${sampling.temperature}, top-p ${sampling.topP}, candidates per question ${sampling.samplesPerQuestion}.`
      : null;
    fromGeneration(iteration.opponentId, "OPPONENT", detail);
  }
  if (parentId === null) {
    const { id, contentHash } = run.baseModel;
    const detail = contentHash === null && isTraining ? "Its architecture, with random weights." : null;
    sources.push({ kind: "BASE_MODEL", id, hash: contentHash, relation: "BASE_MODEL", detail });
  }
  const split = run.benchmark.splits[0];
  if (configuration !== undefined && split !== undefined) {
    const isSynthetic =
      iteration.stage === "SYNTHESIS" ||
      (iteration.stage === "SELF_PLAY" && configuration.selfPlay.playedOn === "SYNTHETIC_VALIDATION");
    const detail = isSynthetic ? "With synthetic examples made from it." : null;
    sources.push({ kind: "DATA", id: split.id, hash: split.contentHash, relation: "DATA", detail });
  }
  return sources;
}
