import { z } from "zod";
import {
  BINDING_STEPS,
  CERTAINTIES,
  CHANNELS,
  CONFIRMATION_METHODS,
  PLATFORMS,
  REGIONS,
  RESULTS,
  STATUSES,
} from "./case-vocabulary";

export const bindingStepSchema = z.enum(BINDING_STEPS);
export const channelSchema = z.enum(CHANNELS);
export const platformSchema = z.enum(PLATFORMS);
export const regionSchema = z.enum(REGIONS);
export const statusSchema = z.enum(STATUSES);
export const resultSchema = z.enum(RESULTS);
export const certaintySchema = z.enum(CERTAINTIES);
export const confirmationMethodSchema = z.enum(CONFIRMATION_METHODS);
