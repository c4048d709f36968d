import type { Architecture } from "../domain/configuration/architecture.ts";

export interface SeededBaseModel {
  name: string;
  description: string;
  architecture: Architecture;
}

/** Models to be trained from scratch, there from the start. */
export const baseModels: readonly SeededBaseModel[] = [
  {
    name: "scratch-1m",
    description: "About a million weights, trained from scratch: minutes on two CPU cores.",
    architecture: {
      vocabularySize: 1024,
      hiddenSize: 128,
      intermediateSize: 352,
      layerCount: 4,
      headCount: 4,
      keyValueHeadCount: 2,
      contextLength: 256,
    },
  },
  {
    name: "scratch-tiny",
    description: "As small as it goes, trained from scratch: for tests.",
    architecture: {
      vocabularySize: 512,
      hiddenSize: 32,
      intermediateSize: 96,
      layerCount: 2,
      headCount: 2,
      keyValueHeadCount: 1,
      contextLength: 192,
    },
  },
];
