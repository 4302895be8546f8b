import { notFound } from "next/navigation";
import { AppError } from "@/lib/app-error";

/** A page about something that does not exist, or that this person may not see, is a page that is not there. */
export async function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === "not_found" || thrown.code === "forbidden"))
      notFound();
    throw thrown;
  }
}
