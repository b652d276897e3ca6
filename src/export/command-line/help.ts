/** What `--help` says. */
export const help = `hidden-state-flow render "a sentence" --at 3.5 --out step.svg
hidden-state-flow render "a sentence" --all --by beat --out slides.pptx

Draws a recurrent network reading a sentence, and writes a file. The ending of its name says what:
  .svg     a picture
  .png     the same in dots; needs an installed Chromium or Chrome (or CHROME_PATH)
  .pptx    slides of shapes and texts for PowerPoint, Keynote and LibreOffice

What is drawn
  --at 3.5             one moment: -1 folded, 0 unrolled, 3 after cell 3, 3.5 half-way through cell 4
  --all                every stop; pictures are then numbered, step-01.svg, step-02.svg
  --by cell|beat       where it stops: after every cell (the default), or after every beat of one
  --play               with --all: one .svg that plays by itself, without a script
  --from 4 --to 8      only the stops between two positions
  --depth box|vectors|numbers
  --follow 1           a word that is followed through the states; 1 is the first
  --versus lstm        another kind of cell, which reads the same sentence below
  --second-sentence "not bad"                   another sentence, which the network reads below

Which network
  --model mood|agreement|telephone|untrained    mood, where nothing else is said
  --cell tanh|relu|lstm|gru
  --units, --layers, --directions, --seed       of an untrained network
  --weights model.safetensors                   your own; with --vocabulary words.txt or words.json
  --nonlinearity tanh|relu                      of an nn.RNN, where its file does not say
  --read-by words|characters

How it looks
  --theme light|dark
  --lang en|zh
  --shape 16:9|4:3|1:1
  --transparent        without paper, for .svg and .png
  --scale 1            how many dots of a .png a unit is, 1 to 4

  --out FILE           the file that is written
`;
