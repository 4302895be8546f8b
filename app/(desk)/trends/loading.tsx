import { SkeletonLines } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div className="px-6 py-3.5 max-sm:px-4">
      <SkeletonLines count={8} />
    </div>
  );
}
