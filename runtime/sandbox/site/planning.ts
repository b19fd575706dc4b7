/** A version of a project. */
export interface Version {
  id: string;
  name: string;
  description: string;
  released: boolean;
  archived: boolean;
  /** `2026-01-31`. */
  startDate?: string;
  /** `2026-01-31`. */
  releaseDate?: string;
}

/** A component of a project. */
export interface Component {
  id: string;
  name: string;
  description: string;
  leadAccountId?: string;
}

/** A scrum board of a project. */
export interface Board {
  id: number;
  name: string;
  project: string;
}

export interface Sprint {
  id: number;
  name: string;
  board: number;
  state: "future" | "active" | "closed";
  goal: string;
  startDate?: string;
  endDate?: string;
  completeDate?: string;
}
