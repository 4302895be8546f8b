/** The closed lists of a case, in the order in which screens show them; Prisma's enums hold the same values. */
export const BINDING_STEPS = [
  "install",
  "register",
  "add_card",
  "card_data",
  "verify",
  "confirm",
  "unknown",
] as const;
export const CHANNELS = ["chat", "phone", "email", "app", "branch", "other"] as const;
export const PLATFORMS = ["ios", "android", "harmony", "web", "other", "unknown"] as const;
export const REGIONS = ["mainland", "hk_mo_tw", "overseas", "unknown"] as const;
export const STATUSES = ["open", "waiting_customer", "waiting_bank", "waiting_wallet", "closed"] as const;
export const RESULTS = ["bound", "bound_other_card", "referred", "unresolved", "abandoned"] as const;
export const CERTAINTIES = ["confirmed", "presumed", "unknown"] as const;
export const CONFIRMATION_METHODS = [
  "bound_after_remedy",
  "bank_confirmed",
  "wallet_confirmed",
  "customer_screenshot",
  "agent_judgement",
  "incident",
] as const;

export type BindingStep = (typeof BINDING_STEPS)[number];
export type CaseStatus = (typeof STATUSES)[number];
export type OutcomeResult = (typeof RESULTS)[number];
export type CauseCertainty = (typeof CERTAINTIES)[number];
export type ConfirmationMethod = (typeof CONFIRMATION_METHODS)[number];
