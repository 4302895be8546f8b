import Search from "lucide-react/icons/search";
import { classNames } from "./class-names";

type SearchFieldProps = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  maxLength?: number;
  /** While what was found for the words before still stands. */
  isPending?: boolean;
};

/** Narrows the list below it as one types. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  maxLength,
  isPending = false,
}: SearchFieldProps) {
  return (
    <search className="relative w-80 max-sm:w-full">
      <Search
        aria-hidden="true"
        size={15}
        className={classNames(
          "pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2",
          isPending ? "text-accent" : "text-faint",
        )}
      />
      <input
        type="search"
        value={value}
        maxLength={maxLength}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8 text-sm -outline-offset-1 transition-colors hover:border-mark focus:border-accent pointer-coarse:h-10 max-sm:text-lg"
      />
    </search>
  );
}
