/** Whether the reader has moved between pages yet: the first page keeps the browser's own focus. */
export const arrival = { moved: false }
