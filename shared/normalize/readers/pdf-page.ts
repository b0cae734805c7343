/** A run of text on a page. Coordinates in points, y upward, as PDF has them. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size. */
  size: number;
  /** Degrees by which the text is turned; 0 when left out. */
  angle?: number;
}

export interface PageText {
  pieces: Piece[];
  width: number;
  height: number;
}
