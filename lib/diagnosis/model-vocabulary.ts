/** Who finds an answer: the agent, the customer while the agent waits, the form, or the desk by itself. */
export const CHECK_SOURCES = ["agent", "customer", "automatic", "intake"] as const;
export type CheckSource = (typeof CHECK_SOURCES)[number];

export const REMEDY_OWNERS = ["customer", "agent", "bank", "wallet", "carrier", "system"] as const;
export type RemedyOwner = (typeof REMEDY_OWNERS)[number];

/** What places a case of the desk, from the wide to the narrow. A model may know others, which only the API gives. */
export const SEGMENT_DIMENSIONS = ["wallet", "bank", "cardKind"] as const;
export type SegmentDimension = (typeof SEGMENT_DIMENSIONS)[number];
