import type { Definition } from './definition';

/** output = gate ⊙ input, number by number: 0 in the gate lets nothing through, 1 everything. */
export interface Gate {
  readonly kind: 'gate';
  readonly output: string;
  readonly gate: string;
  readonly input: string;
}

export const gate: Definition<Gate> = {
  inputs: (operation) => [operation.gate, operation.input],
  forward(operation, scope, output) {
    const door = scope.hidden(operation.gate);
    const input = scope.hidden(operation.input);
    return (turn) => {
      const left = door.start + turn * door.stride;
      const right = input.start + turn * input.stride;
      const to = output.start + turn * output.stride;
      for (let row = 0; row < output.size; row++) {
        output.numbers[to + row] = door.numbers[left + row]! * input.numbers[right + row]!;
      }
    };
  },
  backward(operation, scope, { size }, adjoints) {
    const door = scope.hidden(operation.gate);
    const input = scope.hidden(operation.input);
    const from = adjoints.of(operation.output);
    const toDoor = adjoints.of(operation.gate);
    const toInput = adjoints.of(operation.input);
    return (turn) => {
      for (let row = 0; row < size; row++) {
        const opening = door.numbers[door.start + turn * door.stride + row]!;
        const content = input.numbers[input.start + turn * input.stride + row]!;
        for (let at = row; at < from.length; at += size) {
          toDoor[at]! += content * from[at]!;
          toInput[at]! += opening * from[at]!;
        }
      }
    };
  },
};
