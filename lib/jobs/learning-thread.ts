import { parentPort, workerData } from "node:worker_threads";
import { learnModel } from "@/lib/diagnosis/learn-model";
import type { LearningTask } from "./learning-task";

const { document, cases, minCases }: LearningTask = workerData;
parentPort?.postMessage(learnModel(document, cases, { minCases }));
