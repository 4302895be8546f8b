/** Reasons to stop diagnosing and say so loudly: a suspected scam, or three failed tries in a day. */
export const STOP_FLAGS = ["suspected_scam", "tries"] as const;
export type StopFlag = (typeof STOP_FLAGS)[number];
