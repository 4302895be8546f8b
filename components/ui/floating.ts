/** The look of what floats above the page: lists, menus, popovers. */
export const floatingClass =
  "rounded-md border border-line bg-raised text-fg shadow-float outline-none transition-opacity data-entering:opacity-0 data-exiting:opacity-0";
