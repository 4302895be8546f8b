import type { z } from "zod";
import type { Permission } from "@/lib/auth/permissions";

/** Who may call: anybody, any person signed in, or who holds the permission. */
export type Policy = "public" | "signed-in" | Permission;

/**
 * What a route promises: the request is parsed by these schemas, the OpenAPI document is generated from them, and
 * the access matrix reads the policy. `Params` and `Query` come in as strings.
 */
export type Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  summary: string;
  policy: Policy;
  /** Also open to a person of whom the desk wants a second factor that is not there yet. */
  beforeSecondFactor?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  /** For a body that is read line by line (NDJSON): one line of it. The answer is then lines of `response`. */
  line?: z.ZodType;
  /** For a body that the handler takes as it arrives (readUpload): its media types. */
  upload?: readonly string[];
  response: Response;
  /** 200 unless said otherwise. */
  status?: 200 | 201;
  /** The route takes an `Idempotency-Key`: the same key and body give the same answer and one effect. */
  idempotent?: boolean;
  /** 256 KB unless said otherwise. */
  maxBodyBytes?: number;
  /** Further media types that the route can answer with, chosen by `Accept`. */
  alternatives?: readonly string[];
};
