import { z } from "zod";
import { CARD_KINDS } from "./card-kind";

export const cardKindSchema = z.enum(CARD_KINDS);
