import { z } from "zod";
import { STOP_FLAGS } from "./stop-flag";

export const stopFlagSchema = z.enum(STOP_FLAGS);
