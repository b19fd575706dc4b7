/** Whether a number is an instant that a Date can hold: whole milliseconds within 100,000,000 days of 1970 (ECMA-262, 21.4.1.1). */
export function isInstant(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 8.64e15;
}
