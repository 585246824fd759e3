/** How much room there is: for both rails, for one of them, or for none; those without room are sheets over the stage. */
export type PageSize = "wide" | "medium" | "small";
