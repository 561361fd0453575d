/** Numbers of 0 to 2^32 one behind the other, in four bytes each. */

export interface GrowingNumbers {
  add(number: number): void;
  done(): Uint32Array;
}

export function growingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1 << 12);
  let length = 0;
  return {
    add(number) {
      if (length === numbers.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = number;
    },
    done: () => numbers.subarray(0, length),
  };
}
