/** How a listing of another list says that the UN lists the same person or body: in its note; "" for no reference. */
export function unReferenceNote(reference: string): string {
  return reference === "" ? "" : `UN reference ${reference}.`;
}
